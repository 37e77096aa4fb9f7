package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import oncall.app.Mode;
import oncall.domain.Change;
import oncall.operations.port.Announcements;
import oncall.operations.port.Watches;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.http.Fault;
import oncall.store.Database;
import oncall.store.Gate;
import oncall.store.Postgres;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Slack, the database or its file are away for long, or for good. */
@Execution(ExecutionMode.CONCURRENT)
class AwayStory {
    private static final String SRE = "C02SRE";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private Path folder;

    @Test
    void while_slack_takes_no_messages_nothing_is_lost_and_the_order_is_kept() {
        try (Office office = Office.patient(Mode.SOCKET)) {
            World world = office.world;
            Stored stored = world.stored();
            world.watchesEverything("C01GENERAL");
            Desk desk = office.newcomer();
            int number = 0;
            for (Fault.Kind trouble : List.of(Fault.Kind.THROTTLE, Fault.Kind.FAIL, Fault.Kind.HANG)) {
                takesNoMessages(world, trouble);
                for (int i = 0; i < 2; i++) {
                    renames(desk, "Name " + ++number);
                }
                int tried = tries(world);
                Awaitility.await(trouble + " met").atMost(PATIENCE).until(() -> {
                    office.later(Duration.ofMinutes(1));
                    return tries(world) > tried;
                });
            }
            world.slack.workspace().faults().clear();
            Awaitility.await("what is due").atMost(PATIENCE).until(() -> {
                office.later(Duration.ofMinutes(6));
                return stored.announcements.count(Announcements.State.DUE) == 0;
            });

            List<String> ids = stored.history.appliedSince(0, 100).changes().stream()
                    .map(Change::id)
                    .toList();
            assertThat(ids).hasSize(number);
            assertThat(stored.announcements.count(Announcements.State.PARKED)).isZero();
            for (String channel : List.of(SRE, "C01GENERAL")) {
                List<String> told = Told.in(world.slack.workspace(), channel);
                assertThat(new ArrayList<>(new LinkedHashSet<>(told))).containsExactlyElementsOf(ids);
            }
        }
    }

    private static void takesNoMessages(World world, Fault.Kind trouble) {
        world.slack.workspace().faults().clear();
        world.slack.workspace().faults().add(Fault.next(10_000, trouble, "chat.postMessage"));
    }

    /** How often posts of what is due were begun. */
    private static int tries(World world) {
        return world.tables().column("select attempts from announcement where state = 'DUE'").stream()
                .mapToInt(Integer::parseInt)
                .sum();
    }

    private static void renames(Desk desk, String name) {
        desk.opens("/oncall update-contact --contact-id akuam --display-name '" + name + "'");
        desk.submits();
        desk.shows("Saved");
        desk.modal().closesAll();
    }

    @Test
    void while_the_database_is_away_people_look_and_are_told_why_nothing_is_saved() throws Exception {
        String name = Postgres.database().replaceAll(".*/|\\?.*", "");
        try (Gate gate = new Gate(Postgres.port())) {
            StoreSettings through = StoreSettings.of(Postgres.address(gate.port(), name));
            try (World world =
                    new World(Mode.SOCKET, ContactsOptions.defaults(), config -> World.withStore(config, through))) {
                Desk desk = new Desk(world, world.slack.mai());
                assertThat(desk.answer(() -> desk.person.runs("/oncall show akuam")))
                        .contains("Akua Mansa");
                desk.opens("/oncall update-contact --contact-id akuam --display-name 'Akua Again'");
                gate.is(Gate.State.CLOSED);
                desk.submits();
                assertThat(desk.person.look()).contains("database does not answer", "nothing was changed");
                assertThat(world.writes()).isEmpty();
                desk.modal().closesAll();
                Awaitility.await().atMost(PATIENCE).until(() -> !world.bot().isReady());
                assertThat(desk.answer(() -> desk.person.runs("/oncall show akuam")))
                        .contains("Akua Mansa");
                assertThat(world.writes()).isEmpty();

                gate.is(Gate.State.OPEN);
                Awaitility.await().atMost(PATIENCE).until(() -> world.bot().isReady());
                renames(desk, "Akua Again");
                world.slack.channel("#sre").showsTimes(1, "Akua Again");
            }
        }
    }

    @Test
    void a_program_starts_with_every_row_of_its_file_or_not_at_all() throws Exception {
        starts(2);
    }

    @Test
    @Tag("soak")
    void a_program_starts_with_every_row_of_its_file_or_not_at_all_at_twenty_offsets() throws Exception {
        starts(20);
    }

    private void starts(int offsets) throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path killed = folder.resolve("killed/oncall.db");
        Path whole = folder.resolve("whole/oncall.db");
        try (Database database = Database.open(StoreSettings.file(whole))) {
            Stored stored = stored(database, whole);
            for (int i = 0; i < 200; i++) {
                stored.watches.watch(new Watches.Watch(
                        "C" + i,
                        Optional.empty(),
                        "U01MAI",
                        InstantSource.system().instant()));
            }
            copy(whole, killed);
        }
        try (SlackDriver slack = SlackDriver.start();
                ContactsServer contacts =
                        ContactsServer.start(ContactsOptions.defaults().withPort(0))) {
            for (int i = 0; i <= offsets; i++) {
                Path cut = folder.resolve("cut" + i + "/oncall.db");
                copy(killed, cut);
                long length = Files.size(db(cut));
                try (RandomAccessFile file = new RandomAccessFile(db(cut).toFile(), "rw")) {
                    file.setLength(i == 0 ? length : random.nextLong(length));
                }
                starts(slack, contacts, cut, i == 0);
            }
        }
    }

    private void starts(SlackDriver slack, ContactsServer contacts, Path file, boolean uncut) throws IOException {
        byte[] before = Files.readAllBytes(db(file));
        Map<String, String> variables =
                Replica.variables(slack, contacts, StoreSettings.file(file).url());
        try (Replica bot = new Replica(variables, file.resolveSibling("log"))) {
            if (bot.comesUp()) {
                bot.isKilled();
                try (Database database = Database.open(StoreSettings.file(file))) {
                    assertThat(stored(database, file).watches.all()).hasSize(200);
                }
            } else {
                assertThat(uncut).isFalse();
                assertThat(bot.awaitEnd()).isEqualTo(1);
                assertThat(bot.log()).contains("Nothing was changed");
                assertThat(Files.readAllBytes(db(file))).isEqualTo(before);
            }
        }
    }

    private static Stored stored(Database database, Path file) {
        return new Stored(database, StoreSettings.file(file), Duration.ofSeconds(5), InstantSource.system());
    }

    private static Path db(Path file) {
        return file.resolveSibling("oncall.db");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(db(from), db(to));
        Files.copy(from.resolveSibling("oncall.db-wal"), to.resolveSibling("oncall.db-wal"));
    }
}
