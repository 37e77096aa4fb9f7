package oncall.slack.words;

import java.util.List;
import java.util.Optional;
import oncall.operations.port.NewContact;
import oncall.slack.block.SafeText;

/** What the review of a change says. */
public final class ReviewWords {
    public static final String TITLE = "Review Changes";
    public static final String BACK = "Back to Editing";
    public static final String DECIDE_AGAIN = "Choose Again";
    public static final String NOTE = "Note";
    public static final String NOTE_EXAMPLE = "Why, for whoever reads of it";
    public static final int LONGEST_NOTE = 500;
    public static final String NOTE_HINT = "Goes with the announcement and stays in the history.";

    public static final String CONFIRM_HINT = "After this change, nobody is reached any more.";

    private ReviewWords() {}

    public static SafeText reading() {
        return SafeText.own("Reading what AWS holds now…");
    }

    public static SafeText now() {
        return SafeText.own("*Now*");
    }

    public static SafeText after() {
        return SafeText.own("*After saving*");
    }

    /** What is kept of somebody else's change. */
    public static SafeText kept(Optional<String> author, List<SafeText> lines) {
        return lines.isEmpty()
                ? by(author).and(" changed it meanwhile. Nothing of that is lost by your version.")
                : by(author).and(" changed it meanwhile. That is kept:\n").and(SafeText.join("\n", lines));
    }

    /** Whoever changed it beside the reader. */
    public static SafeText by(Optional<String> author) {
        return author.map(SafeText::user).orElseGet(() -> SafeText.own("Somebody"));
    }

    /** What will be there, but for the plan. */
    public static SafeText created(NewContact wanted) {
        SafeText name = wanted.displayName().isBlank()
                ? DisplayNames.bold(wanted.alias())
                : DisplayNames.bold(wanted.displayName()).and(" · ").andForeign(DisplayNames.shortened(wanted.alias()));
        SafeText kind = SafeText.own(
                        "This will be created: the " + wanted.type().words() + " ")
                .and(name);
        return wanted.tags().isEmpty()
                ? kind
                : kind.and("\n" + PlanWords.count(wanted.tags().size(), "tag") + ": ")
                        .and(SafeText.join(
                                ", ",
                                wanted.tags().stream()
                                        .map(tag -> SafeText.foreign(tag.key() + "=" + tag.value()))
                                        .toList()));
    }

    /** The draft was changed elsewhere after the review was drawn. */
    public static SafeText changedElsewhere() {
        return SafeText.own("Not saved yet. The draft was changed in another window after this review was drawn. "
                + "This is what it comes to now.");
    }

    public static SafeText changedAgain() {
        return SafeText.own(
                "Not saved yet. It was changed in AWS while you looked at this, and that is not overwritten. "
                        + "This is what it comes to now.");
    }

    /** What the saved plan comes to, in a line. */
    public static SafeText afterwards(SafeText timeline) {
        return SafeText.own("*Who is reached then*\n").and(timeline);
    }

    /** Above what was not to be found fault with before. */
    public static SafeText brought(int problems) {
        return SafeText.own(problems == 1 ? "*New problem*" : "*New problems*");
    }

    /** Above what was, and is not any more. */
    public static SafeText removed() {
        return SafeText.own("*Fixed*");
    }

    public static String confirm(String alias) {
        return "Type " + alias + " to have nobody reached by this plan";
    }

    public static String notConfirmed(String alias) {
        return "After this change the plan reaches nobody. If that is meant, type " + alias + " here.";
    }
}
