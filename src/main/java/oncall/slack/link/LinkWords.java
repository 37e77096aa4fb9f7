package oncall.slack.link;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.operations.people.LinkContact;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What is said about who is which contact. */
public final class LinkWords {
    public static final String TITLE = "Link";
    static final String MOVE = "Move Link";
    static final String END_MINE = "End My Link";

    private LinkWords() {}

    public static SafeText linking(String user) {
        return SafeText.own("Linking ").and(SafeText.user(user)).and("…");
    }

    public static SafeText linked(String user, ContactName contact, Optional<String> instead, boolean tagged) {
        SafeText said = SafeText.user(user)
                .and(" is ")
                .and(DisplayNames.title(contact))
                .and(" now, and can change that contact's plan and channels.");
        SafeText replaced = instead.map(other -> SafeText.own("\nBefore, this was ")
                        .and(SafeText.user(other))
                        .and("; that link is ended."))
                .orElse(SafeText.own(""));
        return said.and(replaced)
                .and(
                        tagged
                                ? ""
                                : "\nThe tag in AWS that repeats the link could not be set; the link holds without it.");
    }

    /** Before a link moves. */
    public static SafeText moves(String user, ContactName contact, LinkContact.Ends ends, DisplayNames called) {
        SafeText words = SafeText.own("");
        if (ends.user().isPresent()) {
            words = words.and(DisplayNames.title(contact))
                    .and(" is ")
                    .and(SafeText.user(ends.user().get()))
                    .and(" until now, who could then no longer change that contact. ");
        }
        if (ends.contact().isPresent()) {
            words = words.and(SafeText.user(user))
                    .and(" is ")
                    .and(called.contact(ends.contact().get()))
                    .and(" until now, which would be linked to nobody then. ");
        }
        return words.and("Is ")
                .and(SafeText.user(user))
                .and(" ")
                .and(DisplayNames.title(contact))
                .and("?");
    }

    /** Before somebody ends their own link. */
    public static SafeText losesOwn() {
        return SafeText.own(
                "You could no longer see your own shifts, nor change your contact unless you are an editor, and"
                        + " only an editor can link you again.");
    }

    public static SafeText unlinking(String user) {
        return SafeText.own("Ending the link of ").and(SafeText.user(user)).and("…");
    }

    public static SafeText unlinked(String user, boolean was) {
        return was
                ? SafeText.user(user).and(" is linked to no contact any more.")
                : SafeText.user(user).and(" was not linked to a contact.");
    }

    /** Where nobody is named. */
    public static SafeText reading() {
        return SafeText.own("Reading who is linked to whom…");
    }

    public static SafeText usage(HelpWords help) {
        return SafeText.own("Who is which contact? Write ")
                .and(help.usage(HelpWords.verb("link")))
                .and(". Choose the person by typing @.");
    }

    public static SafeText all(List<SafeText> lines, int more) {
        SafeText said = lines.isEmpty()
                ? SafeText.own("Nobody is linked yet.")
                : SafeText.own("*Linked*\n").and(SafeText.join("\n", lines));
        return said.and(more > 0 ? "\n… and " + more + " more" : "");
    }

    public static SafeText line(String user, Arn contact, DisplayNames called) {
        return SafeText.user(user).and(" is ").and(called.contact(contact));
    }
}
