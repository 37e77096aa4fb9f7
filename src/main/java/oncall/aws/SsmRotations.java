package oncall.aws;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.domain.Arn;
import oncall.domain.Tag;
import oncall.operations.port.RotationDetails;
import oncall.operations.port.Rotations;
import software.amazon.awssdk.services.ssmcontacts.SsmContactsClient;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.Rotation;

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
    public Map<Arn, RotationDetails> all() {
        return calls.get(Operation.LIST_ROTATIONS, () -> {
            Map<Arn, RotationDetails> all = new LinkedHashMap<>();
            reads.listRotationsPaginator(request -> {})
                    .rotations()
                    .forEach(rotation -> all.put(new Arn(rotation.rotationArn()), details(rotation)));
            return all;
        });
    }

    @Override
    public Arn create(RotationDetails rotation, List<Tag> tags, String token) {
        RecurrenceSettings.Builder recurrence = SdkMaps.fill(RecurrenceSettings.builder(), rotation.recurrence());
        return calls.get(
                Operation.CREATE_ROTATION,
                () -> new Arn(writes.createRotation(request -> {
                            request.idempotencyToken(token)
                                    .name(rotation.name())
                                    .contactIds(rotation.members().stream()
                                            .map(Arn::value)
                                            .toList())
                                    .timeZoneId(rotation.timeZone())
                                    .recurrence(recurrence.build());
                            rotation.start().ifPresent(request::startTime);
                            if (!tags.isEmpty()) {
                                request.tags(ContactTranslation.tags(tags));
                            }
                        })
                        .rotationArn()));
    }

    private static RotationDetails details(Rotation rotation) {
        return new RotationDetails(
                rotation.name(),
                rotation.contactIds().stream().map(Arn::new).toList(),
                Optional.ofNullable(rotation.startTime()),
                Objects.requireNonNullElse(rotation.timeZoneId(), ""),
                rotation.recurrence() == null ? Map.of() : SdkMaps.plain(rotation.recurrence()));
    }
}
