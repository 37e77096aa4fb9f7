package oncall.sandbox.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.http.Faults;
import oncall.sandbox.http.Latest;

/** The endpoint from within the process: what was called, what would have been sent, and how it is to misbehave. */
public final class ContactsSandbox {
    final Latest<Call> calls = new Latest<>(2_000);
    final Latest<OutboxMessage> outbox = new Latest<>(1_000);
    final Model model;
    private final Faults faults = new Faults();
    private final SandboxClock clock;
    private final World world;

    ContactsSandbox(Model model, SandboxClock clock, World world) {
        this.model = model;
        this.clock = clock;
        this.world = world;
    }

    /** The latest calls, oldest first. */
    public List<Call> calls() {
        return calls.all();
    }

    /** The latest messages, oldest first. */
    public List<OutboxMessage> outbox() {
        return outbox.all();
    }

    public Faults faults() {
        return faults;
    }

    /** The names of all operations of the service, also of those that are not imitated. */
    public Set<String> operations() {
        return model.operations();
    }

    /** What shifts and overrides go by. */
    public SandboxClock clock() {
        return clock;
    }

    /** When somebody else is on call in any rotation. */
    public Optional<Instant> nextHandOff() {
        return world.nextHandOff(clock.instant());
    }

    /** Hears of each call before its client does; the returned action ends the listening. */
    public Runnable onCall(Consumer<Call> listener) {
        return calls.listen(listener);
    }
}
