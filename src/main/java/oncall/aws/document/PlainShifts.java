package oncall.aws.document;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.Arn;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.operations.document.RotationAnswer;

/** Shifts and overrides as plain values under AWS's own names. */
final class PlainShifts {
    private PlainShifts() {}

    static Map<String, Object> write(RotationAnswer answer) {
        Map<String, Object> plain = new LinkedHashMap<>();
        if (answer instanceof RotationAnswer.Shifts all) {
            plain.put(
                    "RotationShifts",
                    all.shifts().stream().map(PlainShifts::shift).toList());
        } else if (answer instanceof RotationAnswer.Overrides all) {
            plain.put(
                    "RotationOverrides",
                    all.overrides().stream().map(PlainShifts::override).toList());
        } else if (answer instanceof RotationAnswer.One one) {
            plain.putAll(override(one.override()));
            plain.put("RotationArn", one.rotation().value());
        }
        return plain;
    }

    private static Map<String, Object> shift(Shift shift) {
        Map<String, Object> plain = new LinkedHashMap<>();
        plain.put("ContactIds", values(shift.contacts()));
        times(plain, shift.span());
        plain.put("Type", shift.override() ? "OVERRIDDEN" : "REGULAR");
        if (shift.override()) {
            plain.put("ShiftDetails", Map.of("OverriddenContactIds", values(shift.replaced())));
        }
        return plain;
    }

    private static Map<String, Object> override(RotationOverride override) {
        Map<String, Object> plain = new LinkedHashMap<>();
        override.id().ifPresent(id -> plain.put("RotationOverrideId", id));
        plain.put("NewContactIds", values(override.contacts()));
        times(plain, override.span());
        return plain;
    }

    private static void times(Map<String, Object> plain, Span span) {
        plain.put("StartTime", span.from().toString());
        plain.put("EndTime", span.to().toString());
    }

    private static List<String> values(List<Arn> arns) {
        return arns.stream().map(Arn::value).toList();
    }
}
