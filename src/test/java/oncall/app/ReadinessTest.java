package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import oncall.operations.Refused;
import oncall.operations.StepFailed;
import oncall.operations.Unclear;
import oncall.slack.press.SlackSaidNo;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

final class ReadinessTest {
    private final Metrics metrics = new Metrics();
    private final SettableClock clock = new SettableClock();
    private final Readiness readiness = new Readiness(metrics, clock);

    private void fails(String keeper, int times) {
        for (int n = 0; n < times; n++) {
            readiness.failed(keeper, new IllegalStateException("of somebody's words"));
        }
    }

    @Test
    void five_failures_running_are_said_with_a_reference_and_one_success_takes_that_back() {
        fails("links", 4);
        assertThat(readiness.words()).isEmpty();
        fails("links", 1);
        assertThat(readiness.words())
                .singleElement()
                .asString()
                .matches("background work \"links\" has failed 5 times running: reference [a-z0-9]{4}-[a-z0-9]{4}");
        readiness.beats("links");
        assertThat(readiness.words()).isEmpty();
        fails("links", 4);
        assertThat(readiness.words()).isEmpty();
    }

    @Test
    void what_a_neighbour_answers_and_what_one_of_several_things_is_like_is_no_fault_of_a_keeper() {
        for (int n = 0; n < 6; n++) {
            readiness.failed("links", new Refused(Refused.Reason.UNAVAILABLE, "away"));
            readiness.failed("names", new Unclear("silent"));
            readiness.failed("greeting", new SlackSaidNo("auth.test", "internal_error", "no", Optional.empty()));
            readiness.failed("settling", new StepFailed(new IllegalStateException()));
        }
        assertThat(readiness.words()).isEmpty();
        assertThat(metrics.text())
                .contains("oncall_background_failures_total{keeper=\"links\"} 0.0")
                .contains("oncall_background_failures_total{keeper=\"settling\"} 6.0");
    }

    @Test
    void failures_are_counted_by_keeper() {
        readiness.beats("turns");
        fails("links", 3);
        assertThat(metrics.text())
                .contains("oncall_background_failures_total{keeper=\"links\"} 3.0")
                .contains("oncall_background_failures_total{keeper=\"turns\"} 0.0");
    }

    @Test
    void what_another_replica_does_since_is_no_failure_of_ours_for_ever() {
        fails("settling", 5);
        clock.forward(Duration.ofMinutes(11));
        assertThat(readiness.words()).isEmpty();
    }
}
