package oncall.slack.create;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import oncall.domain.ContactRules;
import oncall.domain.ContactType;
import oncall.operations.announce.Hearing;
import oncall.slack.press.AskedFrom;

/** What follows the verb {@code new}: a kind, a name, both or nothing. */
final class CreateCommand {
    private static final Map<String, ContactType> KINDS = Map.of(
            "contact", ContactType.PERSONAL,
            "contacts", ContactType.PERSONAL,
            "plan", ContactType.ESCALATION,
            "plans", ContactType.ESCALATION,
            "escalation", ContactType.ESCALATION,
            "schedule", ContactType.ONCALL_SCHEDULE,
            "schedules", ContactType.ONCALL_SCHEDULE);

    private CreateCommand() {}

    /** A form with what can be told from the words already in it. */
    static CreateScreen read(String text, AskedFrom from) {
        String[] words = text.strip().split("\\s+", 2);
        ContactType type = KINDS.get(words[0].toLowerCase(Locale.ROOT));
        return type == null
                ? named(ContactType.PERSONAL, text.strip(), from)
                : named(type, words.length > 1 ? words[1].strip() : "", from);
    }

    /** A name that cannot be an alias is meant to be shown. */
    private static CreateScreen named(ContactType type, String name, AskedFrom from) {
        boolean alias = ContactRules.checkAlias(name).isEmpty();
        String shown = alias ? "" : name.substring(0, Math.min(name.length(), 255));
        return new CreateScreen(
                type,
                alias ? name : "",
                shown,
                "",
                type == ContactType.PERSONAL,
                from,
                CreateToken.fresh(),
                Optional.empty(),
                Hearing.Choice.NONE);
    }
}
