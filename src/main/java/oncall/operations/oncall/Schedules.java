package oncall.operations.oncall;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Expected;
import oncall.domain.OnCall;
import oncall.domain.Rotation;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.operations.people.Directory;
import oncall.operations.port.Seen;

/** Who is on call in every schedule, from memory; another time than the coming weeks, or what was not read yet, from AWS. */
public final class Schedules {
    private final Directory directory;
    private final ShiftMemory memory;
    private final ShiftReading reading;
    private final InstantSource clock;

    public Schedules(Directory directory, ShiftMemory memory, ShiftReading reading, InstantSource clock) {
        this.directory = directory;
        this.memory = memory;
        this.reading = reading;
        this.clock = clock;
    }

    /** Every schedule that is known by name, by alias. */
    public List<ScheduleShifts> all() {
        return directory.names().ofType(ContactType.ONCALL_SCHEDULE).stream()
                .map(this::of)
                .toList();
    }

    public ScheduleShifts of(ContactName schedule) {
        Instant now = clock.instant();
        Span wanted = new Span(Instant.MIN, now.plus(ShiftReading.AHEAD));
        return of(schedule, wanted, memory::shifts);
    }

    /** The same for a time around a moment, which may have to be asked for. Throws {@link oncall.operations.Refused}. */
    public ScheduleShifts at(ContactName schedule, Instant moment) {
        read(schedule);
        return of(schedule, new Span(Instant.MIN, Instant.MAX), around(moment));
    }

    /** As AWS holds it, where it is not all remembered. Throws {@link oncall.operations.Refused}. */
    public ScheduleShifts read(ContactName schedule) {
        ScheduleShifts remembered = of(schedule);
        if (remembered.onCall().isEmpty() && remembered.trouble().isEmpty()) {
            reading.readWhole(schedule.arn());
        }
        return of(schedule);
    }

    /** The schedule itself as AWS said last. */
    public Optional<Seen<Contact>> details(Arn schedule) {
        return memory.schedule(schedule);
    }

    /** Those that the rotation stands in. */
    public List<ContactName> withRotation(Arn rotation) {
        return directory.names().ofType(ContactType.ONCALL_SCHEDULE).stream()
                .filter(schedule -> memory.schedule(schedule.arn())
                        .filter(seen -> seen.value().plan().rotations().contains(rotation))
                        .isPresent())
                .toList();
    }

    /** A rotation by itself, as if it were a schedule with nothing else in it. */
    public ScheduleShifts of(Rotation rotation) {
        return alone(rotation, new Span(Instant.MIN, clock.instant().plus(ShiftReading.AHEAD)), memory::shifts);
    }

    /** As AWS holds it, where it is not remembered. Throws {@link oncall.operations.Refused}. */
    public ScheduleShifts read(Rotation rotation) {
        if (memory.shifts(rotation.arn()).isEmpty()) {
            reading.read(rotation.arn());
        }
        return of(rotation);
    }

    /** From AWS, whatever is remembered. Throws {@link oncall.operations.Refused} where AWS does not answer. */
    void readAgain(Arn rotation) {
        reading.read(rotation);
    }

    /** As {@link #at(ContactName, Instant)}. */
    public ScheduleShifts at(Rotation rotation, Instant moment) {
        return alone(rotation, new Span(Instant.MIN, Instant.MAX), around(moment));
    }

    private ScheduleShifts alone(Rotation rotation, Span wanted, Source source) {
        Optional<Seen<Shifts>> seen = source.shifts(rotation.arn());
        return new ScheduleShifts(
                new ContactName(rotation.arn(), rotation.name(), rotation.name(), ContactType.ONCALL_SCHEDULE),
                List.of(rotation.arn()),
                seen.map(shifts -> OnCall.of(Map.of(rotation.arn(), shifts.value()), wanted)),
                new Expected(List.of(rotation)),
                seen.map(Seen::at).orElse(clock.instant()),
                memory.refused(rotation.arn()));
    }

    private Source around(Instant moment) {
        return rotation -> Optional.of(new Seen<>(memory.read(rotation, moment), clock.instant(), false));
    }

    /** Where the shifts of one rotation are found. */
    private interface Source {
        Optional<Seen<Shifts>> shifts(Arn rotation);
    }

    private ScheduleShifts of(ContactName name, Span wanted, Source source) {
        Optional<Seen<Contact>> seen = memory.schedule(name.arn());
        List<Arn> rotations =
                seen.map(schedule -> schedule.value().plan().rotations()).orElse(List.of());
        Map<Arn, Shifts> found = new LinkedHashMap<>();
        List<Arn> missing = new ArrayList<>();
        Instant asOf = seen.map(Seen::at).orElse(clock.instant());
        for (Arn rotation : rotations) {
            if (!directory.isGone(rotation)) {
                Optional<Seen<Shifts>> shifts = source.shifts(rotation);
                shifts.ifPresentOrElse(known -> found.put(rotation, known.value()), () -> missing.add(rotation));
                asOf = shifts.map(Seen::at).filter(asOf::isAfter).orElse(asOf);
            }
        }
        Optional<OnCall> onCall =
                seen.isPresent() && missing.isEmpty() ? Optional.of(OnCall.of(found, wanted)) : Optional.empty();
        return new ScheduleShifts(name, rotations, onCall, expected(rotations), asOf, trouble(name.arn(), missing));
    }

    private Optional<String> trouble(Arn schedule, List<Arn> missing) {
        return memory.refused(schedule)
                .or(() -> missing.stream()
                        .flatMap(rotation -> memory.refused(rotation).stream())
                        .findFirst());
    }

    private Expected expected(List<Arn> rotations) {
        return new Expected(rotations.stream()
                .distinct()
                .flatMap(rotation -> directory.rotation(rotation).stream())
                .toList());
    }
}
