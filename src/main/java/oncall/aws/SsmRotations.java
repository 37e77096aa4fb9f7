package oncall.aws;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
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
        this(client.reads(), client.writes(), observer);
    }

    private SsmRotations(SsmContactsClient reads, SsmContactsClient writes, Consumer<CallDone> observer) {
        this.reads = reads;
        this.writes = writes;
        this.calls = new Calls(observer);
    }

    /** The same for what nobody waits for, as {@link SsmContacts#unhurried}. */
    public static SsmRotations unhurried(AwsClient client, Consumer<CallDone> observer) {
        return new SsmRotations(client.looks(), client.writes(), observer);
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
    public List<Shift> shifts(Arn rotation, Span during) {
        return calls.get(
                Operation.LIST_ROTATION_SHIFTS,
                () -> reads
                        .listRotationShiftsPaginator(request -> request.rotationId(rotation.value())
                                .startTime(during.from())
                                .endTime(during.to()))
                        .rotationShifts()
                        .stream()
                        .map(RotationTranslation::shift)
                        .sorted(Comparator.comparing(shift -> shift.span().from()))
                        .toList());
    }

    @Override
    public Arn create(Rotation rotation, List<Tag> tags, String token) {
        return calls.get(
                Operation.CREATE_ROTATION,
                () -> ContactTranslation.arn(writes.createRotation(request -> {
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
