package oncall.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

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

    /** The path of a Node that Bolt for JavaScript runs on, with npm beside it. */
    public static Path node() {
        var node = program("node");
        program("npm");
        var version = firstLine(node, "--version");
        if (!version.matches("v(2\\d|[3-9]\\d|\\d{3,})\\..*")) {
            missing("This test drives Node 20 or newer; `node` here is " + version + ".");
        }
        return node;
    }

    /** Nothing where it prints nothing. */
    private static String firstLine(Path program, String... arguments) {
        try {
            var process = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), Arrays.stream(arguments))
                            .toList())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            process.getOutputStream().close();
            return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The program's path, or nothing where it is not installed. */
    public static Optional<Path> find(String name) {
        return all(name).findFirst();
    }

    /** Every one of that name, in the order in which a shell would look. */
    static Stream<Path> all(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .flatMap(program -> behind(program).stream());
    }

    /** A shim of pyenv's is a script that looks for the program, which may not be installed. */
    static Optional<Path> behind(Path program) {
        Path pyenv = program.resolveSibling("../libexec/pyenv").normalize();
        String name = String.valueOf(program.getFileName());
        if (!program.endsWith(Path.of("shims", name)) || !Files.isExecutable(pyenv)) {
            return Optional.of(program);
        }
        return Optional.of(firstLine(pyenv, "which", name))
                .filter(found -> !found.isEmpty())
                .map(Path::of);
    }

    /** Skips, or fails, with the sentence where the file is not there. */
    static void file(Path file, String sentence) {
        if (!Files.exists(file)) {
            missing(sentence);
        }
    }

    /** Skips, or fails, with the sentence. */
    public static void missing(String sentence) {
        if ("true".equals(System.getenv("ONCALL_TEST_NOTHING_SKIPPED"))) {
            fail(sentence + " Nothing may be skipped in this run.");
        }
        abort(sentence);
    }
}
