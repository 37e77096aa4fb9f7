package oncall.aws.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is wrong with JSON, in words: what stands there and what is missing. */
final class JsonFault {
    private static final String VALUE =
            "a value is missing: a text in double quotes, a number, a list, an object, true or false";

    private static final List<Wording> WORDS = List.of(
            Wording.of(
                    "closing quote|in field name|in character escape",
                    "“\"” is missing: a text is opened and never closed"),
            Wording.of(
                    "^Unexpected close marker '(.)': no open",
                    "here stands “$1”, and nothing is open that it would close"),
            Wording.of("^Unexpected close marker '(.)': expected '(.)'", "here stands “$1”; “$2” is missing before it"),
            Wording.of("expecting comma", "“,” is missing between this and what stands before it"),
            Wording.of("expecting a colon", "“:” is missing between this key and its value"),
            Wording.of(
                    "^Unexpected character \\('[,}]'.*to start field name",
                    "a key is missing here; behind a last entry stands no comma"),
            Wording.of("to start field name", "a key is missing here; keys stand in double quotes"),
            Wording.of("^Unrecognized token '(.*?)'", "here stands $1; a text stands in double quotes"),
            Wording.of("^Non-standard token '(.*?)'", "here stands $1, which is no number"),
            Wording.of("^Illegal unquoted character", "“\"” is missing: a text goes on behind the end of its line"),
            Wording.of("character escape", "behind a backslash in a text stands one of \" \\\\\\\\ / b f n r t u"),
            Wording.of("numeric value|digit", "a number is not written so"),
            Wording.of("", VALUE));

    private JsonFault() {}

    static Broken of(JsonProcessingException e, TreeBuilder tree) {
        String theirs = Objects.requireNonNullElse(e.getOriginalMessage(), "");
        String words =
                theirs.startsWith("Unexpected end-of-input") && !theirs.matches("(?s).*(quote|field name|escape).*")
                        ? tree.unclosed()
                        : Wording.of(theirs, WORDS);
        return Broken.syntax(spot(e.getLocation()).at(tree.path()), "This is not JSON: " + words + ".");
    }

    static SourcePosition spot(@Nullable JsonLocation location) {
        return location == null
                ? new SourcePosition(1, 1)
                : new SourcePosition(location.getLineNr(), location.getColumnNr());
    }
}
