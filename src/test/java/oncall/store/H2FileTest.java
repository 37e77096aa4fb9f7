package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import oncall.domain.Change;
import oncall.operations.ChangeRequest;
import oncall.operations.Watches;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file whose process is killed, that is damaged, or that somebody else has. */
final class H2FileTest {
    @TempDir
    private Path folder;

    private static Stored stored(Database database, StoreSettings settings) {
        return new Stored(database, settings, Duration.ofSeconds(5), new SettableClock());
    }

    private static void write(Database database, StoreSettings settings, int first, int last) {
        Stored stored = stored(database, settings);
        for (int i = first; i <= last; i++) {
            Change pending = Sample.pending("c" + i, Sample.arn("contact/c" + i));
            stored.journal.begin(pending, ChangeRequest.by("U01MAI"));
            stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
        }
    }

    private static List<String> ids(Database database, StoreSettings settings) {
        return stored(database, settings).history.appliedSince(0, 100_000).changes().stream()
                .map(Change::id)
                .toList();
    }

    private static List<String> expected(long last) {
        return IntStream.rangeClosed(1, (int) last).mapToObj(i -> "c" + i).toList();
    }

    @Test
    void what_a_killed_process_has_said_to_be_written_is_there() throws Exception {
        Path file = folder.resolve("oncall");
        long said = 0;
        for (int kill = 0; kill < 2; kill++) {
            Process writer = FileWriter.start(file);
            try (var lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                for (int line = 0; line < 40; line++) {
                    said = Long.parseLong(String.valueOf(lines.readLine()));
                }
                if (kill == 0) {
                    assertThatThrownBy(() -> Database.open(StoreSettings.file(file)))
                            .isInstanceOf(IOException.class)
                            .hasMessageContaining("in use by another process");
                }
                writer.toHandle().destroyForcibly();
                writer.waitFor();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    said = Long.parseLong(line);
                }
            }
        }
        StoreSettings settings = StoreSettings.file(file);
        try (Database database = Database.open(settings)) {
            assertThat(ids(database, settings)).startsWith(expected(said).toArray(String[]::new));
            assertThat(ids(database, settings).size()).isBetween((int) said, (int) said + 2);
        }
    }

    /** Each start has every committed row, or ends with words and leaves the file as it was. */
    @Test
    void a_truncated_file_is_used_whole_or_not_at_all() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path whole = folder.resolve("whole/oncall");
        StoreSettings settings = StoreSettings.file(whole);
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 40);
        }
        // As a killed process leaves it: copied while it is open.
        Path killed = folder.resolve("killed/oncall");
        try (Database database = Database.open(settings)) {
            write(database, settings, 41, 60);
            copy(whole, killed);
        }
        long length = Files.size(mv(killed));
        int refused = 0;
        for (int i = 0; i < 20; i++) {
            long offset = i == 0 ? 0 : i == 1 ? length - 1 : random.nextLong(length);
            Path cut = folder.resolve("cut" + i + "/oncall");
            copy(killed, cut);
            try (RandomAccessFile file = new RandomAccessFile(mv(cut).toFile(), "rw")) {
                file.setLength(offset);
            }
            byte[] before = Files.readAllBytes(mv(cut));
            StoreSettings there = StoreSettings.file(cut);
            try (Database database = Database.open(there)) {
                assertThat(ids(database, there)).as("cut at %d", offset).isEqualTo(expected(60));
            } catch (IOException e) {
                refused++;
                assertThat(e).hasMessageContaining("Nothing was changed");
                assertThat(Files.readAllBytes(mv(cut))).as("cut at %d", offset).isEqualTo(before);
                assertThat(cut.getParent()).isDirectoryNotContaining("glob:**check*");
            }
        }
        assertThat(refused).isBetween(1, 20);
        try (Database database = Database.open(StoreSettings.file(killed))) {
            assertThat(ids(database, StoreSettings.file(killed))).isEqualTo(expected(60));
        }
    }

    @Test
    void a_file_that_is_none_of_ours_or_gone_is_said_in_words() throws Exception {
        Path file = folder.resolve("oncall");
        StoreSettings settings = StoreSettings.file(file);
        Files.writeString(mv(file), "This is a letter to my grandmother.");
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged, or not ours");
        assertThat(mv(file)).hasContent("This is a letter to my grandmother.");

        Files.delete(mv(file));
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 1);
        }
        Files.delete(mv(file));
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("truncated, replaced or removed")
                .hasMessageContaining("oncall.commits");
        Files.delete(file.resolveSibling("oncall.commits"));
        try (Database database = Database.open(settings)) {
            assertThat(ids(database, settings)).isEmpty();
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_in_words() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Database.open(StoreSettings.file(file.resolve("oncall"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written");
    }

    @Test
    void the_file_stays_small_when_old_rows_have_gone() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall"));
        SettableClock clock = new SettableClock();
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 60);
            Stored stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
            clock.forward(Duration.ofDays(1000));
            tables(settings).run("update announcement set state = 'POSTED'");
            assertThat(stored.forgetting.tidy()).isEqualTo(120);
            write(database, settings, 61, 62);
        }
        assertThat(Files.size(mv(folder.resolve("oncall")))).isLessThan(1_000_000);
    }

    /** Its threads are in the midst of statements whenever they are told to end. */
    @Test
    void a_schedule_that_begins_and_ends_again_and_again_leaves_the_file_whole() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall"));
        AtomicInteger written = new AtomicInteger();
        for (int start = 1; start <= 6; start++) {
            try (Database database = Database.open(settings)) {
                Stored stored = new Stored(database, settings, Duration.ofSeconds(5), InstantSource.system());
                stored.begin();
                assertThat(stored.watches.all()).hasSize(written.get());
                Duration soon = Duration.ofMillis(1);
                DatabaseSchedule schedule = Sample.schedule(
                        database,
                        settings,
                        InstantSource.system(),
                        new DatabaseSchedule.Rhythm(soon, Duration.ofMillis(5)));
                for (int step = 0; step < 6; step++) {
                    String name = "step " + step;
                    schedule.repeat(name, soon, () -> {
                        stored.watches.watch(new Watches.Watch(
                                name + UUID.randomUUID(),
                                Optional.empty(),
                                "U01MAI",
                                InstantSource.system().instant()));
                        written.incrementAndGet();
                    });
                }
                schedule.start();
                int enough = 20 * start;
                await().atMost(Duration.ofMinutes(1)).until(() -> written.get() >= enough);
                schedule.close();
            }
        }
        try (Database database = Database.open(settings)) {
            assertThat(stored(database, settings).watches.all()).hasSize(written.get());
        }
    }

    private static Tables tables(StoreSettings settings) {
        return new Tables(settings);
    }

    private static Path mv(Path file) {
        return file.resolveSibling("oncall.mv.db");
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(mv(from), mv(to));
        Files.copy(from.resolveSibling("oncall.commits"), to.resolveSibling("oncall.commits"));
    }
}
