package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.operations.Refused;
import oncall.operations.port.Request;
import oncall.operations.port.Watches;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database file whose process is killed, that is damaged, or that somebody else has. */
final class SqliteFileTest {
    @TempDir
    private Path folder;

    private static Stored stored(Database database, StoreSettings settings) {
        return new Stored(database, settings, Duration.ofSeconds(5), new SettableClock());
    }

    private static void write(Database database, StoreSettings settings, int first, int last) {
        Stored stored = stored(database, settings);
        for (int i = first; i <= last; i++) {
            Change pending = Sample.pending("c" + i, Sample.arn("contact/c" + i));
            stored.journal.begin(pending, Request.by("U01MAI"));
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

    /** At any moment; and it leaves nothing behind where SQLite was unpacked. */
    @Test
    void what_a_killed_process_has_said_to_be_written_is_there() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path file = folder.resolve("oncall.db");
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        long said = 0;
        for (int kill = 0; kill < 4; kill++) {
            Process writer = FileWriter.start(file, temporary);
            try (var lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                for (int line = random.nextInt(80); line >= 0; line--) {
                    said = Long.parseLong(String.valueOf(lines.readLine()));
                }
                if (kill == 0) {
                    assertThatThrownBy(() -> Claim.of(StoreSettings.file(file)))
                            .isInstanceOf(IOException.class)
                            .hasMessageContaining("in use by another process");
                }
                writer.toHandle().destroyForcibly();
                writer.waitFor();
                said = last(lines, said);
            }
        }
        isWhole(file, said);
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void what_a_process_without_memory_has_said_to_be_written_is_there() throws Exception {
        Path file = folder.resolve("oncall.db");
        long said = 0;
        for (int end = 0; end < 2; end++) {
            Process writer = FileWriter.startGreedy(file, folder);
            try (var lines = writer.inputReader(StandardCharsets.US_ASCII)) {
                said = last(lines, said);
            }
            assertThat(writer.waitFor()).as("Java's own exit code").isEqualTo(3);
        }
        assertThat(said).isPositive();
        isWhole(file, said);
    }

    /** The last number that a process says; Java's own last words are none. */
    private static long last(BufferedReader lines, long said) throws IOException {
        long last = said;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            last = line.matches("[0-9]+") ? Long.parseLong(line) : last;
        }
        return last;
    }

    private static void isWhole(Path file, long said) throws IOException {
        StoreSettings settings = StoreSettings.file(file);
        try (Database database = Database.open(settings)) {
            assertThat(ids(database, settings)).startsWith(expected(said).toArray(String[]::new));
            assertThat(ids(database, settings).size()).isBetween((int) said, (int) said + 4);
        }
    }

    /** Each start has every committed row, or ends with words and leaves the file as it was. */
    @Test
    void a_truncated_file_is_used_whole_or_not_at_all() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        Path whole = folder.resolve("whole/oncall.db");
        StoreSettings settings = StoreSettings.file(whole);
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 40);
        }
        // As a killed process leaves it: copied while it is open.
        Path killed = folder.resolve("killed/oncall.db");
        try (Database database = Database.open(settings)) {
            write(database, settings, 41, 60);
            copy(whole, killed);
        }
        long length = Files.size(killed);
        int refused = 0;
        for (int i = 0; i < 40; i++) {
            long page = 4096 * random.nextLong(length / 4096);
            long offset = i == 0 ? 0 : i == 1 ? length - 1 : i % 2 == 0 ? page : random.nextLong(length);
            Path cut = folder.resolve("cut" + i + "/oncall.db");
            copy(killed, cut);
            if (i % 4 == 3) {
                Files.delete(SqliteFile.beside(cut, "-wal"));
            }
            try (RandomAccessFile file = new RandomAccessFile(cut.toFile(), "rw")) {
                file.setLength(offset);
            }
            byte[] before = Files.readAllBytes(cut);
            StoreSettings there = StoreSettings.file(cut);
            try (Database database = Database.open(there)) {
                assertThat(i % 4).as("without its log").isNotEqualTo(3);
                assertThat(ids(database, there)).as("cut at %d", offset).isEqualTo(expected(60));
            } catch (IOException e) {
                refused++;
                assertThat(e).hasMessageContaining("Nothing was changed").hasMessageContaining("--start-anew");
                assertThat(Files.readAllBytes(cut)).as("cut at %d", offset).isEqualTo(before);
            }
        }
        assertThat(refused).isBetween(10, 40);
        try (Database database = Database.open(StoreSettings.file(killed))) {
            assertThat(ids(database, StoreSettings.file(killed))).isEqualTo(expected(60));
        }
    }

    @Test
    void a_file_that_is_none_of_ours_or_gone_is_said_in_words() throws Exception {
        Path file = folder.resolve("oncall.db");
        StoreSettings settings = StoreSettings.file(file);
        Files.writeString(file, "This is a letter to my grandmother.");
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("damaged, or not ours");
        assertThat(file).hasContent("This is a letter to my grandmother.");

        Files.delete(file);
        try (var others = DriverManager.getConnection(settings.url())) {
            others.createStatement().execute("create table letter (text)");
        }
        assertThatThrownBy(() -> Database.open(settings)).hasMessageContaining("not made by oncall");

        Files.delete(file);
        Files.writeString(SqliteFile.beside(file, "-wal"), "pages");
        assertThatThrownBy(() -> Database.open(settings)).hasMessageContaining("its file is missing");
        assertThat(SqliteFile.beside(file, "-wal")).hasContent("pages");
    }

    @Test
    void the_file_of_an_older_version_is_not_taken_for_nothing() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        Files.writeString(folder.resolve("oncall.mv.db"), "H:2");
        assertThatThrownBy(() -> Database.open(settings))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("oncall.mv.db")
                .hasMessageContaining("Move it elsewhere");
        assertThat(folder.resolve("oncall.db")).doesNotExist();
    }

    @Test
    void only_a_damaged_file_is_kept_aside_to_begin_anew() throws Exception {
        Path file = folder.resolve("oncall.db");
        StoreSettings settings = StoreSettings.file(file);
        assertThat(Claim.keepDamagedAside(settings)).isEmpty();
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 3);
        }
        assertThat(Claim.keepDamagedAside(settings)).isEmpty();
        try (RandomAccessFile cut = new RandomAccessFile(file.toFile(), "rw")) {
            cut.setLength(cut.length() - 4096);
        }
        byte[] damaged = Files.readAllBytes(file);
        Path kept = Claim.keepDamagedAside(settings).orElseThrow();
        assertThat(kept).hasBinaryContent(damaged).hasParent(folder);
        try (Database database = Database.open(settings)) {
            assertThat(ids(database, settings)).isEmpty();
        }
    }

    /** As they are needed for what is said to be saved to be there after a loss of power. */
    @Test
    void every_connection_writes_ahead_and_waits_for_the_disk() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        try (Database database = Database.open(settings)) {
            Map<String, Set<String>> expected = Map.of(
                    "journal_mode", Set.of("wal"),
                    "synchronous", Set.of("2"),
                    "foreign_keys", Set.of("1"),
                    "busy_timeout", Set.of("3000"));
            for (Lane lane : database.lanes()) {
                List<Connection> all = new ArrayList<>();
                for (int i = 0; i < lane.pool.getMaximumPoolSize(); i++) {
                    all.add(lane.pool.getConnection());
                }
                for (Connection connection : all) {
                    for (var pragma : expected.entrySet()) {
                        try (var row = connection.createStatement().executeQuery("pragma " + pragma.getKey())) {
                            assertThat(row.getString(1)).as(pragma.getKey()).isIn(pragma.getValue());
                        }
                    }
                    connection.close();
                }
            }
            assertThatThrownBy(() -> database.read(
                            Duration.ofSeconds(5), sql -> sql.execute("update change_order set last = 7")))
                    .as("those that read")
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void a_backup_is_whole_while_the_bot_writes() throws Exception {
        Path file = folder.resolve("oncall.db");
        StoreSettings settings = StoreSettings.file(file);
        Path copy = folder.resolve("backup.db");
        try (Claim alone = Claim.of(settings);
                Database database = Database.open(settings)) {
            write(database, settings, 1, 20);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> write(database, settings, 21, 60));
            Backup.write(settings, copy);
            writing.join();
            assertThatThrownBy(() -> Backup.write(settings, copy)).hasMessageContaining("is there already");
        }
        assertThat(Files.getPosixFilePermissions(copy)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        StoreSettings restored = StoreSettings.file(copy);
        try (Database database = Database.open(restored)) {
            assertThat(ids(database, restored)).startsWith(expected(20).toArray(String[]::new));
        }
        assertThatThrownBy(() -> Backup.write(StoreSettings.of("jdbc:postgresql://x/y"), folder.resolve("other.db")))
                .hasMessageContaining("pg_dump");
        assertThatThrownBy(
                        () -> Backup.write(StoreSettings.file(folder.resolve("none.db")), folder.resolve("other.db")))
                .hasMessageContaining("There is no database");
        assertThat(folder.resolve("other.db")).doesNotExist();
    }

    @Test
    void nobody_else_reads_the_files() throws Exception {
        Path file = folder.resolve("data/oncall.db");
        StoreSettings settings = StoreSettings.file(file);
        for (int start = 0; start < 2; start++) {
            try (Claim alone = Claim.of(settings);
                    Database database = Database.open(settings)) {
                write(database, settings, 1 + start, 1 + start);
                try (Stream<Path> files = Files.list(file.getParent())) {
                    assertThat(files)
                            .hasSize(4)
                            .allSatisfy(one -> assertThat(Files.getPosixFilePermissions(one))
                                    .isEqualTo(PosixFilePermissions.fromString("rw-------")));
                }
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        }
    }

    /** SQLite says the same of a full disk as of a database that has as many pages as it may have. */
    @Test
    void a_full_disk_is_said_and_work_goes_on_by_itself_when_there_is_room_again() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 1);
            pages(database, 1);
            assertThatThrownBy(() -> write(database, settings, 2, 60))
                    .isInstanceOfSatisfying(
                            Refused.class, no -> assertThat(no.words()).contains("is full", "by itself"));
            assertThat(ids(database, settings)).contains("c1");
            assertThat(database.isReady()).isTrue();
            pages(database, 1_000_000);
            write(database, settings, 100, 110);
            assertThat(ids(database, settings)).contains("c1", "c100", "c110");
            assertThat(database.isWritable()).isTrue();
        }
    }

    private static void pages(Database database, int most) throws Exception {
        try (Connection writing = database.lanes().get(1).pool.getConnection()) {
            writing.createStatement().execute("pragma max_page_count = " + most);
        }
    }

    @Test
    void readers_do_not_wait_for_a_long_write() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        CountDownLatch writing = new CountDownLatch(1);
        CountDownLatch read = new CountDownLatch(1);
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 1);
            CompletableFuture<Integer> longWrite =
                    CompletableFuture.supplyAsync(() -> database.write(Duration.ofMinutes(1), sql -> {
                        int done = sql.execute("update change_order set last = 5");
                        writing.countDown();
                        assertThat(waits(read)).isTrue();
                        return done;
                    }));
            writing.await();
            assertThat(stored(database, settings).history.sequence()).isEqualTo(1);
            read.countDown();
            longWrite.join();
            assertThat(stored(database, settings).history.sequence()).isEqualTo(5);
        }
    }

    private static boolean waits(CountDownLatch latch) {
        try {
            return latch.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void a_folder_that_cannot_be_made_is_said_in_words() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatThrownBy(() -> Database.open(StoreSettings.file(file.resolve("oncall"))))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("cannot be written");
        assertThatThrownBy(() -> Claim.of(StoreSettings.file(folder)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is a folder");
    }

    @Test
    void the_file_stays_small_when_old_rows_have_gone() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        SettableClock clock = new SettableClock();
        Path file = folder.resolve("oncall.db");
        try (Database database = Database.open(settings)) {
            write(database, settings, 1, 500);
            Stored stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
            clock.forward(Duration.ofDays(1000));
            assertThat(Files.size(file)).isGreaterThan(1_000_000);
            tables(settings).run("update announcement set state = 'POSTED'");
            assertThat(stored.forgetting.tidy()).isEqualTo(1000);
            assertThat(Files.size(file)).as("what was last seen stays").isLessThan(600_000);
            assertThat(SqliteFile.beside(file, "-wal")).isEmptyFile();
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as("what was deleted")
                    .doesNotContain("because");
            write(database, settings, 501, 502);
        }
    }

    /** Its threads are in the midst of statements whenever they are told to end. */
    @Test
    void a_schedule_that_begins_and_ends_again_and_again_leaves_the_file_whole() throws Exception {
        StoreSettings settings = StoreSettings.file(folder.resolve("oncall.db"));
        AtomicInteger written = new AtomicInteger();
        for (int start = 1; start <= 6; start++) {
            try (Database database = Database.open(settings)) {
                Stored stored = new Stored(database, settings, Duration.ofSeconds(5), InstantSource.system());
                stored.begin();
                assertThat(stored.watches.all()).hasSize(written.get());
                Duration soon = Duration.ofMillis(1);
                Schedule schedule = Sample.schedule(
                        database, settings, InstantSource.system(), new Schedule.Rhythm(soon, Duration.ofMillis(5)));
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

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        for (String ending : List.of("", "-wal")) {
            Files.copy(SqliteFile.beside(from, ending), SqliteFile.beside(to, ending));
        }
    }
}
