package oncall;

import java.util.List;
import oncall.sandbox.clock.SandboxClock;

/** The option that says how fast the sandbox's clock runs. */
final class Paces {
    static final String NAME = "--pace";
    static final String WORDS = "seconds that pass in the sandbox each second, such as 60 (${DEFAULT-VALUE})";

    private Paces() {}

    static List<String> mistakes(int pace) {
        return pace < 1 || pace > SandboxClock.FASTEST
                ? List.of(NAME + " is a whole number from 1 to " + SandboxClock.FASTEST + ", not " + pace)
                : List.of();
    }
}
