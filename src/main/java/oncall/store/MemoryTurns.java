package oncall.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.operations.port.Turns;

/** Turns within this process. */
public final class MemoryTurns implements Turns {
    private final Duration patience;
    private final Map<Arn, Queue> queues = new HashMap<>();

    /** Those who wait for an object, and who has it; forgotten when the last has gone. */
    private static final class Queue {
        private final Semaphore turn = new Semaphore(1, true);
        private int people;
    }

    public MemoryTurns(Duration patience) {
        this.patience = patience;
    }

    @Override
    public <T> T inTurn(Arn object, Supplier<T> work) {
        Queue queue = join(object);
        try {
            if (!taken(queue.turn)) {
                throw DatabaseTurns.busy(object);
            }
            try {
                return work.get();
            } finally {
                queue.turn.release();
            }
        } finally {
            leave(object, queue);
        }
    }

    private boolean taken(Semaphore turn) {
        try {
            return turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private synchronized Queue join(Arn object) {
        Queue queue = queues.computeIfAbsent(object, none -> new Queue());
        queue.people++;
        return queue;
    }

    private synchronized void leave(Arn object, Queue queue) {
        if (--queue.people == 0) {
            queues.remove(object);
        }
    }

    synchronized int size() {
        return queues.size();
    }
}
