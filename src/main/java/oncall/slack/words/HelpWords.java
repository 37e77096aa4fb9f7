package oncall.slack.words;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.slack.block.SafeText;
import oncall.slack.words.Verb.Group;

/** What help says. */
public final class HelpWords {
    public static final String TITLE = "Help";
    public static final String ALL = "All Commands";
    private static final String WHO = "<who>";
    /** Without one a window asks. */
    private static final String MAYBE_WHO = "[<who>]";

    private static final List<Verb> VERBS = List.of(
            new Verb(
                    Group.NOW,
                    "who is on call",
                    "who",
                    "[<who>] [at <time>]",
                    "who is on call, until when, and who is next: everywhere, or in a schedule, rotation or plan",
                    List.of("who", "who sre-oncall", "who @akua", "who example_escalation at mon 09:00")),
            new Verb(Group.NOW, "your shifts", "mine", "", "your own shifts in the coming six weeks", List.of("mine")),
            new Verb(
                    Group.NOW,
                    "somebody's shift",
                    "take",
                    "[<schedule>] [<time>]",
                    "take a shift, now or later, after showing what that changes",
                    List.of(
                            "take sre-oncall",
                            "take sre-oncall for 2h",
                            "take sre-oncall from mon 09:00 to mon 12:00")),
            new Verb(
                    Group.NOW,
                    "",
                    "cover",
                    "[<schedule>] [<time>]",
                    "ask the others to take a shift of yours, or a part of it",
                    List.of("cover", "cover sre-oncall", "cover from mon 09:00 to mon 12:00")),
            new Verb(
                    Group.NOW,
                    "",
                    "overrides",
                    "[<schedule>]",
                    "who stands in for whom, who asked for it and why; change or delete it there",
                    List.of("overrides", "overrides sre-oncall")),
            new Verb(
                    Group.LOOK,
                    "whom it reaches",
                    "show",
                    WHO,
                    "who is reached, when and how",
                    List.of("show akuam", "show Akua Mansa", "show example_escalation")),
            new Verb(
                    Group.LOOK,
                    "all names",
                    "list",
                    "[contacts|plans|schedules] [text]",
                    "every contact, escalation plan and on-call schedule",
                    List.of("list", "list contacts", "list plans payments")),
            new Verb(
                    Group.LOOK,
                    "what is wrong",
                    "check",
                    "[<who>]",
                    "what somebody should know of one plan, or of all of them",
                    List.of("check", "check akuam")),
            new Verb(
                    Group.LOOK,
                    "who changed what",
                    "history",
                    "[<who>]",
                    "who changed what, when and from where, of one or of everything",
                    List.of("history", "history akuam")),
            new Verb(
                    Group.LOOK,
                    "",
                    "preview",
                    "<who> [at <time>]",
                    "who would be reached at which minute, through all levels",
                    List.of("preview example_escalation", "preview sre-oncall at mon 09:00")),
            new Verb(
                    Group.LOOK,
                    "",
                    "get-contact",
                    "--contact-id … [--output json|yaml] [--query …]",
                    "the document as the AWS CLI prints it",
                    List.of("get-contact --contact-id akuam --query Plan.Stages[0]")),
            new Verb(
                    Group.LOOK,
                    "",
                    "list-rotation-shifts",
                    "--rotation-id … --end-time … [--start-time …]",
                    "the shifts of a rotation as the AWS CLI prints them",
                    List.of("list-rotation-shifts --rotation-id primary --end-time 2026-12-24T09:00:00Z")),
            new Verb(
                    Group.LOOK,
                    "",
                    "list-rotation-overrides",
                    "--rotation-id … --start-time … --end-time …",
                    "its overrides as the AWS CLI prints them",
                    List.of("list-rotation-overrides --rotation-id primary --start-time 2026-12-01T09:00:00Z"
                            + " --end-time 2026-12-24T09:00:00Z")),
            new Verb(
                    Group.LOOK,
                    "",
                    "get-rotation-override",
                    "--rotation-id … --rotation-override-id …",
                    "one of them as the AWS CLI prints it",
                    List.of("get-rotation-override --rotation-id primary --rotation-override-id"
                            + " 7a2d1e4f-6b38-4c9f-8d52-3e8f9a0b1c77")),
            new Verb(
                    Group.CHANGE,
                    "a plan",
                    "edit",
                    MAYBE_WHO,
                    "change the display name, the stages, or the order of rotations",
                    List.of("edit akuam", "edit example_escalation")),
            new Verb(
                    Group.CHANGE,
                    "phones and e-mail",
                    "channels",
                    MAYBE_WHO,
                    "phone numbers and e-mail addresses of a contact: see, add and activate them",
                    List.of("channels akuam")),
            new Verb(
                    Group.CHANGE,
                    "create one",
                    "new",
                    "[contact|plan|schedule] [alias]",
                    "create one in a form",
                    List.of("new contact akuam", "new plan payments", "new schedule")),
            new Verb(
                    Group.CHANGE,
                    "put it back",
                    "undo",
                    "<id>",
                    "put a change back, after showing what that would do now",
                    List.of("undo k7f3m2qa")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "override",
                    "[<schedule>] [<who>] [<time>]",
                    "put somebody else, or nobody, in a place of a schedule for a time",
                    List.of("override sre-oncall", "override sre-oncall @sam for 2h")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "delete",
                    MAYBE_WHO,
                    "delete a contact, escalation plan or schedule, after showing what refers to it",
                    List.of("delete akuam")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "import",
                    "",
                    "read a document back: pasted, uploaded, or from a message",
                    List.of("import")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "link",
                    "<@user> <who>",
                    "say which contact somebody is; they can then change it themselves",
                    List.of("link @akua akuam", "link")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "unlink",
                    "[<@user>]",
                    "end such a link; your own without a name",
                    List.of("unlink @akua")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "forget",
                    "<@user|ARN>",
                    "take a person's name and addresses out of the history, after asking",
                    List.of("forget @akua")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "create-contact",
                    "--alias … --type … --plan …",
                    "create as the AWS CLI spells it, looked at in the editor first",
                    List.of(
                            "create-contact --alias alejr --type PERSONAL --plan '{\"Stages\": []}'",
                            "create-contact --generate-cli-skeleton")),
            new Verb(
                    Group.CHANGE,
                    "",
                    "update-contact",
                    "--contact-id … [--plan …] [--display-name …]",
                    "change as the AWS CLI spells it, looked at in the editor first",
                    List.of("update-contact --contact-id akuam --display-name 'Akua Mansa'")),
            new Verb(
                    Group.TELL,
                    "a channel hears of changes",
                    "watch",
                    "<who|everything> [#channel]",
                    "let a channel hear of changes or cover requests, this one where none is named",
                    List.of("watch akuam", "watch everything #sre", "watch sre-oncall cover requests")),
            new Verb(
                    Group.TELL,
                    "as a document",
                    "export",
                    "<who|everything> [json|yaml|cli]",
                    "write it down in the shape of the AWS CLI",
                    List.of("export akuam", "export akuam cli", "export everything yaml")),
            new Verb(
                    Group.TELL,
                    "",
                    "unwatch",
                    "<who|everything> [#channel]",
                    "end that",
                    List.of("unwatch akuam", "unwatch everything #sre")),
            new Verb(Group.TELL, "", "watching", "", "which channels hear of what", List.of("watching")),
            new Verb(
                    Group.TELL,
                    "",
                    "help",
                    "[verb]",
                    "this text, or more about one verb",
                    List.of("help", "help show")));

