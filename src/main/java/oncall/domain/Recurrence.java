package oncall.domain;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How those of a rotation take turns. The order in which AWS lists hand-offs and coverage says nothing, and is not kept.
 *
 * @param onCalls how many are on call at once
 * @param multiplier how many days, weeks or months a turn lasts
 * @param covered when anybody is on call; empty: at all times
 */
public record Recurrence(int onCalls, int multiplier, List<HandOff> handOffs, List<Covered> covered) {
    private static final Comparator<HandOff> BY_TIME =
            Comparator.comparing(HandOff::period).thenComparing(HandOff::day).thenComparing(HandOff::at);
    private static final Comparator<Covered> BY_BEGINNING =
            Comparator.comparing(Covered::weekday).thenComparing(Covered::from).thenComparing(Covered::to);

    public Recurrence {
        handOffs = handOffs.stream().sorted(BY_TIME).toList();
        covered = covered.stream().sorted(BY_BEGINNING).toList();
    }

    /** Those that come round as often as this. */
    public Stream<HandOff> handOffs(Period period) {
        return handOffs.stream().filter(handOff -> handOff.period() == period);
    }

    /** How often a hand-off comes round. */
    public enum Period {
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /**
     * Somebody else takes over.
     *
     * @param day of the month, or of the week with Monday as 1; 0 where it is daily
     */
    public record HandOff(Period period, int day, WallTime at) {}

    /**
     * Somebody is on call.
     *
     * @param weekday 1 is Monday
     * @param to on the next day where it is not after the beginning
     */
    public record Covered(int weekday, WallTime from, WallTime to) {}
}
