package oncall.slack.words;

import java.util.Optional;
import oncall.domain.Change;
import oncall.slack.block.SafeText;

/** What is said about changes of the past. */
public final class HistoryWords {
    public static final String TITLE = "History";
    /** Of one change. */
    public static final String CHANGE = "Change";

    public static final String SHOW_DIFFERENCE = "Show Difference";
    public static final String UNDO = "Undo";
    /** Of the way there: titles, and the button that does it. */
    public static final String UNDO_CHANGE = "Undo Change";

    /** Whose history is meant where it is nobody's. */
    public static final String EVERYTHING = "everything";

    public static final String HISTORY = "History";
    public static final String OLDER = "Older";
    public static final String NEWER = "Newer";

    private HistoryWords() {}

    public static SafeText reading() {
        return SafeText.own("Reading the history…");
    }

    public static SafeText readingChange() {
        return SafeText.own("Reading the change…");
    }

    /**
     * On top of a page.
     *
     * @param name of the object; absent for everything
     */
    public static SafeText heading(Optional<SafeText> name, boolean newest) {
        return SafeText.own("Changes of ")
                .and(name.orElse(SafeText.own("everything")))
                .and(newest ? ", the newest first" : ", older ones");
    }

    public static SafeText none(Optional<SafeText> name) {
        return SafeText.own("No changes of ")
                .and(name.orElse(SafeText.own("anything")))
                .and(" are remembered here.");
    }

    /** Who did what, and where it was not done, that first. */
    public static SafeText line(Change change) {
        SafeText state = switch (change.state()) {
            case APPLIED -> SafeText.own("");
            case PENDING -> SafeText.own("*Not known yet* · ");
            case REFUSED -> SafeText.own("*Not made* · ");
            case UNCLEAR -> SafeText.own("*Unclear* · ");
        };
        return state.and(AnnounceWords.first(change, false));
    }

    /** From where, when, under which id, and what became of it. */
    public static SafeText small(Change change) {
        SafeText reference = change.reference()
                .map(id -> SafeText.own(" · reference ").andForeign(id))
                .orElse(SafeText.own(""));
        return AnnounceWords.source(change).and(" · " + state(change)).and(reference);
    }

    private static String state(Change change) {
        return switch (change.state()) {
            case APPLIED -> change.kind() == Change.Kind.DELETED ? "done" : "saved";
            case PENDING -> "AWS has not said yet whether it holds";
            case REFUSED -> "AWS said no, or was seen not to hold it";
            case UNCLEAR -> "it was changed again before anybody saw whether this held";
        };
    }

    public static SafeText putBack(Change by) {
        return SafeText.own("Undone by ")
                .and(by.userId().map(SafeText::user).orElse(SafeText.own("somebody")))
                .and(" · ")
                .and(SafeText.at(by.at()))
                .and(" · change ")
                .andForeign(by.id());
    }

    /** Between changes of two that had the same alias one after the other. */
    public static SafeText another() {
        return SafeText.own("What is older is of the one that was deleted here.");
    }

    public static SafeText noDifference() {
        return SafeText.own("There is no difference to show: what changed was not kept, or is kept by AWS alone.");
    }

    public static SafeText rotation() {
        return SafeText.own("A rotation: it is changed on the AWS console or with the AWS CLI.");
    }

    public static SafeText unknown(String id) {
        return SafeText.own("There is no change “")
                .andForeign(DisplayNames.shortened(id))
                .and("”. Each change's id stands below it in the history and in its announcement. "
                        + "Old changes are forgotten after a while.");
    }

    public static SafeText channels() {
        return SafeText.own("*" + CardWords.CHANNELS + "*");
    }
}
