package oncall.slack.who;

import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** What is said about names that people type. */
public final class WhoWords {
    static final String FIND = "Find a name";

    private WhoWords() {}

    /** As an entry of a list, without mark-up. */
    static String entry(ContactName name) {
        return name.displayName().isBlank() ? name.alias() : name.displayName() + " · " + name.alias();
    }

    /** Above the list where a form can ask. */
    static SafeText pick(Verb verb) {
        return SafeText.own("*" + verb.title() + "*: which one?");
    }

    public static SafeText missing(HelpWords help, Verb verb) {
        return SafeText.own("Whom? Write ").and(help.usage(verb)).and(".\n").and(help.who());
    }

    public static SafeText mention(String userId, HelpWords help) {
        return SafeText.own("Which contact ")
                .and(SafeText.user(userId))
                .and(" is, is not known here. Use the contact's alias or display name. An editor can link them: ")
                .and(help.usage(HelpWords.verb("link")))
                .and(".");
    }

    public static SafeText looking(String who) {
        return SafeText.own("Looking for ").and(typed(who)).and("…");
    }

    public static SafeText several(String who) {
        return typed(who).and(" could be each of these. Which one do you mean?");
    }

    public static SafeText unknown(String who) {
        return SafeText.own("No contact, escalation plan, schedule or rotation is called ")
                .and(typed(who))
                .and(".");
    }

    /** An ARN that is shared with nobody here. */
    public static SafeText elsewhere(Arn arn) {
        return DisplayNames.bold(arn.name())
                .and(" there is of AWS account ")
                .andForeign(arn.account())
                .and(", region ")
                .andForeign(arn.region())
                .and(". This app looks after another one, and nothing of this ARN is shared with it.");
    }

    /** A rotation where something else is asked for. */
    public static SafeText rotation(Rotation rotation, Verb verb) {
        return DisplayNames.bold(rotation.name())
                .and(" is a rotation. “" + verb.name() + "” is for contacts, escalation plans and schedules.");
    }

    /** Name and kind in a line. */
    public static SafeText line(Rotation rotation) {
        return DisplayNames.bold(rotation.name()).and(" · rotation");
    }

    public static SafeText nearest() {
        return SafeText.own("Did you mean one of these?");
    }

    public static SafeText all(HelpWords help) {
        return SafeText.own("See what there is: ").and(help.code("list"));
    }

    /** Name, alias and kind in a line; the alias is not said twice. */
    public static SafeText line(ContactName name) {
        SafeText title = DisplayNames.title(name);
        SafeText kind = SafeText.own(" · " + name.type().words());
        return name.displayName().isBlank()
                ? title.and(kind)
                : title.and(" · ")
                        .andForeign(DisplayNames.shortened(name.alias()))
                        .and(kind);
    }

    /** An ARN is shown nowhere: its last part is. */
    private static SafeText typed(String who) {
        String name = Arn.parse(who).map(Arn::name).orElse(who);
        return SafeText.own("“").andForeign(DisplayNames.shortened(name)).and("”");
    }
}
