package oncall.aws;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.aws.document.PlanDocument;
import oncall.domain.PlanFields;
import oncall.domain.Stage;

/**
 * AWS's names of fields in ours. AWS does not document how it spells them, so dots, slashes, brackets and any case are
 * read; in {@code stages.1.member} counting begins at 1, elsewhere at 0.
 */
final class AwsFields {
    private static final Pattern PART = Pattern.compile("[A-Za-z]+|[0-9]+");

    private final List<String> parts = new ArrayList<>();
    private final int first;

    private AwsFields(String name) {
        Matcher matcher = PART.matcher(name.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        first = parts.contains("member") ? 1 : 0;
        parts.removeIf("member"::equals);
    }

    /** A field of {@link PlanFields}; {@link PlanFields#FORM} where we have none. */
    static String ours(Operation operation, String name) {
        return new AwsFields(name).field(operation);
    }

    private String field(Operation operation) {
        boolean channel = operation.aboutChannels();
        return switch (part(0)) {
            case "alias" -> PlanFields.ALIAS;
            case "displayname" -> PlanFields.DISPLAY_NAME;
            case "type" -> channel ? PlanFields.CHANNEL_TYPE : PlanFields.TYPE;
            case "tags" -> PlanFields.TAGS;
            case "name" -> channel ? PlanFields.CHANNEL_NAME : PlanFields.FORM;
            case "deliveryaddress", "simpleaddress" -> PlanFields.CHANNEL_ADDRESS;
            case "activationcode" -> PlanFields.ACTIVATION_CODE;
            case "plan" -> plan(1);
            case "stages", "rotationids" -> plan(0);
            default -> PlanFields.FORM;
        };
    }

    private String plan(int at) {
        int index = index(at + 1);
        if (index < 0) {
            return PlanFields.PLAN;
        }
        return switch (part(at)) {
            case "rotationids" -> PlanFields.rotation(index);
            case "stages" -> stage(index, at + 2);
            default -> PlanFields.PLAN;
        };
    }

    private String stage(int stage, int at) {
        Optional<Stage.Field> field = PlanDocument.field(part(at));
        if (field.isPresent()) {
            return PlanFields.stage(stage, field.get());
        }
        int target = index(at + 1);
        if (!part(at).equals("targets") || target < 0) {
            return PlanFields.stage(stage);
        }
        return switch (part(parts.size() - 1)) {
            case "retryintervalinminutes" -> PlanFields.targetRetry(stage, target);
            case "isessential" -> PlanFields.targetEssential(stage, target);
            default -> PlanFields.target(stage, target);
        };
    }

    private String part(int at) {
        return at < parts.size() ? parts.get(at) : "";
    }

    private int index(int at) {
        String part = part(at);
        return part.matches("[0-9]{1,6}") ? Integer.parseInt(part) - first : -1;
    }
}
