package oncall.slack.list;

import java.util.Optional;
import oncall.domain.ContactType;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What the list says. */
public final class ListWords {
    public static final String TITLE = "List";
    private static final String EVERYTHING = "Contacts, escalation plans and schedules";

    private ListWords() {}

    /** For example "Escalation plans with “pay”: 11–20 of 23". */
    public static SafeText heading(Optional<ContactType> type, String text, String part) {
        return what(type, text).and(": " + part);
    }

    public static SafeText reading() {
        return SafeText.own("Reading all names from AWS…");
    }

    public static SafeText empty(HelpWords help, Optional<ContactType> type) {
        ContactType wanted = type.orElse(ContactType.PERSONAL);
        return SafeText.own("There " + (type.isPresent() ? "are no " + plural(wanted) : "is nothing") + " yet. ")
                .and(
                        switch (wanted) {
                            case PERSONAL -> "Begin with a contact, the person who is reached: ";
                            case ESCALATION -> "An escalation plan reaches contacts and schedules in stages: ";
                            case ONCALL_SCHEDULE -> "A schedule says who is on call, by its rotations: ";
                        })
                .and(help.code("new " + singular(wanted)));
    }

    public static SafeText noMatch(HelpWords help, Optional<ContactType> type, String text) {
        return what(type, text).and(": none. See all of them: ").and(help.code("list" + argument(type)));
    }

    private static SafeText what(Optional<ContactType> type, String text) {
        SafeText what = SafeText.own(type.map(ListWords::capitalPlural).orElse(EVERYTHING));
        return text.isEmpty()
                ? what
                : what.and(" with “").andForeign(DisplayNames.shortened(text)).and("”");
    }

    /** As it is typed after {@code new}. */
    public static String singular(ContactType type) {
        return switch (type) {
            case PERSONAL -> "contact";
            case ESCALATION -> "plan";
            case ONCALL_SCHEDULE -> "schedule";
        };
    }

    /** As it is typed after {@code list}. */
    public static String argument(ContactType type) {
        return singular(type) + "s";
    }

    private static String argument(Optional<ContactType> type) {
        return type.map(wanted -> " " + argument(wanted)).orElse("");
    }

    public static String plural(ContactType type) {
        return type.words() + "s";
    }

    public static String capitalPlural(ContactType type) {
        String plural = plural(type);
        return Character.toUpperCase(plural.charAt(0)) + plural.substring(1);
    }
}
