package oncall.operations.port;

import static oncall.operations.port.Wish.Occasion.ENDED;
import static oncall.operations.port.Wish.Occasion.NOBODY_LATE;
import static oncall.operations.port.Wish.Occasion.NOBODY_YET;
import static oncall.operations.port.Wish.Occasion.REMINDED_AT_HALF;
import static oncall.operations.port.Wish.Occasion.REMINDED_LATE;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import oncall.domain.Span;
import org.junit.jupiter.api.Test;

class WishTimesTest {
    private static final Instant ASKED = Instant.parse("2026-12-07T10:00:00Z");

    /** Of a shift of eight hours. */
    private static WishTimes startingIn(Duration time) {
        Instant start = ASKED.plus(time);
        Span shift = new Span(start, start.plus(Duration.ofHours(8)));
        return new WishTimes(ASKED, shift, shift.to().minus(Duration.ofMinutes(30)));
    }

    private static Instant in(double hours) {
        return ASKED.plusSeconds((long) (hours * 3600));
    }

    @Test
    void well_before_it_starts() {
        assertThat(startingIn(Duration.ofDays(2)).all())
                .isEqualTo(Map.of(
                        REMINDED_AT_HALF, in(24),
                        NOBODY_YET, in(36),
                        REMINDED_LATE, in(44),
                        NOBODY_LATE, in(46),
                        ENDED, in(55.5)));
    }

    @Test
    void what_would_have_been_before_it_was_asked_for_is_not_told() {
        assertThat(startingIn(Duration.ofHours(6)).all())
                .isEqualTo(Map.of(REMINDED_AT_HALF, in(3), REMINDED_LATE, in(2), NOBODY_LATE, in(4), ENDED, in(13.5)));
        assertThat(startingIn(Duration.ofHours(3)).all())
                .isEqualTo(Map.of(REMINDED_AT_HALF, in(1.5), NOBODY_LATE, in(1), ENDED, in(10.5)));
    }

    @Test
    void where_it_starts_soon_or_runs_both_are_told_at_half_of_what_is_left() {
        assertThat(startingIn(Duration.ofHours(1)).all())
                .isEqualTo(Map.of(REMINDED_AT_HALF, in(0.5), NOBODY_LATE, in(0.5), ENDED, in(8.5)));
        assertThat(startingIn(Duration.ofHours(-2)).all())
                .isEqualTo(Map.of(REMINDED_AT_HALF, in(2.75), NOBODY_LATE, in(2.75), ENDED, in(5.5)));
        assertThat(startingIn(Duration.ZERO).all()).containsEntry(NOBODY_LATE, in(3.75));
    }

    @Test
    void of_what_was_missed_the_last_of_each_sort_is_told_and_nothing_but_the_end_after_that() {
        WishTimes times = startingIn(Duration.ofDays(2));
        assertThat(times.due(in(23.9), Set.of())).isEmpty();
        assertThat(times.due(in(24), Set.of())).containsExactly(REMINDED_AT_HALF);
        assertThat(times.due(in(24), Set.of(REMINDED_AT_HALF))).isEmpty();
        assertThat(times.due(in(47), Set.of())).containsExactly(REMINDED_LATE, NOBODY_LATE);
        assertThat(times.passed(in(47), Set.of(REMINDED_AT_HALF)))
                .containsExactlyInAnyOrder(NOBODY_YET, REMINDED_LATE, NOBODY_LATE);
        assertThat(times.due(in(60), Set.of())).containsExactly(ENDED);
    }

    @Test
    void nobody_is_told_the_same_twice_or_two_of_one_sort_at_once_however_rarely_it_is_looked() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            WishTimes times = startingIn(Duration.ofMinutes(random.nextInt(4_000) - 400));
            Set<Wish.Occasion> told = EnumSet.noneOf(Wish.Occasion.class);
            List<Wish.Occasion> said = new ArrayList<>();
            Instant now = ASKED;
            while (!said.contains(ENDED)) {
                now = now.plus(Duration.ofMinutes(1 + random.nextInt(random.nextBoolean() ? 5 : 2_000)));
                List<Wish.Occasion> due = times.due(now, told);
                assertThat(due.containsAll(List.of(REMINDED_AT_HALF, REMINDED_LATE)))
                        .as("seed %d", seed)
                        .isFalse();
                assertThat(due.containsAll(List.of(NOBODY_YET, NOBODY_LATE)))
                        .as("seed %d", seed)
                        .isFalse();
                said.addAll(due);
                told.addAll(times.passed(now, told));
            }
            assertThat(said).as("seed %d", seed).doesNotHaveDuplicates();
        }
    }
}
