package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.port.Announcements;
import oncall.operations.port.Pulse;
import oncall.operations.port.Request;
import oncall.testing.SettableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;

/** The database is not there, comes back, or loses us in the midst of a transaction. */
final class OutageTest {
    private static final Request MAI = Request.by("U01MAI");

    private static Stored stored(Database database, StoreSettings settings) {
        return new Stored(database, settings, Duration.ofSeconds(5), new SettableClock());
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOfSatisfying(Refused.class, no -> {
            assertThat(no.reason()).isEqualTo(Refused.Reason.UNAVAILABLE);
            assertThat(no.words()).contains("database does not answer", "nothing was changed");
        });
    }

    @Test
    void a_database_that_is_away_is_found_again() throws Exception {
        String url = Postgres.database();
        String name = url.replaceAll(".*/|\\?.*", "");
        try (Gate gate = new Gate(Postgres.port())) {
            StoreSettings settings = StoreSettings.of(Postgres.address(gate.port(), name));
            gate.is(Gate.State.CLOSED);
            try (Database database = Database.open(settings)) {
                Stored stored = stored(database, settings);
                assertThat(database.isReady()).isFalse();
                assertThat(database.look()).isFalse();
                refused(() -> stored.drafts.of("U01MAI"));

                gate.is(Gate.State.OPEN);
                await().until(database::look);
                Change pending = Sample.pending("c1", Sample.AKUA);
                stored.journal.begin(pending, MAI);

                gate.is(Gate.State.CLOSED);
                refused(() -> stored.journal.begin(Sample.pending("c2", Sample.AKUA), MAI));
                assertThat(database.isReady()).isFalse();
                assertThat(stored.presses.take("key")).isTrue();

                gate.is(Gate.State.OPEN);
                await().until(database::look);
                assertThat(stored.journal.find("c1")).contains(pending);
                assertThat(stored.presses.take("key")).isTrue();
                assertThat(stored.presses.take("key")).isFalse();
            }
        }
    }

    /** Silence is the worst: the first who asks waits for half a second, nobody after that. */
    @Test
    void nobody_waits_for_a_database_that_says_nothing() throws Exception {
        String url = Postgres.database();
        try (Gate gate = new Gate(Postgres.port())) {
            StoreSettings settings = StoreSettings.of(Postgres.address(gate.port(), url.replaceAll(".*/|\\?.*", "")));
            try (Database database = Kind.open(settings)) {
                Stored stored = stored(database, settings);
                stored.drafts.of("U01MAI");
                gate.is(Gate.State.HOLDING);
                assertThat(took(() -> refused(() -> stored.drafts.of("U01MAI"))))
                        .isLessThan(Duration.ofSeconds(2));
                assertThat(database.isReady()).isFalse();
                refused(() -> stored.journal.find("c1"));
                gate.is(Gate.State.OPEN);
                await().atMost(Duration.ofSeconds(30)).until(database::look);
                assertThat(stored.drafts.of("U01MAI")).isEmpty();
            }
        }
    }

    /** Whose thread answers a press waits half a second at most, whatever the database is. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void whoever_presses_while_somebody_waits_in_vain_is_refused_at_once(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh().withPress(StoreSettings.PRESS);
        assertThat(settings.press()).isLessThan(Duration.ofMillis(500));
        try (Database database = Kind.open(settings);
                Connection other = new Tables(settings).connect();
                Statement statement = other.createStatement()) {
            Stored stored = stored(database, settings);
            other.setAutoCommit(false);
            statement.execute("insert into seen_press (digest, seen_at) values ('" + Digest.of("key") + "', "
                    + new Tables(settings).moment(Sample.NOW) + ")");
            assertThat(stored.presses.take("key")).isTrue();
            for (int press = 0; press < 50; press++) {
                refused(() -> stored.drafts.drop("d1", "U01MAI"));
            }
            assertThat(database.waiting()).as("nobody queues up").isZero();
            other.rollback();
            await().until(() -> database.look() && database.inUse() == 0);
            stored.drafts.drop("d1", "U01MAI");
            assertThat(stored.presses.take("key")).isTrue();
        }
    }

    /**
     * The server restarts as a standby, which takes no writes; whoever is connected to it then stays with it, as behind a
     * name that means another machine by now.
     */
    @Test
    void a_failover_is_an_outage_that_ends_by_itself() throws Exception {
        StoreSettings settings = Kind.POSTGRESQL.fresh();
        Tables tables = new Tables(settings);
        AtomicInteger done = new AtomicInteger();
        try (Database database = Kind.open(settings)) {
            Stored stored = stored(database, settings);
            Schedule schedule = Sample.schedule(
                    database,
                    settings,
                    InstantSource.system(),
                    new Schedule.Rhythm(Duration.ofMillis(20), Duration.ofMillis(100)));
            AtomicInteger failures = new AtomicInteger();
            schedule.reportTo(failing(failures));
            schedule.repeat("step", Duration.ofMillis(1), done::incrementAndGet);
            schedule.start();
            await().until(() -> done.get() > 5);

            isStandby(tables, true);
            await().until(database::look);
            await().untilAsserted(() -> assertThatThrownBy(
                            () -> stored.journal.begin(Sample.pending("c1", Sample.AKUA), MAI))
                    .isInstanceOfSatisfying(
                            Refused.class,
                            no -> assertThat(no.words()).contains("Nothing can be written", "nothing was changed")));
            assertThat(stored.drafts.of("U01MAI")).as("who reads goes on").isEmpty();
            assertThat(database.look()).isTrue();

            isStandby(tables, false);
            await().until(() -> database.look() && database.isWorkable());
            stored.journal.begin(Sample.pending("c2", Sample.AKUA), MAI);
            int before = done.get();
            await().until(() -> done.get() > before + 5);
            schedule.close();
            assertThat(failures)
                    .as("steps that failed for no reason of their own")
                    .hasValue(0);
        }
    }

