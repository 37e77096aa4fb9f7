package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.Shifts;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Seen;
import org.jspecify.annotations.Nullable;

/** Every schedule, and the shifts of every rotation, as AWS said last. Answers at once; {@link ReadShifts} keeps it fresh. */
public final class ShiftMemory implements KnownShifts {
    /** What {@link KnownShifts} promises after the moment asked about. */
    private static final Duration TWO_WEEKS = Duration.ofDays(14);

    private final KnownShifts far;
    private final Map<Arn, Seen<Contact>> schedules = new ConcurrentHashMap<>();
    private final Map<Arn, Seen<Shifts>> shifts = new ConcurrentHashMap<>();
    private final Map<Arn, String> refused = new ConcurrentHashMap<>();
    private final Set<Arn> changed = ConcurrentHashMap.newKeySet();
    private final AtomicLong changes = new AtomicLong();
    private volatile Dated boundaries = new Dated(0, new Boundaries(List.of()));

    /** As they were when so much had changed. */
    private record Dated(long changes, Boundaries boundaries) {}

    /** @param far knows the shifts of times that are not kept here */
    public ShiftMemory(KnownShifts far) {
        this.far = far;
    }

    Optional<Seen<Contact>> schedule(Arn schedule) {
        return Optional.ofNullable(schedules.get(schedule));
    }

    Optional<Seen<Shifts>> shifts(Arn rotation) {
        return Optional.ofNullable(shifts.get(rotation));
    }

    /** Why AWS did not tell of it when it was asked last; in words. */
    Optional<String> refused(Arn object) {
        return Optional.ofNullable(refused.get(object));
    }

    /** Grows whenever what is known here becomes another; that the same was read again does not count. */
    public long changes() {
        return changes.get();
    }

    /** Until when at least what is said of this moment is true, as far as nothing here becomes another. */
    public Instant truth(Instant now) {
        Dated dated = boundaries;
        if (dated.changes() != changes.get()) {
            long before = changes.get();
            dated = new Dated(
                    before,
                    new Boundaries(shifts.values().stream().map(Seen::value).toList()));
            boundaries = dated;
        }
        return dated.boundaries().truth(now);
    }

    boolean isKnown(Arn object) {
        return schedules.containsKey(object) || shifts.containsKey(object) || refused.containsKey(object);
    }

    void keep(Contact schedule, Instant at) {
        count(refused.remove(schedule.arn()) != null);
        count(isOther(schedules.put(schedule.arn(), new Seen<>(schedule, at, false)), schedule));
    }

    void keep(Arn rotation, Shifts read, Instant at) {
        count(refused.remove(rotation) != null);
        count(isOther(shifts.put(rotation, new Seen<>(read, at, false)), read));
    }

    private static <T> boolean isOther(@Nullable Seen<T> before, T now) {
        return before == null || !before.value().equals(now);
    }

    private void count(boolean isOther) {
        if (isOther) {
            changes.incrementAndGet();
        }
    }

    /** What was known before stays, and grows old. */
    void keepRefused(Arn object, String words) {
        count(!words.equals(refused.put(object, words)));
    }

    void forget(Arn object) {
        schedules.remove(object);
        shifts.remove(object);
        refused.remove(object);
        count(true);
    }

    /** What stands here of it may be untrue by now: it is read next. */
    public void changed(Arn object) {
        changed.add(object);
    }

    /** Those that changed since the last time; they count as read. */
    Set<Arn> takeChanged() {
        Set<Arn> taken = Set.copyOf(changed);
        changed.removeAll(taken);
        return taken;
    }

    Set<Arn> schedules() {
        return Set.copyOf(schedules.keySet());
    }

    Set<Arn> rotations() {
        return Set.copyOf(shifts.keySet());
    }

    @Override
    public Optional<Shifts> remembered(Arn rotation, Instant at) {
        return near(rotation, at).or(() -> far.remembered(rotation, at));
    }

    @Override
    public Shifts read(Arn rotation, Instant at) {
        return near(rotation, at).orElseGet(() -> far.read(rotation, at));
    }

    private Optional<Shifts> near(Arn rotation, Instant at) {
        return shifts(rotation)
                .map(Seen::value)
                .filter(known -> known.known().contains(at) && known.known().contains(at.plus(TWO_WEEKS)));
    }
}
