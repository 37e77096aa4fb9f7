package oncall.sandbox.slack;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.List;
import oncall.testing.Requires;

/** The folder where the tests' Node programs run, with the packages they need: fetched once, kept under target. */
final class NodeModules {
    private static final Path SOURCES = Path.of("src/test/node");
    private static final List<String> FILES =
            List.of(".npmrc", "package.json", "package-lock.json", "ends-with-its-test.js", "pizza.js");
    private static final Path HERE = Path.of("target/node").toAbsolutePath();
    private static final Path FETCHED = HERE.resolve("node_modules/fetched.json");

    private NodeModules() {}

    /** The folder, ready. Where Node or its packages are missing the test is skipped, as {@link Requires} says. */
    static synchronized Path folder() {
        Requires.node();
        var npm = Requires.program("npm");
        try {
            Files.createDirectories(HERE);
            try (var turn = FileChannel.open(HERE.resolve("turn"), CREATE, WRITE);
                    var ours = turn.lock()) {
                return ready(npm);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands there already stays as it is: a program of another process may be reading it. */
    private static Path ready(Path npm) throws IOException {
        for (var file : FILES) {
            put(file, Files.readAllBytes(SOURCES.resolve(file)));
        }
        try (var order = NodeModules.class.getResourceAsStream("order.json")) {
            put("order.json", order.readAllBytes());
        }
        if (!Files.exists(FETCHED) || Files.mismatch(FETCHED, HERE.resolve("package-lock.json")) != -1) {
            fetch(npm);
            Files.copy(HERE.resolve("package-lock.json"), FETCHED, StandardCopyOption.REPLACE_EXISTING);
        }
        return HERE;
    }

    private static void put(String name, byte[] content) throws IOException {
        var file = HERE.resolve(name);
        if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
            Files.write(file, content);
        }
    }

    /** Exactly what the lock file names, from npm's own cache where it is there. */
    private static void fetch(Path npm) throws IOException {
        var process = new ProcessBuilder(npm.toString(), "ci", "--prefer-offline")
                .directory(HERE.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.onExit().join().exitValue() != 0) {
            Requires.missing("This test runs Bolt for JavaScript, which npm could not fetch here:\n" + said);
        }
    }
}
