package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Arn;
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

    private static Watches.Watch watch(String channel, Optional<Arn> object) {
        return new Watches.Watch(channel, object, "U01MAI", Instant.parse("2026-11-21T12:00:00.123Z"));
    }
}
