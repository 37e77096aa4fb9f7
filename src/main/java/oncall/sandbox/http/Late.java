package oncall.sandbox.http;

import io.javalin.http.Context;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;

/** Answers that come later than their request, and connections that end without one. */
public final class Late {
    private Late() {}

    /**
     * Answers once the value is there. Where the connection is closed by then, by us or by a server that stops, the
     * request is left alone: Javalin, going on with a request that Jetty has recycled, would never come to an end.
     */
    public static <T> void answer(Context request, CompletionStage<T> value, Consumer<T> answering) {
        EndPoint connection = connection(request);
        request.future(() -> value.toCompletableFuture().thenCompose(arrived -> {
            if (connection.isOpen()) {
                answering.accept(arrived);
            }
            return connection.isOpen() ? CompletableFuture.completedFuture(null) : new CompletableFuture<Void>();
        }));
    }

    /** Ends the connection without an answer. */
    public static void cut(Context request) {
        connection(request).close();
    }

    /** The TCP connection beneath a request. */
    public static EndPoint connection(Context request) {
        return ServletContextRequest.getServletContextRequest(request.req())
                .getConnectionMetaData()
                .getConnection()
                .getEndPoint();
    }
}
