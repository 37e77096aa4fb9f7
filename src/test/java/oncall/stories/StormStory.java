package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.port.Announcements;
import oncall.operations.port.Watches;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.slack.Member;
import oncall.store.Database;
import oncall.store.Postgres;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.store.Tables;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Two processes on one PostgreSQL, whose machines' clocks are apart, and which are killed and started again while people
 * change things through both.
 */
@Execution(ExecutionMode.CONCURRENT)
class StormStory {
    private static final List<String> WATCHING = List.of("C01GENERAL", "C02SRE");
    private static final int PEOPLE = 4;
    private static final int CONTACTS_EACH = 8;
    private static final int MOST_TRIES = 5;
    private static final String DRAFTED = "drafted";
    private static final Duration APART = Duration.ofSeconds(90);
    /** As long as this long something happens, a busy machine is waited for. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    /** Contact and new name of each write, as the endpoint answered them; its own log holds the latest calls alone. */
    private final List<String> written = new CopyOnWriteArrayList<>();

    @TempDir
    private Path folder;

    @Test
    void twenty_changes_through_two_processes_that_are_killed_twice() throws Exception {
        storm(20, 2);
    }

    @Test
    @Tag("soak")
    void five_hundred_changes_through_two_processes_that_are_killed_five_times() throws Exception {
        storm(500, 5);
    }

    private void storm(int changes, int deaths) throws Exception {
        try (ContactsServer contacts = ContactsServer.start(
                        ContactsOptions.defaults().withEmpty(true).withPort(0));
                SlackDriver slack = SlackDriver.start()) {
            Stream.concat(
                            IntStream.range(0, PEOPLE)
                                    .mapToObj(StormStory::aliases)
                                    .flatMap(List::stream),
                            Stream.of(DRAFTED))
                    .forEach(alias ->
                            new Account(contacts.address()).create("PERSONAL", alias, "as it was", "{\"Stages\": []}"));
            storm(changes, deaths, contacts, slack);
        }
    }

    private static List<String> aliases(int person) {
        return IntStream.range(0, CONTACTS_EACH)
                .mapToObj(n -> "c" + person + "-" + n)
                .toList();
    }

    private void storm(int changes, int deaths, ContactsServer contacts, SlackDriver slack) throws Exception {
        Runnable unused = contacts.sandbox().onCall(call -> {
            if (call.operation().equals("UpdateContact") && call.status() == 200) {
                written.add(line(call));
            }
        });
        String url = Postgres.database();
        StoreSettings settings = StoreSettings.of(url);
        try (Replica one = new Replica(Replica.variables(slack, contacts, url), folder.resolve("one.log")).ready();
                Replica two = Replica.ahead(APART, Replica.variables(slack, contacts, url), folder.resolve("two.log"))
                        .ready();
                Database database = Database.open(settings)) {
            assertThat(database.look()).isTrue();
            notesTurnsTakenEarly(settings);
            Stored stored = new Stored(database, settings, Duration.ofSeconds(5), InstantSource.system());
            WATCHING.forEach(channel -> stored.watches.watch(new Watches.Watch(
                    channel, Optional.empty(), "U01MAI", InstantSource.system().instant())));
            try {
                carriesOn(changes, deaths, slack, List.of(one, two), stored, settings);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError(e.getMessage() + "\none: " + tail(one) + "\ntwo: " + tail(two), e);
            }
        }
    }

    /** By the database's own clock. */
    private static void notesTurnsTakenEarly(StoreSettings settings) {
        Tables tables = new Tables(settings);
        tables.run("create table taken_early (object varchar(2048))");
        tables.run("create function notes() returns trigger language plpgsql as $$ begin"
                + " if old.holder <> new.holder and old.since > clock_timestamp() - interval '69 seconds'"
                + " then insert into taken_early values (old.object); end if;"
                + " return new; end $$");
        tables.run("create trigger notes before update on write_turn for each row execute function notes()");
    }

    private static String tail(Replica bot) {
        String log = bot.log();
        return log.substring(Math.max(0, log.length() - 3000));
    }

