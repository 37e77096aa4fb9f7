package oncall.slack.cover;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.OverrideRules;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.operations.oncall.Overrides;
import oncall.operations.oncall.ShiftReading;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownShifts;

/** One person's shifts in the coming weeks, each of one rotation, from memory. */
final class CoverShifts {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

    private final Directory directory;
    private final KnownShifts shifts;
    private final Overrides overrides;

    /** A shift, as much of it as is still to come. */
    record One(Rotation rotation, Span shift, Span left) {
        /** The same for the same rotation and shift. */
        String key() {
            return rotation.arn().name() + " " + shift.from().getEpochSecond();
        }

        /** For example "primary · Mon 7 Dec 09:00 – Mon 14 Dec 09:00". */
        String label(ZoneId zone) {
            return rotation.name() + " · " + TIME.format(left.from().atZone(zone)) + " – "
                    + TIME.format(left.to().atZone(zone));
        }
    }

    CoverShifts(Directory directory, KnownShifts shifts, Overrides overrides) {
        this.directory = directory;
        this.overrides = overrides;
        this.shifts = shifts;
    }

    /** Of these rotations, in order; nothing of which less than 30 minutes are left. */
    List<One> of(Arn contact, List<Rotation> rotations, Instant now) {
        Span ahead = new Span(OverrideRules.first(now), now.plus(ShiftReading.AHEAD));
        List<One> all = new ArrayList<>();
        rotations.forEach(rotation ->
                shifts.remembered(rotation.arn(), now).map(Shifts::shifts).orElse(List.of()).stream()
                        .filter(shift -> shift.contacts().contains(contact))
                        .map(Shift::span)
                        .filter(span -> OverrideRules.isLongEnough(span.within(ahead)))
                        .forEach(span -> all.add(new One(rotation, span, span.within(ahead)))));
        all.sort(Comparator.comparing(one -> one.left().from()));
        return all;
    }

    /** Whether nothing of it must be asked for: only members of a rotation stand in its shifts. */
    boolean areKnown(Arn contact, List<Rotation> rotations) {
        return theirs(contact, rotations).allMatch(overrides::isKnown);
    }

    /** What AWS does not tell stays unknown. */
    void read(Arn contact, List<Rotation> rotations) {
        theirs(contact, rotations)
                .filter(rotation -> !overrides.isKnown(rotation))
                .forEach(overrides::readAgain);
    }

    private static Stream<Rotation> theirs(Arn contact, List<Rotation> rotations) {
        return rotations.stream().filter(rotation -> rotation.members().contains(contact));
    }

    /** All rotations that are known. */
    List<Rotation> rotations() {
        return directory.rotations();
    }

    /** As much of it as lies in the wanted time; nothing where that is too short. */
    static Optional<Span> part(One shift, Optional<Instant> from, Optional<Instant> to) {
        Span wanted = new Span(
                from.map(OverrideRules::first).orElse(Instant.MIN),
                to.map(OverrideRules::first).orElse(Instant.MAX));
        return Optional.of(shift.left().within(wanted)).filter(OverrideRules::isLongEnough);
    }
}
