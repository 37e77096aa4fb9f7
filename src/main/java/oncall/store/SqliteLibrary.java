package oncall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.sqlite.SQLiteJDBCLoader;

/** SQLite is a library of the machine's own, which its driver unpacks into the temporary folder and loads from there. */
final class SqliteLibrary {
    private static final String FOLDER = "org.sqlite.tmpdir";

    private static boolean loaded;

    private SqliteLibrary() {}

    /** Throws, with words, where it cannot be loaded. A process that is killed later leaves nothing unpacked. */
    static synchronized void load() throws IOException {
        if (loaded) {
            return;
        }
        Path folder = Path.of(System.getProperty(FOLDER, System.getProperty("java.io.tmpdir")));
        try {
            Path own = Files.createTempDirectory(folder, "oncall-sqlite-");
            try {
                loadFrom(own);
            } finally {
                remove(own);
            }
            loaded = true;
        } catch (Exception | LinkageError e) {
            throw new IOException(
                    "SQLite cannot be loaded from the temporary folder " + folder
                            + ": it cannot be written, or programs in it may not run (noexec). Start java with -D"
                            + FOLDER + "=/another/folder, or set ONCALL_DATABASE_URL to a PostgreSQL.",
                    e);
        }
    }

    private static void loadFrom(Path own) throws Exception {
        String before = System.getProperty(FOLDER);
        System.setProperty(FOLDER, own.toString());
        try {
            SQLiteJDBCLoader.initialize();
        } finally {
            if (before == null) {
                System.clearProperty(FOLDER);
            } else {
                System.setProperty(FOLDER, before);
            }
        }
    }

    /** What is loaded needs its file no more; where it cannot go now, it goes with the process. */
    private static void remove(Path own) throws IOException {
        own.toFile().deleteOnExit();
        try (Stream<Path> files = Files.list(own)) {
            List<Path> unpacked = files.toList();
            unpacked.forEach(file -> file.toFile().deleteOnExit());
            boolean gone = unpacked.stream().allMatch(file -> file.toFile().delete());
            if (gone) {
                Files.delete(own);
            }
        }
    }
}
