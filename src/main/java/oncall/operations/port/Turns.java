package oncall.operations.port;

import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.operations.Refused;

/** Lets changes of one object happen one after the other. */
public interface Turns {
    /** Does the work alone; throws {@link Refused} where the turn does not come within a bounded time. */
    <T> T inTurn(Arn object, Supplier<T> work);
}
