package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.port.Turns;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** Replicas whose clocks are apart, and the one clock that they have in common. */
final class DatabaseTimeTest {
    private static final Duration APART = Duration.ofSeconds(90);

    private final SettableClock own = new SettableClock();
    private final SettableClock shown = new SettableClock();
    private final AtomicLong nanos = new AtomicLong(-5);
    private final DatabaseTime time = new DatabaseTime(new Clocks(shown, own), nanos::get);

    private void passes(Duration by) {
        nanos.addAndGet(by.toNanos());
    }

    /** Asked and heard at once. */
    private void says(Instant said) {
        time.learn(() -> said);
    }

    @Test
    void until_a_database_has_told_it_the_time_is_this_machines() {
        own.forward(APART);
        assertThat(time.instant()).isEqualTo(own.instant());
        assertThat(time.clocks().shown().instant()).isEqualTo(shown.instant());
    }

    @Test
    void what_people_see_is_set_right_by_as_much_as_this_machine_is_wrong() {
        Instant said = own.instant().plus(APART);
        says(said);
        assertThat(time.clocks().real().instant()).isEqualTo(said);
        assertThat(time.clocks().shown().instant()).isEqualTo(shown.instant().plus(APART));
        shown.forward(Duration.ofHours(5));
        assertThat(time.clocks().shown().instant()).isEqualTo(shown.instant().plus(APART));
    }

    @Test
    void whoever_sets_this_machines_clock_meanwhile_changes_nothing_of_it() {
        Instant said = own.instant();
        says(said);
        passes(Duration.ofSeconds(3));
        own.forward(APART);
        assertThat(time.instant()).isEqualTo(said.plusSeconds(3));
    }

    /** The database spoke at some moment between the question and the answer. */
    @Test
    void a_slow_answer_moves_what_is_believed_no_further_than_it_must() {
        Instant said = own.instant();
        says(said);
        time.learn(() -> {
            passes(Duration.ofSeconds(4));
            return said.plusSeconds(1);
        });
        assertThat(time.instant()).isEqualTo(said.plusSeconds(4));
        passes(Duration.ofSeconds(1));
        says(said.plusSeconds(7));
        assertThat(time.instant()).isEqualTo(said.plusSeconds(7));
        says(said.plusSeconds(6));
        assertThat(time.instant()).isEqualTo(said.plusSeconds(6));
    }

    @Test
    void a_replica_whose_clock_is_ahead_takes_over_no_turn_early() throws IOException {
        StoreSettings settings = Kind.POSTGRESQL.fresh();
        Duration patience = Duration.ofMillis(1);
        try (Replica here = new Replica(settings, Duration.ZERO, patience);
                Replica ahead = new Replica(settings, APART, patience);
                Replica behind = new Replica(settings, APART.negated(), patience)) {
            assertThat(Duration.between(here.time.instant(), ahead.time.instant())
                            .abs())
                    .isLessThan(APART.dividedBy(2));
            here.turns().inTurn(Sample.AKUA, () -> {
                busy(ahead);
                busy(behind);
                return "mine";
            });
            ahead.turns().inTurn(Sample.AKUA, () -> {
                busy(here);
                busy(behind);
                return "mine";
            });
            // What a dead process left is nobody's for longer.
            new Tables(settings)
                    .run("insert into write_turn (object, since, holder) values ('" + Sample.AKUA
                            + "', now() - interval '80 seconds', 'somebody who died')");
            assertThat(behind.turns().inTurn(Sample.AKUA, () -> "now")).isEqualTo("now");
        }
    }

    private static void busy(Replica other) {
        assertThatThrownBy(() -> other.turns().inTurn(Sample.AKUA, () -> "never"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.BUSY));
    }

    private static final class Replica implements AutoCloseable {
        final DatabaseTime time;
        final Database database;
        final Stored stored;

        Replica(StoreSettings settings, Duration ahead, Duration patience) throws IOException {
            InstantSource own = () -> Instant.now().plus(ahead);
            time = new DatabaseTime(Clocks.one(own));
            database = Database.open(settings, time);
            assertThat(database.look()).isTrue();
            stored = new Stored(database, settings, patience, time.clocks());
        }

        Turns turns() {
            return stored.turns;
        }

        @Override
        public void close() {
            database.close();
        }
    }
}
