package oncall.operations.document;

import java.time.Instant;
import java.time.InstantSource;
import oncall.domain.Arn;
import oncall.domain.Span;
import oncall.operations.port.Rotations;

/** Reads from AWS what is asked of a rotation. */
public final class ReadRotation {
    private final Rotations rotations;
    private final InstantSource clock;

    public ReadRotation(Rotations rotations, InstantSource clock) {
        this.rotations = rotations;
        this.clock = clock;
    }

    /** Throws {@link oncall.operations.Refused}. */
    public RotationAnswer run(Arn rotation, RotationAsked asked) {
        Instant now = clock.instant();
        if (asked.operation() == CliOperation.GET_ROTATION_OVERRIDE) {
            Span near = new Span(now.minus(RotationAsked.LONGEST), now.plus(RotationAsked.LONGEST));
            return rotations.overrides(rotation, near).stream()
                    .filter(override ->
                            override.id().filter(asked.override()::equals).isPresent())
                    .findFirst()
                    .<RotationAnswer>map(override -> new RotationAnswer.One(rotation, override))
                    .orElseGet(RotationAnswer.None::new);
        }
        Span during = during(asked, now);
        return asked.operation() == CliOperation.LIST_ROTATION_SHIFTS
                ? new RotationAnswer.Shifts(rotations.shifts(rotation, during))
                : new RotationAnswer.Overrides(rotations.overrides(rotation, during));
    }

    /** {@linkplain Span#isEmpty Empty} where it ends before it begins. */
    public Span during(RotationAsked asked) {
        return during(asked, clock.instant());
    }

    private static Span during(RotationAsked asked, Instant now) {
        Instant from = asked.from().orElse(now);
        return new Span(from, asked.to().orElse(from));
    }
}