    private static void isStandby(Tables tables, boolean standby) {
        new Tables(StoreSettings.of(Postgres.address(Postgres.port(), "postgres")))
                .run("alter database "
                        + tables.column("select current_database()").get(0)
                        + (standby
                                ? " set default_transaction_read_only = on"
                                : " reset default_transaction_read_only"));
        if (standby) {
            tables.column("select cast(pg_terminate_backend(pid) as varchar) from pg_stat_activity"
                    + " where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    private static Pulse failing(AtomicInteger failures) {
        return new Pulse() {
            @Override
            public void beats(String keeper) {}

            @Override
            public void failed(String keeper, Throwable cause) {
                if (!(cause instanceof Refused)) {
                    failures.incrementAndGet();
                }
            }
        };
    }

    /** A deadlock, or what a standby is sent: whoever met it reads so and tries again, and nobody else notices. */
    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void a_transaction_that_was_given_up_for_another_is_refused_in_words(String state) throws Exception {
        StoreSettings settings = Kind.POSTGRESQL.fresh();
        try (Database database = Kind.open(settings)) {
            Tables tables = new Tables(settings);
            tables.run("create function gives_up() returns trigger language plpgsql as $$ begin raise exception"
                    + " 'given up' using errcode = '" + state + "'; end $$");
            tables.run("create trigger gives_up before insert on change execute function gives_up()");
            Stored stored = stored(database, settings);
            refused(() -> stored.journal.begin(Sample.pending("c1", Sample.AKUA), MAI));
            assertThat(database.isReady()).isTrue();
            tables.run("drop trigger gives_up on change");
            stored.journal.begin(Sample.pending("c1", Sample.AKUA), MAI);
        }
    }

    /** Nothing is tried meanwhile, nobody reads statements, addresses or traces, and work goes on by itself. */
    @Test
    void recurring_work_rests_while_the_database_is_away() throws Exception {
        String url = Postgres.database();
        Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        try (Gate gate = new Gate(Postgres.port())) {
            StoreSettings settings = StoreSettings.of(Postgres.address(gate.port(), url.replaceAll(".*/|\\?.*", "")));
            gate.is(Gate.State.CLOSED);
            AtomicInteger done = new AtomicInteger();
            try (Database database = Database.open(settings)) {
                Schedule schedule = Sample.schedule(
                        database,
                        settings,
                        InstantSource.system(),
                        new Schedule.Rhythm(Duration.ofMillis(20), Duration.ofMillis(100)));
                for (int step = 0; step < 4; step++) {
                    schedule.repeat("step " + step, Duration.ofMillis(1), done::incrementAndGet);
                }
                schedule.start();
                assertThat(database.look()).isFalse();
                for (int outage = 0; outage < 3; outage++) {
                    gate.is(Gate.State.OPEN);
                    await().atMost(Duration.ofMinutes(1)).until(database::look);
                    int before = done.get();
                    await().atMost(Duration.ofMinutes(1)).until(() -> done.get() > before + 20);
                    gate.is(Gate.State.CLOSED);
                    await().atMost(Duration.ofMinutes(1)).until(() -> !database.look() && schedule.running() == 0);
                    int rested = done.get();
                    assertThat(database.look()).isFalse();
                    assertThat(done).hasValue(rested);
                }
                schedule.close();
            }
        } finally {
            root.detachAppender(logged);
        }
        assertThat(logged.list)
                .filteredOn(event -> event.getLoggerName().matches("(oncall.store|com.github).*"))
                .allSatisfy(event -> {
                    assertThat(event.getThrowableProxy()).isNull();
                    assertThat(event.getFormattedMessage()).doesNotContainPattern("127.0.0.1|(?i)select|update ");
                    assertThat(event.getLevel()).isNotEqualTo(Level.ERROR);
                });
    }

    private static Duration took(Runnable call) {
        long began = System.nanoTime();
        call.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }

    /** The last statements of "applied" are held up by a lock; then its connection is killed, or its patience ends. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_transaction_that_is_cut_leaves_nothing_half(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh();
        try (Database database = Kind.open(settings);
                Connection other = new Tables(settings).connect();
                Statement statement = other.createStatement()) {
            Stored stored = stored(database, settings);
            Change pending = Sample.pending("c1", Sample.AKUA);
            stored.journal.begin(pending, MAI);
            other.setAutoCommit(false);
            statement.execute("update change_order set last = last where id = 1");

            CompletableFuture<Optional<Throwable>> applying = CompletableFuture.supplyAsync(() -> {
                try {
                    stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
                    return Optional.empty();
                } catch (Refused e) {
                    return Optional.of(e);
                }
            });
            if (settings.isPostgres()) {
                await().until(() -> !new Tables(settings)
                        .column("select cast(pg_terminate_backend(pid) as varchar) from pg_stat_activity"
                                + " where wait_event_type = 'Lock' and query like 'update change_order%'")
                        .isEmpty());
            }
            assertThat(applying.join()).isPresent();
            other.rollback();

            await().until(database::look);
            assertThat(stored.journal.find("c1")).contains(pending);
            assertThat(stored.announcements.count(Announcements.State.DUE)).isZero();
            assertThat(stored.lastSeen.objects()).isEmpty();
            stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
            assertThat(stored.history.sequence()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_was_refused_because_it_took_too_long_is_taken_back(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh();
        CountDownLatch late = new CountDownLatch(1);
        try (Database database = Kind.open(settings)) {
            refused(() -> database.write(Duration.ofMillis(50), sql -> {
                sql.execute("insert into write_turn (object, since, holder) values ('a', "
                        + new Tables(settings).moment(Sample.NOW) + ", 'b')");
                waitsFor(late);
                return "";
            }));
            late.countDown();
            await().until(() -> database.inUse() == 0);
            assertThat(new Tables(settings).column("select object from write_turn"))
                    .isEmpty();
        }
    }

    private static void waitsFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void tables_of_a_newer_version_are_left_alone(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh();
        try (Database first = Kind.open(settings)) {
            assertThat(first.isReady()).isTrue();
            new Tables(settings)
                    .run(
                            "insert into \"flyway_schema_history\" (\"installed_rank\", \"version\", \"description\", \"type\","
                                    + " \"script\", \"checksum\", \"installed_by\", \"execution_time\", \"success\")"
                                    + " values (99, '99', 'newer', 'SQL', 'V99__newer.sql', 1, 'x', 1, true)");
            assertThatThrownBy(() -> Database.open(settings).look())
                    .satisfies(no -> assertThat(
                                    no instanceof UnusableDatabase unusable
                                            ? unusable.words()
                                            : String.valueOf(no.getMessage()))
                            .contains("newer version", "Nothing was changed"));
        }
    }

    /** Whoever runs the bot reads what is to be mended. */
    @Test
    void a_server_that_refuses_us_is_told_in_words() throws Exception {
        StoreSettings settings = StoreSettings.of(Postgres.database().replaceAll("/oncall_[0-9]+", "/nowhere"));
        Logger root = (Logger) LoggerFactory.getLogger("oncall.store");
        ListAppender<ILoggingEvent> logged = new ListAppender<>();
        logged.start();
        root.addAppender(logged);
        try (Database database = Database.open(settings)) {
            assertThat(database.look()).isFalse();
        } finally {
            root.detachAppender(logged);
        }
        assertThat(List.copyOf(logged.list))
                .anyMatch(event -> event.getFormattedMessage()
                        .contains("there is no database of the name in ONCALL_DATABASE_URL"));
    }
}
