package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import oncall.app.Bot;
import oncall.app.Mode;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Ack;
import oncall.sandbox.slack.Parcel;
import oncall.store.Postgres;
import oncall.store.SecretKey;
import oncall.store.StoreSettings;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Two bots on one database, each of which Slack may ask. */
class ReplicasStory {
    /** What the product promises; everything else may take as long as it takes. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private static final int MOST_TRIES = 20;
    private static final String RENAMED = "ContactId: anasi\nDisplayName: Ana Silva";

    /** A file is one process's alone; a server is shared. */
    private static World onOneServer() {
        return on(StoreSettings.of(Postgres.database()).withPress(Duration.ofSeconds(2)));
    }

    private static World withAKey() {
        SecretKey key = SecretKey.parse("00".repeat(32)).orElseThrow();
        return on(StoreSettings.of(Postgres.database())
                .withPress(Duration.ofSeconds(2))
                .with(key));
    }

    private static World on(StoreSettings server) {
        return new World(Mode.HTTP, ContactsOptions.defaults(), config -> World.withStore(config, server));
    }

    @Test
    void what_one_replica_changes_the_other_shows_within_five_seconds() {
        try (World world = onOneServer();
                Bot other = world.another()) {
            Person mai = world.slack.mai();
            Desk desk = new Desk(world, mai);
            assertThat(shown(desk, "akuam")).contains("Akua Mansa");
            world.pressesReach(other);
            assertThat(shown(desk, "akuam")).contains("Akua Mansa");

            shownSoon(name -> {
                world.pressesReach(other);
                desk.opens("/oncall update-contact --contact-id akuam --display-name '" + name + "'");
                desk.submits();
                desk.shows("Saved");
                desk.modal().closesAll();
                world.pressesReach(world.bot());
                return () -> shown(desk, "akuam").contains(name)
                        && desk.answer(() -> mai.runs("/oncall list contacts")).contains(name);
            });
            shownSoon(name -> {
                world.pressesReach(world.bot());
                mai.runs("/oncall new contact " + name.toLowerCase(Locale.ROOT));
                mai.modal("New Contact").submits();
                mai.modal("Created").closesAll();
                world.pressesReach(other);
                return () ->
                        desk.answer(() -> mai.runs("/oncall list contacts")).contains(name.toLowerCase(Locale.ROOT));
            });
        }
    }

    /**
     * Changes something, and waits as long as is promised. A machine that is busy with something else has another go; what
     * is not learnt from the other replica is read half a minute later, in each of them.
     */
    private static void shownSoon(Function<String, Callable<Boolean>> change) {
        for (String name : List.of("First", "Second", "Third")) {
            try {
                Awaitility.await()
                        .atMost(PROMISED)
                        .pollInterval(Duration.ofMillis(200))
                        .until(change.apply(name));
                return;
            } catch (ConditionTimeoutException busy) {
                assertThat(name).as("what was shown in time").isNotEqualTo("Third");
            }
        }
    }

    @Test
    void a_draft_that_one_replica_began_is_saved_by_another() {
        try (World world = onOneServer();
                Bot other = world.another()) {
            Desk desk = new Desk(world, world.slack.mai());
            desk.opens("/oncall edit akuam");
            desk.modal().fill("Display name", "Akua Edited");
            desk.moves(() -> desk.modal().press("Edit", 0));
            desk.modal().fill("Minutes before the next stage", "7");
            world.pressesReach(other);
            submits(desk);
            desk.shows("waits 7 min");
            submits(desk);
            desk.shows("Akua Edited");
            world.bot().close();
            submits(desk);
            desk.shows("Saved");
            assertThat(world.account().get("akuam").path("DisplayName").asText())
                    .isEqualTo("Akua Edited");
            world.slack.channel("#sre").showsTimes(1, "changed the engagement plan of *Akua Edited*");
        }
    }

    /** Again, where the database of a busy machine did not answer within the half second that a press has. */
    private static void submits(Desk desk) {
        int tries = 0;
        do {
            desk.submits();
        } while (isTooBusy(desk.modal().json().path("errors").toString()) && ++tries < MOST_TRIES);
    }

