package oncall.slack.block;

/**
 * Makes foreign text harmless in Slack's mrkdwn (docs.slack.dev, "Formatting message text"): {@code & < >} are escaped,
 * and where a character would begin a format, an emoji, a mention or a link, an invisible word joiner is set beside it.
 * Ordinary names, underscores inside words among them, come out unchanged, so that they can be searched and copied.
 */
final class Defusing {
    /** Seen as nothing, parsed as a word. */
    static final String JOINER = "\u2060";

    private Defusing() {}

    static String defuse(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            int c = text.codePointAt(at);
            if (Character.isWhitespace(c)) {
                safe.append(' ');
            } else if (!Character.isISOControl(c) && !turnsDirection(c)) {
                safe.append(escaped(c, acts(text, at)));
            }
        }
        return safe.toString();
    }

    static String undo(String text) {
        return text.replace(JOINER, "");
    }

    private static String escaped(int c, boolean acts) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> acts ? JOINER + "&gt;" : "&gt;";
            default -> acts ? JOINER + Character.toString(c) + JOINER : Character.toString(c);
        };
    }

    /** Whether Slack could act on the character that stands here. */
    private static boolean acts(String text, int at) {
        return switch (text.charAt(at)) {
            case '`', '@', '#' -> true;
            case '>' -> text.substring(0, at).isBlank();
            case '*', '_', '~' -> !(wordAt(text, at - 1) && wordAt(text, at + 1));
            case ':' -> text.startsWith("//", at + 1) || partOfEmoji(text, at);
            case '.' -> wordAt(text, at - 1) && letterAt(text, at + 1) && letterAt(text, at + 2);
            default -> false;
        };
    }

    /**
     * Whether an emoji's name stands after the colon, or before it at the beginning, where another colon may precede.
     * A single colon within words acts nowhere: what is called {@code users:read} can be copied as it is written.
     */
    private static boolean partOfEmoji(String text, int colon) {
        int end = colon + 1;
        while (end < text.length() && inEmoji(text.charAt(end))) {
            end++;
        }
        int begin = colon;
        while (begin > 0 && inEmoji(text.charAt(begin - 1))) {
            begin--;
        }
        boolean closed = end == text.length() || text.charAt(end) == ':';
        return (end > colon + 1 && closed) || (begin == 0 && colon > 0);
    }

    private static boolean inEmoji(char c) {
        return Character.isLetterOrDigit(c) || "_+'-".indexOf(c) >= 0;
    }

    static boolean wordAt(String text, int at) {
        return Character.isLetterOrDigit(charAt(text, at));
    }

    private static boolean letterAt(String text, int at) {
        return Character.isLetter(charAt(text, at));
    }

    private static char charAt(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    /** Characters that turn the reading direction could make our own words, which follow, read otherwise. */
    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
