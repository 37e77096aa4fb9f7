package oncall.slack.planeditor;

import java.util.List;
import java.util.Set;
import oncall.domain.Checked;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.Tag;
import oncall.domain.TypedText;
import oncall.operations.plan.Draft;
import oncall.slack.block.Answers;
import oncall.slack.create.NameInputs;

/** Reads the names that stand in an overview. */
final class OverviewForm {
    private static final Set<String> NAMES = Set.of(PlanFields.ALIAS, PlanFields.DISPLAY_NAME, PlanFields.TAGS);

    private OverviewForm() {}

    /** Whether the names stand in the form: of what is being created they mostly do not. */
    static boolean areIn(Answers answers) {
        return answers.has(PlanFields.DISPLAY_NAME);
    }

    static boolean isOfNames(FieldErrors errors) {
        return errors.reasons().keySet().stream().anyMatch(NAMES::contains);
    }

    static boolean isOfNamesAlone(FieldErrors errors) {
        return NAMES.containsAll(errors.reasons().keySet());
    }

    /** The draft with what is typed; tags that cannot be read stay as they were. */
    static Draft stored(Draft draft, Answers answers) {
        if (!areIn(answers)) {
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
            return areIn(answers)
                    ? NameInputs.check(answers)
                    : ContactRules.check(draft.alias(), draft.displayName(), draft.tags());
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
                .filter(held -> TypedText.stripped(held).equals(TypedText.stripped(typed)))
                .orElseGet(() -> TypedText.stripped(typed));
    }
}
