package oncall.testing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.port.Rotations;

/** Rotations in a map. Holds to {@link RotationsContract}. */
public final class FakeRotations implements Rotations {
    /** When one begins that was given no start, as long as AWS says so. */
    public Optional<Instant> begins = Optional.empty();

    private final Map<Arn, Rotation> rotations = new LinkedHashMap<>();
    private final Map<Arn, String> tokens = new LinkedHashMap<>();

    @Override
    public List<Rotation> all() {
        return List.copyOf(rotations.values());
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> tags, String token) {
        Arn arn = FakeContacts.rotationArn(rotation.name());
        if (!token.equals(tokens.computeIfAbsent(arn, first -> token))) {
            throw new Refused(Refused.Reason.INVALID, "There is one.");
        }
        rotations.putIfAbsent(
                arn,
                new Rotation(
                        arn,
                        rotation.name(),
                        rotation.timeZone(),
                        rotation.members(),
                        rotation.start().or(() -> begins),
                        rotation.recurrence()));
        return arn;
    }
}
