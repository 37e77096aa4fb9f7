package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class PoolsTest {
    @Test
    void what_memories_cannot_ask_again_at_once_is_counted() {
        Metrics metrics = new Metrics();
        CountDownLatch end = new CountDownLatch(1);
        try (Pools pools = new Pools()) {
            Executor refreshing = pools.refreshing(metrics);
            boolean taken = true;
            while (taken) {
                taken = pools.refresh.offer(() -> await(end));
            }

            assertThat(metrics.text()).contains("oncall_refreshes_put_off_total 0.0");
            assertThatThrownBy(() -> refreshing.execute(() -> {})).isInstanceOf(RejectedExecutionException.class);
            assertThat(metrics.text()).contains("oncall_refreshes_put_off_total 1.0");
            end.countDown();
        }
    }

    private static void await(CountDownLatch end) {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
