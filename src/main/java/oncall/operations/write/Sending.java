package oncall.operations.write;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oncall.operations.Patience;
import oncall.operations.Persistence;
import oncall.operations.Refused;
import oncall.operations.Unclear;

/** Sends a change until AWS is seen to hold it: a single attempt, then a look, again as long as the patience lasts. */
final class Sending {
    private final Patience patience;
    private final String alias;
    private boolean maybeChanged;

    /** @param alias whose change it is, for words */
    Sending(Patience patience, String alias) {
        this.patience = patience;
        this.alias = alias;
    }

    /**
     * Throws {@link Refused} where AWS was certain to change nothing, {@link Unclear} where that is not known.
     *
     * @param call one attempt
     * @param look reads
     * @param holds whether what was read is what was sent
     * @return what was read at last
     */
    <T> T until(Runnable call, Supplier<T> look, Predicate<T> holds) {
        for (int tries = 1; ; tries++) {
            Optional<RuntimeException> failure = attempt(call, () -> holds.test(look.get()));
            boolean again = failure.isEmpty() || patience.again(tries, wish(failure.get()));
            T seen = look(look);
            if (holds.test(seen)) {
                return seen;
            }
            if (!again) {
                throw known(failure.get());
            }
            if (failure.isEmpty() && !patience.again(tries, Optional.empty())) {
                throw new Unclear("AWS accepted the change, but still shows " + alias + " as it was.");
            }
        }
    }

    /** Empty where AWS accepted; what is certain to stay refused is thrown, unless an earlier attempt was made after all. */
    private Optional<RuntimeException> attempt(Runnable call, Supplier<Boolean> holds) {
        try {
            call.run();
            maybeChanged = true;
            return Optional.empty();
        } catch (Unclear e) {
            maybeChanged = true;
            return Optional.of(e);
        } catch (Refused e) {
            if (!e.passing() && !(maybeChanged && look(holds))) {
                throw e;
            }
            return Optional.of(e);
        }
    }

    private <T> T look(Supplier<T> look) {
        try {
            return new Persistence(patience).repeat(look);
        } catch (Refused e) {
            if (!maybeChanged) {
                throw e;
            }
            throw new Unclear(
                    "The change of " + alias + " was sent, but AWS could not be asked whether it holds. " + e.words(),
                    e);
        }
    }

    /** A refusal says nothing of an earlier attempt that was not answered. */
    private RuntimeException known(RuntimeException failure) {
        return maybeChanged && failure instanceof Refused refused
                ? new Unclear(
                        "It is not known whether the change of " + alias + " was made. " + refused.words(), refused)
                : failure;
    }

    private static Optional<Duration> wish(RuntimeException failure) {
        return failure instanceof Refused refused ? refused.retryAfter() : Optional.empty();
    }
}
