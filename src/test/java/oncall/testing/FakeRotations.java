package oncall.testing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.operations.port.Rotations;

/** Rotations in a map. */
public final class FakeRotations implements Rotations {
    public final Map<Arn, Rotation> rotations = new LinkedHashMap<>();

    @Override
    public List<Rotation> all() {
        return List.copyOf(rotations.values());
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> tags, String token) {
        Arn arn = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/" + rotation.name());
        rotations.put(arn, rotation.withArn(arn));
        return arn;
    }
}
