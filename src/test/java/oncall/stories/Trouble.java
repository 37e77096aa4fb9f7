package oncall.stories;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsSandbox;
import oncall.sandbox.aws.Fault;

/** A fault that waits for its step, strikes it and so many calls of that operation after it, and ends. */
final class Trouble implements AutoCloseable {
    private final ContactsSandbox endpoint;
    private final Step step;
    private final Fault fault;
    private final AtomicInteger seen = new AtomicInteger();
    private final Runnable deaf;
    private volatile boolean waits = true;

    Trouble(ContactsSandbox endpoint, Step step, Fault.Kind kind, int lasting) {
        this.endpoint = endpoint;
        this.step = step;
        this.fault = Fault.next(lasting, kind, step.operation());
        this.deaf = endpoint.onCall(this::heard);
        if (step.nth() == 0) {
            begins();
        }
    }

    private void heard(Call call) {
        if (call.operation().equals(step.operation()) && seen.incrementAndGet() == step.nth()) {
            begins();
        }
    }

    private void begins() {
        endpoint.faults().add(fault);
        waits = false;
    }

    boolean hasStruck() {
        List<Fault> left = endpoint.faults().list();
        return !waits && (left.isEmpty() || left.get(0).next() < fault.next());
    }

    void clears() {
        endpoint.faults().clear();
    }

    @Override
    public void close() {
        deaf.run();
        clears();
    }

    @Override
    public String toString() {
        return step + " " + fault.kind().word() + ", times " + fault.next();
    }
}
