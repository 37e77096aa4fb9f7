package oncall.aws;

import java.util.List;
import java.util.function.Consumer;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Tag;
import oncall.operations.port.Rotations;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;

/** Rotations in {@code ssm-contacts}, through the AWS SDK. */
public final class SsmRotations implements Rotations {
    private final SsmContactsClient reads;
    private final SsmContactsClient writes;
    private final Calls calls;

    /** Tells the observer of every call that ended, well or not. */
    public SsmRotations(AwsClient client, Consumer<CallDone> observer) {
        this.reads = client.reads();
        this.writes = client.writes();
        this.calls = new Calls(observer);
    }

    @Override
    public List<Rotation> all() {
        return calls.get(
                Operation.LIST_ROTATIONS,
                () -> reads.listRotationsPaginator(request -> {}).rotations().stream()
                        .map(RotationTranslation::rotation)
                        .toList());
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> tags, String token) {
        return calls.get(
                Operation.CREATE_ROTATION,
                () -> new Arn(writes.createRotation(request -> {
                            request.idempotencyToken(token)
                                    .name(rotation.name())
                                    .contactIds(rotation.members().stream()
                                            .map(Arn::value)
                                            .toList())
                                    .timeZoneId(rotation.timeZone());
                            rotation.recurrence()
                                    .map(RotationTranslation::toAws)
                                    .ifPresent(request::recurrence);
                            rotation.start().ifPresent(request::startTime);
                            if (!tags.isEmpty()) {
                                request.tags(ContactTranslation.tags(tags));
                            }
                        })
                        .rotationArn()));
    }
}
