package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.operations.Refused;
import org.junit.jupiter.api.Test;

class MemoryTurnsTest {
    private static final Arn AKUA = new Arn("akua");

    @Test
    void changes_of_one_object_happen_one_after_the_other() {
        MemoryTurns turns = new MemoryTurns(Duration.ofSeconds(30));
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> turns.inTurn(AKUA, () -> {
                    most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                    return inside.decrementAndGet();
                }));

        assertThat(most).hasValue(1);
        assertThat(turns.size()).isZero();
    }

    @Test
    void whoever_waits_too_long_for_a_turn_is_told_so() {
        MemoryTurns turns = new MemoryTurns(Duration.ofMillis(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Thread first = new Thread(() -> turns.inTurn(AKUA, () -> {
            inside.countDown();
            await().until(() -> told.getCount() == 0);
            return "done";
        }));
        first.start();
        await().until(() -> inside.getCount() == 0);

        assertThatThrownBy(() -> turns.inTurn(AKUA, () -> "never"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.BUSY));
        assertThat(turns.inTurn(new Arn("other"), () -> "at once")).isEqualTo("at once");
        told.countDown();
        await().until(() -> !first.isAlive());
        assertThat(turns.inTurn(AKUA, () -> "now")).isEqualTo("now");
    }

    @Test
    void a_turn_is_free_again_after_a_failure() {
        MemoryTurns turns = new MemoryTurns(Duration.ofMillis(1));

        assertThatThrownBy(() -> turns.inTurn(AKUA, () -> {
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(turns.inTurn(AKUA, () -> "now")).isEqualTo("now");
        assertThat(turns.size()).isZero();
    }
}
