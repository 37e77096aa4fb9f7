package oncall.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.slack.door.GrowingPause;

/**
 * What each replica does for itself: repeats one step on a thread of its own until it is closed, after its usual pause,
 * after a failure with growing pauses.
 */
final class Keeper implements AutoCloseable {
    private final CountDownLatch closed = new CountDownLatch(1);
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
                if (closed.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
