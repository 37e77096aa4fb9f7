package oncall.slack.block;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@link SafeText} as plain words: the inverse of {@link Defusing}, and without the marks that are ours. */
final class Unmarking {
    /** What we write between angle brackets: a person, a channel, a moment with its words for where it does not work. */
    private static final Pattern OURS = Pattern.compile("<(?<what>[@#][A-Z0-9]+|![^|>]*\\|(?<words>[^>]*))>");

    private Unmarking() {}

    static String plain(String mrkdwn) {
        StringBuilder plain = new StringBuilder(mrkdwn.length());
        int at = 0;
        while (at < mrkdwn.length()) {
            at = step(mrkdwn, at, plain);
        }
        return plain.toString();
    }

    /** Appends what stands at a place, and tells where the next stands. */
    private static int step(String text, int at, StringBuilder plain) {
        Matcher ours = OURS.matcher(text).region(at, text.length());
        if (ours.lookingAt()) {
            plain.append(ours.group("words") == null ? ours.group("what") : ours.group("words"));
            return ours.end();
        }
        if (text.startsWith(Defusing.JOINER, at)) {
            return defused(text, at + Defusing.JOINER.length(), plain);
        }
        if (text.charAt(at) == '&') {
            return escaped(text, at, plain);
        }
        if (text.charAt(at) == '`') {
            return code(text, at + 1, plain);
        }
        if (!isMark(text, at)) {
            plain.append(text.charAt(at));
        }
        return at + 1;
    }

    /** A foreign character that could have acted: joiners stand on both sides, but behind an escaped one. */
    private static int defused(String text, int at, StringBuilder plain) {
        if (at == text.length() || text.charAt(at) == '&') {
            return at;
        }
        plain.append(text.charAt(at));
        return text.startsWith(Defusing.JOINER, at + 1) ? at + 1 + Defusing.JOINER.length() : at + 1;
    }

    /** Ours, in which nothing acts, up to its end. */
    private static int code(String text, int at, StringBuilder plain) {
        int end = text.indexOf('`', at);
        int next = at;
        while (next < end) {
            if (text.charAt(next) == '&') {
                next = escaped(text, next, plain);
            } else {
                plain.append(text.charAt(next++));
            }
        }
        return end < 0 ? at : end + 1;
    }

    private static int escaped(String text, int at, StringBuilder plain) {
        int end = text.indexOf(';', at);
        String entity = end < 0 ? "" : text.substring(at, end + 1);
        String character = switch (entity) {
            case "&amp;" -> "&";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            default -> "";
        };
        plain.append(character.isEmpty() ? "&" : character);
        return character.isEmpty() ? at + 1 : end + 1;
    }

    /** Within a word, nobody's mark acts. */
    private static boolean isMark(String text, int at) {
        return switch (text.charAt(at)) {
            case '*', '_', '~' -> !(Defusing.wordAt(text, at - 1) && Defusing.wordAt(text, at + 1));
            default -> false;
        };
    }
}
