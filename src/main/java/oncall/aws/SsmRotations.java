package oncall.aws;

import static oncall.aws.IncompleteAnswer.part;

import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
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

    @Override
    public Rotation one(Arn rotation) {
        return calls.get(
                Operation.GET_ROTATION,
                () -> RotationTranslation.rotation(reads.getRotation(request -> request.rotationId(rotation.value()))));
    }

    @Override
    public List<RotationOverride> overrides(Arn rotation, Span during) {
        return calls.get(
                Operation.LIST_ROTATION_OVERRIDES,
                () -> reads
                        .listRotationOverridesPaginator(request -> request.rotationId(rotation.value())
                                .startTime(during.from())
                                .endTime(during.to()))
                        .rotationOverrides()
                        .stream()
                        .map(RotationTranslation::override)
                        .sorted(Comparator.comparing(one -> one.span().from()))
                        .toList());
    }

    @Override
    public String createOverride(Arn rotation, RotationOverride wanted, String token) {
        return calls.get(
                Operation.CREATE_ROTATION_OVERRIDE,
                () -> part(writes.createRotationOverride(request -> request.rotationId(rotation.value())
                                .newContactIds(wanted.contacts().stream()
                                        .map(Arn::value)
                                        .toList())
                                .startTime(wanted.span().from())
                                .endTime(wanted.span().to())
                                .idempotencyToken(token))
                        .rotationOverrideId()));
    }

    @Override
    public void deleteOverride(Arn rotation, String id) {
        calls.get(
                Operation.DELETE_ROTATION_OVERRIDE,
                () -> writes.deleteRotationOverride(
                        request -> request.rotationId(rotation.value()).rotationOverrideId(id)));
    }
}
