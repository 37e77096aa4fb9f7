package oncall.aws.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.JmesPathException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;
import oncall.operations.document.Reading;

/** A JMESPath query of an answer, as {@code --query} has it, for as much work as an answer is worth. */
final class Query {
    static final int LONGEST = 500;
    static final long MOST_STEPS = 300_000;

    private static final int DEEPEST = 50;
    private static final Duration LONGEST_TIME = Duration.ofSeconds(5);

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
            return fault("This is no JMESPath: " + firstLine(e));
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | ClassCastException
                | NullPointerException e) { // What the library throws where a number, escape or literal is none.
            return fault("This is no JMESPath that can be answered: " + firstLine(e));
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

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    static <T> Reading<T> fault(String words) {
        return new Reading.Faulty<>(List.of(new DocumentFault(new Place(1, 1, "--query"), words)), 0);
    }
}
