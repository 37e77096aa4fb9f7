package oncall.slack.delete;

import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.operations.check.WhereUsed;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.PlanWords;

/** What is said before and after something is deleted. */
public final class DeleteWords {
    public static final String TITLE = "Delete";
    public static final String CONFIRM = "To delete it all the same, type its alias";
    public static final String NOT_THE_ALIAS =
            "Type the alias exactly, or close this window to keep everything as it is.";

    private DeleteWords() {}

    /** @param undoes the id of the create that the delete puts back */
    static String title(Optional<String> undoes) {
        return undoes.isPresent() ? HistoryWords.UNDO_CHANGE : TITLE;
    }

    public static SafeText reading(ContactName name) {
        return SafeText.own("Looking for what refers to ")
                .and(DisplayNames.title(name))
                .and("…");
    }

    public static SafeText question(Contact contact, int channels) {
        String more = switch (contact.type()) {
            case PERSONAL ->
                channels == 0 ? " and its plan" : ", its plan and its " + PlanWords.count(channels, "channel");
            case ESCALATION ->
                " with its " + PlanWords.count(contact.plan().stages().size(), "stage");
            case ONCALL_SCHEDULE -> "; its rotations stay";
        };
        return SafeText.own("This deletes the " + contact.type().words() + " ")
                .and(CardWords.title(contact))
                .and(more + ".");
    }

    /** What can be put back, and what not. */
    public static SafeText undo(Contact contact) {
        return SafeText.own(
                contact.type() == ContactType.PERSONAL
                        ? "It can be put back from the history, but its channels must then be activated again."
                        : "It can be put back from the history.");
    }

    public static SafeText unused(WhereUsed.Uses uses) {
        return SafeText.own("No escalation plan reaches it.").and(howFar(uses));
    }

    public static SafeText used(WhereUsed.Uses uses) {
        return SafeText.own("*" + PlanWords.count(uses.plans().size(), "escalation plan")
                        + (uses.plans().size() == 1 ? " reaches" : " reach")
                        + " it*, and AWS keeps the reference:")
                .and(howFar(uses));
    }

    public static SafeText plan(WhereUsed.Use use) {
        return SafeText.own("• ").and(CardWords.title(use.plan())).and(" " + impact(use));
    }

    private static String impact(WhereUsed.Use use) {
        if (use.leavesNobody()) {
            return "would reach nobody any more";
        }
        return use.brought().stream()
                .filter(finding -> finding.kind() == Finding.Kind.NOBODY_AT_FIRST)
                .flatMap(finding -> finding.minutes().stream().boxed())
                .findFirst()
                .map(minutes -> "would reach nobody in the first " + minutes + " min")
                .orElse("goes on with the others it reaches");
    }

    /** AWS refuses to delete the member of a rotation. */
    public static SafeText member(List<SafeText> rotations) {
        return SafeText.own("It is a member of the rotation" + (rotations.size() == 1 ? " " : "s "))
                .and(SafeText.join(", ", rotations))
                .and(". AWS deletes no member of a rotation: take it out there first, in the console.");
    }

    public static SafeText leavesNobody() {
        return SafeText.own("A plan would then reach nobody.");
    }

    /** It is deleted because its create is put back. */
    public static SafeText undoing(String changeId) {
        return SafeText.own("Putting back change ")
                .andForeign(changeId)
                .and(" deletes what it created, with everything that was added to it since.");
    }

    public static SafeText deleting(String alias) {
        return SafeText.own("Deleting ")
                .andForeign(DisplayNames.shortened(alias))
                .and("…");
    }

    public static SafeText deleted(Contact contact) {
        return CardWords.title(contact).and(" is deleted.");
    }

    public static SafeText changedMeanwhile() {
        return SafeText.own("It was changed while this window was open, and nothing was deleted. "
                + "This is how it is now; delete it if you still want to.");
    }

    public static SafeText notDeleted(String words) {
        return SafeText.own("Not deleted. ").andForeign(words);
    }

    public static SafeText unclear(String words) {
        return SafeText.own("It is not known whether it was deleted. Look with the button below before you try again. ")
                .andForeign(words);
    }

    private static SafeText howFar(WhereUsed.Uses uses) {
        SafeText words = SafeText.own(
                uses.complete()
                        ? ""
                        : " Only " + uses.read() + " of " + PlanWords.count(uses.all(), "escalation plan")
                                + " could be read; others may reach it too.");
        return uses.oldest()
                .map(at -> words.and(" " + PlanWords.count(uses.lastSeen(), "plan")
                                + (uses.lastSeen() == 1
                                        ? " is as it was last seen, on "
                                        : " are as they were last seen, the first on "))
                        .and(SafeText.at(at))
                        .and("."))
                .orElse(words);
    }
}
