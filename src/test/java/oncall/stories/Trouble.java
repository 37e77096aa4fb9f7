package oncall.stories;

import java.util.concurrent.atomic.AtomicInteger;
import oncall.sandbox.http.Fault;

/** A fault that waits for its step, strikes it and so many calls of that name after it, and ends. */
final class Trouble implements AutoCloseable {
    private final Neighbour neighbour;
    private final Step step;
    private final Fault.Kind kind;
    private final int times;
    private final AtomicInteger seen = new AtomicInteger();
    private final Runnable deaf;
    private volatile boolean waits = true;

    Trouble(Neighbour neighbour, Step step, Fault.Kind kind, int times) {
        this.neighbour = neighbour;
        this.step = step;
        this.kind = kind;
        this.times = times;
        this.deaf = neighbour.onCall(this::heard);
        if (step.nth() == 0) {
            begins();
        }
    }

    private void heard(String call) {
        if (call.equals(step.call()) && seen.incrementAndGet() == step.nth()) {
            begins();
        }
    }

    private void begins() {
        neighbour.add(step.call(), kind, times);
        waits = false;
    }

    boolean hasStruck() {
        return !waits && neighbour.left() < times;
    }

    void clears() {
        neighbour.clear();
    }

    @Override
    public void close() {
        deaf.run();
        clears();
    }

    @Override
    public String toString() {
        return step + " " + kind.word() + ", times " + times;
    }
}
