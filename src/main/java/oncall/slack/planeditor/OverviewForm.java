package oncall.slack.planeditor;

import java.util.List;
import oncall.domain.Checked;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.Tag;
import oncall.operations.plan.Draft;
import oncall.slack.block.Answers;
import oncall.slack.create.NameInputs;

/** Reads the names that stand in an overview. */
final class OverviewForm {
    private OverviewForm() {}

    /** The draft with what is typed; tags that cannot be read stay as they were. */
    static Draft stored(Draft draft, Answers answers) {
        if (!answers.has(PlanFields.DISPLAY_NAME)) {
            return draft;
        }
        String displayName = displayName(draft, answers);
        if (draft.base().isPresent()) {
            return draft.withDisplayName(displayName);
        }
        Checked<List<Tag>> tags = ContactRules.parseTags(answers.text(PlanFields.TAGS));
        return draft.withNames(
                answers.text(PlanFields.ALIAS),
                displayName,
                tags instanceof Checked.Valid<List<Tag>> valid ? valid.value() : draft.tags());
    }

    /** What is wrong with the names that stand in the form, before AWS is asked. */
    static FieldErrors check(Draft draft, Answers answers) {
        if (draft.base().isEmpty()) {
            return NameInputs.check(answers);
        }
        String displayName = displayName(draft, answers);
        return draft.base()
                        .filter(base -> base.displayName().equals(displayName))
                        .isPresent()
                ? FieldErrors.none()
                : ContactRules.checkDisplayName(displayName);
    }

    /** Spaces at the ends, which AWS may hold and an input may lose, are no change. */
    private static String displayName(Draft draft, Answers answers) {
        String typed = answers.first(PlanFields.DISPLAY_NAME).orElse("");
        return draft.base()
                .map(base -> base.displayName())
                .filter(held -> stripped(held).equals(stripped(typed)))
                .orElseGet(() -> stripped(typed));
    }

    private static String stripped(String name) {
        return name.replaceAll("^[\\p{Z}\\s]+|[\\p{Z}\\s]+$", "");
    }
}
