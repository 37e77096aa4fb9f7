package oncall.aws.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.burt.jmespath.JmesPathException;
import io.burt.jmespath.jackson.JacksonRuntime;
import java.util.List;
import oncall.operations.document.DocumentFault;
import oncall.operations.document.Place;
import oncall.operations.document.Reading;

/** A JMESPath query of an answer, as {@code --query} has it. */
final class Query {
    static final int LONGEST = 500;
    private static final JacksonRuntime JMESPATH = new JacksonRuntime();

    private Query() {}

    static Reading<JsonNode> ask(JsonNode answer, String query) {
        if (query.length() > LONGEST) {
            return fault("The query is longer than " + LONGEST + " characters.");
        }
        try {
            return new Reading.Read<>(JMESPATH.compile(query).search(answer));
        } catch (JmesPathException e) {
            return fault("This is no JMESPath: "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
    }

    private static Reading<JsonNode> fault(String words) {
        return new Reading.Faulty<>(List.of(new DocumentFault(new Place(1, 1, "--query"), words)), 0);
    }
}
