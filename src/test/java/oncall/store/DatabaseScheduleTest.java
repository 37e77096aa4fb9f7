package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.domain.Change;
import oncall.operations.announce.PostAnnouncements;
import oncall.operations.port.Announcements;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.store.Schedule.Rhythm;
import oncall.testing.FakeMessenger;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Work that two processes on one database share. */
final class DatabaseScheduleTest extends StoreTest {
    private static final Duration LOOK = Duration.ofMillis(20);
    private static final Duration BEAT = Duration.ofMillis(50);
    private static final Duration DEAD = BEAT.multipliedBy(4);
    private static final Duration NONE = Duration.ofMillis(1);

    private final List<Schedule> schedules = new ArrayList<>();
    private final Map<String, AtomicInteger> inside = new ConcurrentHashMap<>();
    private final AtomicInteger most = new AtomicInteger();

    DatabaseScheduleTest() {
        super(Kind.POSTGRESQL);
    }

    private Schedule schedule(Database its, InstantSource time) {
        return schedule(its, time, LOOK);
    }

    private Schedule schedule(Database its, InstantSource time, Duration look) {
        Schedule schedule = Sample.schedule(its, settings, time, new Rhythm(look, BEAT));
        schedules.add(schedule);
        return schedule;
    }

    @AfterEach
    void end() {
        schedules.forEach(Schedule::close);
    }

    /** Machines may be busy. */
    private static ConditionFactory await() {
        return Awaitility.await().atMost(Duration.ofMinutes(1)).pollInterval(LOOK);
    }

    /** How many do the same at the same time is remembered. */
    private void alone(String id, Runnable work) {
        AtomicInteger here = inside.computeIfAbsent(id, any -> new AtomicInteger());
        most.accumulateAndGet(here.incrementAndGet(), Math::max);
        work.run();
        here.decrementAndGet();
    }

    @Test
    void a_step_is_done_again_and_again_by_one_process_at_a_time() {
        try (Database second = Kind.open(settings)) {
            AtomicInteger done = new AtomicInteger();
            for (Database its : List.of(database, second)) {
                Schedule schedule = schedule(its, InstantSource.system());
                schedule.repeat("looking", NONE, () -> alone("looking", done::incrementAndGet));
                schedule.start();
            }
            await().until(() -> done.get() >= 20);
            assertThat(most).hasValue(1);
            end();
        }
    }

    @Test
    void another_process_goes_on_where_one_is_killed_and_not_before() {
        CountDownLatch held = new CountDownLatch(1);
        Set<String> begun = ConcurrentHashMap.newKeySet();
        try (Database second = Kind.open(settings)) {
            Schedule first = schedule(database, clock);
            first.repeat("looking", NONE, () -> {
                begun.add("first step");
                hold(held);
            });
            first.each("announcing", () -> Set.of("C1"), id -> {
                begun.add("first " + id);
                hold(held);
                return Optional.empty();
            });
            first.start();
            await().until(() -> begun.size() == 2);

            Schedule other = schedule(second, clock);
            other.repeat("looking", NONE, () -> begun.add("second step"));
            other.each("announcing", () -> Set.of("C1"), id -> {
                begun.add("second " + id);
                return Optional.empty();
            });
            other.start();
            for (int i = 0; i < 8; i++) {
                clock.forward(DEAD.minus(BEAT));
                await().until(() ->
                        tables().column("select last_heartbeat from scheduled_tasks where last_heartbeat >= "
                                                + "timestamp with time zone '" + clock.instant() + "'")
                                        .size()
                                == 2);
            }
            assertThat(begun).containsExactlyInAnyOrder("first step", "first C1");

            database.close();
            clock.forward(DEAD.plus(BEAT));
            await().until(() -> begun.size() == 4);
            held.countDown();
            end();
        }
    }

    private static void hold(CountDownLatch until) {
        try {
            until.await();
        } catch (InterruptedException e) {
            throw new AssertionError("Nobody is interrupted.", e);
        }
    }

    @Test
    void one_channel_does_not_wait_for_another() {
        CountDownLatch held = new CountDownLatch(1);
        Set<String> due = ConcurrentHashMap.newKeySet();
        due.addAll(Set.of("slow", "quick"));
        Schedule schedule = schedule(database, clock);
        schedule.each("announcing", () -> due, id -> {
            if (id.equals("slow")) {
                hold(held);
            }
            due.remove(id);
            return Optional.empty();
        });
        schedule.start();
        await().until(() -> due.equals(Set.of("slow")));
        held.countDown();
        await().until(due::isEmpty);
        await().until(() -> tables().column("select * from scheduled_tasks").isEmpty());
    }

