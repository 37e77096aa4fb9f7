package oncall.operations.port;

/**
 * Presses that this or another replica has taken within the hour, by their keys. Never throws, and never waits longer
 * than a press can: where the memory does not answer, every press is new.
 */
public interface TakenPresses {
    /** Whether nobody took it before. */
    boolean take(String key);

    /** It failed, and its presser was asked to try again. */
    void forget(String key);

    /** Remembers nothing. */
    static TakenPresses none() {
        return new TakenPresses() {
            @Override
            public boolean take(String key) {
                return true;
            }

            @Override
            public void forget(String key) {}
        };
    }
}
