package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import oncall.domain.Arn;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import org.junit.jupiter.api.Test;

/** What watches hold to, wherever they are kept: none at first. */
public interface WatchesContract {
    Arn AKUA = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");
    Arn KAI = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/kai");

    Watches watches();

    @Test
    default void channels_hear_of_what_they_watch_each_once() {
        assertThat(watches().watch(watch("C2", Optional.of(AKUA)))).isTrue();
        assertThat(watches().watch(watch("C1", Optional.of(AKUA)))).isTrue();
        assertThat(watches().watch(watch("C1", Optional.of(AKUA)))).isFalse();
        assertThat(watches().watch(watch("C1", Optional.empty()))).isTrue();
        assertThat(watches().of(Optional.of(AKUA))).containsExactly("C1", "C2");
        assertThat(watches().of(Optional.of(KAI))).containsExactly("C1");
        assertThat(watches().of(Optional.empty())).containsExactly("C1");
        assertThat(watches().all())
                .containsExactly(
                        watch("C1", Optional.empty()), watch("C1", Optional.of(AKUA)), watch("C2", Optional.of(AKUA)));
        assertThat(watches().unwatch("C1", Optional.empty())).isTrue();
        assertThat(watches().unwatch("C1", Optional.empty())).isFalse();
        assertThat(watches().of(Optional.empty())).isEmpty();
        assertThat(watches().of(Optional.of(AKUA))).containsExactly("C1", "C2");
    }

    @Test
    default void a_channel_hears_of_the_kinds_that_it_watches() {
        Watches.Watch changes = watch("C1", Optional.of(AKUA));
        Watches.Watch both = new Watches.Watch(
                "C1",
                Optional.of(AKUA),
                changes.by(),
                changes.at(),
                Set.of(WatchKind.CHANGES, WatchKind.COVER_REQUESTS));
        Watches.Watch cover =
                new Watches.Watch("C2", Optional.empty(), changes.by(), changes.at(), Set.of(WatchKind.COVER_REQUESTS));
        assertThat(watches().watch(changes)).isTrue();
        assertThat(watches().ofCover(List.of(KAI, AKUA))).isEmpty();
        assertThat(watches().watch(both)).isTrue();
        assertThat(watches().watch(both)).isFalse();
        assertThat(watches().watch(cover)).isTrue();
        assertThat(watches().of(Optional.of(AKUA))).containsExactly("C1");
        assertThat(watches().of(Optional.of(AKUA), WatchKind.COVER_REQUESTS)).containsExactly("C1", "C2");
        assertThat(watches().of(Optional.of(KAI), WatchKind.COVER_REQUESTS)).containsExactly("C2");
        assertThat(watches().of(Optional.of(AKUA), WatchKind.GAPS)).isEmpty();
        assertThat(watches().ofCover(List.of(AKUA))).contains("C1");
        assertThat(watches().all()).containsExactly(both, cover);
    }

    private static Watches.Watch watch(String channel, Optional<Arn> object) {
        return new Watches.Watch(channel, object, "U01MAI", Instant.parse("2026-11-21T12:00:00.123Z"));
    }
}
