package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.http.Json;

/** Messages that wait until the clock has come to their time. */
final class ScheduledMessages {
    private final Channels channels;
    private final SandboxClock clock;
    private final Map<String, Waiting> waiting = new LinkedHashMap<>();
    private CompletableFuture<Void> timer = CompletableFuture.completedFuture(null);

    /** One of them; {@code since} is when the app asked for it. */
    record Waiting(String id, Channel channel, Instant at, ObjectNode draft, Instant since) {}

    ScheduledMessages(Channels channels, SandboxClock clock) {
        this.channels = channels;
        this.clock = clock;
        clock.onMove(this::look);
    }

    /** Returns its id. */
    String add(Channel channel, Instant at, ObjectNode draft) {
        var id = Ids.next("Q", 10);
        synchronized (this) {
            waiting.put(id, new Waiting(id, channel, at, draft.deepCopy(), clock.instant()));
        }
        look();
        return id;
    }

    synchronized List<Waiting> all() {
        return List.copyOf(waiting.values());
    }

    /** Returns whether it still waited in this channel. */
    synchronized boolean remove(Channel channel, String id) {
        var found = Optional.ofNullable(waiting.get(id)).filter(one -> one.channel() == channel);
        found.ifPresent(one -> waiting.remove(id));
        return found.isPresent();
    }

    /** Posts what is due, one after the other, and looks again when the next is. */
    private synchronized void look() {
        timer.cancel(false);
        var next = waiting.values().stream().min(Comparator.comparing(Waiting::at));
        if (next.isEmpty()) {
            return;
        }
        var until = Duration.between(clock.instant(), next.get().at());
        if (until.compareTo(Duration.ZERO) > 0) {
            timer = CompletableFuture.runAsync(
                    this::look,
                    CompletableFuture.delayedExecutor(until.toMillis() / clock.pace() + 1, TimeUnit.MILLISECONDS));
            return;
        }
        waiting.remove(next.get().id());
        try {
            channels.post(next.get().channel(), Optional.empty(), next.get().draft());
        } finally {
            look();
        }
    }

    synchronized void end() {
        waiting.clear();
        timer.cancel(false);
    }

    static ObjectNode json(Waiting one) {
        return Json.object()
                .put("id", one.id())
                .put("channel_id", one.channel().id)
                .put("post_at", one.at().getEpochSecond())
                .put("date_created", one.since().getEpochSecond())
                .put("text", Json.text(one.draft(), "text"));
    }
}
