package oncall.testing.shifts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Who is on call at one moment, by counting hand-offs day by day. It follows the list of what AWS leaves open in the
 * sandbox's notes, and shares no code with what it is held against.
 */
public final class PeerShifts {
    private final RandomRotation rotation;
    private final List<Instant> handOffs;

    /** @param until nothing later is asked for */
    public PeerShifts(RandomRotation rotation, Instant until) {
        this.rotation = rotation;
        TreeSet<Instant> found = new TreeSet<>();
        LocalDate first = LocalDate.ofInstant(rotation.start(), rotation.zone());
        LocalDate last = LocalDate.ofInstant(until, rotation.zone()).plusDays(1);
        for (LocalDate day = first; !day.isAfter(last); day = day.plusDays(1)) {
            for (RandomRotation.HandOff handOff : rotation.handOffs()) {
                if (comes(handOff, first, day)) {
                    found.add(instant(day, handOff.at()));
                }
            }
        }
        this.handOffs = new ArrayList<>(found.tailSet(rotation.start(), false));
    }

    private boolean comes(RandomRotation.HandOff handOff, LocalDate first, LocalDate day) {
        return switch (rotation.kind()) {
            case DAILY -> ChronoUnit.DAYS.between(first, day) % rotation.multiplier() == 0;
            case WEEKLY -> {
                LocalDate one = first.with(TemporalAdjusters.nextOrSame(java.time.DayOfWeek.of(handOff.day())));
                long days = ChronoUnit.DAYS.between(one, day);
                yield days >= 0 && days % (7L * rotation.multiplier()) == 0;
            }
            case MONTHLY ->
                day.getDayOfMonth() == Math.min(handOff.day(), day.lengthOfMonth())
                        && ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day)) % rotation.multiplier()
                                == 0;
        };
    }

    private Instant instant(LocalDate day, LocalTime time) {
        return ZonedDateTime.of(day, time, rotation.zone()).toInstant();
    }

    /** Those on call, each once; empty: nobody is. */
    public Set<String> at(Instant moment) {
        Set<String> regular = regular(moment);
        if (regular.isEmpty()) {
            return regular;
        }
        Set<String> now = regular;
        for (RandomRotation.StandIn override : rotation.overrides()) {
            if (!moment.isBefore(override.from()) && moment.isBefore(override.to())) {
                now = Set.copyOf(override.members());
            }
        }
        return now;
    }

    /** Those whose turn it would have been, where somebody or nobody stands in for them; nothing where it is their turn. */
    public Optional<Set<String>> replaced(Instant moment) {
        return rotation.overrides().stream()
                .filter(override -> !moment.isBefore(override.from()) && moment.isBefore(override.to()))
                .findFirst()
                .map(override -> regular(moment))
                .filter(regular -> !regular.isEmpty());
    }

    /** The moments at which others may be on call than before; the hours of coverage are left out. */
    public Stream<Instant> boundaries() {
        return Stream.concat(
                handOffs.stream(),
                rotation.overrides().stream().flatMap(override -> Stream.of(override.from(), override.to())));
    }

    private Set<String> regular(Instant moment) {
        if (moment.isBefore(rotation.start()) || !isCovered(moment)) {
            return Set.of();
        }
        int found = Collections.binarySearch(handOffs, moment);
        int turn = found >= 0 ? found + 1 : -found - 1;
        return IntStream.range(0, rotation.onCalls())
                .mapToObj(i -> rotation.members()
                        .get((turn * rotation.onCalls() + i)
                                % rotation.members().size()))
                .collect(Collectors.toSet());
    }

    /** Whether somebody should be on call then. */
    public boolean isCovered(Instant moment) {
        LocalDate day = LocalDate.ofInstant(moment, rotation.zone());
        return rotation.hours().isEmpty() || covers(moment, day) || covers(moment, day.minusDays(1));
    }

    private boolean covers(Instant moment, LocalDate day) {
        return rotation.hours().stream()
                .filter(hours -> hours.day() == day.getDayOfWeek())
                .anyMatch(hours -> {
                    LocalDate end = hours.to().isAfter(hours.from()) ? day : day.plusDays(1);
                    return !moment.isBefore(instant(day, hours.from())) && moment.isBefore(instant(end, hours.to()));
                });
    }
}
