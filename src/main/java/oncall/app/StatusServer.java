package oncall.app;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.jetty.server.Handler;

/** The ports that we listen on: health, readiness and metrics, and in HTTP mode Slack's requests. */
final class StatusServer implements AutoCloseable {
    private final HttpPort front;
    private final Optional<HttpPort> admin;
    private final URI address;

    private StatusServer(HttpPort front, Optional<HttpPort> admin, URI address) {
        this.front = front;
        this.admin = admin;
        this.address = address;
    }

    /** Throws with words where a port is taken. */
    static StatusServer start(Config config, Metrics metrics, Supplier<List<String>> missing, Optional<Handler> events)
            throws IOException {
        Handler status = new StatusHandler(metrics, missing);
        Stream<Handler> ofFront = config.adminPort().isEmpty() ? Stream.of(status) : Stream.empty();
        HttpPort front = HttpPort.open(
                config.httpHost(),
                config.httpPort(),
                metrics,
                Stream.concat(events.stream(), ofFront).toList());
        Optional<HttpPort> admin = Optional.empty();
        if (config.adminPort().isPresent()) {
            try {
                admin = Optional.of(
                        HttpPort.open(config.httpHost(), config.adminPort().getAsInt(), metrics, List.of(status)));
            } catch (IOException e) {
                front.close();
                throw e;
            }
        }
        return new StatusServer(front, admin, address(config.httpHost(), front.number()));
    }

    private static URI address(String host, int port) {
        String spelled = switch (host) {
            case "0.0.0.0", "::", "[::]" -> "127.0.0.1";
            default -> host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
        };
        return URI.create("http://" + spelled + ":" + port);
    }

    URI address() {
        return address;
    }

    /** Where health and metrics are. */
    URI adminAddress() {
        return admin.map(port -> URI.create("http://" + address.getHost() + ":" + port.number()))
                .orElse(address);
    }

    @Override
    public void close() {
        front.close();
        admin.ifPresent(HttpPort::close);
    }
}
