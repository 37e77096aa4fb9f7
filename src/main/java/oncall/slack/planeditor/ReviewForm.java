package oncall.slack.planeditor;

import java.util.Map;
import oncall.domain.Conflict;
import oncall.domain.FieldErrors;
import oncall.domain.Side;
import oncall.operations.announce.Hearing;
import oncall.operations.plan.Draft;
import oncall.operations.plan.Merged;
import oncall.operations.plan.Review;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Answers;
import oncall.slack.plan.Confirmation;

/** Reads what stands in a review beside the plan. */
final class ReviewForm {
    static final String NOTE = "note";
    private static final String CONFLICT = "conflict.";
    private static final Map<String, Side> SIDES = Map.of("mine", Side.MINE, "theirs", Side.THEIRS, "both", Side.BOTH);

    private ReviewForm() {}

    /** What was said of the channel that it was asked from; a confirmation holds for the form that it was given in. */
    static Hearing.Choice told(Draft draft, Answers answers) {
        Hearing.Choice now = HeardForm.choice(answers);
        return now == Hearing.Choice.NONE ? told(draft) : now;
    }

    static Hearing.Choice told(Draft draft) {
        return draft.review()
                .told()
                .map(told -> told ? Hearing.Choice.TOLD : Hearing.Choice.LEFT_OUT)
                .orElse(Hearing.Choice.NONE);
    }

    static String field(Conflict conflict) {
        return CONFLICT + conflict.key();
    }

    /** The draft with what is typed and chosen. */
    static Draft stored(Draft draft, Answers answers) {
        Review review = draft.review();
        if (answers.has(NOTE)) {
            review = review.withNote(answers.text(NOTE));
        }
        Hearing.Choice told = HeardForm.choice(answers);
        if (told == Hearing.Choice.TOLD || told == Hearing.Choice.LEFT_OUT) {
            review = review.withTold(told == Hearing.Choice.TOLD);
        }
        return draft.withReview(review);
    }

    /** What is missing before it can be saved. */
    static FieldErrors check(Draft draft, Answers answers) {
        return Confirmation.check(draft.alias(), answers);
    }

    /** The draft with whose version is to stand where both changed the same. */
    static Draft decided(Draft draft, Answers answers) {
        Review review = draft.review();
        for (Conflict conflict : Merged.of(draft).open()) {
            Side side = SIDES.get(answers.text(field(conflict)));
            if (side != null) {
                review = review.choosing(conflict.key(), side);
            }
        }
        return draft.withReview(review);
    }
}
