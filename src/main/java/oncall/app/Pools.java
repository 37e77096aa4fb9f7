package oncall.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.stream.Stream;
import oncall.slack.press.WorkPool;
import oncall.slack.press.WorkPools;

/** Bounded pools: those for what follows presses, and small ones for what others wait for. */
final class Pools implements AutoCloseable {
    private static final Duration ENDING = Duration.ofMillis(2_500);

    final WorkPools presses = WorkPools.usual();
    final WorkPool rights = new WorkPool("rights", 8, 400);
    final WorkPool refresh = new WorkPool("refresh", 8, 200);
    final WorkPool announce = new WorkPool("announce", 8, 400);

    List<WorkPool> all() {
        return Stream.concat(presses.all().stream(), Stream.of(rights, refresh, announce))
                .toList();
    }

    /** For what memories ask AWS again; what finds no room is counted, and asked at a later look. */
    Executor refreshing(Metrics metrics) {
        return task -> {
            if (!refresh.offer(task)) {
                metrics.putOff();
                throw new RejectedExecutionException();
            }
        };
    }

    /** Finishes what has begun and ends soon: answers first, since they hand work on. */
    void drain() {
        long end = System.nanoTime() + ENDING.toNanos();
        presses.all().forEach(pool -> pool.drain(Duration.ofNanos(end - System.nanoTime())));
    }

    /** What is being posted when nothing more is to be. */
    void drainAnnouncements() {
        announce.drain(Duration.ofSeconds(1));
    }

    @Override
    public void close() {
        all().forEach(WorkPool::close);
    }
}
