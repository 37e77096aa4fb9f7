package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactType;
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
        Set<Arn> waiting = new HashSet<>(round);
        all.stream()
                .filter(object -> !memory.isKnown(object) && waiting.add(object))
                .forEach(round::addLast);
        if (round.isEmpty() && !began.plus(every).isAfter(clock.instant())) {
            began = clock.instant();
            round.addAll(nearestFirst(all));
        }
        for (int read = 0; read < most && !round.isEmpty(); read++) {
            reading.read(round.getFirst());
            round.removeFirst();
        }
    }

    /** Schedules first, since they name rotations. */
    private Set<Arn> all() {
        Set<Arn> all = new LinkedHashSet<>();
        directory.names().ofType(ContactType.ONCALL_SCHEDULE).forEach(schedule -> all.add(schedule.arn()));
        all.addAll(directory.rotationsByArn().keySet());
        memory.schedules().stream()
                .flatMap(schedule -> memory.schedule(schedule).stream())
                .flatMap(seen -> seen.value().plan().rotations().stream())
                .filter(rotation -> !directory.isGone(rotation))
                .forEach(all::add);
        return all;
    }

    /** Schedules, then rotations by what comes next in them. */
    private List<Arn> nearestFirst(Set<Arn> all) {
        Instant now = clock.instant();
        Map<Arn, Instant> next = new HashMap<>();
        all.forEach(object -> next.put(object, object.isRotation() ? next(object, now) : Instant.MIN));
        return all.stream().sorted(Comparator.comparing(next::get)).toList();
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
