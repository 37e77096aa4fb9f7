package oncall.slack.words;

import oncall.slack.block.SafeText;

/** What is said to an operation of AWS that is no verb here. */
public final class OperationWords {
    private OperationWords() {}

    public static SafeText verb(HelpWords help, String operation, Verb verb) {
        return SafeText.own("`" + operation + "` is this here:\n").and(help.line(verb));
    }

    public static SafeText none(HelpWords help, String operation) {
        return SafeText.own("Nothing here does what `" + operation + "` does; the AWS console and the AWS CLI do. "
                        + "See what there is: ")
                .and(help.code("help"));
    }
}
