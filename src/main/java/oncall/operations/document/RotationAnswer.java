package oncall.operations.document;

import java.util.List;
import oncall.domain.Arn;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;

/** What AWS answers to {@link RotationAsked}. */
public sealed interface RotationAnswer {
    record Shifts(List<Shift> shifts) implements RotationAnswer {
        public Shifts {
            shifts = List.copyOf(shifts);
        }
    }

    record Overrides(List<RotationOverride> overrides) implements RotationAnswer {
        public Overrides {
            overrides = List.copyOf(overrides);
        }
    }

    record One(Arn rotation, RotationOverride override) implements RotationAnswer {}

    /** There is no such override, at most {@link RotationAsked#LONGEST} away. */
    record None() implements RotationAnswer {}
}
