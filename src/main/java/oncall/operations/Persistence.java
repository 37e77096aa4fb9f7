package oncall.operations;

import java.util.Optional;
import java.util.function.Supplier;

/** Asks again where that is harmless: for reads, and for calls that a token makes repeatable. */
public final class Persistence {
    private final Patience patience;

    public Persistence(Patience patience) {
        this.patience = patience;
    }

    /** Repeats after {@link Unclear} and after a passing refusal; at the end throws what came last. */
    public <T> T repeat(Supplier<T> call) {
        for (int tries = 1; ; tries++) {
            try {
                return call.get();
            } catch (Unclear e) {
                if (!patience.again(tries, Optional.empty())) {
                    throw e;
                }
            } catch (Refused e) {
                if (!e.passing() || !patience.again(tries, e.retryAfter())) {
                    throw e;
                }
            }
        }
    }

    /** Repeats after a passing refusal only: for calls that must not happen twice. */
    public void repeatRefused(Runnable call) {
        for (int tries = 1; ; tries++) {
            try {
                call.run();
                return;
            } catch (Refused e) {
                if (!e.passing() || !patience.again(tries, e.retryAfter())) {
                    throw e;
                }
            }
        }
    }
}
