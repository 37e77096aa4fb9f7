package oncall.testing.shifts;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A rotation as nobody would think of it, within AWS's limits.
 *
 * @param overrides the youngest last
 */
public record RandomRotation(
        List<String> members,
        ZoneId zone,
        Instant start,
        int onCalls,
        int multiplier,
        Kind kind,
        List<HandOff> handOffs,
        List<Hours> hours,
        List<StandIn> overrides) {
    private static final List<String> ZONES =
            List.of("America/Los_Angeles", "Europe/Dublin", "Australia/Sydney", "UTC");

    /** How often a hand-off comes round. */
    public enum Kind {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /**
     * When the next one takes over.
     *
     * @param day of the month, or of the week; 0 where it is daily
     */
    public record HandOff(int day, LocalTime at) {}

    /**
     * When somebody is on call at all.
     *
     * @param to on the next day where it is not after the beginning
     */
    public record Hours(DayOfWeek day, LocalTime from, LocalTime to) {}

    /**
     * An override.
     *
     * @param members may be empty: nobody
     */
    public record StandIn(Instant from, Instant to, List<String> members) {}

    /** @param from of the weeks that will be looked at */
    static RandomRotation of(Random random, Instant from) {
        List<String> people = IntStream.range(0, 1 + random.nextInt(6))
                .mapToObj(i -> "c" + random.nextInt(9))
                .distinct()
                .toList();
        Kind kind = Kind.values()[random.nextInt(3)];
        return new RandomRotation(
                people,
                ZoneId.of(ZONES.get(random.nextInt(ZONES.size()))),
                from.minus(random.nextInt(200 * 24), ChronoUnit.HOURS).plus(random.nextInt(20), ChronoUnit.DAYS),
                1 + random.nextInt(Math.min(3, people.size())),
                random.nextInt(3) == 0 ? 1 + random.nextInt(4) : 1,
                kind,
                handOffs(random, kind),
                hours(random),
                overrides(random, from, people));
    }

    private static List<HandOff> handOffs(Random random, Kind kind) {
        return Stream.generate(() -> new HandOff(
                        switch (kind) {
                            case DAILY -> 0;
                            case WEEKLY -> 1 + random.nextInt(7);
                            case MONTHLY -> 1 + random.nextInt(31);
                        },
                        time(random)))
                .limit(random.nextInt(3) == 0 ? 2 : 1)
                .distinct()
                .toList();
    }

    /** Often one that a clock change leaves out, or brings twice. */
    private static LocalTime time(Random random) {
        return random.nextInt(3) == 0
                ? LocalTime.of(1 + random.nextInt(2), 30)
                : LocalTime.of(random.nextInt(24), random.nextInt(4) * 15);
    }

    private static List<Hours> hours(Random random) {
        if (random.nextBoolean()) {
            return List.of();
        }
        List<Hours> hours = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) > 0) {
                LocalTime begins = time(random);
                LocalTime ends = longEnough(begins, time(random));
                hours.add(new Hours(day, begins, ends));
                if (random.nextInt(4) == 0 && ends.isAfter(begins) && ends.isBefore(LocalTime.of(22, 0))) {
                    hours.add(new Hours(day, ends, ends.plusHours(1)));
                }
            }
        }
        return hours;
    }

    /** AWS wants half an hour. */
    private static LocalTime longEnough(LocalTime begins, LocalTime ends) {
        long minutes = ChronoUnit.MINUTES.between(begins, ends);
        return (minutes > 0 && minutes < 30) || minutes < -1410 ? begins.plusMinutes(30) : ends;
    }

    private static List<StandIn> overrides(Random random, Instant from, List<String> people) {
        return Stream.generate(() -> {
                    Instant begins = from.plus(random.nextInt(40 * 24 * 4) * 15L, ChronoUnit.MINUTES);
                    List<String> taken = people.stream()
                            .filter(person -> random.nextInt(3) == 0)
                            .limit(3)
                            .toList();
                    return new StandIn(begins, begins.plus(30 + random.nextInt(5000), ChronoUnit.MINUTES), taken);
                })
                .limit(random.nextInt(4))
                .toList();
    }
}
