package oncall.slack.planeditor;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.plan.Draft;
import oncall.slack.block.Page;
import oncall.slack.block.SafeText;
import oncall.slack.who.WhoWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FaultWords;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.PlanWords;

/** What the plan editor says. */
public final class EditorWords {
    public static final String SAVE = "Save Plan";
    public static final String REVIEW = "Review Changes";
    public static final String REVIEW_NEW = "Review";
    public static final String ADD_STAGE = "Add Stage";
    public static final String EDIT = "Edit";
    public static final String UP = "Move Up";
    public static final String DOWN = "Move Down";
    public static final String DUPLICATE = "Duplicate";
    public static final String REMOVE = "Remove";
    public static final String RESTART = "Start Again From the Present Plan";
    public static final String DISCARD = "Discard Draft";
    public static final String MAKE_ANEW = "Make It Anew From This Draft";
    public static final String EDIT_AGAIN = "Edit Again";
    public static final String SHOW = "Show";
    public static final String CONTINUE = "Continue";
    public static final String ANEW = "Start From the Present Plan";
    public static final String DONE = "Done";
    public static final String MINUTES = "Minutes before the next stage";
    public static final String MINUTES_HINT = "0 to 30. A stage that reaches nobody waits at least 1.";
    public static final String RETRY = "Retry interval in minutes";
    public static final String RETRY_HINT = "0 to 60; only where sending fails. Left empty, AWS decides.";
    public static final String ESSENTIAL = "Acknowledgement stops the plan";
    public static final String FIND_CHANNEL = "Find a channel";
    /** An entry that stands where the channels are not in memory; choosing it reads them. */
    public static final String READ_CHANNELS = "Read the channels again";

    public static final String FIND_CONTACT = "Find a contact or schedule";
    public static final String FIND_ROTATION = "Find a rotation";

    private static final Pattern IN_STAGE = Pattern.compile("plan\\.stages\\[([0-9]{1,6})].*");
    private static final int MOST_TARGETS = 10;

    private EditorWords() {}

    public static String title(ContactType type) {
        return type == ContactType.ONCALL_SCHEDULE ? "Edit Schedule" : "Edit Plan";
    }

    /** Of the review, and of what follows it. */
    static String title(Draft draft) {
        return isUndo(draft) ? HistoryWords.UNDO_CHANGE : title(draft.type());
    }

    static String submit(Draft draft) {
        return isUndo(draft) ? HistoryWords.UNDO_CHANGE : SAVE;
    }

    /** Whether it puts another change back. */
    static boolean isUndo(Draft draft) {
        return draft.occasion().undoes().isPresent();
    }

    /** What is being created, by the name that it will have. */
    public static ContactName created(Contact wanted) {
        return wanted.name().title().isBlank()
                ? wanted.withDisplayName("the new " + wanted.type().words()).name()
                : wanted.name();
    }

    /** Whom it is about. */
    public static SafeText about(ContactName name) {
        return WhoWords.line(name);
    }

    /** What was left open. */
    public static SafeText openDraft(Instant at, int changes) {
        return SafeText.own("You have an open draft from ")
                .and(SafeText.at(at))
                .and(": *" + PlanWords.count(changes, "change") + "*, not saved yet.");
    }

    /** What is edited is gone. */
    public static SafeText deleted(ContactName name, Optional<Change> deletion) {
        SafeText title = DisplayNames.title(name);
        return deletion.map(change -> title.and(" was deleted by ")
                        .and(change.userId()
                                .map(SafeText::user)
                                .orElseGet(() -> SafeText.own("somebody outside Slack")))
                        .and(", ")
                        .and(SafeText.at(change.at()))
                        .and("."))
                .orElseGet(() -> title.and(" was deleted meanwhile: AWS does not have it any more."));
    }

    public static SafeText keptDraft(ContactType type) {
        return SafeText.own(
                type == ContactType.PERSONAL
                        ? "Your draft is kept here. Made anew, it has the same name; its channels went with it, "
                                + "so its plan comes after them."
                        : "Your draft is kept here. Made anew, it has the same name and plan, as you left it.");
    }

    public static SafeText madeAnew(ContactType type) {
        return SafeText.own(
                type == ContactType.PERSONAL
                        ? "This makes it anew. Add its channels once it exists; then its plan."
                        : "This makes it anew, with the plan of your draft.");
    }

    public static SafeText discardQuestion() {
        return SafeText.own("What you changed here is lost. AWS keeps what it holds.");
    }

    /**
     * After a draft was given up.
     *
     * @param isThere whether it is of something that exists
     */
    public static SafeText discarded(boolean isThere) {
        return SafeText.own(
                isThere
                        ? "The draft is discarded. Nothing was changed in AWS."
                        : "The draft is discarded. Nothing was created.");
    }

    public static SafeText reading(ContactName name) {
        return SafeText.own("Reading ").and(DisplayNames.title(name)).and("…");
    }

    public static SafeText readingPlan() {
        return SafeText.own("Reading the present plan…");
    }

    public static SafeText saving(String alias) {
        return SafeText.own("Saving ").andForeign(alias).and("…");
    }

    /**
     * How many they are, and until when.
     *
     * @param end when the last plan that it reaches has ended, where that is known
     */
    public static SafeText stages(int stages, OptionalInt end) {
        if (stages == 0) {
            return SafeText.own("*No stages yet.* Nobody is reached.");
        }
        return SafeText.own("*" + PlanWords.count(stages, "stage") + ", as they run* · "
                + (end.isPresent() ? "ends after " + end.getAsInt() + " min" : "when it ends is not known yet"));
    }

    public static SafeText rotations(int rotations) {
        return SafeText.own(
                rotations == 0
                        ? "*No rotations yet.* Nobody is on call."
                        : "*" + PlanWords.count(rotations, "rotation") + ", in order*");
    }

