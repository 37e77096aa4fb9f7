package oncall.app;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToDoubleFunction;
import oncall.aws.CallDone;
import oncall.slack.door.HttpDoor;
import oncall.slack.press.Press;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.WorkKind;
import oncall.slack.press.WorkPool;
import oncall.store.Database;
import oncall.store.Schedule;
import oncall.store.Unread;

/** What is counted, as Prometheus reads it. Labels are names of ours, of Slack's and of AWS's: never of a person. */
final class Metrics implements PressMetrics {
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    /** As many as there are routes and ways for them to end. */
    private final Map<Acknowledged, Timer> acknowledgements = new ConcurrentHashMap<>();

    private record Acknowledged(Press.Kind kind, String route, String outcome) {}

    private final Counter refreshesPutOff = Counter.builder("oncall_refreshes_put_off")
            .description("Times that something in memory was not read anew at once, since too much waited for AWS.")
            .register(registry);

    @Override
    public void acknowledged(Press.Kind kind, String route, String outcome, Duration took) {
        acknowledgements
                .computeIfAbsent(new Acknowledged(kind, route, outcome), this::timer)
                .record(took);
    }

    private Timer timer(Acknowledged how) {
        return Timer.builder("oncall_press_acknowledgement")
                .description("How long a press waited for its acknowledgement.")
                .tags("kind", name(how.kind()), "route", how.route(), "outcome", how.outcome())
                .serviceLevelObjectives(Duration.ofMillis(100), Duration.ofMillis(800), Duration.ofSeconds(3))
                .register(registry);
    }

    @Override
    public void worked(Press.Kind kind, String route, String outcome) {
        Counter.builder("oncall_work")
                .description("Work that followed a press, by how it ended.")
                .tags("kind", name(kind), "route", route, "outcome", outcome)
                .register(registry)
                .increment();
    }

    @Override
    public void called(String method, String outcome, Duration took) {
        Timer.builder("oncall_slack_call")
                .description("Calls to Slack.")
                .tags("method", method, "outcome", outcome)
                .register(registry)
                .record(took);
    }

    @Override
    public void turnedAway(String reason) {
        Counter.builder("oncall_requests_turned_away")
                .description("Requests that were not Slack's, or not for us.")
                .tags("reason", reason)
                .register(registry)
                .increment();
    }

    void called(CallDone call) {
        Timer.builder("oncall_aws_call")
                .description("Calls to AWS.")
                .tags("operation", call.operation(), "outcome", call.outcome())
                .register(registry)
                .record(Duration.ofMillis(call.millis()));
    }

    void putOff() {
        refreshesPutOff.increment();
    }

    /** Shows from its first step on what it has failed. */
    void watchBackground(String keeper) {
        background(keeper);
    }

    void failedInBackground(String keeper) {
        background(keeper).increment();
    }

    private Counter background(String keeper) {
        return Counter.builder("oncall_background_failures")
                .description("Steps of background work that failed for another reason than a neighbour's answer.")
                .tags("keeper", keeper)
                .register(registry);
    }

    void watch(WorkPool pool) {
        for (WorkKind kind : pool.kinds()) {
            gauge(pool.name(), kind.called(), pool, of -> of.waiting(kind), of -> of.running(kind));
        }
        Gauge.builder("oncall_pool_oldest_wait", pool, of -> of.oldestWait().toMillis() / 1000.0)
                .description("How long the eldest of what waits for a thread has waited.")
                .tags("pool", pool.name())
                .baseUnit("seconds")
                .register(registry);
    }

    void watch(Schedule schedule) {
        gauge("schedule", WorkKind.BACKGROUND.called(), schedule, Schedule::waiting, Schedule::running);
    }

    private <T> void gauge(String pool, String kind, T of, ToDoubleFunction<T> waiting, ToDoubleFunction<T> running) {
        Gauge.builder("oncall_pool_waiting", of, waiting)
                .description("Work that waits for a thread.")
                .tags("pool", pool, "kind", kind)
                .register(registry);
        Gauge.builder("oncall_pool_running", of, running)
                .description("Work that has a thread.")
                .tags("pool", pool, "kind", kind)
                .register(registry);
    }

    void watch(HttpDoor posts) {
        Gauge.builder("oncall_request_bodies", posts, HttpDoor::bodies)
                .description("Bodies of requests in memory, whole or not.")
                .register(registry);
        Gauge.builder("oncall_request_body_bytes", posts, HttpDoor::bytes)
                .description("How large they are together.")
                .baseUnit("bytes")
                .register(registry);
    }

    void watch(Database database) {
        Gauge.builder("oncall_database_ready", database, known -> known.isReady() ? 1 : 0)
                .description("Whether the database answered when it was last asked.")
                .register(registry);
        Gauge.builder("oncall_database_connections", database, Database::inUse)
                .description("Connections in use.")
                .register(registry);
        Gauge.builder("oncall_database_waiting", database, Database::waiting)
                .description("Work that waits for a connection.")
                .register(registry);
        transactions("read", database, Database::reads);
        transactions("write", database, Database::writes);
    }

    private void transactions(String kind, Database database, ToDoubleFunction<Database> count) {
        FunctionCounter.builder("oncall_database_transactions", database, count)
                .description("Transactions begun, by whether they may change anything.")
                .tags("kind", kind)
                .register(registry);
    }

    void watch(Unread unread) {
        Unread.TABLES.forEach(
                table -> FunctionCounter.builder("oncall_unreadable_rows", unread, known -> known.count(table))
                        .description("How often a row was skipped that only a newer version can read.")
                        .tags("table", table)
                        .register(registry));
    }

    void watch(Counting waiting) {
        count("oncall_announcements", "due", waiting.due);
        count("oncall_announcements", "parked", waiting.parked);
        count("oncall_changes", "pending", waiting.pending);
        count("oncall_changes", "unclear", waiting.unclear);
    }

    private void count(String name, String state, AtomicInteger number) {
        Gauge.builder(name, number, AtomicInteger::get)
                .description("What waits, as it was counted last.")
                .tags("state", state)
                .register(registry);
    }

    String text() {
        return registry.scrape();
    }

    private static String name(Press.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }
}
