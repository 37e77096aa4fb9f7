package oncall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Request;

/** A process that writes changes into a database file, says so of each, and goes on until it is ended. */
final class FileWriter {
    private static final List<byte[]> HOARD = new ArrayList<>();

    private FileWriter() {}

    public static void main(String... args) throws Exception {
        StoreSettings settings = StoreSettings.file(Path.of(args[0]));
        Claim alone = Claim.of(settings);
        Database database = Database.open(settings);
        Stored stored = new Stored(database, settings, Duration.ofSeconds(5), InstantSource.system());
        // What the one before had begun when it was killed.
        stored.journal
                .pendingSince(Instant.now().plusSeconds(1))
                .forEach(row -> stored.journal.applied(Sample.applied(row.change()), List.of(), Optional.empty()));
        long first = stored.history.sequence() + 1;
        for (long i = first; i < first + 5_000; i++) {
            Change pending = Sample.pending("c" + i, Sample.arn("contact/c" + i));
            stored.journal.begin(pending, Request.by("U01MAI"));
            stored.journal.applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
            System.out.println(i);
            if (args.length > 1) {
                HOARD.add(new byte[100_000]);
            }
        }
        database.close();
        alone.close();
    }

    /**
     * Started on this machine's Java with the classes of this test.
     *
     * @param temporary where it unpacks what it needs
     */
    static Process start(Path file, Path temporary) throws IOException {
        return new ProcessBuilder(line(file, temporary))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** One that keeps all that it ever made, until there is no memory left. */
    static Process startGreedy(Path file, Path temporary) throws IOException {
        List<String> line = line(file, temporary);
        line.addAll(1, List.of("-Xmx40m", "-XX:+ExitOnOutOfMemoryError"));
        line.add("greedy");
        return new ProcessBuilder(line).start();
    }

    private static List<String> line(Path file, Path temporary) {
        return new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                FileWriter.class.getName(),
                file.toString()));
    }
}
