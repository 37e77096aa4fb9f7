package oncall.operations;

import java.time.Duration;
import java.util.Optional;

/** How often, and after which pauses, something is tried again. */
public interface Patience {
    /**
     * Pauses, unless the patience is at its end.
     *
     * @param tries how often it has been tried by now, at least 1
     * @param asked how long the other side asks us to wait, where it said so
     * @return whether to try again
     */
    boolean again(int tries, Optional<Duration> asked);
}
