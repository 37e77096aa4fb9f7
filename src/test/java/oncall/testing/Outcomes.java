package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.operations.Outcome;

/** What became of intents. */
public final class Outcomes {
    private Outcomes() {}

    /** As AWS holds it since; fails where nothing was done. */
    public static <T> T done(Outcome<T> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return outcome.held().orElseThrow();
    }
}
