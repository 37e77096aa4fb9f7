package oncall.app;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import oncall.slack.press.WorkPool;

/** One bounded pool per neighbour, and small ones for what others wait for. */
final class Pools implements AutoCloseable {
    final WorkPool aws = new WorkPool("aws", 16, 200);
    final WorkPool slack = new WorkPool("slack", 16, 400);
    final WorkPool rights = new WorkPool("rights", 8, 400);
    final WorkPool refresh = new WorkPool("refresh", 8, 200);
    final WorkPool announce = new WorkPool("announce", 8, 400);

    List<WorkPool> all() {
        return List.of(slack, aws, rights, refresh, announce);
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

    /** Finishes what has begun, within bounds: answers first, since they hand work on. */
    void drain() {
        slack.drain(Duration.ofSeconds(5));
        aws.drain(Duration.ofSeconds(15));
    }

    /** What is being posted when nothing more is to be. */
    void drainAnnouncements() {
        announce.drain(Duration.ofSeconds(5));
    }

    @Override
    public void close() {
        all().forEach(WorkPool::close);
    }
}
