package oncall.slack.forget;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.operations.people.ForgetPerson;
import oncall.operations.people.LinkContact;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.PlanWords;

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
                .and(" and choose the person by typing @. The ARN of a contact is for somebody who was never linked, or"
                        + " whose contact is deleted.");
    }

    public static SafeText question(Optional<String> user, Optional<Arn> contact) {
        if (user.isEmpty()) {
            return SafeText.own("This takes the names and addresses of the contact ")
                    .and(SafeText.foreign(contact.map(Arn::name).orElse("")))
                    .and(" out of older changes.");
        }
        SafeText author = SafeText.own("This takes ")
                .and(SafeText.user(user.get()))
                .and(" out of the past: that they made a change and their words on it, their drafts, their link");
        return contact.map(arn -> author.and(", and the names and addresses of their contact in older changes (")
                        .and(SafeText.foreign(arn.name()))
                        .and(")."))
                .orElseGet(() ->
                        author.and(". They are linked to no contact, so no contact's names and addresses are taken"
                                + " out; link them first where they have one, or write its ARN behind their name."));
    }

    public static SafeText stays() {
        return SafeText.own("What AWS holds today stays, and so do messages in Slack. It cannot be undone, "
                + "and their older changes can then not be put back as they were.");
    }

    public static SafeText forgetting() {
        return SafeText.own("Forgetting…");
    }

    public static SafeText forgotten(Optional<String> user, ForgetPerson.Forgotten forgotten) {
        SafeText who = user.map(SafeText::user)
                .orElseGet(() ->
                        SafeText.foreign(forgotten.contact().map(Arn::name).orElse("")));
        SafeText said = who.and(" is forgotten in " + PlanWords.count(forgotten.changes(), "change") + ".");
        if (forgotten.pending() > 0) {
            said = said.and(" " + PlanWords.count(forgotten.pending(), "change")
                    + " of unknown outcome still " + (forgotten.pending() == 1 ? "names" : "name")
                    + " them, and will do so no more as soon as the outcome is known.");
        }
        return forgotten.untagged()
                ? said
                : said.and(" AWS did not take the tag " + LinkContact.TAG
                        + " off their contact just now: run this again in some minutes, with the contact's ARN.");
    }

    public static SafeText olderForm() {
        return SafeText.own("This form belongs to an older version. Run the command again.");
    }
}
