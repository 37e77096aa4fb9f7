package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.store.Schedule.Rhythm;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The schedule of a process that has its database alone. */
final class MemoryScheduleTest extends StoreTest {
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration NONE = Duration.ofMillis(1);

    private Schedule schedule;

    MemoryScheduleTest() {
        super(Kind.SQLITE);
    }

    @BeforeEach
    void begin() {
        schedule = Sample.schedule(database, settings, clock, new Rhythm(LOOK, LOOK));
    }

    @AfterEach
    void end() {
        schedule.close();
    }

    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(LOOK);
    }

    @Test
    void a_step_is_done_again_when_its_pause_is_over_and_no_sooner() {
        AtomicInteger done = new AtomicInteger();
        schedule.repeat("looking", Duration.ofHours(1), done::incrementAndGet);
        AtomicInteger beside = new AtomicInteger();
        schedule.repeat("beside", Duration.ZERO, beside::incrementAndGet);
        schedule.start();
        await().until(() -> beside.get() > 5);
        assertThat(done).hasValue(1);
        for (int hour = 2; hour < 5; hour++) {
            clock.forward(Duration.ofHours(1));
            int times = hour;
            await().until(() -> done.get() == times);
        }
    }

    @Test
    void a_step_that_fails_is_tried_again_with_growing_pauses() {
        AtomicInteger tries = new AtomicInteger();
        AtomicInteger beside = new AtomicInteger();
        schedule.repeat("looking", NONE, () -> {
            if (tries.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("on purpose");
            }
            throw new AssertionError("on purpose");
        });
        schedule.repeat("beside", Duration.ZERO, beside::incrementAndGet);
        schedule.start();
        int expected = 1;
        for (int pause : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            int times = expected++;
            await().until(() -> tries.get() == times && schedule.running() == 0);
            clock.forward(Duration.ofSeconds(pause).minusMillis(1));
            int since = beside.get();
            await().until(() -> beside.get() > since + 2);
            assertThat(tries).hasValue(times);
            clock.forward(Duration.ofMillis(1));
        }
        await().until(() -> tries.get() == 9);
    }

    @Test
    void one_of_many_does_not_wait_for_another_and_is_never_done_twice_at_a_time() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        AtomicInteger slow = new AtomicInteger();
        Set<String> due = ConcurrentHashMap.newKeySet();
        due.addAll(Set.of("slow", "quick"));
        AtomicInteger asked = new AtomicInteger();
        schedule.each(
                "announcing",
                () -> {
                    asked.incrementAndGet();
                    return due;
                },
                id -> {
                    if (id.equals("slow")) {
                        slow.incrementAndGet();
                        waits(held);
                    }
                    due.remove(id);
                    return Optional.empty();
                });
        schedule.start();
        await().until(() -> due.equals(Set.of("slow")));
        int since = asked.get();
        await().until(() -> asked.get() > since + 3);
        assertThat(slow).hasValue(1);
        held.countDown();
        await().until(due::isEmpty);
    }

    private static void waits(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody is interrupted.", e);
        }
    }

    @Test
    void what_is_due_is_done_when_it_is_woken_and_what_comes_later_at_its_time() {
        Schedule rare = Sample.schedule(database, settings, clock, new Rhythm(Duration.ofHours(1), LOOK));
        Set<String> due = ConcurrentHashMap.newKeySet();
        AtomicInteger looked = new AtomicInteger();
        rare.each(
                "announcing",
                () -> {
                    looked.incrementAndGet();
                    return due;
                },
                id -> {
                    due.remove(id);
                    return Optional.empty();
                });
        rare.start();
        await().until(() -> looked.get() == 1);
        due.add("C1");
        rare.wake();
        await().until(due::isEmpty);
        rare.close();

        AtomicInteger times = new AtomicInteger();
        due.add("C2");
        schedule.each("announcing", () -> due, id -> {
            due.remove(id);
            times.incrementAndGet();
            return Optional.of(clock.instant().plusSeconds(300));
        });
        schedule.start();
        await().until(() -> times.get() == 1);
        clock.forward(Duration.ofMinutes(5));
        await().until(() -> times.get() == 2);
    }

    @Test
    void nothing_is_done_while_the_database_is_away() {
        database.close();
        AtomicBoolean done = new AtomicBoolean();
        schedule.repeat("looking", NONE, () -> done.set(true));
        schedule.start();
        schedule.close();
        assertThat(done).isFalse();
    }

    @Test
    void the_end_waits_for_what_is_being_done_and_interrupts_nobody() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ending = new AtomicBoolean();
        AtomicBoolean whole = new AtomicBoolean();
        schedule.repeat("looking", NONE, () -> {
            begun.countDown();
            await().until(ending::get);
            whole.set(!Thread.currentThread().isInterrupted()
                    && stored.announcements.channelsDue(clock.instant()).isEmpty());
        });
        schedule.start();
        begun.await();
        ending.set(true);
        schedule.close();
        assertThat(whole).isTrue();
        schedule.wake();
    }
}
