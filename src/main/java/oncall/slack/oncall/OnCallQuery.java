package oncall.slack.oncall;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What follows the verb, and what a button says to ask it again. */
final class OnCallQuery {
    /** In a button, where a name could stand. */
    static final String EVERYTHING = "all";

    private static final Set<String> ALL = Set.of("", EVERYTHING, "everything", "everybody", "everyone", "schedules");
    private static final Pattern ON_A_PAGE = Pattern.compile("(?<page>[0-9]{1,6})(?<rest> .*|)", Pattern.DOTALL);

    private OnCallQuery() {}

    /** Whether every schedule is meant. */
    static boolean isAll(String who) {
        return ALL.contains(who.strip().toLowerCase(Locale.ROOT));
    }

    /** What stands after the name. */
    static String after(Optional<Instant> at) {
        return at.map(moment -> " at " + moment).orElse("");
    }

    /** For the button that leads to another page. */
    static String page(int number, String key) {
        return (number + " " + key).strip();
    }

    /** What {@link #page} wrote. */
    static Optional<Matcher> onAPage(String value) {
        return Optional.of(ON_A_PAGE.matcher(value.strip())).filter(Matcher::matches);
    }
}
