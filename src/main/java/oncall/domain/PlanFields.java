package oncall.domain;

import java.util.Locale;

/** The one vocabulary of field names: of forms, of rules and of AWS's {@code ValidationException.Fields}. */
public final class PlanFields {
    public static final String ALIAS = "alias";
    public static final String DISPLAY_NAME = "displayName";
    public static final String TYPE = "type";
    public static final String TAGS = "tags";
    public static final String PLAN = "plan";
    public static final String CHANNEL_NAME = "channel.name";
    public static final String CHANNEL_TYPE = "channel.type";
    public static final String CHANNEL_ADDRESS = "channel.address";
    public static final String ACTIVATION_CODE = "channel.code";

    /** The form as a whole: what belongs to no field of its own. */
    public static final String FORM = "form";

    private PlanFields() {}

    /** For example {@code plan.stages[1].minutes}; stages count from 0. */
    public static String stage(int stage, Stage.Field field) {
        return stage(stage) + "." + field.name().toLowerCase(Locale.ROOT);
    }

    public static String target(int stage, int target) {
        return stage(stage) + ".targets[" + target + "]";
    }

    public static String targetRetry(int stage, int target) {
        return target(stage, target) + ".retry";
    }

    public static String targetEssential(int stage, int target) {
        return target(stage, target) + ".essential";
    }

    public static String rotation(int index) {
        return "plan.rotations[" + index + "]";
    }

    public static String stage(int stage) {
        return "plan.stages[" + stage + "]";
    }
}
