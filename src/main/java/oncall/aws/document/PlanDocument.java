package oncall.aws.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.PlanRules;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.domain.TypedText;

/** A plan as AWS's JSON spells it, for the AWS CLI's documents and the SDK alike: its shape, and both ways without loss. */
public final class PlanDocument {
    private static final String CHANNEL = "ChannelTargetInfo";
    private static final String CHANNEL_ID = "ContactChannelId";
    private static final String RETRY = "RetryIntervalInMinutes";
    private static final String CONTACT = "ContactTargetInfo";
    private static final String CONTACT_ID = "ContactId";
    private static final String ESSENTIAL = "IsEssential";

    private static final Shape TARGET = Shape.Structure.empty()
            .with(
                    CHANNEL,
                    Shape.Structure.empty()
                            .withRequired(CHANNEL_ID, Shape.Text.ARN)
                            .with(RETRY, new Shape.Whole(0, PlanRules.LONGEST_RETRY)))
            .with(
                    CONTACT,
                    Shape.Structure.empty().with(CONTACT_ID, Shape.Text.ARN).withRequired(ESSENTIAL, new Shape.Flag()));

    private static final Shape STAGE = Shape.Structure.empty()
            .withRequired(name(Stage.Field.MINUTES), new Shape.Whole(0, PlanRules.LONGEST_WAIT))
            .withRequired("Targets", new Shape.Listing(TARGET));

    static final Shape SHAPE = Shape.Structure.empty()
            .with("Stages", new Shape.Listing(STAGE))
            .with("RotationIds", new Shape.Listing(Shape.Text.ARN));

    private PlanDocument() {}

    public static Plan read(Map<?, ?> plan) {
        return new Plan(
                Values.maps(plan.get("Stages")).map(PlanDocument::stage).toList(),
                Values.all(plan.get("RotationIds")).map(PlanDocument::arn).toList());
    }

    private static Stage stage(Map<?, ?> stage) {
        return new Stage(
                stage.get(name(Stage.Field.MINUTES)) instanceof Integer minutes ? minutes : 0,
                Values.maps(stage.get("Targets")).map(PlanDocument::target).toList());
    }

    private static Target target(Map<?, ?> target) {
        Map<?, ?> channel = Values.map(target.get(CHANNEL));
        Map<?, ?> contact = Values.map(target.get(CONTACT));
        if (channel.get(CHANNEL_ID) instanceof String id && !target.containsKey(CONTACT)) {
            return new Target.ToChannel(
                    arn(id),
                    channel.get(RETRY) instanceof Integer minutes ? OptionalInt.of(minutes) : OptionalInt.empty());
        }
        if (contact.get(CONTACT_ID) instanceof String id
                && contact.get(ESSENTIAL) instanceof Boolean essential
                && !target.containsKey(CHANNEL)) {
            return new Target.ToContact(arn(id), essential);
        }
        Map<String, Object> document = new LinkedHashMap<>();
        target.forEach((key, value) -> document.put(String.valueOf(key), value));
        return new Target.Unrecognised(document);
    }

    private static Arn arn(Object id) {
        return new Arn(TypedText.stripped(id.toString()));
    }

    /** A schedule has no stages at all, not even an empty list of them: AWS refuses that. */
    public static Map<String, Object> write(ContactType type, Plan plan) {
        Map<String, Object> written = new LinkedHashMap<>();
        boolean schedule = type == ContactType.ONCALL_SCHEDULE;
        if (!schedule || !plan.stages().isEmpty()) {
            written.put(
                    "Stages", plan.stages().stream().map(PlanDocument::stage).toList());
        }
        if (schedule || !plan.rotations().isEmpty()) {
            written.put("RotationIds", plan.rotations().stream().map(Arn::value).toList());
        }
        return written;
    }

    private static Map<String, Object> stage(Stage stage) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put(name(Stage.Field.MINUTES), stage.minutes());
        written.put(
                "Targets", stage.targets().stream().map(PlanDocument::target).toList());
        return written;
    }

    private static Map<String, Object> target(Target target) {
        Map<String, Object> info = new LinkedHashMap<>();
        if (target instanceof Target.ToChannel channel) {
            info.put(CHANNEL_ID, channel.channel().value());
            channel.retryMinutes().ifPresent(minutes -> info.put(RETRY, minutes));
            return Map.of(CHANNEL, info);
        }
        if (target instanceof Target.ToContact contact) {
            info.put(CONTACT_ID, contact.contact().value());
            info.put(ESSENTIAL, contact.essential());
            return Map.of(CONTACT, info);
        }
        return ((Target.Unrecognised) target).document();
    }

    /** The field of a stage that AWS calls so, in any case. */
    public static Optional<Stage.Field> field(String name) {
        return Stream.of(Stage.Field.values())
                .filter(field -> name(field).equalsIgnoreCase(name))
                .findFirst();
    }

    private static String name(Stage.Field field) {
        return switch (field) {
            case MINUTES -> "DurationInMinutes";
        };
    }
}
