package oncall.slack.door;

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

    void answer(int status, String type, String text) {
        response.setStatus(status);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, type);
        Content.Sink.write(response, true, text, callback);
    }

    void answer(int status) {
        response.setStatus(status);
        callback.succeeded();
    }

    /** Answers somebody who may still be sending: what comes is thrown away, since a closed door would hide the answer. */
    void answerEarly(int status) {
        if (request.getHeaders().contains(HttpHeader.EXPECT)) {
            answer(status);
            return;
        }
        response.setStatus(status);
        response.write(true, null, Callback.from(() -> Content.Source.consumeAll(request, callback), callback::failed));
    }
}
