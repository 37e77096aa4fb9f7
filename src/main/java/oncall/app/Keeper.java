package oncall.app;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import oncall.operations.port.Pulse;
import oncall.slack.door.GrowingPause;

/**
 * What each replica does for itself: repeats one step on a thread of its own until it is closed, after its usual pause,
 * after a failure with growing pauses. Whatever a step throws, an {@link Error} too, is told to a {@link Pulse} and ends
 * nothing; a process that is to end when it is out of memory is started so ({@code -XX:+ExitOnOutOfMemoryError}).
 */
final class Keeper implements AutoCloseable {
    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final String name;
    private final Pulse pulse;
    private final Duration usual;
    private final Supplier<Step> step;
    private final GrowingPause soon;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Thread thread;

    /** How a step ended. */
    enum Step {
        /** Go on after the usual pause. */
        DONE,
        /** Try again soon: a neighbour did not answer. */
        FAILED,
        /** Nothing more is to be done. */
        LAST
    }

    Keeper(String name, Pulse pulse, Duration usual, Supplier<Step> step) {
        this(name, pulse, usual, FIRST, step);
    }

    /** @param first the pause after a first failure */
    Keeper(String name, Pulse pulse, Duration usual, Duration first, Supplier<Step> step) {
        this.name = name;
        this.pulse = pulse;
        this.usual = usual;
        this.step = step;
        this.soon = new GrowingPause(first, LONGEST);
        this.thread = new Thread(this::keep, name);
        thread.setDaemon(true);
    }

    /** Does this again and again; what throws is tried again soon. */
    static Keeper of(String name, Pulse pulse, Duration usual, Runnable step) {
        return new Keeper(name, pulse, usual, () -> {
            step.run();
            return Step.DONE;
        });
    }

    void start() {
        thread.start();
    }

    private void keep() {
        Step ended;
        do {
            ended = once();
            if (ended == Step.DONE) {
                soon.reset();
            }
        } while (ended != Step.LAST && !isClosedWithin(ended == Step.DONE ? usual : soon.next()));
    }

    private Step once() {
        try {
            Step ended = step.get();
            if (ended != Step.FAILED) {
                pulse.beats(name);
            }
            return ended;
        } catch (Throwable thrown) {
            tell(thrown);
            return Step.FAILED;
        }
    }

    /** What fails because the neighbours have left at the end is nothing to tell. */
    private void tell(Throwable thrown) {
        try {
            if (closed.getCount() > 0) {
                pulse.failed(name, thrown);
            }
        } catch (Throwable untold) {
            thrown.addSuppressed(untold);
        }
    }

    /** Whoever else interrupts, as a library may that a step uses, ends nothing. */
    private boolean isClosedWithin(Duration pause) {
        while (true) {
            try {
                return closed.await(pause.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                if (closed.getCount() == 0) {
                    return true;
                }
            }
        }
    }

    /** Whether it does nothing any more. */
    boolean hasEnded() {
        return thread.getState() == Thread.State.TERMINATED;
    }

    @Override
    public void close() {
        closed.countDown();
        thread.interrupt();
    }
}
