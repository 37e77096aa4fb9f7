package oncall.slack.words;

import java.util.List;
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

    private static final int LONGEST_DIFFERENCE = 300;

    private static final ChannelDifferenceWords CHANNELS =
            new ChannelDifferenceWords(ChannelDifferenceWords.Addresses.LEFT_OUT);

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
        return state.and(AnnounceWords.done(change));
    }

    /** The same with what it changed, as far as there is room for it. */
    public static SafeText line(Change change, DisplayNames called) {
        List<SafeText> differences = change.before()
                .flatMap(was -> change.after()
                        .filter(is -> !SubjectWords.saysAll(was, is))
                        .map(is -> SubjectWords.differences(was, is, called, CHANNELS)))
                .orElse(List.of());
        SafeText line = line(change);
        return differences.isEmpty()
                ? line
                : line.and(": ")
                        .and(differences.get(0).cutTo(LONGEST_DIFFERENCE))
                        .and(differences.size() > 1 ? " and " + (differences.size() - 1) + " more" : "");
    }

    /** From where, when, and what became of it; its id stands behind {@link #SHOW_DIFFERENCE}. */
    public static SafeText shortly(Change change) {
        return AnnounceWords.shortSource(change).and(" · " + state(change));
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
        return putBackShortly(by).and(" · change ").andForeign(by.id());
    }

    public static SafeText putBackShortly(Change by) {
        return SafeText.own("Undone by ")
                .and(by.userId().map(SafeText::user).orElse(SafeText.own("somebody")))
                .and(" · ")
                .and(SafeText.at(by.at()));
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
                .and("”. Each change's id stands in its announcement and, in the history, behind *" + SHOW_DIFFERENCE
                        + "*. " + "Old changes are forgotten after a while.");
    }

    public static SafeText channels() {
        return SafeText.own("*" + CardWords.CHANNELS + "*");
    }
}
