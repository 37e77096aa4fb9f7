package oncall.sandbox.aws;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.http.Faults;

/** The endpoint from within the process: what was called, what would have been sent, and how it is to misbehave. */
public final class ContactsSandbox {
    private final CallLog calls;
    private final Outbox outbox;
    private final Faults faults;
    private final Set<String> operations;
    private final SandboxClock clock;
    private final World world;

    ContactsSandbox(
            CallLog calls, Outbox outbox, Faults faults, Set<String> operations, SandboxClock clock, World world) {
        this.calls = calls;
        this.outbox = outbox;
        this.faults = faults;
        this.operations = Set.copyOf(operations);
        this.clock = clock;
        this.world = world;
    }

    /** The latest calls, oldest first. */
    public List<Call> calls() {
        return calls.calls();
    }

    /** The latest messages, oldest first. */
    public List<OutboxMessage> outbox() {
        return outbox.messages();
    }

    public Faults faults() {
        return faults;
    }

    /** The names of all operations of the service, also of those that are not imitated. */
    public Set<String> operations() {
        return operations;
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
        return calls.onCall(listener);
    }
}
