package oncall.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** What the tests leave behind for the last of them to search: logs, metrics, what channels read, what was stored. */
public final class LeftBehind {
    private static final Path FOLDER = Path.of("target", "left-behind");

    private LeftBehind() {}

    /**
     * Keeps these lines.
     *
     * @param what {@code log}, {@code metrics}, {@code channels} or {@code database}
     */
    public static void keep(String what, List<String> lines) {
        try {
            Files.createDirectories(FOLDER);
            Files.write(FOLDER.resolve(what + "-" + UUID.randomUUID() + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files so far. */
    public static List<Path> files() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(FOLDER)) {
            return new ArrayList<>(files.sorted().toList());
        }
    }
}
