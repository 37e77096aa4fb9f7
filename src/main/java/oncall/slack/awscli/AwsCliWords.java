package oncall.slack.awscli;

import java.util.List;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.operations.document.CliOperation;
import oncall.operations.document.ImportGap;
import oncall.slack.block.SafeText;

/** What is said to lines in the AWS CLI's spelling. */
public final class AwsCliWords {
    public static final String TITLE = "AWS CLI";

    private AwsCliWords() {}

    public static SafeText reading() {
        return SafeText.own("Reading…");
    }

    public static SafeText typed() {
        return SafeText.own("This is what the line that you typed would change.");
    }

    public static SafeText answer(CliOperation operation) {
        return SafeText.own("What `" + operation.spelling() + "` answers. Addresses are never in it.");
    }

    /** CreateTime is not kept here. */
    public static SafeText answerOfRotation(CliOperation operation) {
        return operation == CliOperation.LIST_ROTATION_SHIFTS
                ? SafeText.own("What `" + operation.spelling() + "` answers.")
                : SafeText.own("What `" + operation.spelling() + "` answers, without CreateTime.");
    }

    public static SafeText noRotation(String name) {
        return SafeText.foreign(name).and(" is no rotation.");
    }

    public static SafeText noOverride(String id, String rotation) {
        return SafeText.own("There is no override ")
                .andForeign(id)
                .and(" in ")
                .andForeign(rotation)
                .and(".");
    }

    public static String backwards() {
        return "--end-time must be after --start-time.";
    }

    public static String tooLong() {
        return "At most a year can be asked for at once.";
    }

    public static SafeText skeleton(CliOperation operation) {
        return SafeText.own("A skeleton for `" + operation.spelling() + "`. Nothing was changed.");
    }

    public static String unclosed(char quote) {
        return "A quote (" + quote + ") is opened and never closed. JSON belongs in single quotes, as in a shell.";
    }

    public static String twice(String flag) {
        return "--" + flag + " is given twice; keep one.";
    }

    public static String noFlag(String word) {
        return "“" + word + "” belongs to no flag. Words with spaces belong in quotes.";
    }

    public static String forbidden(String flag) {
        return "--" + flag + " is not taken here: this app talks to its own account only, in its own way.";
    }

    public static String unknown(String flag, CliOperation operation, List<String> nearest) {
        String meant = nearest.isEmpty()
                ? operation.spelling() + " has "
                        + operation.flags().stream().map(known -> "--" + known).collect(Collectors.joining(", "))
                        + "."
                : "Did you mean --" + nearest.get(0) + "?";
        return "--" + flag + " is not known here. " + meant;
    }

    public static String noValue(String flag) {
        return "--" + flag + " has no value.";
    }

    public static String severalValues(String flag) {
        return "--" + flag + " has several values; put what belongs together in quotes.";
    }

    public static String remote(String flag, String prefix) {
        return "The value of --" + flag + " begins with " + prefix
                + ", which is not fetched here. Write the document itself, in single quotes.";
    }

    public static String skeletons(String kind) {
        return "--generate-cli-skeleton is input, yaml-input or output here, not “" + kind + "”.";
    }

    public static String outputs(String wanted) {
        return "--output is json or yaml here, not “" + wanted + "”.";
    }

    /** What was not done, and all reasons. */
    public static SafeText refused(List<String> faults) {
        return SafeText.own("Nothing was done.\n")
                .and(SafeText.join(
                        "\n", faults.stream().limit(20).map(SafeText::foreign).toList()));
    }

    /** A line says exactly what it means: nothing of the same name here takes its place. */
    public static String elsewhere(Arn arn) {
        return arn.name() + " is meant in AWS account " + arn.account() + ", region " + arn.region()
                + ", which this app does not look after. Write the alias or the ARN of what is meant here.";
    }

    public static String alreadyHere(String alias) {
        return alias + " is there already; change it with update-contact.";
    }

    public static String notHere(String who) {
        return "Nobody here is called " + who + ".";
    }

    /** A target that cannot be: AWS would refuse it. */
    public static String gap(ImportGap gap) {
        return gap.path() + ": "
                + switch (gap.kind()) {
                    case CONTACT_GONE -> "nobody here is called " + gap.name() + ".";
                    case CHANNEL_GONE -> "the contact has no channel " + gap.name() + ".";
                    case ROTATION_GONE -> "there is no rotation " + gap.name() + ".";
                    default -> "AWS takes either ChannelTargetInfo or ContactTargetInfo with a ContactId here.";
                };
    }
}
