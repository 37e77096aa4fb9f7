package oncall.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A rotation of an on-call schedule.
 *
 * @param start when it goes into effect; absent where that is not known
 * @param recurrence absent where it is not known
 */
public record Rotation(
        Arn arn,
        String name,
        String timeZone,
        List<Arn> members,
        Optional<Instant> start,
        Optional<Recurrence> recurrence) {
    public Rotation {
        members = List.copyOf(members);
    }

    /** Of which no more is known than who belongs to it. */
    public Rotation(Arn arn, String name, String timeZone, List<Arn> members) {
        this(arn, name, timeZone, members, Optional.empty(), Optional.empty());
    }

    public Rotation withMembers(List<Arn> changed) {
        return new Rotation(arn, name, timeZone, changed, start, recurrence);
    }

    /** As it is called where it is not made yet, or under its ARN. */
    public Rotation withArn(Arn changed) {
        return new Rotation(changed, name, timeZone, members, start, recurrence);
    }

    /** As much of it as is known of the other too. */
    public Rotation asFarAs(Rotation other) {
        return new Rotation(
                arn,
                name,
                timeZone,
                members,
                start.filter(known -> other.start.isPresent()),
                recurrence.filter(known -> other.recurrence.isPresent()));
    }

    /** With what the older one knew, where this one does not know. */
    public Rotation orAs(Rotation older) {
        return new Rotation(arn, name, timeZone, members, start.or(older::start), recurrence.or(older::recurrence));
    }
}
