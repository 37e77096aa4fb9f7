package oncall.slack.who;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A person as Slack writes one into what was typed, at its beginning, and what follows.
 *
 * @param user by id
 */
public record Mention(String user, String rest) {
    private static final Pattern WRITTEN =
            Pattern.compile("<@(?<user>[UW][A-Z0-9]+)(\\|[^>]*)?>\\s*(?<rest>.*)", Pattern.DOTALL);

    public static Optional<Mention> in(String text) {
        Matcher written = WRITTEN.matcher(text.strip());
        return written.matches()
                ? Optional.of(new Mention(written.group("user"), written.group("rest")))
                : Optional.empty();
    }

    /** As it is written, for what stands before a name in a button. */
    public String written() {
        return "<@" + user + "> ";
    }
}