    /** Shown in the order of the plan; the whole of it stands in the stage's own form. */
    public static SafeText stage(int index, int begins, Stage stage, PlanWords words) {
        return PlanWords.when(index, begins, stage).and("\n").and(words.reaches(stage, MOST_TARGETS));
    }

    public static SafeText rotation(int index, Arn rotation, DisplayNames called) {
        return SafeText.own((index + 1) + ". ").and(called.rotation(rotation));
    }

    public static SafeText addRotation() {
        return SafeText.own("*Add a rotation*");
    }

    public static SafeText page(Page<?> page, String what) {
        int before = page.number() * page.size();
        return SafeText.own(what + " " + (before + 1) + " to "
                + (before + page.rows().size()) + " of " + page.all().size());
    }

    public static SafeText alsoKept(ContactType type) {
        return SafeText.own(
                type == ContactType.ONCALL_SCHEDULE
                        ? "It also holds stages, which are kept as they are."
                        : "It also holds rotations, which are kept as they are.");
    }

    public static SafeText channelsLater() {
        return SafeText.own("Channels can be added once the contact exists; then its stages can reach them.");
    }

    public static String stageTitle(int index) {
        return "Stage " + (index + 1);
    }

    public static String ofStage(String verb, int index) {
        return verb + " stage " + (index + 1);
    }

    public static String ofTarget(String verb, int index) {
        return verb + " target " + (index + 1);
    }

    public static String target(int index) {
        return "Target " + (index + 1);
    }

    public static SafeText addTarget(boolean first) {
        return SafeText.own(first ? "*Reaches nobody yet.* Add a target" : "*Add a target*");
    }

    public static SafeText noChannels() {
        return SafeText.own("It has no channels yet. Add some first; then its stages can reach them.");
    }

    public static SafeText unrecognised(int index) {
        return SafeText.own("*Target " + (index + 1) + "* · of a kind that is not known here. It is kept as it is.");
    }

    /** As an entry of a list, without mark-up; the address is masked. */
    public static String channel(Channel channel) {
        return channel.name() + " · " + channel.type().words() + " · "
                + channel.address().masked();
    }

    public static String notActivated(Channel channel) {
        return channel.activated() ? "" : "Not activated yet, so not used yet";
    }

    public static String contact(ContactName name) {
        return name.displayName().isBlank() ? name.alias() : name.displayName() + " · " + name.alias();
    }

    /** For what is in the plan, but not among what is known. */
    public static String unknown(Target target, boolean surelyGone) {
        String kind = target instanceof Target.ToContact ? "contact" : "channel";
        String name = target instanceof Target.ToContact contact
                ? " " + contact.contact().name()
                : "";
        return surelyGone ? "Deleted " + kind + name : "A " + kind + name + ", not read yet";
    }

    public static SafeText gone() {
        return SafeText.own("This form is not known here any more: it was saved, or the app was started anew since. "
                + "Nothing was changed by this press.");
    }

    public static SafeText stageGone() {
        return SafeText.own("This stage is not in the plan any more, so nothing was changed.");
    }

    public static SafeText refreshed() {
        return SafeText.own("AWS holds a newer plan than the one shown first. This is the newer one.");
    }

    public static SafeText pressedOnOlder() {
        return SafeText.own("The plan was replaced by the present one from AWS before this press, "
                + "so the press was not carried out.");
    }

    public static SafeText notRefreshed(String words) {
        return SafeText.own("AWS could not be asked for the present plan, so this is the one seen last. ")
                .andForeign(words)
                .and(" You can go on: the review asks again, and nothing is overwritten.");
    }

    public static SafeText notReviewed(String words) {
        return SafeText.own("AWS could not be asked for the present plan, and a review needs it. ")
                .andForeign(words)
                .and(" Your version is kept here. Please try again.");
    }

    public static SafeText changedMeanwhile() {
        return SafeText.own(
                "Somebody changed it in AWS meanwhile. Your version is kept here; the review brings both together. "
                        + "What they changed:");
    }

    public static SafeText notSaved(String words) {
        return SafeText.own("Not saved. ").andForeign(words);
    }

    /**
     * Where AWS did not answer.
     *
     * @param submit what the button says
     */
    public static SafeText unclear(String words, String submit) {
        return SafeText.own("It is not known whether it was saved. ")
                .andForeign(words)
                .and(" Press " + submit + " again: it looks first and does nothing twice.");
    }

    public static SafeText saved(boolean undone) {
        return SafeText.own((undone ? "Undone" : "Saved") + ". This is what AWS holds now.");
    }

    public static SafeText unchanged() {
        return SafeText.own("Nothing changed. This is what AWS holds.");
    }

    /** Every fault with the stage it is in, and what to do. */
    public static SafeText faults(FieldErrors errors) {
        return SafeText.own("This cannot be saved yet. ").and(FaultWords.all(errors, EditorWords::where));
    }

    /** The same, found by AWS. */
    public static SafeText notSaved(FieldErrors errors) {
        return SafeText.own("Not saved. ").and(FaultWords.all(errors, EditorWords::where));
    }

    public static String readAgain() {
        return "The names were being read again. Please press it once more.";
    }

    public static String wait(int most) {
        return "A stage waits 0 to " + most + " minutes; write a whole number.";
    }

    public static String retry(int most) {
        return "The retry interval is 0 to " + most + " minutes, or leave it empty.";
    }

    private static String where(String field) {
        Matcher stage = IN_STAGE.matcher(field);
        if (stage.matches()) {
            return "Stage " + (Integer.parseInt(stage.group(1)) + 1) + ": ";
        }
        return field.equals(PlanFields.DISPLAY_NAME) ? "Display name: " : "";
    }
}
