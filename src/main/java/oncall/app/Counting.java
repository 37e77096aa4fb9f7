package oncall.app;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.domain.Change;
import oncall.operations.port.Announcements;
import oncall.operations.port.History;
import oncall.operations.port.Pulse;

/** Counts now and then what waits for somebody, so that whoever reads the metrics does not wait for the database. */
final class Counting implements AutoCloseable {
    private final Announcements announcements;
    private final History history;
    private final Keeper counting;
    final AtomicInteger due = new AtomicInteger();
    final AtomicInteger parked = new AtomicInteger();
    final AtomicInteger pending = new AtomicInteger();
    final AtomicInteger unclear = new AtomicInteger();

    Counting(Announcements announcements, History history, Metrics metrics, Pulse pulse) {
        this.announcements = announcements;
        this.history = history;
        this.counting = Keeper.of("counting", pulse, Duration.ofSeconds(15), this::count);
        metrics.watch(this);
    }

    void start() {
        counting.start();
    }

    /** What was counted last stays where the database does not answer. */
    private void count() {
        due.set(announcements.count(Announcements.State.DUE));
        parked.set(announcements.count(Announcements.State.PARKED));
        pending.set(history.count(Change.State.PENDING));
        unclear.set(history.count(Change.State.UNCLEAR));
    }

    @Override
    public void close() {
        counting.close();
    }
}
