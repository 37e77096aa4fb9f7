package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.port.Request;
import oncall.operations.port.Turns;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseTurnsTest extends StoreTest {
    DatabaseTurnsTest(Kind kind) {
        super(kind);
    }

    private Turns impatient() {
        return new Stored(database, settings, Duration.ofMillis(1), clock).turns;
    }

    private static String reason(Throwable failure) {
        return failure instanceof Refused refused ? refused.reason().name() : failure.toString();
    }

    @Test
    void two_replicas_never_change_one_object_at_once() {
        try (Database second = Kind.open(settings)) {
            List<Turns> both = List.of(stored.turns, another(second).turns);
            AtomicInteger inside = new AtomicInteger();
            AtomicInteger most = new AtomicInteger();
            IntStream.range(0, 40)
                    .parallel()
                    .forEach(i -> both.get(i % 2).inTurn(Sample.AKUA, () -> {
                        most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                        return inside.decrementAndGet();
                    }));
            assertThat(most).hasValue(1);
        }
        assertThat(tables().column("select object from write_turn")).isEmpty();
    }

    @Test
    void whoever_waits_too_long_is_told_so_and_other_objects_are_free() {
        stored.turns.inTurn(Sample.AKUA, () -> {
            assertThatThrownBy(() -> impatient().inTurn(Sample.AKUA, () -> "never"))
                    .extracting(DatabaseTurnsTest::reason)
                    .isEqualTo("BUSY");
            return impatient().inTurn(Sample.SMS, () -> "at once");
        });
        assertThat(impatient().inTurn(Sample.AKUA, () -> "now")).isEqualTo("now");
    }

    @Test
    void the_turn_of_a_dead_process_is_taken_over_and_that_of_a_living_one_is_not() {
        tables().run("insert into write_turn (object, since, holder) values ('" + Sample.AKUA + "', "
                + tables().moment(clock.instant()) + ", 'somebody who died')");
        clock.forward(DatabaseTurns.ABANDONED);
        assertThatThrownBy(() -> impatient().inTurn(Sample.AKUA, () -> "never"))
                .extracting(DatabaseTurnsTest::reason)
                .isEqualTo("BUSY");
        clock.forward(Duration.ofSeconds(1));
        stored.turns.inTurn(Sample.AKUA, () -> {
            clock.forward(DatabaseTurns.ABANDONED.plusSeconds(1));
            stored.turns.renew();
            assertThatThrownBy(() -> impatient().inTurn(Sample.AKUA, () -> "never"))
                    .extracting(DatabaseTurnsTest::reason)
                    .isEqualTo("BUSY");
            return "mine";
        });
    }

    @Test
    void whoever_lost_their_turn_cannot_begin_a_change() {
        stored.turns.inTurn(Sample.AKUA, () -> {
            clock.forward(DatabaseTurns.ABANDONED.plusSeconds(1));
            impatient().inTurn(Sample.AKUA, () -> {
                assertThatThrownBy(() -> stored.journal.begin(Sample.pending("c1", Sample.AKUA), Request.by("U01MAI")))
                        .extracting(DatabaseTurnsTest::reason)
                        .isEqualTo("BUSY");
                return "theirs";
            });
            return "lost";
        });
        assertThat(stored.journal.find("c1")).isEmpty();
    }

    /** Whatever ends this process afterwards: nobody waits for it. */
    @Test
    void the_outcome_frees_the_turn() {
        stored.turns.inTurn(Sample.AKUA, () -> {
            Change pending = Sample.pending("c1", Sample.AKUA);
            stored.journal.begin(pending, Request.by("U01MAI"));
            assertThat(tables().column("select change from write_turn")).containsExactly("c1");
            stored.journal.applied(Sample.applied(pending), List.of(), Optional.empty());
            assertThat(impatient().inTurn(Sample.AKUA, () -> "theirs")).isEqualTo("theirs");
            return "mine";
        });
    }

    @Test
    void the_start_gives_back_what_dead_processes_held() {
        tables().run("insert into write_turn (object, since, holder) values ('" + Sample.AKUA + "', "
                + tables().moment(clock.instant()) + ", 'somebody who died')");
        clock.forward(settings.isPostgres() ? DatabaseTurns.ABANDONED.plusSeconds(1) : Duration.ZERO);
        stored.begin();
        assertThat(impatient().inTurn(Sample.AKUA, () -> "now")).isEqualTo("now");
    }

    @Test
    void a_turn_is_free_again_after_a_failure() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch told = new CountDownLatch(1);
        Thread first = new Thread(() -> assertThatThrownBy(() -> stored.turns.inTurn(Sample.AKUA, () -> {
                    inside.countDown();
                    await().until(() -> told.getCount() == 0);
                    throw new IllegalStateException("ours");
                }))
                .isInstanceOf(IllegalStateException.class));
        first.start();
        inside.await();
        told.countDown();
        assertThat(stored.turns.inTurn(Sample.AKUA, () -> "now")).isEqualTo("now");
        first.join();
    }
}
