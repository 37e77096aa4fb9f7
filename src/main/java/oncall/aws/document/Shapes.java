package oncall.aws.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.ChannelRules;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.TypedText;

/** The shapes of ssm-contacts (API 2021-05-03) that documents are made of. */
final class Shapes {
    private static final Shape ARN = Shape.Text.ARN;
    private static final Shape NUMBER = new Shape.Whole(1, 100);

    static final Shape.Choice TYPE = new Shape.Choice(List.of("PERSONAL", "ESCALATION", "ONCALL_SCHEDULE"));

    private static final Shape ALIAS = text("an alias", errors(ContactRules::checkAlias));
    private static final Shape NAME = text("a display name", errors(ContactRules::checkDisplayName));
    private static final Shape TOKEN = text("a token", text -> Optional.empty());

    static final Shape.Structure TAG = Shape.Structure.empty()
            .withRequired("Key", text("a tag's key", text -> Optional.empty()))
            .withRequired("Value", text("a tag's value", text -> Optional.empty()));

    private static final Shape TAGS = new Shape.Listing(TAG);

    static final Shape.Structure CREATE = Shape.Structure.empty()
            .withRequired("Alias", ALIAS)
            .with("DisplayName", NAME)
            .withRequired("Type", TYPE)
            .withRequired("Plan", PlanDocument.SHAPE)
            .with("Tags", TAGS)
            .with("IdempotencyToken", TOKEN);

    static final Shape.Structure UPDATE = Shape.Structure.empty()
            .withRequired("ContactId", ARN)
            .with("DisplayName", NAME)
            .with("Plan", PlanDocument.SHAPE);

    static final Shape.Structure GET = Shape.Structure.empty().withRequired("ContactId", ARN);

    static final Shape.Structure GET_OUTPUT = Shape.Structure.empty()
            .withRequired("ContactArn", ARN)
            .withRequired("Alias", ALIAS)
            .with("DisplayName", NAME)
            .withRequired("Type", TYPE)
            .withRequired("Plan", PlanDocument.SHAPE);

    static final Shape.Structure CREATE_OUTPUT = Shape.Structure.empty().with("ContactArn", ARN);

    static final Shape.Structure CHANNEL = Shape.Structure.empty()
            .with("ContactChannelArn", ARN)
            .with("ContactArn", ARN)
            .withRequired("Name", text("a channel's name", errors(ChannelRules::checkName)))
            .withRequired("Type", new Shape.Choice(List.of("SMS", "VOICE", "EMAIL")))
            .withRequired(
                    "DeliveryAddress",
                    Shape.Structure.empty().withRequired("SimpleAddress", text("an address", text -> Optional.empty())))
            .with("ActivationStatus", new Shape.Choice(List.of("ACTIVATED", "NOT_ACTIVATED")));

    /** GetContact's answer, beside it what ListContactChannels and ListTagsForResource answer. */
    static final Shape.Structure EXPORTED =
            GET_OUTPUT.with("Tags", TAGS).with("ContactChannels", new Shape.Listing(CHANNEL));

    private static final Shape TIME = Shape.Structure.empty()
            .withRequired("HourOfDay", new Shape.Whole(0, 23))
            .withRequired("MinuteOfHour", new Shape.Whole(0, 59));

    private static final Shape.Choice DAY = new Shape.Choice(List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN"));

    static final Shape.Structure RECURRENCE = Shape.Structure.empty()
            .with(
                    "MonthlySettings",
                    new Shape.Listing(Shape.Structure.empty()
                            .withRequired("DayOfMonth", new Shape.Whole(1, 31))
                            .withRequired("HandOffTime", TIME)))
            .with(
                    "WeeklySettings",
                    new Shape.Listing(Shape.Structure.empty()
                            .withRequired("DayOfWeek", DAY)
                            .withRequired("HandOffTime", TIME)))
            .with("DailySettings", new Shape.Listing(TIME))
            .withRequired("NumberOfOnCalls", NUMBER)
            .with(
                    "ShiftCoverages",
                    new Shape.Dictionary(
                            DAY,
                            new Shape.Listing(
                                    Shape.Structure.empty().with("Start", TIME).with("End", TIME))))
            .withRequired("RecurrenceMultiplier", NUMBER);

    /** GetRotation's answer, beside it the tags. */
    static final Shape.Structure ROTATION = Shape.Structure.empty()
            .with("RotationArn", ARN)
            .withRequired("Name", text("a rotation's name", ContactRules::rotationNameFault))
            .withRequired("ContactIds", new Shape.Listing(ARN))
            .with("StartTime", new Shape.Moment())
            .withRequired("TimeZoneId", text("a time zone", text -> Optional.empty()))
            .withRequired("Recurrence", RECURRENCE)
            .with("Tags", TAGS);

    private Shapes() {}

    private static Shape.Text text(String words, Function<String, Optional<String>> rule) {
        return new Shape.Text(words, rule);
    }

    private static Function<String, Optional<String>> errors(Function<String, FieldErrors> rule) {
        return text ->
                rule.apply(TypedText.composed(text)).reasons().values().stream().findFirst();
    }
}