    @Test
    void what_is_due_is_done_when_it_is_woken_and_what_comes_later_at_its_time() {
        Set<String> due = ConcurrentHashMap.newKeySet();
        AtomicInteger done = new AtomicInteger();
        Schedule schedule = schedule(database, clock, Duration.ofHours(1));
        schedule.repeat("looking", Duration.ofDays(9), done::incrementAndGet);
        schedule.each("announcing", () -> due, id -> {
            due.remove(id);
            return Optional.of(clock.instant().plusSeconds(300));
        });
        schedule.start();
        await().until(() -> done.get() == 1);
        due.add("C1");
        schedule.wake();
        await().until(due::isEmpty);
        await().until(() -> next().equals(List.of(clock.instant().plusSeconds(300))));
        // Somebody had it tried at once.
        due.add("C1");
        schedule.wake();
        await().until(due::isEmpty);
    }

    private List<Instant> next() {
        return tables()
                .column("select cast(extract(epoch from execution_time) as bigint) from scheduled_tasks"
                        + " where task_name = 'announcing' and not picked")
                .stream()
                .map(seconds -> Instant.ofEpochSecond(Long.parseLong(seconds)))
                .toList();
    }

    @Test
    void a_step_that_fails_is_tried_again_with_growing_pauses() {
        AtomicInteger tries = new AtomicInteger();
        Schedule schedule = schedule(database, clock);
        schedule.repeat("looking", NONE, () -> {
            if (tries.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("on purpose");
            }
            throw new AssertionError("on purpose");
        });
        schedule.start();
        for (int pause : List.of(1, 2, 4, 8, 16, 32, 60, 60)) {
            await().until(() -> tables().column(
                            "select task_name from scheduled_tasks where not picked and execution_time ="
                                    + " timestamp with time zone '"
                                    + clock.instant().plusSeconds(pause) + "'")
                    .contains("looking"));
            clock.forward(Duration.ofSeconds(pause));
        }
        await().until(() -> tries.get() == 9);
    }

    @Test
    void a_row_that_is_gone_is_written_anew() {
        AtomicInteger done = new AtomicInteger();
        Schedule schedule = schedule(database, InstantSource.system());
        schedule.repeat("looking", NONE, done::incrementAndGet);
        schedule.start();
        await().until(() -> done.get() > 0);
        tables().run("delete from scheduled_tasks");
        int before = done.get();
        await().until(() -> done.get() > before + 2);
    }

    @Test
    void each_channel_hears_its_changes_once_and_in_order_through_two_processes() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            Change pending = Sample.pending("c" + i, Sample.arn("contact/c" + i));
            stored.journal.begin(pending, Request.by("U01MAI"));
            stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1", "C2"), Optional.empty());
            ids.add(pending.id());
        }
        Heard heard = new Heard();
        try (Database second = Kind.open(settings)) {
            for (Database its : List.of(database, second)) {
                PostAnnouncements post = new PostAnnouncements(another(its).announcements, heard, clock);
                Schedule schedule = schedule(its, clock);
                schedule.each("announcing", post::channels, post::post);
                schedule.start();
            }
            await().until(() -> {
                if (schedules.stream().allMatch(schedule -> schedule.running() == 0)) {
                    clock.forward(Announcements.BETWEEN_POSTS);
                }
                return stored.announcements.count(Announcements.State.DUE) == 0;
            });
            end();
        }
        assertThat(heard.told).containsOnlyKeys("C1", "C2");
        assertThat(heard.told.get("C1")).isEqualTo(ids);
        assertThat(heard.told.get("C2")).isEqualTo(ids);
        assertThat(most).hasValue(1);
    }

    /** A Slack that remembers. */
    private final class Heard extends FakeMessenger {
        private final Map<String, List<String>> told = new ConcurrentHashMap<>();

        @Override
        public Outcome announce(String channel, Optional<String> thread, List<Notice> notices, boolean perhapsAgain) {
            alone(
                    channel,
                    () -> notices.forEach(notice -> told.computeIfAbsent(channel, any -> new ArrayList<>())
                            .add(notice.key())));
            return new Outcome.Posted("1." + notices.size());
        }
    }

    @Test
    void the_end_waits_for_what_is_being_done_and_interrupts_nobody() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        AtomicBoolean ending = new AtomicBoolean();
        AtomicBoolean whole = new AtomicBoolean();
        Schedule schedule = schedule(database, clock);
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
        assertThat(tables().column("select picked from scheduled_tasks")).containsExactly("f");
        schedule.wake();
    }

    /** The table is ours, its shape is db-scheduler's. */
    @Test
    void db_scheduler_finds_its_table() throws Exception {
        CountDownLatch ran = new CountDownLatch(2);
        var source = new org.postgresql.ds.PGSimpleDataSource();
        source.setUrl(settings.url());
        Scheduler scheduler = Scheduler.create(source)
                .startTasks(Tasks.recurring("here", FixedDelay.of(Duration.ofMillis(20)))
                        .execute((instance, context) -> ran.countDown()))
                .pollingInterval(Duration.ofMillis(20))
                .enablePriority()
                .build();
        scheduler.start();
        try {
            assertThat(ran.await(30, TimeUnit.SECONDS)).isTrue();
        } finally {
            scheduler.stop();
        }
        assertThat(tables().column("select task_name from scheduled_tasks")).containsExactly("here");
    }
}
