package oncall.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The peer's folder, with the packages that its lock file names: fetched once, kept under target. */
final class NodeModules {
    private static final Path SOURCES = Path.of("src/bench/node");
    private static final Path HERE = Settings.FOLDER.resolveSibling("bench-node");
    private static final Path FETCHED = HERE.resolve("node_modules/fetched.json");
    private static final Path LOCK = HERE.resolve("package-lock.json");

    private NodeModules() {}

    static synchronized Path folder() throws IOException {
        Files.createDirectories(HERE);
        for (String file : List.of("peer.js", "package.json", "package-lock.json", ".npmrc")) {
            Files.copy(SOURCES.resolve(file), HERE.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(FETCHED) || Files.mismatch(FETCHED, LOCK) != -1) {
            fetch();
            Files.copy(LOCK, FETCHED, StandardCopyOption.REPLACE_EXISTING);
        }
        return HERE;
    }

    private static void fetch() throws IOException {
        Path log = HERE.resolve("npm.log");
        Process npm = new ProcessBuilder("npm", "ci", "--prefer-offline")
                .directory(HERE.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            if (!npm.waitFor(5, TimeUnit.MINUTES) || npm.exitValue() != 0) {
                throw new IOException("The peer's packages could not be fetched; " + log + " says why.");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while npm fetched", e);
        } finally {
            npm.destroyForcibly();
        }
    }
}
