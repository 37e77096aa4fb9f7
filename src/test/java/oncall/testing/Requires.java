package oncall.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Programs that some tests drive. Where one is missing the test is skipped with a sentence; under
 * {@code ONCALL_TEST_NOTHING_SKIPPED=true} it fails instead, so that a green run of CI has run everything.
 */
public final class Requires {
    private Requires() {}

    /** The program's path, for example {@code program("aws")}. */
    public static Path program(String name) {
        Optional<Path> found = find(name);
        if (found.isEmpty()) {
            missing("This test drives `" + name + "`, which is not installed here.");
        }
        return found.orElseThrow();
    }

    /** The program's path, or nothing where it is not installed. */
    public static Optional<Path> find(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** Skips, or fails, with the sentence where the file is not there. */
    static void file(Path file, String sentence) {
        if (!Files.exists(file)) {
            missing(sentence);
        }
    }

    private static void missing(String sentence) {
        if ("true".equals(System.getenv("ONCALL_TEST_NOTHING_SKIPPED"))) {
            fail(sentence + " Nothing may be skipped in this run.");
        }
        abort(sentence);
    }
}
