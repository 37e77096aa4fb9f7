package oncall.aws.document;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes as JSON what people, telephones and other languages write in its place: quotes that curl, comments, Python's
 * constants, spaces that are none. What stands in straight quotes is left as it is, and everything at its place.
 */
final class Loosely {
    private static final String DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final String SINGLE = "\u2018\u2019\u201a\u201b";
    /** What can stand behind a text. */
    private static final Pattern END = Pattern.compile("[\\p{Z}\\s]*(?:[,:}\\]]|//|/\\*|$)");

    private static final Map<String, String> CONSTANTS = Map.of("None", "null", "True", "true", "False", "false");
    private static final Pattern WORD = Pattern.compile("[\\w$]+");

    private final String text;
    private final StringBuilder json;
    /** Ends of the lines in which such quotes are not closed any more: they are not looked for again. */
    private final Map<String, Integer> barren = new HashMap<>();

    private final int lastClose;
    private int lineEnd = -1;
    private int at;

    private Loosely(String text) {
        this.text = text;
        this.json = new StringBuilder(text.length());
        this.lastClose = text.lastIndexOf("*/");
    }

    static String json(String text) {
        return new Loosely(text).written();
    }

    private String written() {
        while (at < text.length()) {
            char next = text.charAt(at);
            if (next == '"' || next == '\'') {
                straight(next);
            } else if (DOUBLE.indexOf(next) >= 0) {
                curled(DOUBLE);
            } else if (SINGLE.indexOf(next) >= 0) {
                curled(SINGLE);
            } else if (!comment() && !word()) {
                json.append(isBlank() ? ' ' : next);
                at++;
            }
        }
        return json.toString();
    }

    /** As it is, with its quotes. */
    private void straight(char quote) {
        int end = at + 1;
        while (end < text.length() && text.charAt(end) != quote) {
            end += text.charAt(end) == '\\' ? 2 : 1;
        }
        end = Math.min(end + 1, text.length());
        json.append(text, at, end);
        at = end;
    }

    /** Up to the quote in the same line behind which something else can stand. */
    private void curled(String quotes) {
        int line = lineEnd();
        int end = barren.getOrDefault(quotes, 0) == line ? line : at + 1;
        while (end < line && !(isQuote(text.charAt(end), quotes) && isEnd(end + 1))) {
            end++;
        }
        if (end == line) {
            barren.put(quotes, line);
            json.append(text.charAt(at++));
            return;
        }
        json.append('"')
                .append(text.substring(at + 1, end).replace("\"", "\\\""))
                .append('"');
        at = end + 1;
    }

    private int lineEnd() {
        if (lineEnd < at) {
            int next = text.indexOf('\n', at);
            lineEnd = next < 0 ? text.length() : next;
        }
        return lineEnd;
    }

    private static boolean isQuote(char letter, String quotes) {
        return quotes.indexOf(letter) >= 0 || letter == (quotes.equals(DOUBLE) ? '"' : '\'');
    }

    private boolean isEnd(int place) {
        return END.matcher(text).region(place, text.length()).lookingAt();
    }

    /** Blanks take its place; within words, as in an address, no comment begins. */
    private boolean comment() {
        int end = at > 0 && (text.charAt(at - 1) == ':' || isWord(at - 1)) ? at : commentEnd();
        if (end == at) {
            return false;
        }
        json.append(text.substring(at, end).replaceAll("[^\\r\\n]", " "));
        at = end;
        return true;
    }

    private int commentEnd() {
        if (text.startsWith("//", at)) {
            return lineEnd();
        }
        return text.startsWith("/*", at) && at + 1 < lastClose ? text.indexOf("*/", at + 2) + 2 : at;
    }

    private boolean word() {
        Matcher word = WORD.matcher(text).region(at, text.length());
        if (!word.lookingAt()) {
            return false;
        }
        String constant = CONSTANTS.get(word.group());
        json.append(constant != null && isValue(word) ? constant : word.group());
        at = word.end();
        return true;
    }

    /** All of it, rather than a word of several. */
    private boolean isValue(Matcher word) {
        int before = json.length() - 1;
        while (before >= 0 && Character.isWhitespace(json.charAt(before))) {
            before--;
        }
        return before >= 0 && ":,[".indexOf(json.charAt(before)) >= 0 && isEnd(word.end());
    }

    /** Seen as a space, or not at all, and not within words. */
    private boolean isBlank() {
        char letter = text.charAt(at);
        return (Character.isSpaceChar(letter) || Character.getType(letter) == Character.FORMAT)
                && !(isWord(at - 1) && isWord(at + 1));
    }

    private boolean isWord(int place) {
        return place >= 0 && place < text.length() && Character.isLetterOrDigit(text.charAt(place));
    }
}
