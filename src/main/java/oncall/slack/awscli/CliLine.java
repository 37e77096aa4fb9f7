package oncall.slack.awscli;

import java.util.Optional;
import oncall.operations.document.CliInput;
import oncall.operations.document.Format;
import oncall.operations.document.Skeleton;

/**
 * A command of the AWS CLI as it was typed.
 *
 * @param skeleton what is asked for instead of doing anything
 * @param query JMESPath of the answer
 */
record CliLine(CliInput input, Optional<Skeleton> skeleton, Format output, Optional<String> query) {}
