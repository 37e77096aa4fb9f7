package oncall.operations.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was given to an operation as the AWS CLI spells it.
 *
 * @param flags the operation's own, without dashes, each with its words
 * @param json the value of {@code --cli-input-json}; a flag beside it counts more
 * @param yaml the value of {@code --cli-input-yaml}
 */
public record CliInput(
        CliOperation operation, Map<String, List<String>> flags, Optional<String> json, Optional<String> yaml) {
    public CliInput {
        flags = Map.copyOf(flags);
    }
}
