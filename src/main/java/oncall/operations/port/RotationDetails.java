package oncall.operations.port;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Rotation;

/**
 * A rotation with all that is needed to make it again.
 *
 * @param start absent where it was made without one
 * @param recurrence as in AWS's JSON: maps, lists, texts, whole numbers
 */
public record RotationDetails(
        String name, List<Arn> members, Optional<Instant> start, String timeZone, Map<String, Object> recurrence) {
    public RotationDetails {
        members = List.copyOf(members);
        recurrence = Collections.unmodifiableMap(new LinkedHashMap<>(recurrence));
    }

    /** As it is known under this ARN. */
    public Rotation rotation(Arn arn) {
        return new Rotation(
                arn,
                name,
                timeZone,
                members,
                start,
                Optional.of(recurrence).filter(map -> !map.isEmpty()).map(RecurrenceReading::of));
    }

    public RotationDetails withMembers(List<Arn> changed) {
        return new RotationDetails(name, changed, start, timeZone, recurrence);
    }
}
