package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Function;
import oncall.sandbox.http.Json;

/** A method of the Web API: its name, the scopes of which it needs one, and what it does. */
record ApiMethod(String name, List<String> scopes, boolean appToken, Function<Call, ObjectNode> answer) {

    /** A method called with the bot's token. */
    static ApiMethod of(String name, List<String> scopes, Function<Call, ObjectNode> answer) {
        return new ApiMethod(name, scopes, false, answer);
    }

    /** An answer that Slack thinks one should look at twice. */
    static ObjectNode warn(ObjectNode answer, String warning) {
        answer.put("warning", warning)
                .putObject("response_metadata")
                .putArray("warnings")
                .add(warning);
        return answer;
    }

    static ObjectNode ok() {
        return Json.object().put("ok", true);
    }
}
