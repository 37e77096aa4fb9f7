package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import oncall.app.Bot;
import oncall.app.Mode;
import oncall.sandbox.aws.ContactsOptions;
import oncall.store.Postgres;
import oncall.store.StoreSettings;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;
import org.junit.jupiter.api.Test;

/** Two bots on one database, each of which Slack may ask. */
class ReplicasStory {
    /** What the product promises; everything else may take as long as it takes. */
    private static final Duration PROMISED = Duration.ofSeconds(5);

    /** A file is one process's alone; a server is shared. */
    private static World onOneServer() {
        StoreSettings server = StoreSettings.of(Postgres.database());
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
                mai.modal("New contact").submits();
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
            desk.submits();
            desk.shows("waits 7 min");
            desk.submits();
            desk.shows("Akua Edited");
            world.bot().close();
            desk.submits();
            desk.shows("Saved");
            assertThat(world.account().get("akuam").path("DisplayName").asText())
                    .isEqualTo("Akua Edited");
            world.slack.channel("#sre").showsTimes(1, "changed the engagement plan of *Akua Edited*");
        }
    }

    private static String shown(Desk desk, String alias) {
        return desk.answer(() -> desk.person.runs("/oncall show " + alias));
    }
}
