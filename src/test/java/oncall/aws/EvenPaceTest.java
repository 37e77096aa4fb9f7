package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import oncall.sandbox.aws.ContactsOptions;
import org.junit.jupiter.api.Test;

class EvenPaceTest {
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final EvenPace pace = new EvenPace(4);
    private final long now = System.nanoTime() + SECOND;

    @Test
    void calls_that_come_together_go_one_after_the_other() {
        assertThat(pace.pause(now)).isZero();
        assertThat(pace.pause(now)).isEqualTo(SECOND / 4);
        assertThat(pace.pause(now)).isEqualTo(SECOND / 2);
        assertThat(pace.pause(now + SECOND / 4)).isEqualTo(SECOND / 2);
    }

    @Test
    void nobody_saves_up_calls_by_waiting() {
        assertThat(pace.pause(now)).isZero();
        assertThat(pace.pause(now + 10 * SECOND)).isZero();
        assertThat(pace.pause(now + 10 * SECOND)).isEqualTo(SECOND / 4);
    }

    /** Fifty a second, as in the sandbox. */
    @Test
    void every_call_of_the_unhurried_client_waits_for_its_time() {
        try (Sandboxed aws = new Sandboxed(ContactsOptions.defaults(), AwsLimits.usual())) {
            long began = System.nanoTime();
            SsmContacts unhurried = aws.unhurried();
            for (int i = 0; i < 5; i++) {
                assertThat(unhurried.list()).isNotEmpty();
            }
            assertThat(System.nanoTime() - began).isGreaterThanOrEqualTo(SECOND / 50 * 4);
        }
    }
}
