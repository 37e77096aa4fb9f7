package oncall.operations.write;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.operations.port.Rotations;

/** A new rotation, once, however often it is asked for with the same token. */
public record CreateRotation(Rotation wanted, List<Tag> tags, String token) implements Intent<Rotation> {
    public CreateRotation {
        tags = List.copyOf(tags);
    }

    @Override
    public void allow(Permission permission, String userId) {
        permission.allowEditor(userId);
    }

    @Override
    public Optional<Arn> object() {
        return Optional.empty();
    }

    @Override
    public Step<Rotation> read(ChangeParts parts) {
        Creating creating = new Creating(parts.patience());
        return Step.of(
                Step.Row.created(wanted.name(), Optional.of(snapshot(wanted.withArn(new Arn(""))))),
                () -> creating.run(() -> send(parts, creating)));
    }

    private Step.Ending<Rotation> send(ChangeParts parts, Creating creating) {
        Arn arn = creating.send(() -> parts.rotations().create(wanted, tags, token));
        Rotation seen = creating.readBack(wanted.name(), () -> find(parts.rotations(), arn));
        return Step.Ending.applied(seen, Optional.of(snapshot(seen)));
    }

    private Rotation find(Rotations rotations, Arn arn) {
        return rotations.all().stream()
                .filter(rotation -> rotation.arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new Refused(
                        Refused.Reason.NOT_FOUND, "AWS does not list the rotation " + wanted.name() + " yet."));
    }

    private Subject snapshot(Rotation rotation) {
        return new Subject.OfRotation(rotation, Optional.of(tags));
    }
}
