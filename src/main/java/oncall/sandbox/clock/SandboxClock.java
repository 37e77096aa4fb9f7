package oncall.sandbox.clock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** The sandbox's time: it begins with the real one, may run faster and be put forward, and never goes back. */
public final class SandboxClock implements InstantSource {
    /** A day a second. */
    public static final int FASTEST = 86_400;

    static final Duration FURTHEST = Duration.ofDays(366);

    private final InstantSource real;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private Instant realThen;
    private Instant then;
    private Instant latest;
    private int pace;

    private SandboxClock(InstantSource real, int pace) {
        this.real = real;
        this.pace = checked(pace);
        this.realThen = real.instant();
        this.then = realThen;
        this.latest = realThen;
    }

    /** As fast as this one until it is told otherwise. */
    public static SandboxClock over(InstantSource real) {
        return new SandboxClock(real, 1);
    }

    /** That many seconds a second. Throws {@link IllegalArgumentException} with words where there is no such pace. */
    public static SandboxClock atPace(int pace) {
        return new SandboxClock(InstantSource.system(), pace);
    }

    /** For all that lasts as long as it does in the world: signatures, time-outs, lifetimes, limits. */
    public InstantSource real() {
        return real;
    }

    @Override
    public synchronized Instant instant() {
        Instant now = then.plus(Duration.between(realThen, real.instant()).multipliedBy(pace));
        latest = now.isAfter(latest) ? now : latest;
        return latest;
    }

    public synchronized int pace() {
        return pace;
    }

    /** From now on it runs that fast. */
    public void setPace(int faster) {
        go(checked(faster), Duration.ZERO);
    }

    public void advance(Duration far) {
        go(pace(), checked(far));
    }

    /** Both at once, or, with words, neither. */
    void move(int faster, Duration far) {
        go(checked(faster), checked(far));
    }

    private void go(int newPace, Duration far) {
        synchronized (this) {
            then = instant().plus(far);
            realThen = real.instant();
            latest = then;
            pace = newPace;
        }
        listeners.forEach(Runnable::run);
    }

    /** Hears whenever it was moved; the returned action ends the listening. */
    public Runnable onMove(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private static int checked(int pace) {
        if (pace < 1 || pace > FASTEST) {
            throw new IllegalArgumentException(ClockDocument.PACES);
        }
        return pace;
    }

    private static Duration checked(Duration far) {
        if (far.isNegative() || far.isZero() || far.compareTo(FURTHEST) > 0) {
            throw new IllegalArgumentException(ClockDocument.DURATIONS);
        }
        return far;
    }
}
