package oncall.aws;

import static oncall.aws.IncompleteAnswer.part;

import java.util.Optional;
import java.util.stream.Stream;
import oncall.aws.document.RecurrenceDocument;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import software.amazon.awssdk.services.ssmcontacts.model.GetRotationResponse;
import software.amazon.awssdk.services.ssmcontacts.model.RecurrenceSettings;
import software.amazon.awssdk.services.ssmcontacts.model.RotationShift;
import software.amazon.awssdk.services.ssmcontacts.model.ShiftType;

/** Rotations and shifts between the SDK's words and ours. */
final class RotationTranslation {
    private RotationTranslation() {}

    static Rotation rotation(software.amazon.awssdk.services.ssmcontacts.model.Rotation rotation) {
        return new Rotation(
                ContactTranslation.arn(rotation.rotationArn()),
                part(rotation.name()),
                ContactTranslation.text(rotation.timeZoneId()),
                rotation.contactIds().stream().map(ContactTranslation::arn).toList(),
                Optional.ofNullable(rotation.startTime()),
                Optional.ofNullable(rotation.recurrence())
                        .map(settings -> RecurrenceDocument.read(SdkDocument.read(settings))));
    }

    static Rotation rotation(GetRotationResponse rotation) {
        return new Rotation(
                ContactTranslation.arn(rotation.rotationArn()),
                part(rotation.name()),
                ContactTranslation.text(rotation.timeZoneId()),
                rotation.contactIds().stream().map(ContactTranslation::arn).toList(),
                Optional.ofNullable(rotation.startTime()),
                Optional.ofNullable(rotation.recurrence())
                        .map(settings -> RecurrenceDocument.read(SdkDocument.read(settings))));
    }

    static RotationOverride override(software.amazon.awssdk.services.ssmcontacts.model.RotationOverride override) {
        return new RotationOverride(
                Optional.of(part(override.rotationOverrideId())),
                new Span(part(override.startTime()), part(override.endTime())),
                override.newContactIds().stream().map(ContactTranslation::arn).toList());
    }

    static Shift shift(RotationShift shift) {
        return new Shift(
                new Span(part(shift.startTime()), part(shift.endTime())),
                shift.contactIds().stream().map(ContactTranslation::arn).toList(),
                shift.type() == ShiftType.OVERRIDDEN,
                replaced(shift).map(ContactTranslation::arn).toList());
    }

    private static Stream<String> replaced(RotationShift shift) {
        return shift.shiftDetails() == null ? Stream.of() : shift.shiftDetails().overriddenContactIds().stream();
    }

    static RecurrenceSettings toAws(Recurrence recurrence) {
        return SdkDocument.write(RecurrenceDocument.write(recurrence), RecurrenceSettings.builder())
                .build();
    }
}
