package oncall.app;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Health, readiness and metrics, from memory: nobody is asked, and nobody is waited for. */
final class StatusHandler extends Handler.Abstract {
    private static final String TEXT = "text/plain; charset=utf-8";

    private final Metrics metrics;
    private final Supplier<List<String>> missing;

    StatusHandler(Metrics metrics, Supplier<List<String>> missing) {
        this.metrics = metrics;
        this.missing = missing;
    }

    private record Page(int status, String type, String text) {}

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        Optional<Page> page = page(request);
        page.ifPresent(found -> {
            response.setStatus(found.status());
            response.getHeaders().put(HttpFields.CONNECTION_CLOSE);
            response.getHeaders().put(HttpHeader.CONTENT_TYPE, found.type());
            Content.Sink.write(response, true, found.text(), callback);
        });
        return page.isPresent();
    }

    private Optional<Page> page(Request request) {
        if (!HttpMethod.GET.is(request.getMethod()) && !HttpMethod.HEAD.is(request.getMethod())) {
            return Optional.empty();
        }
        return switch (Request.getPathInContext(request)) {
            case "/healthz" -> Optional.of(new Page(200, TEXT, "ok\n"));
            case "/readyz" -> Optional.of(readiness(missing.get()));
            case "/metrics" -> Optional.of(new Page(200, Metrics.CONTENT_TYPE, metrics.text()));
            default -> Optional.empty();
        };
    }

    private static Page readiness(List<String> missing) {
        return missing.isEmpty()
                ? new Page(200, TEXT, "ready\n")
                : new Page(503, TEXT, String.join("\n", missing) + "\n");
    }
}
