package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import oncall.sandbox.http.Json;

/** Slack's refusal of a Web API call: a code, and whatever stands beside it in the answer. */
final class ApiError extends RuntimeException {
    private final transient ObjectNode answer;

    private ApiError(ObjectNode answer) {
        super(null, null, false, false);
        this.answer = answer;
    }

    static ApiError of(String code) {
        return new ApiError(Json.object().put("ok", false).put("error", code));
    }

    /** A refusal with the sentences of {@code response_metadata.messages}. */
    static ApiError of(String code, List<String> messages) {
        var error = of(code);
        if (!messages.isEmpty()) {
            error.answer.putObject("response_metadata").set("messages", Json.texts(messages));
        }
        return error;
    }

    static ApiError missingScope(String needed, String provided) {
        var error = of("missing_scope");
        error.answer.put("needed", needed).put("provided", provided);
        return error;
    }

    @Override
    public String getMessage() {
        return answer.toString();
    }

    String code() {
        return Json.text(answer, "error");
    }

    List<String> messages() {
        return answer.path("response_metadata")
                .path("messages")
                .valueStream()
                .map(n -> n.asText())
                .toList();
    }

    ObjectNode answer() {
        return answer.deepCopy();
    }
}
