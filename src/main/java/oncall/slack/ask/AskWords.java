package oncall.slack.ask;

import oncall.domain.ContactName;
import oncall.operations.port.People;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;

/** What is said to somebody who may not, and about asking an editor. */
public final class AskWords {
    public static final String TITLE = "Ask";
    /** The value of the button where it is about nothing in particular. */
    static final String NOTHING = "-";

    private AskWords() {}

    static String ask(People.Person editor) {
        return "Ask " + editor.firstName();
    }

    static SafeText refused(String words) {
        return SafeText.foreign(words);
    }

    static SafeText refused(String words, ContactName perhapsTheirs, People.Person editor) {
        return refused(words)
                .and(" If ")
                .andForeign(DisplayNames.shortened(perhapsTheirs.alias()))
                .and(" is you, ask ")
                .andForeign(editor.firstName())
                .and(" to link you.");
    }

    static SafeText asking() {
        return SafeText.own("Asking…");
    }

    static SafeText asked(People.Person editor, boolean now) {
        SafeText name = SafeText.foreign(editor.name());
        return now
                ? name.and(" has your message and can answer you here in Slack.")
                : name.and(" was asked about this today already. Write to them if it is urgent.");
    }

    static SafeText nobody() {
        return SafeText.own(
                "Who may change things here is not known just now, so nobody was asked. Try again in a minute.");
    }
}
