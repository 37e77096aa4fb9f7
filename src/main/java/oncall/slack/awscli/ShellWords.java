package oncall.slack.awscli;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a shell does: by spaces outside of quotes, with single quotes, double quotes and
 * backslashes, and as telephones write quotes and dashes. Nothing else that a shell knows is done: no variable, no command, no file name is put in.
 */
final class ShellWords {
    private static final String CURLED_DOUBLE = "\u201c\u201d\u201e\u201f\u00ab\u00bb";
    private static final String CURLED_SINGLE = "\u2018\u2019\u201a\u201b";

    private final String line;
    private final List<String> words = new ArrayList<>();
    private final StringBuilder word = new StringBuilder();
    private boolean begun;
    private int at;

    /** A quote is opened and never closed. */
    static final class Unclosed extends Exception {
        private static final long serialVersionUID = 1L;
        private final char quote;

        Unclosed(char quote) {
            super("unclosed quote");
            this.quote = quote;
        }

        char quote() {
            return quote;
        }
    }

    private ShellWords(String line) {
        this.line = line;
    }

    /** Where a quote that curls is closed by one that does not, all are straight. */
    static List<String> split(String line) throws Unclosed {
        try {
            return new ShellWords(line).words();
        } catch (Unclosed e) {
            return new ShellWords(straightened(line)).words();
        }
    }

    private static String straightened(String line) {
        return line.replaceAll("[" + CURLED_DOUBLE + "]", "\"").replaceAll("[" + CURLED_SINGLE + "]", "'");
    }

    private List<String> words() throws Unclosed {
        while (at < line.length()) {
            char next = line.charAt(at++);
            if (Character.isWhitespace(next) || Character.isSpaceChar(next)) {
                end();
            } else if (next == '\'') {
                begun = true;
                single();
            } else if (next == '"') {
                begun = true;
                twofold();
            } else if (CURLED_DOUBLE.indexOf(next) >= 0) {
                begun = true;
                curled(CURLED_DOUBLE, next);
            } else if (CURLED_SINGLE.indexOf(next) >= 0) {
                begun = true;
                curled(CURLED_SINGLE, next);
            } else if (!begun && (isDash(next) || (next == '-' && at < line.length() && isDash(line.charAt(at))))) {
                begun = true;
                dashes();
            } else if (next == '\\' && at < line.length()) {
                escaped(line.charAt(at++));
            } else if (Character.getType(next) != Character.FORMAT) {
                // What nobody sees is copied along.
                begun = true;
                word.append(next);
            }
        }
        end();
        return words;
    }

    /** A line that goes on behind its end. */
    private void escaped(char letter) {
        if (letter != '\n' && letter != '\r') {
            begun = true;
            word.append(letter);
        }
    }

    private void single() throws Unclosed {
        int end = line.indexOf('\'', at);
        if (end < 0) {
            throw new Unclosed('\'');
        }
        word.append(line, at, end);
        at = end + 1;
    }

    /** What stands in it is as it was typed, but for quotes behind a backslash. */
    private void curled(String quotes, char open) throws Unclosed {
        while (at < line.length() && quotes.indexOf(line.charAt(at)) < 0) {
            boolean escapes = line.charAt(at) == '\\' && at + 1 < line.length() && isDouble(line.charAt(at + 1));
            word.append(escapes ? '"' : line.charAt(at));
            at += escapes ? 2 : 1;
        }
        if (at == line.length()) {
            throw new Unclosed(open);
        }
        at++;
    }

    private static boolean isDouble(char letter) {
        return letter == '"' || CURLED_DOUBLE.indexOf(letter) >= 0;
    }

    /** The one long dash that a telephone makes of the two before a flag. */
    private void dashes() {
        while (at < line.length() && (isDash(line.charAt(at)) || line.charAt(at) == '-')) {
            at++;
        }
        word.append("--");
    }

    private static boolean isDash(char letter) {
        return letter == '\u2212' || (letter != '-' && Character.getType(letter) == Character.DASH_PUNCTUATION);
    }

    private void twofold() throws Unclosed {
        while (at < line.length() && line.charAt(at) != '"') {
            char next = line.charAt(at++);
            boolean escapes = next == '\\' && at < line.length() && "\"\\$`\n".indexOf(line.charAt(at)) >= 0;
            char letter = escapes ? line.charAt(at++) : next;
            if (!escapes || letter != '\n') {
                word.append(letter);
            }
        }
        if (at == line.length()) {
            throw new Unclosed('"');
        }
        at++;
    }

    private void end() {
        if (begun) {
            words.add(word.toString());
            word.setLength(0);
            begun = false;
        }
    }
}
