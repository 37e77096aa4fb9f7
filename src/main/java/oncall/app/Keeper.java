package oncall.app;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.slack.door.GrowingPause;

/**
 * Repeats one step on a thread of its own until it is closed: after its usual pause, at once when it is woken, after a
 * failure with growing pauses.
 */
final class Keeper implements AutoCloseable {
    private final Semaphore calls = new Semaphore(0);
    private volatile boolean closing;
    private final Thread thread;

    /** How a step ended. */
    enum Step {
        /** Go on after the usual pause. */
        DONE,
        /** Try again soon. */
        FAILED,
        /** Nothing more is to be done. */
        LAST
    }

    Keeper(String name, Duration usual, Supplier<Step> step) {
        this.thread = new Thread(() -> keep(usual, step), name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void keep(Duration usual, Supplier<Step> step) {
        GrowingPause soon = new GrowingPause(Duration.ofSeconds(1), Duration.ofSeconds(60));
        try {
            for (Step ended = step.get(); ended != Step.LAST; ended = step.get()) {
                if (ended == Step.DONE) {
                    soon.reset();
                }
                Duration pause = ended == Step.DONE ? usual : soon.next();
                if (calls.tryAcquire(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    calls.drainPermits();
                }
                if (closing) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** There is something to do now. */
    void wake() {
        calls.release();
    }

    @Override
    public void close() {
        closing = true;
        wake();
        thread.interrupt();
    }
}
