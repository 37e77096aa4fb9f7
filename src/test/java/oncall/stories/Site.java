package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Member;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.Postgres;
import oncall.store.StoreSettings;
import oncall.store.Tables;
import oncall.testing.LeftBehind;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** The neighbours of bots that are processes of their own, on one PostgreSQL, and that can be held and killed. */
final class Site implements AutoCloseable {
    private static final Pattern EDITOR = Pattern.compile("form \"Edit Plan\".*Display name", Pattern.DOTALL);
    static final String STAGE = "form \"Stage ";
    static final String NO_DATABASE = "The bot's database does not answer";

    final ContactsServer contacts;
    final SlackDriver slack;
    final Tables tables;
    private final String database = Postgres.database();
    private final Path folder;
    private final List<Replica> bots = new CopyOnWriteArrayList<>();
    /** The endpoint's own log holds the latest calls alone. */
    private final List<Call> updates = new CopyOnWriteArrayList<>();

    /**
     * @param replicas how many bots there are
     * @param folder for their logs
     */
    Site(int replicas, Path folder) {
        this.folder = folder;
        try {
            contacts = ContactsServer.start(ContactsOptions.defaults().withPort(0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runnable unused = contacts.sandbox().onCall(call -> {
            if (call.operation().equals("UpdateContact")) {
                updates.add(call);
            }
        });
        slack = SlackDriver.start(SlackOptions.defaults());
        // What is late is not what is looked at here, and the machine may be busy.
        slack.workspace().patience(Duration.ofMinutes(1));
        tables = new Tables(StoreSettings.of(database));
        for (int i = 0; i < replicas; i++) {
            starts();
        }
    }

    /** An admin of the workspace whom the bot has not met, in #sre. */
    Person newcomer(String id) {
        String name = id.toLowerCase(Locale.ROOT);
        slack.workspace().add(new Member(id, name, name, Member.Role.ADMIN, "UTC", ""));
        slack.workspace().join("C02SRE", id);
        return slack.person(id);
    }

    /** Opens the editor; whoever is told that the database does not answer just now, or that it took too long, asks again. */
    static Modal opensEditor(Person person, String who) {
        while (!EDITOR.matcher(person.look()).find()) {
            long before = failures(person.look());
            person.runs("/oncall edit " + who);
            until(person::look, seen -> EDITOR.matcher(seen).find() || failures(seen) > before);
            isNoted(person);
        }
        return person.modal("Edit Plan");
    }

    /** How often somebody was told that it took too long, or that the database does not answer: that stays to be seen. */
    static long failures(String seen) {
        return Pattern.compile("this took longer|" + NO_DATABASE)
                .matcher(seen)
                .results()
                .count();
    }

    /** Opens a stage of the plan; whoever is told that the database does not answer just now presses again. */
    static void opensStage(Person person, Modal plan, int number) {
        while (!person.look().contains(STAGE)) {
            long before = failures(person.look());
            plan.press("Edit stage " + number);
            until(person::look, seen -> seen.contains(STAGE) || failures(seen) > before);
            isNoted(person);
        }
    }

    /** Closes the window with words that the database does not answer, where there is one. */
    static void isNoted(Person person) {
        String seen = person.look();
        if (seen.contains(NO_DATABASE) && seen.contains("form \"On-Call\"")) {
            person.modal("On-Call").closes();
        }
    }

    /** Every window that the person has open. */
    void closesAll(Person person) {
        closesAll(slack, person);
    }

    /** The same, by what is there at this moment: one that is being redrawn may have another title in the next. */
    static void closesAll(SlackDriver slack, Person person) {
        Awaitility.await().untilAsserted(() -> {
            JsonNode modals = slack.workspace().seenBy(person.id()).path("modals");
            if (!modals.isEmpty()) {
                var unused = slack.workspace()
                        .act(JsonNodeFactory.instance
                                .objectNode()
                                .put("as", person.id())
                                .put("do", "close")
                                .put("view_id", modals.get(0).path("id").asText())
                                .put("all", true));
            }
            assertThat(slack.workspace().seenBy(person.id()).path("modals")).isEmpty();
        });
    }

    Account account() {
        return new Account(contacts.address());
    }

    void starts() {
        Path log = folder.resolve("bot-" + bots.size() + ".log");
        bots.add(new Replica(Replica.variables(slack, contacts, database), log).ready());
        slack.connected(bots.size());
    }

    /** By SIGKILL. Slack notices, and what its process held in the database is free again. */
    void kills() {
        bots.remove(0).isKilled();
        until(slack.workspace()::connections, count -> count == bots.size());
    }

    /** By SIGTERM, and by SIGKILL ten seconds later; whether it ended by itself. */
    boolean stops() {
        boolean ended = bots.remove(0).isStopped();
        until(slack.workspace()::connections, count -> count == bots.size());
        return ended;
    }

    /** What a dead process left behind is as old as if everybody had waited. */
    void timePasses() {
        tables.run("update change set made_at = made_at - interval '10 minutes'");
        tables.run("update write_turn set since = since - interval '10 minutes'");
        tables.run("update announcement set next_try = next_try - interval '10 minutes'");
        tables.run("update scheduled_tasks set last_heartbeat = last_heartbeat - interval '10 minutes'");
    }

    /** Calls that changed this contact, by the endpoint's own log. */
    List<Call> updatesOf(String arn) {
        return updates.stream()
                .filter(call -> call.input().path("ContactId").asText().equals(arn)
                        && !call.answer().isNull())
                .toList();
    }

    /** What the calls are called that are made until the returned action is run. */
    Runnable hears(List<String> aws, List<String> slackCalls) {
        Runnable deafToAws = Neighbour.aws(contacts.sandbox()).onCall(aws::add);
        Runnable deafToSlack = Neighbour.slack(slack.workspace()).onCall(slackCalls::add);
        return () -> {
            deafToAws.run();
            deafToSlack.run();
        };
    }

    /** From now on the neighbour stands still when it comes to this point. */
    Hold.Standing holds(Hold hold) {
        Neighbour neighbour = hold.of() == Hold.Of.SLACK_BEFORE || hold.of() == Hold.Of.SLACK_AFTER
                ? Neighbour.slack(slack.workspace())
                : Neighbour.aws(contacts.sandbox());
        return switch (hold.of()) {
            case AWS_BEFORE, SLACK_BEFORE -> {
                Trouble trouble = new Trouble(neighbour, new Step(hold.call(), hold.nth()), Fault.Kind.HANG, 1);
                yield Hold.Standing.of(trouble::hasStruck, trouble::close);
            }
            case AWS_AFTER, SLACK_AFTER -> answered(neighbour, new Step(hold.call(), hold.nth()));
            case DATABASE -> locked(hold);
        };
    }

    private static Hold.Standing answered(Neighbour neighbour, Step step) {
        AtomicInteger seen = new AtomicInteger();
        AtomicBoolean reached = new AtomicBoolean();
        CountDownLatch released = new CountDownLatch(1);
        Runnable deaf = neighbour.onCall(call -> {
            if (call.equals(step.call()) && seen.getAndIncrement() == step.nth()) {
                reached.set(true);
                waitsFor(released);
            }
        });
        return Hold.Standing.of(reached::get, () -> {
            deaf.run();
            released.countDown();
        });
    }

    /** Nobody can write into the table, from this point on. */
    private Hold.Standing locked(Hold hold) {
        Lock lock = new Lock(hold.equals(Hold.POST_IS_MARKED) ? "announcement" : "change");
        List<Runnable> deaf = new CopyOnWriteArrayList<>();
        if (hold.equals(Hold.ROW_IS_BEGUN)) {
            lock.take();
        } else if (hold.equals(Hold.ROW_IS_ENDED)) {
            deaf.add(Neighbour.aws(contacts.sandbox()).onCall(once("UpdateContact", lock)));
        } else {
            deaf.add(Neighbour.slack(slack.workspace()).onCall(once("chat.postMessage", lock)));
        }
        return Hold.Standing.of(this::someoneWaits, () -> {
            deaf.forEach(Runnable::run);
            lock.free();
        });
    }

    private static Consumer<String> once(String name, Lock lock) {
        return call -> {
            if (call.equals(name)) {
                lock.take();
            }
        };
    }

    private boolean someoneWaits() {
        return !tables.column("select pid from pg_locks where not granted").isEmpty();
    }

    private static void waitsFor(CountDownLatch released) {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A table that can be read and not written. */
    private final class Lock {
        private final String table;
        private final Connection connection;

        Lock(String table) {
            this.table = table;
            try {
                this.connection = tables.connect();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        void take() {
            try (Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table " + table + " in share mode");
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }

        void free() {
            try {
                connection.close();
            } catch (SQLException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** @param now what there is instead, where it is waited for in vain */
    static <T> T until(Callable<T> look, Predicate<T> good, Supplier<String> now) {
        try {
            return until(look, good);
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(now.get(), e);
        }
    }

    static <T> T until(Callable<T> look, Predicate<T> good) {
        return Awaitility.await()
                .atMost(Duration.ofMinutes(5))
                .pollInterval(Duration.ofMillis(50))
                .until(look, good);
    }

    @Override
    public void close() {
        bots.forEach(Replica::close);
        LeftBehind.keep("channels", World.told(slack));
        LeftBehind.keep("database", tables.texts());
        slack.close();
        contacts.close();
    }
}
