package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.operations.people.Directory;

/**
 * Keeps the memory of shifts fresh, so that nobody waits for AWS who asks who is on call: what was never read comes first,
 * what changed next, then everything round by round, the nearest hand-off first.
 */
public final class ReadShifts {
    private final Directory directory;
    private final ShiftMemory memory;
    private final ShiftReading reading;
    private final Duration every;
    private final int most;
    private final InstantSource clock;
    private final Deque<Arn> round = new ArrayDeque<>();
    private Instant began = Instant.MIN;

    /**
     * @param reading asks AWS at a pace that leaves it to people
     * @param every from the beginning of one round to that of the next, unless the pace makes it longer
     * @param most how many objects are read in one step
     */
    public ReadShifts(
            Directory directory,
            ShiftMemory memory,
            ShiftReading reading,
            Duration every,
            int most,
            InstantSource clock) {
        this.directory = directory;
        this.memory = memory;
        this.reading = reading;
        this.every = every;
        this.most = most;
        this.clock = clock;
    }

    /** Reads some of what is due. Throws {@link oncall.operations.Refused} where AWS does not answer; the next goes on there. */
    public void step() {
        if (!directory.loaded()) {
            return;
        }
        Set<Arn> all = all();
        Stream.concat(memory.schedules().stream(), memory.rotations().stream())
                .filter(known -> !all.contains(known))
                .forEach(memory::forget);
        List<Arn> changed = memory.takeChanged().stream().filter(all::contains).toList();
        changed.forEach(round::remove);
        changed.forEach(round::addFirst);
        all.stream()
                .filter(object -> !memory.isKnown(object))
                .filter(object -> !round.contains(object))
                .forEach(round::addLast);
        if (round.isEmpty() && !began.plus(every).isAfter(clock.instant())) {
            began = clock.instant();
            round.addAll(all);
        }
        for (int read = 0; read < most && !round.isEmpty(); read++) {
            reading.read(round.getFirst());
            round.removeFirst();
        }
    }

    /** Schedules first, since they name rotations; then rotations by what comes next in them. */
    private Set<Arn> all() {
        Set<Arn> all = new LinkedHashSet<>();
        directory.names().ofType(ContactType.ONCALL_SCHEDULE).stream()
                .map(ContactName::arn)
                .forEach(all::add);
        Instant now = clock.instant();
        Stream.concat(
                        directory.rotations().stream().map(Rotation::arn),
                        memory.schedules().stream()
                                .flatMap(schedule -> memory.schedule(schedule).stream())
                                .flatMap(seen -> seen.value().plan().rotations().stream())
                                .filter(rotation -> !directory.lacks(rotation)))
                .sorted(Comparator.comparing(rotation -> next(rotation, now)))
                .forEach(all::add);
        return all;
    }

    private Instant next(Arn rotation, Instant now) {
        Optional<Instant> next = memory.shifts(rotation).stream()
                .flatMap(seen -> seen.value().shifts().stream())
                .map(Shift::span)
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .filter(now::isBefore)
                .min(Comparator.naturalOrder());
        return next.orElse(Instant.MAX);
    }
}
