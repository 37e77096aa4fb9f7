package oncall.sandbox.slack;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import oncall.testing.slack.SlackDriver;

/** A workspace with the pizza app installed, on each of Slack's own frameworks and in both ways of delivery. */
record PizzaShop(SlackDriver slack, AutoCloseable app) implements AutoCloseable {
    /** What the app runs on and how it is reached. */
    enum On {
        BOLT_FOR_JAVA_BY_SOCKETS,
        BOLT_FOR_JAVA_BY_HTTP,
        BOLT_4_FOR_JAVASCRIPT_BY_SOCKETS,
        BOLT_4_FOR_JAVASCRIPT_BY_HTTP,
        BOLT_5_FOR_JAVASCRIPT_BY_SOCKETS,
        BOLT_5_FOR_JAVASCRIPT_BY_HTTP;

        boolean bySockets() {
            return name().endsWith("SOCKETS");
        }

        String nodePackage() {
            return name().startsWith("BOLT_4") ? "bolt-4" : "@slack/bolt";
        }
    }

    /** In a workspace whose time stands still: nothing there comes too late. */
    static PizzaShop open(On framework) throws Exception {
        var now = Instant.now();
        return open(framework, () -> now);
    }

    static PizzaShop open(On framework, InstantSource clock) throws Exception {
        var slack = SlackDriver.start(
                SlackOptions.defaults().withManifest(manifest()).withClock(clock));
        slack.workspace().patience(Duration.ofMinutes(1));
        try {
            var app = framework.name().contains("JAVASCRIPT") ? node(framework, slack) : java(framework, slack);
            if (framework.bySockets()) {
                slack.connected(1);
            }
            return new PizzaShop(slack, app);
        } catch (Throwable failure) {
            slack.close();
            throw failure;
        }
    }

    private static Path manifest() throws URISyntaxException {
        return Path.of(
                Objects.requireNonNull(PizzaShop.class.getResource("pizza.yml")).toURI());
    }

    private static AutoCloseable java(On framework, SlackDriver slack) throws Exception {
        return framework.bySockets()
                ? BoltApp.overSockets(slack.apiUrl(), PizzaApp::handlers)
                : BoltApp.overHttp(slack.workspace(), slack.apiUrl(), PizzaApp::handlers);
    }

    private static AutoCloseable node(On framework, SlackDriver slack) throws Exception {
        var options = SlackOptions.defaults();
        var environment = new HashMap<>(Map.of(
                "BOLT", framework.nodePackage(),
                "SLACK_API_URL", slack.apiUrl().toString(),
                "SLACK_BOT_TOKEN", options.botToken()));
        if (framework.bySockets()) {
            environment.put("SLACK_APP_TOKEN", options.appToken());
            return NodeApp.start("pizza.js", environment);
        }
        environment.put("SLACK_SIGNING_SECRET", options.signingSecret());
        var app = NodeApp.start("pizza.js", environment);
        var port = app.says("listening on ");
        slack.deliverTo(URI.create("http://127.0.0.1:" + port + "/slack/events"));
        return app;
    }

    @Override
    public void close() throws Exception {
        try (slack) {
            app.close();
        }
    }
}