    private static boolean isTooBusy(String answer) {
        return answer.contains("database does not answer");
    }

    private static Desk reviewed(World world) {
        Desk desk = new Desk(world, world.slack.mai());
        desk.opens("/oncall import");
        desk.modal().fill("JSON or YAML", RENAMED);
        submits(desk);
        desk.shows("0 to create, 1 to change");
        return desk;
    }

    private static List<Call> renamed(World world) {
        return world.calls("UpdateContact");
    }

    @Test
    void an_import_that_one_replica_reviewed_is_applied_by_another_once_though_both_are_asked() {
        try (World world = withAKey();
                Bot other = world.another()) {
            Desk desk = reviewed(world);
            world.pressesReach(other);
            submits(desk);
            desk.shows("The import is done.");
            assertThat(world.account().get("anasi").path("DisplayName").asText())
                    .isEqualTo("Ana Silva");
            assertThat(pressedElsewhere(world)).contains("begun already");
            assertThat(renamed(world)).hasSize(1);
        }
    }

    /** The same press as if it had been another: of the same form, as another replica had drawn it. */
    private static String pressedElsewhere(World world) {
        Parcel apply = world.slack.lastDelivery(Parcel.Kind.VIEW_SUBMISSION);
        ObjectNode payload = apply.payload();
        payload.withObject("view").put("hash", "another");
        world.pressesReach(world.bot());
        String answer;
        int tries = 0;
        do {
            answer = world.slack
                    .workspace()
                    .redeliver(apply.with(payload))
                    .join()
                    .body()
                    .toString();
        } while (isTooBusy(answer) && ++tries < MOST_TRIES);
        return answer;
    }

    @Test
    void two_who_apply_at_the_same_instant_import_once() {
        try (World world = withAKey();
                Bot other = world.another()) {
            Desk desk = reviewed(world);
            world.contacts
                    .sandbox()
                    .faults()
                    .add(Fault.next(1, Fault.Kind.DELAY, "UpdateContact").withMillis(500));
            world.pressesReach(other);
            CompletableFuture<Ack> first = desk.modal().beginsToSubmit();
            Awaitility.await()
                    .until(() -> world.slack
                            .lastDelivery(Parcel.Kind.VIEW_SUBMISSION)
                            .payload()
                            .at("/view/callback_id")
                            .asText()
                            .equals("import-apply"));
            pressedElsewhere(world);
            assertThat(first.join().ok()).isTrue();
            world.slack.mai().seesDirectMessage("The import is done.");
            assertThat(renamed(world)).hasSize(1);
        }
    }

    @Test
    void without_a_key_another_replica_says_so_and_has_the_document_compared_anew() {
        try (World world = onOneServer();
                Bot other = world.another()) {
            Desk desk = reviewed(world);
            world.pressesReach(other);
            submits(desk);
            desk.shows("Nothing was done", "kept in memory by another copy", "Paste or upload");
            assertThat(renamed(world)).isEmpty();
            desk.modal().fill("JSON or YAML", RENAMED);
            submits(desk);
            desk.shows("0 to create, 1 to change");
            submits(desk);
            desk.shows("The import is done.");
        }
    }

    @Test
    void a_code_that_one_replica_has_just_sent_no_other_sends_again() {
        try (World world = onOneServer();
                Bot other = world.another()) {
            Desk desk = new Desk(world, world.slack.mai());
            desk.opens("/oncall channels alejr");
            desk.presses("Send Code");
            desk.shows("A code is on its way");
            desk.modal().closesAll();
            world.pressesReach(other);
            desk.opens("/oncall channels alejr");
            desk.presses("Send Code");
            desk.shows("less than a minute ago", "no second one was sent");
            assertThat(world.calls("SendActivationCode")).hasSize(1);
        }
    }

    private static String shown(Desk desk, String alias) {
        return desk.answer(() -> desk.person.runs("/oncall show " + alias));
    }
}
