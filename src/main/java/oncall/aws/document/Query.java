package oncall.aws.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.JmesPathException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;
import oncall.operations.document.Reading;

/** A JMESPath query of an answer, as {@code --query} has it, for as much work as an answer is worth. */
final class Query {
    static final int LONGEST = 500;
    static final long MOST_STEPS = 300_000;

    private static final int DEEPEST = 50;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(5);

    private static final Pattern POSITION = Pattern.compile("at position (\\d{1,4})");
    private static final List<Wording> WORDS = List.of(
            Wording.of("token recognition error at: '(.)", "a quote ($1) is opened and never closed"),
            Wording.of("unknown function \"(\\w+)\"", "there is no function $1"),
            Wording.of(
                    "arity calling \"(\\w+)\" \\(expected (.+?) but was (\\d+)",
                    "$1 takes another number of values: $2, not $3"),
            Wording.of(
                    "type calling \"(\\w+)\": expected (.+) but was (.+)",
                    "$1 takes another kind of value: $2, not $3"),
            Wording.of("for step size", "a step cannot be 0"),
            Wording.of("input '<EOF>'", "it ends too early; something is missing at its end"),
            Wording.of("(?:mismatched|extraneous) input '(.+?)' expecting", "“$1” cannot stand here"),
            Wording.of(
                    "",
                    "what stands here cannot be read; a bracket may not be closed, or a text stands without its quotes"));

    private Query() {}

    static Reading<JsonNode> ask(JsonNode answer, String query) {
        return ask(answer, query, new Budget(MOST_STEPS, LONGEST_TIME, InstantSource.system()));
    }

    /** One at a time: many that are asked at once hold no more memory than one. */
    static synchronized Reading<JsonNode> ask(JsonNode answer, String query, Budget budget) {
        if (query.length() > LONGEST) {
            return fault("The query is longer than " + LONGEST + " characters.");
        }
        if (depth(query) > DEEPEST) {
            return fault("The query has more than " + DEEPEST + " brackets in one another; ask in a flatter way.");
        }
        try {
            return new Reading.Read<>(new CountedRuntime(budget).compile(query).search(answer));
        } catch (Budget.Spent e) {
            return fault("This query makes too much work, so it was ended. Ask for less, or in a simpler way.");
        } catch (JmesPathException e) {
            return fault(place(e), "This is no JMESPath: " + words(e) + ".");
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException e) { // What the library throws where a number, escape or literal is none.
            return fault("This is no JMESPath that can be answered: a number, a text or a literal in it is none.");
        }
    }

    /** Whoever reads or answers it goes as deep; with brackets in quotes at most twice as deep. */
    private static int depth(String query) {
        int depth = 0;
        int deepest = 0;
        for (int i = 0; i < query.length(); i++) {
            boolean closes = ")]}".indexOf(query.charAt(i)) >= 0;
            depth = "([{".indexOf(query.charAt(i)) >= 0 ? depth + 1 : closes ? Math.max(0, depth - 1) : depth;
            deepest = Math.max(deepest, depth);
        }
        return deepest;
    }

    private static String words(RuntimeException e) {
        return Wording.of(String.valueOf(e.getMessage()), WORDS);
    }

    /** Where the library tells it. */
    private static Place place(RuntimeException e) {
        Matcher position = POSITION.matcher(String.valueOf(e.getMessage()));
        int column = position.find() ? Integer.parseInt(position.group(1)) : 0;
        return new Place(1, column + 1, "--query");
    }

    static <T> Reading<T> fault(String words) {
        return fault(new Place(1, 1, "--query"), words);
    }

    private static <T> Reading<T> fault(Place place, String words) {
        return new Reading.Faulty<>(List.of(new DocumentFault(place, words)), 0);
    }
}
