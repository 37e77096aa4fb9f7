package oncall;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The end of the process: when it is asked for (SIGTERM, Ctrl+C), what was started is closed before the process ends,
 * with exit code 0, or cut off where that takes long. Opened before everything else, so that it is closed after
 * everything else.
 */
final class Ending implements AutoCloseable {
    /** Docker kills after ten. */
    private static final long PATIENCE_SECONDS = 7;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread hook = new Thread(this::closeBeforeEnd, "ending");

    Ending() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Runs this too when the end is asked for, on a thread of its own. */
    void whenAsked(Runnable action) {
        Thread waiting = new Thread(
                () -> {
                    try {
                        asked.await();
                        action.run();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "ending-asked");
        waiting.setDaemon(true);
        waiting.start();
    }

    /** Returns when the end is asked for. */
    void await() throws InterruptedException {
        asked.await();
    }

    @Override
    public void close() {
        closed.countDown();
        if (asked.getCount() > 0) {
            Runtime.getRuntime().removeShutdownHook(hook);
        }
    }

    private void closeBeforeEnd() {
        asked.countDown();
        try {
            closed.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(0);
    }
}
