package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.CompletableFuture;
import oncall.sandbox.http.Json;

/**
 * What came of something a person did.
 *
 * @param reply what the page is told; a suggestion's is known only when the app has answered
 * @param ack the app's answer, after it has shown on the screens; a good empty one where the app was not asked
 */
public record Acted(CompletableFuture<ObjectNode> reply, CompletableFuture<Ack> ack) {

    static Acted quietly() {
        return at(ApiMethod.ok(), CompletableFuture.completedFuture(Ack.of(Json.MAPPER.missingNode())));
    }

    static Acted at(ObjectNode reply, CompletableFuture<Ack> ack) {
        return new Acted(CompletableFuture.completedFuture(reply), ack);
    }

    static Acted told(CompletableFuture<Ack> ack) {
        return at(ApiMethod.ok(), ack);
    }

    static Acted refused(String code, String words) {
        var refusal = Json.object().put("ok", false).put("error", code).put("message", words);
        return at(refusal, CompletableFuture.completedFuture(Ack.failed(code, 0)));
    }
}
