package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.port.Contacts;
import oncall.operations.port.Rotations;

/** Reads one schedule, or the shifts of one rotation, from AWS into memory. */
public final class ShiftReading {
    /** So far ahead shifts are spoken of. */
    public static final Duration AHEAD = Duration.ofDays(42);
    /** What is read now is to suffice until it is read again. */
    private static final Duration SPARE = Duration.ofDays(1);
    /** Of a rotation of which nothing is known. */
    private static final Duration A_TURN = Duration.ofDays(31);

    private static final Duration LONGEST_TURN = Duration.ofDays(366);

    private final Contacts contacts;
    private final Rotations rotations;
    private final Directory directory;
    private final ShiftMemory memory;
    private final InstantSource clock;

    public ShiftReading(
            Contacts contacts, Rotations rotations, Directory directory, ShiftMemory memory, InstantSource clock) {
        this.contacts = contacts;
        this.rotations = rotations;
        this.directory = directory;
        this.memory = memory;
        this.clock = clock;
    }

    /**
     * Of a rotation its shifts, else the schedule itself. What AWS does not tell of this object alone is remembered as
     * refused; throws {@link Refused} where AWS does not answer at all.
     */
    void read(Arn object) {
        try {
            if (object.isRotation()) {
                readShifts(object);
            } else {
                readSchedule(object);
            }
        } catch (Refused no) {
            if (no.passing() || no.reason() == Refused.Reason.NOT_ONBOARDED) {
                throw no;
            }
            if (no.reason() == Refused.Reason.NOT_FOUND) {
                directory.forget(object);
            }
            if (directory.isGone(object)) {
                memory.forget(object);
            } else {
                memory.keepRefused(object, no.words());
            }
        }
    }

    private void readSchedule(Arn schedule) {
        Instant now = clock.instant();
        memory.keep(contacts.get(schedule), now);
    }

    /** From well before now, since AWS does not say whether it cuts the shift that runs. */
    private void readShifts(Arn rotation) {
        Instant now = clock.instant();
        Span during =
                new Span(now.minus(turn(rotation)).minus(SPARE), now.plus(AHEAD).plus(SPARE));
        memory.keep(rotation, new Shifts(during, rotations.shifts(rotation, during)), now);
    }

    /** A schedule and all of its rotations, now. Throws {@link Refused}. */
    public void readWhole(Arn schedule) {
        read(schedule);
        memory.schedule(schedule).map(seen -> seen.value().plan().rotations()).ifPresent(known -> {
            directory.lookUp(known);
            known.forEach(this::read);
        });
    }

    /** How long the longest of its shifts may last. */
    private Duration turn(Arn rotation) {
        return directory
                .rotation(rotation)
                .flatMap(Rotation::recurrence)
                .flatMap(ShiftReading::turn)
                .orElse(A_TURN);
    }

    private static Optional<Duration> turn(Recurrence recurrence) {
        return recurrence.handOffs().stream()
                .map(handOff -> Duration.ofDays(
                        switch (handOff.period()) {
                            case DAILY -> 1L;
                            case WEEKLY -> 7L;
                            case MONTHLY -> 31L;
                        }))
                .max(Comparator.naturalOrder())
                .map(period -> period.multipliedBy(Math.max(1, recurrence.multiplier())))
                .map(turn -> turn.compareTo(LONGEST_TURN) < 0 ? turn : LONGEST_TURN);
    }
}
