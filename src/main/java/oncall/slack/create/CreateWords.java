package oncall.slack.create;

import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FaultWords;

/** What the form of a create says. */
public final class CreateWords {
    public static final String KIND = "Kind";
    public static final String ALIAS = "Alias";
    public static final String ALIAS_EXAMPLE = "akuam";
    public static final String ALIAS_HINT = "Lower-case letters, digits, - and _. It cannot be changed later.";
    public static final String DISPLAY_NAME = "Display name";
    public static final String DISPLAY_NAME_EXAMPLE = "Akua Mansa";
    public static final String DISPLAY_NAME_HINT = "What people read. Letters, digits, spaces and . _ -";
    public static final String TAGS = "Tags";
    public static final String TAGS_EXAMPLE = "team=sre";
    public static final String TAGS_HINT = "One key=value a line.";
    public static final String PLAN = "Plan";
    public static final String NEXT = "Next";
    public static final String CREATED = "Created";
    public static final String CHANNELS = "Add Channels";
    public static final String EDIT = "Edit Plan";
    public static final String SHOW = "Show";

    private CreateWords() {}

    public static SafeText noSuchKind(String other) {
        return SafeText.own("There is no “")
                .andForeign(other)
                .and("” to create here. New can be a contact, an escalation plan or an on-call schedule,"
                        + " for example `new contact akuam`.");
    }

    public static String title(ContactType type) {
        return "New " + CardWords.modal(type);
    }

    public static String create(ContactType type) {
        return "Create " + CardWords.modal(type);
    }

    public static String kind(ContactType type) {
        return switch (type) {
            case PERSONAL -> "Contact";
            case ESCALATION -> "Escalation plan";
            case ONCALL_SCHEDULE -> "On-call schedule";
        };
    }

    public static String about(ContactType type) {
        return switch (type) {
            case PERSONAL -> "A person, reached by phone, text message and e-mail";
            case ESCALATION -> "Stages that reach contacts and schedules";
            case ONCALL_SCHEDULE -> "Rotations that say who is on shift";
        };
    }

    public static String blank(ContactType type) {
        return type == ContactType.ONCALL_SCHEDULE ? "No rotations yet" : "Blank, to be filled later";
    }

    public static String filled(ContactType type) {
        return type == ContactType.ONCALL_SCHEDULE ? "Choose rotations now" : "Add stages now";
    }

    public static String planHint(ContactType type) {
        return type == ContactType.PERSONAL
                ? "Channels are added once the contact exists; a plan that uses them comes after that."
                : "";
    }

    public static SafeText saving(String alias) {
        return SafeText.own("Creating ").andForeign(alias).and(" in AWS…");
    }

    public static SafeText created(Contact contact) {
        return SafeText.own("Created: the " + contact.type().words() + " ")
                .and(DisplayNames.title(contact.name()))
                .and(".");
    }

    public static SafeText next(Contact contact) {
        return SafeText.own(
                switch (contact.type()) {
                    case PERSONAL -> "Next, add the phone numbers and e-mail addresses; then the plan can use them.";
                    case ESCALATION, ONCALL_SCHEDULE -> "Next, look at it, or change its plan.";
                });
    }

    /** Each fault with the name of its field. */
    public static SafeText invalid(FieldErrors errors) {
        return SafeText.own("Nothing was created. ").and(FaultWords.all(errors, CreateWords::field));
    }

    public static SafeText refused(String words) {
        return SafeText.own("Nothing was created. ").andForeign(words);
    }

    public static SafeText unclear(String words) {
        return SafeText.own("It is not known whether it was created. ")
                .andForeign(words)
                .and(" Press the button again: it will not be made twice.");
    }

    /** What stands before a field's fault; nothing where the fault is of no field in the form. */
    private static String field(String field) {
        return switch (field) {
            case PlanFields.ALIAS -> "Alias: ";
            case PlanFields.DISPLAY_NAME -> "Display name: ";
            case PlanFields.TAGS -> "Tags: ";
            case PlanFields.TYPE -> "Kind: ";
            default -> "";
        };
    }
}
