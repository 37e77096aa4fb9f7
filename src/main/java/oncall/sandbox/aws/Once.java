package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import oncall.sandbox.http.Json;

/** Idempotency tokens: the same create twice is done once, another create under the same token is refused. */
final class Once {
    private static final String TOKEN = "IdempotencyToken";

    private final Model model;

    Once(Model model) {
        this.model = model;
    }

    /** The answer's one member is what was made; it is what a token stands for. */
    ObjectNode create(Account account, String operation, ObjectNode input, Supplier<ObjectNode> create) {
        if (!input.has(TOKEN)) {
            return create.get();
        }
        String key = operation + " " + input.path(TOKEN).asText();
        String digest = digest(input);
        Optional<TokenRow> before = account.token(key);
        if (before.isPresent()) {
            return before.get().digest().equals(digest) ? before.get().answer() : refuse(operation, before.get());
        }
        ObjectNode answer = create.get();
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
