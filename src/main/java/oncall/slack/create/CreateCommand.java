package oncall.slack.create;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import oncall.domain.ContactRules;
import oncall.domain.ContactType;
import oncall.operations.announce.Hearing;
import oncall.slack.press.AskedFrom;

/** What follows the verb {@code new}: a kind, a name, both or nothing. */
final class CreateCommand {
    private static final Map<ContactType, Pattern> KINDS = Map.of(
            ContactType.PERSONAL, calledLike("contacts?|person|people|users?|members?"),
            ContactType.ESCALATION, calledLike("(?:escalation[\\s-]+)?(?:plans?|polic(?:y|ies))|escalations?"),
            ContactType.ONCALL_SCHEDULE, calledLike("(?:on[\\s-]?call[\\s-]+)?schedules?"));
    /** What AWS or this app has besides, or others have. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:an?\\s+)?(?<other>(?:user[\\s-]?)?groups?|teams?|rotations?|rotas?|rosters?|overrides?|shifts?|channels?"
                    + "|pages?|engagements?|incidents?|services?|response[\\s-]+plans?|runbooks?|calendars?|integrations?)(?:\\s.*)?",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private CreateCommand() {}

    /** What is asked for, where nothing of the kind is created here. */
    static Optional<String> other(String text) {
        Matcher other = OTHERS.matcher(text.strip());
        return other.matches() ? Optional.of(other.group("other")) : Optional.empty();
    }

    /** A form with what can be told from the words already in it. */
    static CreateScreen read(String text, AskedFrom from) {
        return kind(text)
                .map(type -> named(type, rest(type, text), from))
                .orElseGet(() -> named(ContactType.PERSONAL, text.strip(), from));
    }

    private static Optional<ContactType> kind(String text) {
        return Stream.of(ContactType.values())
                .filter(type -> matcher(type, text).matches())
                .findFirst();
    }

    private static String rest(ContactType type, String text) {
        Matcher matcher = matcher(type, text);
        return matcher.matches() ? matcher.group("rest").strip() : "";
    }

    private static Matcher matcher(ContactType type, String text) {
        return Objects.requireNonNull(KINDS.get(type)).matcher(text.strip());
    }

    private static Pattern calledLike(String names) {
        return Pattern.compile(
                "(?:an?\\s+)?(?:" + names + ")(?=\\s|$)(?<rest>.*)", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
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
