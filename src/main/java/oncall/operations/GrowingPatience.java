package oncall.operations;

import java.time.Duration;
import java.util.Optional;

/**
 * A few tries, each pause twice the one before, or as long as the other side asks.
 *
 * @param tries how many in all
 * @param longest if the other side asks for more than this, there is no further try
 */
public record GrowingPatience(int tries, Duration first, Duration longest) implements Patience {
    /** Three tries; bounded, since a person waits. */
    public static GrowingPatience usual() {
        return new GrowingPatience(3, Duration.ofMillis(500), Duration.ofSeconds(5));
    }

    @Override
    public boolean again(int tried, Optional<Duration> asked) {
        if (tried >= tries || asked.filter(wish -> wish.compareTo(longest) > 0).isPresent()) {
            return false;
        }
        Duration grown = first.multipliedBy(1L << Math.min(tried - 1, 20));
        Duration pause = asked.orElse(grown.compareTo(longest) > 0 ? longest : grown);
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
