package oncall.slack.planeditor;

import java.util.List;
import oncall.domain.FieldErrors;
import oncall.slack.block.SafeText;

/**
 * What is said on top of an overview.
 *
 * @param level an alert's: info, warning, error
 * @param words empty where nothing is said
 * @param lines the particulars
 * @param restart whether to offer the plan as it is in AWS now
 * @param errors for the fields of the overview itself
 */
record Notice(String level, SafeText words, List<SafeText> lines, boolean restart, FieldErrors errors) {
    Notice {
        lines = List.copyOf(lines);
    }

    static Notice none() {
        return of("info", SafeText.own(""));
    }

    static Notice of(String level, SafeText words) {
        return new Notice(level, words, List.of(), false, FieldErrors.none());
    }

    boolean isPresent() {
        return !words.mrkdwn().isEmpty();
    }
}
