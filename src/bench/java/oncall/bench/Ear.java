package oncall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Hears what goes over the sandbox's wires, line by line: what was told to the app and answered, what it called. */
final class Ear implements AutoCloseable {
    private static final Pattern LINE = Pattern.compile(
            "data: ?\\{\"n\":\\d+,.*?\"kind\":\"([^\"]+)\",\"name\":\"([^\"]+)\",\"status\":\"([^\"]*)\"");

    private final Map<String, Queue<CompletableFuture<String>>> awaited = new ConcurrentHashMap<>();
    private final Stream<String> lines;

    Ear(URI slack) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
        URI events = slack.resolve("/_page/events?as=" + Posts.EDITOR);
        HttpRequest listen = HttpRequest.newBuilder(events)
                .header("Accept", "text/event-stream")
                .build();
        this.lines = client.send(listen, HttpResponse.BodyHandlers.ofLines()).body();
        Thread listening = new Thread(this::listen, "ear");
        listening.setDaemon(true);
        listening.start();
    }

    private void listen() {
        try {
            lines.forEach(this::hear);
        } catch (UncheckedIOException ended) {
            awaited.clear();
        }
    }

    private void hear(String line) {
        Matcher found = LINE.matcher(line);
        if (found.lookingAt()) {
            CompletableFuture<String> next =
                    queue(found.group(1) + " " + found.group(2)).poll();
            if (next != null) {
                next.complete(line);
            }
        }
    }

    /** The next line of this kind and name that nobody else waits for. */
    CompletableFuture<String> next(String kind, String name) {
        CompletableFuture<String> line = new CompletableFuture<>();
        queue(kind + " " + name).add(line);
        return line;
    }

    private Queue<CompletableFuture<String>> queue(String key) {
        return awaited.computeIfAbsent(key, first -> new ConcurrentLinkedQueue<>());
    }

    static boolean isAcknowledged(String line) {
        return line.contains("\"status\":\"acknowledged\"");
    }

    @Override
    public void close() {
        lines.close();
    }
}