    private final String command;

    /** @param command as people type it, for example {@code /oncall} */
    public HelpWords(String command) {
        this.command = command;
    }

    /** Every verb that this program may have, in the order of help. */
    public static List<Verb> verbs() {
        return VERBS;
    }

    public static Verb verb(String name) {
        return VERBS.stream()
                .filter(verb -> verb.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no verb " + name + "."));
    }

    /** Under the group's name, what people come for most, in one line. */
    public SafeText shortly(Group group, List<Verb> verbs) {
        return heading(group)
                .and(SafeText.join(
                        " · ",
                        verbs.stream()
                                .filter(verb ->
                                        verb.group() == group && !verb.shortly().isEmpty())
                                .map(verb -> code(verb.name()).and(" " + verb.shortly()))
                                .toList()));
    }

    /** Under the group's name, each in a line. */
    public SafeText all(Group group, List<Verb> verbs) {
        return heading(group)
                .and(SafeText.join(
                        "\n",
                        verbs.stream()
                                .filter(verb -> verb.group() == group)
                                .map(this::line)
                                .toList()));
    }

    private static SafeText heading(Group group) {
        return SafeText.own("*" + group.title() + "*\n");
    }

    public SafeText title() {
        return SafeText.own("On-call contacts, escalation plans and schedules, kept in AWS Incident Manager.");
    }

    /** For example {@code /oncall show <who>} and what it does. */
    public SafeText line(Verb verb) {
        return usage(verb).and(": " + verb.does());
    }

    public SafeText usage(Verb verb) {
        return code(verb.name() + (verb.arguments().isEmpty() ? "" : " " + verb.arguments()));
    }

    public SafeText examples(Verb verb) {
        return SafeText.own(verb.examples().size() == 1 ? "For example " : "For example:\n")
                .and(SafeText.join(
                        "\n", verb.examples().stream().map(this::code).toList()));
    }

    public SafeText who() {
        return SafeText.own(
                "_who_ is an alias, a display name, an ARN or the @mention of a linked person; case and spaces do not matter.");
    }

    public SafeText more() {
        return SafeText.own("More about one verb: ").and(code("help show"));
    }

    /** One line of usage under the nearest verb. */
    public SafeText unknown(String word, Optional<Verb> nearest) {
        SafeText said = SafeText.own("There is no verb “").andForeign(word).and("”. ");
        return nearest.map(verb -> said.and("Did you mean this?\n").and(line(verb)))
                .orElseGet(() -> said.and("See what there is: ").and(code("help")));
    }

    /** The whole line is the name of somebody who is known. */
    public SafeText aName(ContactName name) {
        return DisplayNames.title(name)
                .and(" is known, but what about it? For example ")
                .and(usage(verb("show")))
                .and(".");
    }

    /** A literal of ours as typed after the command. */
    public SafeText code(String ownRest) {
        return SafeText.own("`" + command + " "
                + ownRest.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "`");
    }
}
