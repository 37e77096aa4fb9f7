package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import oncall.app.Keeper.Step;
import oncall.operations.Refused;
import oncall.operations.port.Pulse;
import org.junit.jupiter.api.Test;

final class KeeperTest {
    private static final Duration SOON = Duration.ofMillis(1);

    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final AtomicInteger steps = new AtomicInteger();
    private final Pulse pulse = new Pulse() {
        @Override
        public void beats(String keeper) {
            heard.add("beats");
        }

        @Override
        public void failed(String keeper, Throwable cause) {
            heard.add(cause.getClass().getSimpleName());
        }
    };

    private Keeper keeps(Supplier<Step> step) {
        return new Keeper("test", pulse, SOON, SOON, step);
    }

    @Test
    void whatever_a_step_throws_is_told_and_ends_nothing() {
        Queue<Throwable> thrown = new ArrayDeque<>(List.of(
                new IllegalArgumentException("an unknown value"),
                new NullPointerException(),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new NoClassDefFoundError(),
                new Refused(Refused.Reason.UNAVAILABLE, "away")));
        try (Keeper keeper = keeps(() -> {
            Throwable next = thrown.poll();
            if (next instanceof Error error) {
                throw error;
            }
            if (next instanceof RuntimeException exception) {
                throw exception;
            }
            return Step.LAST;
        })) {
            keeper.start();
            await().untilAsserted(() -> assertThat(heard)
                    .containsExactly(
                            "IllegalArgumentException",
                            "NullPointerException",
                            "StackOverflowError",
                            "OutOfMemoryError",
                            "NoClassDefFoundError",
                            "Refused",
                            "beats"));
        }
    }

    @Test
    void not_even_a_listener_that_fails_ends_it() {
        Pulse broken = new Pulse() {
            @Override
            public void beats(String keeper) {
                throw new IllegalStateException();
            }

            @Override
            public void failed(String keeper, Throwable cause) {
                throw new OutOfMemoryError();
            }
        };
        try (Keeper keeper = new Keeper("test", broken, SOON, SOON, () -> {
            steps.incrementAndGet();
            return Step.DONE;
        })) {
            keeper.start();
            await().until(() -> steps.get() > 3);
        }
    }

    @Test
    void a_step_that_leaves_its_thread_interrupted_is_followed_by_the_next() {
        try (Keeper keeper = keeps(() -> {
            steps.incrementAndGet();
            Thread.currentThread().interrupt();
            return Step.DONE;
        })) {
            keeper.start();
            await().until(() -> steps.get() > 3);
        }
    }

    @Test
    void what_fails_because_it_was_closed_is_not_told() {
        CountDownLatch begun = new CountDownLatch(1);
        Keeper keeper = keeps(() -> {
            begun.countDown();
            try {
                new CountDownLatch(1).await();
                return Step.DONE;
            } catch (InterruptedException closed) {
                throw new IllegalStateException(closed);
            }
        });
        keeper.start();
        await().until(() -> begun.getCount() == 0);
        keeper.close();
        await().until(keeper::hasEnded);
        assertThat(heard).isEmpty();
    }
}
