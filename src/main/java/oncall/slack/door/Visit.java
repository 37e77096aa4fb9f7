package oncall.slack.door;

import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/** One request and where its answer goes. Nobody waits for whoever reads the answer slowly. */
record Visit(Request request, Response response, Callback callback) {
    @Nullable
    String header(String name) {
        return request.getHeaders().get(name);
    }

    void answer(Acknowledgement answer) {
        response.setStatus(answer.status());
        answer.bytes()
                .ifPresentOrElse(
                        bytes -> {
                            response.getHeaders().put(HttpHeader.CONTENT_TYPE, answer.type());
                            response.write(true, bytes, callback);
                        },
                        callback::succeeded);
    }

    void answer(int status) {
        response.setStatus(status);
        callback.succeeded();
    }

    /** Answers somebody who may still be sending: what comes is thrown away, since a closed door would hide the answer. */
    void answerEarly(int status) {
        response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            answer(status);
            return;
        }
        response.setStatus(status);
        response.write(true, null, Callback.from(() -> Content.Source.consumeAll(request, callback), callback::failed));
    }
}
