package oncall.domain;

import java.util.List;

/** A rotation of an on-call schedule, enough to name it. */
public record Rotation(Arn arn, String name, String timeZone, List<Arn> members) {
    public Rotation {
        members = List.copyOf(members);
    }
}
