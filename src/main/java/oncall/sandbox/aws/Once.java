package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import oncall.sandbox.http.Json;

/** Idempotency tokens: the same create twice is done once, another create under the same token is refused. */
record Once(Model model) {

    private static final String TOKEN = "IdempotencyToken";

    /** The create's answer has one member: what was made; it is what a token stands for. */
    Operation of(String operation, Operation create) {
        return (account, input) ->
                input.has(TOKEN) ? once(account, operation, input, create) : create.run(account, input);
    }

    private ObjectNode once(Account account, String operation, ObjectNode input, Operation create) {
        String key = operation + " " + input.path(TOKEN).asText();
        String digest = digest(input);
        Optional<TokenRow> before = account.token(key);
        if (before.isPresent()) {
            return before.get().digest().equals(digest) ? before.get().answer() : refuse(operation, before.get());
        }
        ObjectNode answer = create.run(account, input);
        String made = answer.elements().next().asText();
        account.keepToken(key, new TokenRow(digest, made, answer));
        return answer;
    }

    private ObjectNode refuse(String operation, TokenRow before) {
        String message = "The idempotency token was used before with other parameters.";
        if (model.declares(operation, ApiError.CONFLICT)) {
            throw ApiError.conflict(message, "IDEMPOTENCY_TOKEN", before.resource());
        }
        throw ApiError.invalid(TOKEN, "was used before with other parameters");
    }

    /** Checked inputs have their members in the model's order, so equal inputs have equal bytes. */
    private static String digest(ObjectNode input) {
        return UUID.nameUUIDFromBytes(Json.bytes(input.deepCopy().without(TOKEN)))
                .toString();
    }
}
