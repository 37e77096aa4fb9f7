package oncall.slack.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkPoolTest {
    private final CountDownLatch end = new CountDownLatch(1);
    private final List<String> begun = new CopyOnWriteArrayList<>();
    private WorkPool pool = pool(4, 10, 2, 3);

    private static WorkPool pool(int size, int waiting, int runningEach, int waitingEach) {
        return new WorkPool("looks", Set.of(WorkKind.LOOK), size, waiting, runningEach, waitingEach);
    }

    @AfterEach
    void ends() {
        end.countDown();
        pool.close();
    }

    private WorkPool.Place asks(String whose, String what) {
        return pool.offer(whose, WorkKind.LOOK, () -> {
            begun.add(what);
            await().forever().until(() -> end.getCount() == 0);
        });
    }

    @Test
    void nobody_has_more_than_their_share_however_many_threads_are_idle() {
        assertThat(asks("Sam", "1")).isInstanceOf(WorkPool.Place.Runs.class);
        assertThat(asks("Sam", "2")).isInstanceOf(WorkPool.Place.Runs.class);
        assertThat(asks("Sam", "3")).isEqualTo(new WorkPool.Place.Waits(Optional.of(WorkKind.LOOK)));
        assertThat(asks("Sam", "4").isTaken()).isTrue();
        assertThat(asks("Sam", "5").isTaken()).isTrue();
        assertThat(asks("Sam", "6")).isEqualTo(new WorkPool.Place.Full(true));
        assertThat(asks("Mai", "hers")).isInstanceOf(WorkPool.Place.Runs.class);
        await().until(() -> begun.size() == 3);
        assertThat(begun).containsExactlyInAnyOrder("1", "2", "hers");
        assertThat(pool.running(WorkKind.LOOK)).isEqualTo(3);
        assertThat(pool.waiting(WorkKind.LOOK)).isEqualTo(3);
        assertThat(pool.oldestWait()).isPositive();
    }

    @Test
    void those_who_wait_take_turns() {
        pool.close();
        pool = pool(1, 20, 1, 10);
        asks("Sam", "first");
        for (int i = 1; i <= 3; i++) {
            asks("Sam", "Sam " + i);
        }
        asks("Mai", "Mai 1");
        asks("Akua", "Akua 1");
        asks("Mai", "Mai 2");
        end.countDown();
        await().until(() -> begun.size() == 7);
        assertThat(begun).containsExactly("first", "Sam 1", "Mai 1", "Akua 1", "Sam 2", "Mai 2", "Sam 3");
        await().until(() -> pool.running(WorkKind.LOOK) == 0);
        assertThat(pool.oldestWait()).isEqualTo(Duration.ZERO);
    }

    @Test
    void what_is_nobodys_knows_no_share() {
        for (int i = 0; i < 4; i++) {
            assertThat(asks("", "nobody's")).isInstanceOf(WorkPool.Place.Runs.class);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(asks("", "nobody's")).isEqualTo(new WorkPool.Place.Waits(Optional.of(WorkKind.LOOK)));
        }
        assertThat(asks("", "nobody's")).isEqualTo(new WorkPool.Place.Full(false));
        assertThat(asks("Mai", "hers")).isEqualTo(new WorkPool.Place.Full(false));
    }

    @Test
    void what_throws_ends_for_itself_alone() {
        pool.offer("Mai", WorkKind.LOOK, () -> {
            throw new StackOverflowError();
        });
        end.countDown();
        await().until(() -> asks("Mai", "next").isTaken() && !begun.isEmpty());
    }

    @Test
    void what_waits_is_done_before_the_end_and_nothing_more_is_taken() {
        for (int i = 0; i < 5; i++) {
            asks("Sam", String.valueOf(i));
        }
        end.countDown();
        assertThat(pool.drain(Duration.ofMinutes(1))).isTrue();
        assertThat(begun).hasSize(5);
        assertThat(asks("Mai", "late")).isEqualTo(new WorkPool.Place.Full(false));
    }
}
