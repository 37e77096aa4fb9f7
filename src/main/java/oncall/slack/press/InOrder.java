package oncall.slack.press;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Runs work of the same key one piece after the other, on a pool that it shares with work of other keys. */
final class InOrder {
    /** More than anybody can press while one drawing is awaited. */
    private static final int LONGEST = 50;

    private final Map<String, Queue<Runnable>> queues = new HashMap<>();
    private final WorkPool pool;

    InOrder(WorkPool pool) {
        this.pool = pool;
    }

    /** Whether the work was taken. */
    boolean offer(String whose, String key, Runnable work) {
        synchronized (queues) {
            Queue<Runnable> waiting = queues.get(key);
            if (waiting != null) {
                return waiting.size() < LONGEST && waiting.add(work);
            }
            boolean taken =
                    pool.offer(whose, WorkKind.ANSWER, () -> run(key, work)).isTaken();
            if (taken) {
                queues.put(key, new ArrayDeque<>());
            }
            return taken;
        }
    }

    private void run(String key, Runnable first) {
        for (Optional<Runnable> work = Optional.of(first); work.isPresent(); work = next(key)) {
            pool.guarded(work.get());
        }
    }

    private Optional<Runnable> next(String key) {
        synchronized (queues) {
            Queue<Runnable> waiting = queues.get(key);
            Optional<Runnable> next = Optional.ofNullable(waiting == null ? null : waiting.poll());
            if (next.isEmpty()) {
                queues.remove(key);
            }
            return next;
        }
    }
}
