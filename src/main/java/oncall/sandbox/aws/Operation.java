package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** One operation on an account: checked input in, answer out; an {@link ApiError} before anything is changed. */
@FunctionalInterface
interface Operation {
    ObjectNode run(Account account, ObjectNode input);
}
