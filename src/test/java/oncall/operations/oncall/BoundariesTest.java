package oncall.operations.oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import org.junit.jupiter.api.Test;

final class BoundariesTest {
    private static final Instant HAND_OFF = Instant.parse("2026-03-02T09:00:30Z");
    private static final Arn AKUA = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");

    private static Boundaries at(Instant... boundaries) {
        List<Shift> shifts = new java.util.ArrayList<>();
        for (int i = 0; i + 1 < boundaries.length; i++) {
            shifts.add(new Shift(new Span(boundaries[i], boundaries[i + 1]), List.of(AKUA), false, List.of()));
        }
        return new Boundaries(List.of(new Shifts(new Span(Instant.EPOCH, Instant.MAX), shifts)));
    }

    private final Boundaries boundaries = at(Instant.EPOCH, HAND_OFF);

    @Test
    void far_from_every_hand_off_what_is_true_stays_true_for_minutes() {
        Instant before = HAND_OFF.minus(Duration.ofDays(2));
        assertThat(boundaries.truth(before)).isEqualTo(before.plus(Duration.ofMinutes(5)));
        assertThat(at().truth(before)).isEqualTo(before.plus(Duration.ofMinutes(5)));
    }

    @Test
    void before_a_hand_off_it_stays_true_for_the_minute_and_never_beyond() {
        assertThat(boundaries.truth(Instant.parse("2026-03-02T08:58:10Z")))
                .isEqualTo(Instant.parse("2026-03-02T08:59:00Z"));
        assertThat(boundaries.truth(Instant.parse("2026-03-02T09:00:10Z"))).isEqualTo(HAND_OFF);
        Instant after = HAND_OFF;
        assertThat(boundaries.truth(after)).isEqualTo(after.plus(Duration.ofMinutes(5)));
    }

    @Test
    void a_hand_off_that_comes_into_what_is_looked_ahead_to_ends_it_too() {
        for (int days : new int[] {7, 14, 42}) {
            Instant seen = HAND_OFF.minus(Duration.ofDays(days)).minusSeconds(1);
            assertThat(boundaries.truth(seen)).as("%d days before", days).isBefore(seen.plus(Duration.ofMinutes(1)));
        }
    }
}
