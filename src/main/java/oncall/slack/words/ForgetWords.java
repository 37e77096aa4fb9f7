package oncall.slack.words;

import oncall.operations.Forgetting;
import oncall.slack.block.SafeText;

/** What is said before and after a person is forgotten. */
public final class ForgetWords {
    public static final String TITLE = "Forget";
    public static final String SUBMIT = "Forget";
    /** What is to be typed. */
    public static final String WORD = "forget";

    public static final String CONFIRM = "To forget this person, type forget";
    public static final String NOT_THE_WORD = "Type forget, or close this window to keep everything as it is.";

    private ForgetWords() {}

    public static SafeText usage(HelpWords help) {
        return SafeText.own("Whom? Write ")
                .and(help.usage(HelpWords.verb("forget")))
                .and(" and choose the person by typing @.");
    }

    public static SafeText question(String user, boolean linked) {
        return SafeText.own("This takes ")
                .and(SafeText.user(user))
                .and(" out of the past: that they made a change and their words on it, their drafts, their link"
                        + (linked
                                ? ", and the names and addresses of their contact in older changes."
                                : ". They are linked to no contact, so no contact's names and addresses are taken out; "
                                        + "link them first where they have one."));
    }

    public static SafeText stays() {
        return SafeText.own("What AWS holds today stays, and so do messages in Slack. It cannot be undone, "
                + "and their older changes can then not be put back as they were.");
    }

    public static SafeText forgetting() {
        return SafeText.own("Forgetting…");
    }

    public static SafeText forgotten(String user, Forgetting.Forgotten forgotten) {
        SafeText said =
                SafeText.user(user).and(" is forgotten in " + PlanWords.count(forgotten.changes(), "change") + ".");
        return forgotten.pending() == 0
                ? said
                : said.and(" " + PlanWords.count(forgotten.pending(), "change")
                        + " of unknown outcome still " + (forgotten.pending() == 1 ? "names" : "name")
                        + " them: run this again in some minutes.");
    }

    public static SafeText olderForm() {
        return SafeText.own("This form belongs to an older version. Run the command again.");
    }
}
