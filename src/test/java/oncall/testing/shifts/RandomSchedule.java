package oncall.testing.shifts;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * One to eight rotations, looked at from some moment of 2026 on, often around a clock change.
 *
 * @param from the weeks that are looked at begin
 */
public record RandomSchedule(Instant from, List<RandomRotation> rotations) {
    /** So long they are. */
    public static final Duration LENGTH = Duration.ofDays(42);

    /** In Sydney, Los Angeles and Dublin the clocks change within six weeks of these. */
    private static final List<Instant> CHANGES =
            List.of(Instant.parse("2026-02-25T00:00:00Z"), Instant.parse("2026-09-28T00:00:00Z"));

    public static RandomSchedule of(Random random) {
        Instant from = CHANGES.get(random.nextInt(2)).plus(Duration.ofHours(random.nextInt(20 * 24)));
        return new RandomSchedule(
                from,
                Stream.generate(() -> RandomRotation.of(random, from))
                        .limit(1 + random.nextInt(8))
                        .toList());
    }

    public Instant to() {
        return from.plus(LENGTH);
    }
}
