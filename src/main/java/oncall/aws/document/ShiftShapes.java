package oncall.aws.document;

import java.util.List;

/** The shapes of ssm-contacts (API 2021-05-03) that shifts and overrides are asked for and answered in. */
final class ShiftShapes {
    private static final Shape ARN = Shape.Text.ARN;
    private static final Shape TIME = new Shape.Moment();
    private static final Shape CONTACTS = new Shape.Listing(ARN);

    static final Shape.Structure SHIFTS = Shape.Structure.empty()
            .withRequired("RotationId", ARN)
            .with("StartTime", TIME)
            .withRequired("EndTime", TIME);

    static final Shape.Structure OVERRIDES = Shape.Structure.empty()
            .withRequired("RotationId", ARN)
            .withRequired("StartTime", TIME)
            .withRequired("EndTime", TIME);

    static final Shape.Structure ONE =
            Shape.Structure.empty().withRequired("RotationId", ARN).withRequired("RotationOverrideId", ARN);

    private static final Shape.Structure OVERRIDE = Shape.Structure.empty()
            .withRequired("RotationOverrideId", ARN)
            .withRequired("NewContactIds", CONTACTS)
            .withRequired("StartTime", TIME)
            .withRequired("EndTime", TIME);

    static final Shape.Structure SHIFTS_OUTPUT = Shape.Structure.empty()
            .with(
                    "RotationShifts",
                    new Shape.Listing(Shape.Structure.empty()
                            .with("ContactIds", CONTACTS)
                            .withRequired("StartTime", TIME)
                            .withRequired("EndTime", TIME)
                            .with("Type", new Shape.Choice(List.of("REGULAR", "OVERRIDDEN")))
                            .with("ShiftDetails", Shape.Structure.empty().with("OverriddenContactIds", CONTACTS))));

    static final Shape.Structure OVERRIDES_OUTPUT =
            Shape.Structure.empty().with("RotationOverrides", new Shape.Listing(OVERRIDE));

    static final Shape.Structure ONE_OUTPUT = OVERRIDE.with("RotationArn", ARN);

    private ShiftShapes() {}
}
