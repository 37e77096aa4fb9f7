package oncall.slack.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.plan.Draft;
import oncall.operations.port.Standing;
import oncall.slack.block.SafeText;
import oncall.slack.list.ListWords;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.PlanWords;

/** What the App Home says. */
public final class HomeWords {
    public static final String MY_SHIFTS = "My Shifts";
    public static final String WHO = "Who Is on Call";
    public static final String TITLE = "On-Call Contacts and Plans";
    public static final String IMPORT = "Import";
    public static final String CONTINUE = "Continue";
    public static final String DISCARD = "Discard Draft";
    public static final String TRY_AGAIN = "Try Again";
    public static final String ALL_PLANS = "All Plans";
    public static final String EDIT = "Edit";
    public static final String ALL_CHANGES = "All Changes";

    private HomeWords() {}

    public static SafeText whoIAm(String user, Optional<Standing> standing) {
        SafeText you = SafeText.own("You are ").and(SafeText.user(user)).and(". ");
        if (standing.isEmpty()) {
            return you.and("What you may do here is being asked; open this page again in a moment.");
        }
        Standing known = standing.get();
        SafeText may = you.and(
                known.mayEdit()
                        ? "You are an editor: you can look at everything and change it."
                        : known.mayLook() ? "You can look at everything here." : "You cannot look at anything here.");
        return known.reason().isBlank() ? may : may.and(" ").andForeign(known.reason());
    }

    /** A kind, how many there are, and what it is for. */
    public static SafeText kind(ContactType type, Optional<Integer> number) {
        return SafeText.own("*" + ListWords.capitalPlural(type) + "*"
                + number.map(known -> " · " + known).orElse("") + "\n" + purpose(type));
    }

    private static String purpose(ContactType type) {
        return switch (type) {
            case PERSONAL -> "People, the channels on which they are reached, and in which order.";
            case ESCALATION ->
                "Which contacts and schedules are reached, stage after stage; who can stop it, each plan says.";
            case ONCALL_SCHEDULE -> "Rotations that say who is on call.";
        };
    }

    public static String list(ContactType type) {
        return "List " + titleCase(ListWords.plural(type));
    }

    public static String create(ContactType type) {
        return "New " + titleCase(type.words());
    }

    public static SafeText documents() {
        return SafeText.own("*Documents*\nRead contacts and plans from an export, or from what the AWS CLI prints.");
    }

    public static SafeText notLinked() {
        return SafeText.own(
                "You are linked to no contact. An editor can link you, and you then see and change yours here.");
    }

    public static SafeText own(Contact contact) {
        return SafeText.own("*Your contact* · ").and(CardWords.title(contact));
    }

    /** The channels that hear of changes of the reader's contact. */
    public static SafeText watching(List<String> channels) {
        return channels.isEmpty()
                ? SafeText.own("No channel watches it.")
                : SafeText.own("Changes of it are read in ")
                        .and(SafeText.join(
                                ", ",
                                channels.stream()
                                        .limit(20)
                                        .map(SafeText::channel)
                                        .toList()))
                        .and(channels.size() > 20 ? " and more." : ".");
    }

    public static SafeText parked() {
        return SafeText.own("*Not announced*\nSlack did not take these for a day, or I am not a member there: "
                + "invite me (`/invite` and my name), then try again.");
    }

    public static SafeText parkedIn(String channel, int announcements) {
        return SafeText.channel(channel).and(" · " + PlanWords.count(announcements, "change"));
    }

    public static SafeText unsettled() {
        return SafeText.own("*Not known*\nAWS did not say how these changes ended.");
    }

    public static SafeText discardQuestion() {
        return SafeText.own("What you changed there is lost. AWS keeps what it holds.");
    }

    public static SafeText drafts(int drafts) {
        return SafeText.own("*Open drafts* · " + drafts);
    }

    public static SafeText draft(Draft draft) {
        SafeText name = draft.base()
                .map(base -> DisplayNames.title(base.name()))
                .orElseGet(() -> DisplayNames.bold(draft.alias()));
        String what = draft.base().isPresent() ? "" : "new " + draft.type().words() + " ";
        return SafeText.own(what).and(name).and("\nkept ").and(SafeText.at(draft.at()));
    }

    public static SafeText editable(int plans) {
        return SafeText.own("*Plans you may edit* · " + plans);
    }

    public static SafeText plan(ContactName plan) {
        return DisplayNames.title(plan).and("\n").andForeign(DisplayNames.shortened(plan.alias()));
    }

    public static SafeText changes() {
        return SafeText.own("*Recent changes*");
    }

    /** Words of another part of this program or of AWS. */
    public static SafeText pastNotRead(String words) {
        return SafeText.own("Your contact, drafts and changes could not be read. ")
                .andForeign(words);
    }

    public static SafeText inChannels(HelpWords help) {
        return SafeText.own("In any channel: ").and(help.code("help"));
    }

    public static SafeText reading() {
        return SafeText.own("Reading all names from AWS…");
    }

    /** Words of another part of this program or of AWS. */
    public static SafeText notRead(String words) {
        return SafeText.own("The names could not be read from AWS. ").andForeign(words);
    }

    public static SafeText updated(Instant at) {
        return SafeText.own("Updated ").and(SafeText.at(at));
    }

    private static String titleCase(String words) {
        StringBuilder title = new StringBuilder();
        for (String word : words.split(" ", -1)) {
            title.append(title.length() == 0 ? "" : " ")
                    .append(Character.toUpperCase(word.charAt(0)))
                    .append(word.substring(1));
        }
        return title.toString().replace("On-call", "On-Call");
    }
}
