package oncall.testing;

import static oncall.operations.port.WatchKind.CHANGES;
import static oncall.operations.port.WatchKind.COVER_REQUESTS;
import static oncall.operations.port.WatchKind.GAPS;
import static oncall.operations.port.WatchKind.PAGES;
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

    Instant AT = Instant.parse("2026-11-21T12:00:00.123Z");

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
        assertThat(watches().unwatch("C1", Optional.empty())).containsExactly(CHANGES);
        assertThat(watches().unwatch("C1", Optional.empty())).isEmpty();
        assertThat(watches().of(Optional.empty())).isEmpty();
        assertThat(watches().of(Optional.of(AKUA))).containsExactly("C1", "C2");
    }

    @Test
    default void a_channel_hears_of_the_kinds_that_it_watches_alone() {
        assertThat(watches().watch(watch("C1", Optional.of(AKUA), COVER_REQUESTS)))
                .isTrue();
        assertThat(watches().watch(watch("C2", Optional.empty(), COVER_REQUESTS, PAGES)))
                .isTrue();
        assertThat(watches().watch(watch("C3", Optional.empty()))).isTrue();

        assertThat(watches().of(Optional.of(AKUA))).containsExactly("C3");
        assertThat(watches().of(Optional.of(AKUA), COVER_REQUESTS)).containsExactly("C1", "C2");
        assertThat(watches().of(Optional.of(KAI), COVER_REQUESTS)).containsExactly("C2");
        assertThat(watches().of(Optional.empty(), PAGES)).containsExactly("C2");
        assertThat(watches().of(Optional.of(AKUA), GAPS)).isEmpty();
        assertThat(watches().kinds("C2", Optional.empty())).containsExactly(PAGES, COVER_REQUESTS);
        assertThat(watches().kinds("C2", Optional.of(AKUA))).isEmpty();
        assertThat(watches().unwatch("C2", Optional.empty())).containsExactly(PAGES, COVER_REQUESTS);
        assertThat(watches().of(Optional.of(AKUA), COVER_REQUESTS)).containsExactly("C1");
    }

    @Test
    default void kinds_are_turned_on_and_off_and_others_stay() {
        assertThat(watches().watch(watch("C1", Optional.of(AKUA), CHANGES, PAGES)))
                .isTrue();
        assertThat(watches().watch(watch("C1", Optional.of(AKUA), COVER_REQUESTS)))
                .isTrue();
        assertThat(watches().watch(watch("C1", Optional.of(AKUA), CHANGES))).isFalse();
        assertThat(watches().all()).containsExactly(watch("C1", Optional.of(AKUA), CHANGES, PAGES, COVER_REQUESTS));

        assertThat(watches().turn(watch("C1", Optional.of(AKUA), COVER_REQUESTS), WatchKind.OFFERED))
                .isEqualTo(new Watches.Turn(Set.of(CHANGES, PAGES, COVER_REQUESTS), Set.of(PAGES, COVER_REQUESTS)));
        assertThat(watches().turn(none("C1", Optional.of(AKUA)), WatchKind.OFFERED))
                .isEqualTo(new Watches.Turn(Set.of(PAGES, COVER_REQUESTS), Set.of(PAGES)));
        assertThat(watches().all()).containsExactly(watch("C1", Optional.of(AKUA), PAGES));
        assertThat(watches().turn(none("C1", Optional.of(AKUA)), List.of(PAGES)).now())
                .isEmpty();
        assertThat(watches().all()).isEmpty();
    }

    @Test
    default void the_last_who_added_a_kind_is_named() {
        watches().watch(watch("C1", Optional.empty()));
        Watches.Watch later =
                new Watches.Watch("C1", Optional.empty(), "U05KAI", AT.plusSeconds(1), Set.of(CHANGES, COVER_REQUESTS));
        watches().watch(later);
        assertThat(watches().all()).containsExactly(later);
    }

    private static Watches.Watch none(String channel, Optional<Arn> object) {
        return new Watches.Watch(channel, object, "U01MAI", AT, Set.of());
    }

    private static Watches.Watch watch(String channel, Optional<Arn> object, WatchKind... kinds) {
        return new Watches.Watch(channel, object, "U01MAI", AT, Set.of(kinds));
    }

    private static Watches.Watch watch(String channel, Optional<Arn> object) {
        return new Watches.Watch(channel, object, "U01MAI", AT);
    }
}
