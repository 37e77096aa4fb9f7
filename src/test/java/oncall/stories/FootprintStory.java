package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.app.Mode;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What work leaves on the disk: of a look nothing, of a save little. */
@Execution(ExecutionMode.CONCURRENT)
class FootprintStory {
    private static final List<String> LOOKS = List.of(
            "help",
            "help edit",
            "list",
            "list plans",
            "show akuam",
            "show example_escalation",
            "preview example_escalation at 09:00",
            "check example_escalation",
            "watching",
            "history",
            "shwo akuam");
    private static final List<String> REMEMBERED =
            List.of("who", "mine", "help", "list", "show akuam", "show example_escalation", "preview akuam");
    private static final List<String> PAST = List.of("history", "history akuam", "watching");
    private static final int ROUNDS = 4;
    private static final int SAVES = 20;
    private static final long MOST_PER_SAVE = 10_000;
    private static final long MOST_WRITES_PER_SAVE = 12;

    @Test
    void looking_leaves_nothing_on_the_disk() throws Exception {
        try (Office office = Office.patient(Mode.HTTP)) {
            Desk desk = office.newcomer();
            desk.answer(() -> desk.person.runs("/oncall show akuam"));
            Path file = file(office);
            List<String> before = traces(file);
            for (int round = 0; round < ROUNDS; round++) {
                for (String look : LOOKS) {
                    desk.person.runs("/oncall " + look);
                }
                desk.person.home().shows("List Contacts");
            }
            desk.answer(() -> desk.person.runs("/oncall show akuam"));
            assertThat(traces(file)).isEqualTo(before);
        }
    }

    @Test
    void what_is_remembered_costs_no_call_and_no_transaction() throws Exception {
        try (Office office = Office.patient(Mode.HTTP)) {
            Desk desk = office.newcomer();
            REMEMBERED.forEach(look -> desk.person.runs("/oncall " + look));
            desk.answer(() -> desk.person.runs("/oncall show akuam"));
            Spent looks = spent(office, 10, () -> REMEMBERED.forEach(look -> desk.person.runs("/oncall " + look)));
            // What is done in the background meanwhile is no part of it.
            assertThat(looks.reads()).as("of %s looks", looks.times()).isLessThan(looks.times() / 4);
            assertThat(looks.writes()).isLessThan(looks.times() / 4);
            assertThat(looks.calls()).isLessThan(looks.times() / 4);

            Spent past = spent(office, 10, () -> PAST.forEach(look -> desk.person.runs("/oncall " + look)));
            assertThat(past.reads()).as("of %s looks back", past.times()).isLessThan(9 * past.times() / 4);
            assertThat(past.writes()).isLessThan(past.times() / 4);
            assertThat(past.calls()).isLessThan(past.times() / 4);
        }
    }

    @Test
    void a_save_is_few_transactions() throws Exception {
        try (Office office = Office.patient(Mode.HTTP)) {
            Desk desk = office.newcomer();
            saves(office, desk, "First");
            AtomicInteger number = new AtomicInteger();
            Spent spent = spent(office, SAVES, () -> saves(office, desk, "Name " + number.incrementAndGet()));
            System.out.println(spent + " for " + SAVES + " saves");
            assertThat(spent.writes() / SAVES).isLessThanOrEqualTo(MOST_WRITES_PER_SAVE);
        }
    }

    /** What some presses cost, and how many they were. */
    private record Spent(int times, long reads, long writes, int calls) {}

    private static Spent spent(Office office, int rounds, Runnable round) throws Exception {
        long presses = count(office, "oncall_press_acknowledgement_seconds_count");
        long reads = count(office, "oncall_database_transactions_total{kind=\"read\"");
        long writes = count(office, "oncall_database_transactions_total{kind=\"write\"");
        int calls = office.world.contacts.sandbox().calls().size();
        for (int time = 0; time < rounds; time++) {
            round.run();
        }
        return new Spent(
                (int) (count(office, "oncall_press_acknowledgement_seconds_count") - presses),
                count(office, "oncall_database_transactions_total{kind=\"read\"") - reads,
                count(office, "oncall_database_transactions_total{kind=\"write\"") - writes,
                office.world.contacts.sandbox().calls().size() - calls);
    }

    private static long count(Office office, String metric) throws Exception {
        return (long) office.world
                .metrics()
                .lines()
                .filter(line -> line.startsWith(metric))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    @Test
    void a_save_leaves_little_once_it_is_pruned() throws Exception {
        try (Office office = Office.patient(Mode.HTTP)) {
            Desk desk = office.newcomer();
            saves(office, desk, "First");
            long before = pruned(office);
            for (int save = 0; save < SAVES; save++) {
                saves(office, desk, "Name " + save);
            }
            long each = (pruned(office) - before) / SAVES;
            System.out.println(each + " bytes on the disk for each save");
            assertThat(each).isLessThanOrEqualTo(MOST_PER_SAVE);
        }
    }

    private static void saves(Office office, Desk desk, String name) {
        desk.opens("/oncall update-contact --contact-id akuam --display-name '" + name + "'");
        desk.submits();
        desk.shows("Saved");
        desk.modal().closesAll();
        Awaitility.await()
                .until(() -> office.world
                        .tables()
                        .column("select state from announcement where state = 'DUE'")
                        .isEmpty());
    }

    /** How large the file is once nothing stands in it that is not to be kept. */
    private static long pruned(Office office) throws IOException {
        office.later(Duration.ofHours(2));
        int unused = office.world.stored().forgetting.tidy();
        return Files.size(file(office));
    }

    private static Path file(Office office) {
        return Path.of(office.world
                .tables()
                .column("select file from pragma_database_list where name = 'main'")
                .get(0));
    }

    /** What lies there, how large it is and when it was last written. */
    private static List<String> traces(Path file) throws IOException {
        List<String> traces = new ArrayList<>();
        for (String ending : List.of("", "-wal")) {
            Path part = file.resolveSibling(file.getFileName() + ending);
            traces.add(part + " " + Files.size(part) + " " + Files.getLastModifiedTime(part));
        }
        return traces;
    }
}
