package oncall.slack.link;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What is said about who is which contact. */
public final class LinkWords {
    public static final String TITLE = "Link";

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
