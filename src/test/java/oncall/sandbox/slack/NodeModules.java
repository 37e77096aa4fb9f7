package oncall.sandbox.slack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
            for (var file : FILES) {
                Files.copy(SOURCES.resolve(file), HERE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
            }
            try (var order = NodeModules.class.getResourceAsStream("order.json")) {
                Files.write(HERE.resolve("order.json"), order.readAllBytes());
            }
            if (!Files.exists(FETCHED) || Files.mismatch(FETCHED, HERE.resolve("package-lock.json")) != -1) {
                fetch(npm);
                Files.copy(HERE.resolve("package-lock.json"), FETCHED, StandardCopyOption.REPLACE_EXISTING);
            }
            return HERE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
