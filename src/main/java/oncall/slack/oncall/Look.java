package oncall.slack.oncall;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Rotation;
import oncall.operations.oncall.ScheduleShifts;
import oncall.operations.oncall.Schedules;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;

/** Where an answer is read from: from memory alone, or with what AWS says; reading throws {@code Refused}. */
final class Look {
    /** Whoever asks for hundreds of schedules before they have been read gets the rest a moment later. */
    private static final int MOST_READ = 30;

    private final Directory directory;
    private final KnownContacts known;
    private final Schedules schedules;
    private final Optional<Instant> at;
    private final boolean reads;
    private int read;

    /** @param at another time than now */
    Look(Directory directory, KnownContacts known, Schedules schedules, Optional<Instant> at, boolean reads) {
        this.directory = directory;
        this.known = known;
        this.schedules = schedules;
        this.at = at;
        this.reads = reads;
    }

    /** Every schedule, where enough is known of each. */
    Optional<List<ScheduleShifts>> all() {
        if (!directory.loaded()) {
            if (!reads) {
                return Optional.empty();
            }
            directory.refresh();
        }
        return these(directory.names().ofType(ContactType.ONCALL_SCHEDULE));
    }

    Optional<List<ScheduleShifts>> these(List<ContactName> names) {
        List<ScheduleShifts> all = names.stream().map(this::of).toList();
        return Optional.of(all).filter(found -> reads || found.stream().allMatch(this::suffices));
    }

    Optional<ScheduleShifts> one(ContactName schedule) {
        return Optional.of(of(schedule)).filter(found -> reads || suffices(found));
    }

    Optional<ScheduleShifts> one(Rotation rotation) {
        return Optional.of(of(rotation)).filter(found -> reads || suffices(found));
    }

    Optional<Contact> contact(Arn contact) {
        Optional<Contact> remembered =
                known.remembered(contact).map(seen -> seen.value().contact());
        return remembered.isPresent() || !reads
                ? remembered
                : Optional.of(known.read(contact).value().contact());
    }

    /** Whether all of these are known, by name or as gone. */
    boolean knows(List<Arn> reached) {
        if (reads) {
            directory.lookUp(reached);
        }
        return reads || reached.stream().noneMatch(directory::isUnknown);
    }

    private ScheduleShifts of(ContactName schedule) {
        return of(
                schedules.of(schedule),
                () -> at.isPresent() ? schedules.at(schedule, at.get()) : schedules.read(schedule));
    }

    private ScheduleShifts of(Rotation rotation) {
        return of(
                schedules.of(rotation),
                () -> at.isPresent() ? schedules.at(rotation, at.get()) : schedules.read(rotation));
    }

    private ScheduleShifts of(ScheduleShifts remembered, Supplier<ScheduleShifts> reading) {
        return !reads || suffices(remembered) || read++ >= MOST_READ ? remembered : reading.get();
    }

    /** What AWS refuses is known as well as may be. */
    private boolean suffices(ScheduleShifts shifts) {
        return shifts.trouble().isPresent()
                || shifts.onCall()
                        .filter(timeline -> at.map(moment -> timeline.at(moment).isPresent())
                                .orElse(true))
                        .isPresent();
    }
}
