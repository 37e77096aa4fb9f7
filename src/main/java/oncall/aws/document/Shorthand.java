package oncall.aws.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the AWS CLI's shorthand for objects: {@code Key=team,Value=sre} or
 * {@code Stages=[{DurationInMinutes=5,Targets=[]}]} (AWS CLI user guide, "Using shorthand syntax").
 */
final class Shorthand {
    private final String text;
    private int at;
    private int depth;

    private Shorthand(String text) {
        this.text = text;
    }

    static Tree.Mapping read(String text) throws Broken {
        Shorthand reader = new Shorthand(text);
        Tree.Mapping read = reader.pairs('\0');
        if (reader.at < text.length()) {
            throw reader.expected("a comma and another key=value");
        }
        return read;
    }

    /** Key=value, separated by commas, up to the closing character. */
    private Tree.Mapping pairs(char closing) throws Broken {
        SourcePosition spot = spot();
        deeper(spot);
        Map<String, Tree> values = new LinkedHashMap<>();
        Map<String, SourcePosition> keys = new LinkedHashMap<>();
        skipSpaces();
        while (at < text.length() && text.charAt(at) != closing) {
            if (!values.isEmpty()) {
                expect(',');
            }
            SourcePosition where = spot();
            String key = key();
            if (keys.putIfAbsent(key, where) != null) {
                throw new Broken(where.at(""), "The key " + key + " stands here twice; keep one.");
            }
            Tree value = closing == '\0' ? listed() : value();
            values.put(key, value);
            skipSpaces();
        }
        depth--;
        return new Tree.Mapping(spot, values, keys, values.size() + 1L);
    }

    private String key() throws Broken {
        skipSpaces();
        int from = at;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "-_.#/:".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        String key = text.substring(from, at);
        if (key.isEmpty()) {
            throw expected("a key, then =");
        }
        expect('=');
        return key;
    }

    /** At the outermost level commas may part the values of one key: {@code a=1,2,b=3}. */
    private Tree listed() throws Broken {
        Tree first = value();
        List<Tree> all = new ArrayList<>(List.of(first));
        while (at < text.length()
                && text.charAt(at) == ','
                && !text.substring(at + 1).matches("(?s)\\s*[\\w.#/:\\-]+\\s*=.*")) {
            at++;
            all.add(value());
        }
        return all.size() == 1 ? first : new Tree.Sequence(first.spot(), all, all.size() + 1L);
    }

    private Tree value() throws Broken {
        skipSpaces();
        SourcePosition spot = spot();
        char next = at < text.length() ? text.charAt(at) : '\0';
        if (next == '[') {
            return sequence(spot);
        }
        if (next == '{') {
            at++;
            Tree.Mapping mapping = pairs('}');
            expect('}');
            return new Tree.Mapping(spot, mapping.values(), mapping.keys(), mapping.size());
        }
        return next == '\'' || next == '"' ? quoted(spot, next) : word(spot);
    }

    private Tree sequence(SourcePosition spot) throws Broken {
        deeper(spot);
        at++;
        List<Tree> items = new ArrayList<>();
        skipSpaces();
        while (at < text.length() && text.charAt(at) != ']') {
            if (!items.isEmpty()) {
                expect(',');
            }
            Tree item = value();
            items.add(item);
            skipSpaces();
        }
        expect(']');
        depth--;
        return new Tree.Sequence(spot, items, items.size() + 1L);
    }

    private void deeper(SourcePosition spot) throws Broken {
        if (++depth > TreeBuilder.DEEPEST) {
            throw new Broken(spot.at(""), "This lies more than " + TreeBuilder.DEEPEST + " levels deep.");
        }
    }

    private Tree quoted(SourcePosition spot, char quote) throws Broken {
        StringBuilder word = new StringBuilder();
        at++;
        while (at < text.length() && text.charAt(at) != quote) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            word.append(text.charAt(at++));
        }
        expect(quote);
        return new Tree.Scalar(spot, Tree.Kind.TEXT, word.toString());
    }

    private Tree word(SourcePosition spot) {
        int from = at;
        while (at < text.length() && ",]}".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return new Tree.Scalar(spot, Tree.Kind.PLAIN, text.substring(from, at).strip());
    }

    private void expect(char wanted) throws Broken {
        skipSpaces();
        if (at >= text.length() || text.charAt(at) != wanted) {
            throw expected("“" + wanted + "”");
        }
        at++;
        skipSpaces();
    }

    private Broken expected(String wanted) {
        String found = at < text.length() ? "“" + Character.toString(text.codePointAt(at)) + "”" : "the end";
        return new Broken(
                spot().at(""),
                "Here stands " + found + "; expected " + wanted + ". JSON in single quotes is read here as well.");
    }

    private void skipSpaces() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private SourcePosition spot() {
        return new SourcePosition(1, text.codePointCount(0, Math.min(at, text.length())) + 1);
    }
}
