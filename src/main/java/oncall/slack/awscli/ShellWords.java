package oncall.slack.awscli;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a line into words as a shell does: by spaces outside of quotes, with single quotes, double quotes and
 * backslashes. Nothing else that a shell knows is done: no variable, no command, no file name is put in.
 */
final class ShellWords {
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

    static List<String> split(String line) throws Unclosed {
        return new ShellWords(line).words();
    }

    private List<String> words() throws Unclosed {
        while (at < line.length()) {
            char next = line.charAt(at++);
            if (Character.isWhitespace(next)) {
                end();
            } else if (next == '\'') {
                begun = true;
                single();
            } else if (next == '"') {
                begun = true;
                twofold();
            } else if (next == '\\' && at < line.length()) {
                escaped(line.charAt(at++));
            } else {
                begun = true;
                word.append(next);
            }
        }
        end();
        return words;
    }

    /** A line that goes on behind its end. */
    private void escaped(char letter) {
        if (letter != '\n') {
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
