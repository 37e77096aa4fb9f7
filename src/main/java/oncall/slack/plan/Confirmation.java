package oncall.slack.plan;

import com.slack.api.model.block.LayoutBlock;
import oncall.domain.FieldErrors;
import oncall.slack.block.Answers;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.words.ReviewWords;

/** The alias, typed by a person who means that a plan which reaches somebody is to reach nobody any more. */
public final class Confirmation {
    public static final String FIELD = "confirm";
    private static final int LONGEST_ALIAS = 255;

    private Confirmation() {}

    public static LayoutBlock of(String alias) {
        return Inputs.required(
                FIELD,
                0,
                ReviewWords.confirm(alias),
                Elements.textInput("", alias, LONGEST_ALIAS),
                ReviewWords.CONFIRM_HINT);
    }

    public static boolean isAsked(Answers answers) {
        return answers.has(FIELD);
    }

    /** At the field; nothing where the form did not ask. */
    public static FieldErrors check(String alias, Answers answers) {
        boolean confirmed = !isAsked(answers) || answers.text(FIELD).strip().equalsIgnoreCase(alias);
        return confirmed ? FieldErrors.none() : FieldErrors.at(FIELD, ReviewWords.notConfirmed(alias));
    }
}
