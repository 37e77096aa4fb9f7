package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.operations.Refused;
import oncall.operations.port.Pulse;
import oncall.store.Schedule.Rhythm;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** What is heard of recurring work. */
@ParameterizedClass
@EnumSource(Kind.class)
final class SchedulePulseTest extends StoreTest {
    private static final Duration SOON = Duration.ofMillis(20);

    private final List<String> heard = new CopyOnWriteArrayList<>();

    SchedulePulseTest(Kind kind) {
        super(kind);
    }

    private final class Listening implements Pulse {
        @Override
        public void beats(String keeper) {
            heard.add(keeper + " beats");
        }

        @Override
        public void failed(String keeper, Throwable cause) {
            heard.add(keeper + " " + cause.getClass().getSimpleName());
        }
    }

    private void eventually(String... words) {
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> assertThat(heard).contains(words));
    }

    @Test
    void it_is_told_how_each_step_ended() {
        AtomicInteger steps = new AtomicInteger();
        try (Schedule schedule =
                Sample.schedule(database, settings, java.time.InstantSource.system(), new Rhythm(SOON, SOON))) {
            schedule.reportTo(new Listening());
            schedule.repeat("looking", SOON, () -> {
                switch (steps.incrementAndGet()) {
                    case 1 -> throw new IllegalStateException("a bug");
                    case 2 -> throw new Refused(Refused.Reason.UNAVAILABLE, "AWS does not answer.");
                    case 3 -> throw new StackOverflowError();
                    default -> {}
                }
            });
            schedule.each("announcing", () -> Set.of("C1", "C2"), channel -> {
                if (channel.equals("C1")) {
                    throw new IllegalStateException("one of its messages");
                }
                return Optional.empty();
            });
            schedule.start();
            eventually(
                    "looking IllegalStateException",
                    "looking Refused",
                    "looking StackOverflowError",
                    "looking beats",
                    "announcing StepFailed",
                    "announcing beats",
                    "schedule beats");
        }
    }
}
