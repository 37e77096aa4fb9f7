package oncall.slack.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;

/**
 * What is listed.
 *
 * @param text what the names contain; may be empty
 * @param page from 0
 */
record ListQuery(Optional<ContactType> type, String text, int page) {
    static final int ROWS = 10;
    private static final int LONGEST = 200;
    private static final Pattern ON_A_PAGE = Pattern.compile("(?<page>[0-9]{1,6}) (?<rest>.*)", Pattern.DOTALL);

    /** What follows the verb: {@code [contacts|plans|schedules] [text]}. */
    static ListQuery typed(String rest) {
        String[] words = rest.strip().split("\\s+", 2);
        Optional<ContactType> type = type(words[0]);
        boolean kind = type.isPresent() || words[0].equalsIgnoreCase("all");
        String text = kind ? (words.length > 1 ? words[1] : "") : rest.strip();
        return new ListQuery(type, text.substring(0, Math.min(text.length(), LONGEST)), 0);
    }

    /** What {@link #onPage} wrote. */
    static ListQuery onAPage(String value) {
        Matcher matcher = ON_A_PAGE.matcher(value);
        if (!matcher.matches()) {
            return typed(value);
        }
        ListQuery typed = typed(matcher.group("rest"));
        return new ListQuery(typed.type, typed.text, Integer.parseInt(matcher.group("page")));
    }

    /** For the button that leads there. */
    String onPage(int other) {
        return other + " " + type.map(ListWords::argument).orElse("all") + " " + text;
    }

    List<ContactName> matching(Names names) {
        if (text.isEmpty()) {
            return type.map(names::ofType).orElseGet(names::all);
        }
        return names.search(text, type.map(Set::of).orElseGet(() -> Set.of(ContactType.values())));
    }

    private static Optional<ContactType> type(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "contact", "contacts", "person", "people" -> Optional.of(ContactType.PERSONAL);
            case "plan", "plans", "escalation", "escalations" -> Optional.of(ContactType.ESCALATION);
            case "schedule", "schedules" -> Optional.of(ContactType.ONCALL_SCHEDULE);
            default -> Optional.empty();
        };
    }
}