    private void carriesOn(
            int changes, int deaths, SlackDriver slack, List<Replica> bots, Stored stored, StoreSettings settings) {
        AtomicBoolean over = new AtomicBoolean();
        AtomicInteger kills = new AtomicInteger();
        Person drafter = newcomer(PEOPLE, slack);
        List<CompletableFuture<Void>> people = IntStream.range(0, PEOPLE)
                .mapToObj(n -> person(n, slack, kills))
                .map(person -> CompletableFuture.runAsync(() -> {
                    while (!over.get()) {
                        person.changesSomething();
                    }
                }))
                .toList();
        try {
            for (int kill = 0; kill < deaths; kill++) {
                until(changes * (kill + 1) / (deaths + 1), people);
                Replica bot = bots.get(kill % 2);
                Modal draft = drafts(slack, drafter, "kept " + kill);
                bot.isKilled();
                kills.incrementAndGet();
                Site.until(slack.workspace()::connections, count -> count == bots.size() - 1);
                TogetherStory.saves(draft);
                bot.startsAgain();
                bot.ready();
            }
            until(changes, people);
        } finally {
            over.set(true);
        }
        people.forEach(CompletableFuture::join);
        assertThat(new Tables(settings).column("select object from taken_early"))
                .as("turns taken over early")
                .isEmpty();
        laterOn(settings);
        Awaitility.await("what is pending and due")
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(200))
                .until(() -> stored.history.count(Change.State.PENDING) == 0
                        && stored.announcements.count(Announcements.State.DUE) == 0);
        everythingIsKnownOnce(deaths, slack, stored);
    }

    /** Who asked again where a busy machine was slow begins anew, where the first answer comes after all. */
    private static Modal drafts(SlackDriver slack, Person person, String name) {
        for (int tries = 1; ; tries++) {
            try {
                return drafts(person, name);
            } catch (AssertionError closed) {
                if (tries == MOST_TRIES) {
                    throw closed;
                }
                Site.closesAll(slack, person);
            }
        }
    }

    /** Up to the review, which whichever process is left then saves. Who is told that the database is busy presses again. */
    private static Modal drafts(Person person, String name) {
        Modal form = Site.opensEditor(person, DRAFTED);
        if (form.text().contains("You have an open draft")) {
            form.press("Start From the Present Plan");
        }
        form.fill("Display name", name);
        while (!isReview(form.json())) {
            form.submits();
            Site.until(form::json, seen -> isReview(seen) || seen.toString().contains(Site.NO_DATABASE));
        }
        return form;
    }

    private static boolean isReview(JsonNode view) {
        return view.at("/title/text").asText().equals("Review Changes");
    }

    private static Renaming person(int number, SlackDriver slack, AtomicInteger kills) {
        return new Renaming(slack, newcomer(number, slack), aliases(number), kills);
    }

    private static Person newcomer(int number, SlackDriver slack) {
        String id = "U6%04d".formatted(number);
        slack.workspace()
                .add(new Member(
                        id, "editor" + number, "Editor " + number, Member.Role.ADMIN, "UTC", id + "@example.com"));
        slack.workspace().join("C02SRE", id);
        return slack.person(id);
    }

    private void until(int count, List<CompletableFuture<Void>> people) {
        while (written.size() < count) {
            int before = written.size();
            Awaitility.await("another change after " + before + " of " + count)
                    .atMost(PATIENCE)
                    .pollInterval(Duration.ofMillis(20))
                    .until(() -> written.size() > before || people.stream().anyMatch(CompletableFuture::isDone));
            assertThat(people).noneMatch(CompletableFuture::isDone);
        }
    }

    /** What a killed process held is anybody's after a minute or so: here at once. */
    private static void laterOn(StoreSettings settings) {
        Tables tables = new Tables(settings);
        tables.run("update change set made_at = made_at - interval '5 minutes' where state = 'PENDING'");
        tables.run("update write_turn set since = since - interval '5 minutes'");
        tables.run("update announcement set next_try = next_try - interval '5 minutes' where state = 'DUE'");
    }

    private static String line(Call call) {
        String arn = call.input().path("ContactId").asText();
        return arn.substring(arn.lastIndexOf('/') + 1) + " "
                + call.input().path("DisplayName").asText();
    }

    private void everythingIsKnownOnce(int deaths, SlackDriver slack, Stored stored) {
        List<Change> applied = stored.history.appliedSince(0, 100_000).changes();
        assertThat(applied.stream().map(StormStory::line).toList())
                .as("the change log")
                .containsExactlyInAnyOrderElementsOf(written);
        assertThat(applied).extracting(Change::source).containsOnly(Change.Source.SLACK);
        int twice = 0;
        for (String channel : WATCHING) {
            List<String> told = Told.in(slack.workspace(), channel);
            List<String> once = new ArrayList<>(new LinkedHashSet<>(told));
            assertThat(once)
                    .as("what %s was told, in order", channel)
                    .containsExactlyElementsOf(applied.stream().map(Change::id).toList());
            int again = repeated(slack, channel);
            assertThat(again).as("posts in %s that a kill cut off", channel).isLessThanOrEqualTo(deaths);
            twice += again;
        }
        System.out.println(
                "Changes: " + applied.size() + "; processes killed: " + deaths + "; messages repeated: " + twice);
    }

    /** Every message that repeats something says so: a kill cuts off the one post that its process was at in a channel. */
    private static int repeated(SlackDriver slack, String channel) {
        Set<String> before = new HashSet<>();
        int repeated = 0;
        for (JsonNode message : slack.workspace().messages()) {
            List<String> ids = message.at("/metadata/event_payload/change_ids")
                    .valueStream()
                    .map(JsonNode::asText)
                    .toList();
            if (!message.path("channel").asText().equals(channel) || ids.isEmpty()) {
                continue;
            }
            if (ids.stream().anyMatch(before::contains)) {
                repeated++;
                assertThat(message.path("text").asText()).contains("may have been posted before");
            }
            before.addAll(ids);
        }
        return repeated;
    }

    private static String line(Change change) {
        Subject.OfContact after = (Subject.OfContact) change.after().orElseThrow();
        return after.contact().alias() + " " + after.contact().displayName();
    }

    /** One person who renames contacts, one after the other, and another one where nobody answers for the first. */
    private static final class Renaming {
        /** After a kill: the one who was to answer may be the one who is no more. */
        private static final Duration AN_ANSWER = Duration.ofSeconds(8);

        private static final Duration ON_A_BUSY_MACHINE = Duration.ofSeconds(60);

        private final SlackDriver slack;
        private final Person person;
        private final List<String> aliases;
        private final AtomicInteger kills;
        private final AtomicInteger names = new AtomicInteger();
        private int at;

        Renaming(SlackDriver slack, Person person, List<String> aliases, AtomicInteger kills) {
            this.slack = slack;
            this.person = person;
            this.aliases = aliases;
            this.kills = kills;
        }

        /** Tries it; whatever comes of it is seen in AWS. */
        void changesSomething() {
            String alias = aliases.get(at % aliases.size());
            if (!renames(alias, "name " + names.incrementAndGet())) {
                at++;
            }
            top().ifPresent(view -> person.modal(title()).closesAll());
        }

        private boolean renames(String alias, String name) {
            int before = kills.get();
            boolean heard = person.beginsToRun(
                            "/oncall update-contact --contact-id " + alias + " --display-name '" + name + "'", "#sre")
                    .join()
                    .ok();
            if (!heard || !shows("Save", before)) {
                return false;
            }
            person.modal(title()).beginsToSubmit().join();
            return shows("Saved", before);
        }

        /** @param killed how many were killed before this was asked for */
        private boolean shows(String word, int killed) {
            try {
                Awaitility.await()
                        .atMost(ON_A_BUSY_MACHINE)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> isStill() || kills.get() > killed);
                Awaitility.await()
                        .atMost(AN_ANSWER)
                        .pollInterval(Duration.ofMillis(20))
                        .until(() -> isShown(word));
                return true;
            } catch (ConditionTimeoutException e) {
                return false;
            }
        }

        private boolean isStill() {
            return top().filter(view -> !view.path("callback_id").asText().equals("waiting"))
                    .isPresent();
        }

        private boolean isShown(String word) {
            return top().map(JsonNode::toString)
                    .filter(text -> text.contains(word))
                    .isPresent();
        }

        private String title() {
            return top().orElseThrow().path("title").path("text").asText();
        }

        private Optional<JsonNode> top() {
            JsonNode modals = slack.workspace().seenBy(person.id()).path("modals");
            return modals.isEmpty() ? Optional.empty() : Optional.of(modals.get(modals.size() - 1));
        }
    }
}
