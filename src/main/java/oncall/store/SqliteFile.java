package oncall.store;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A database file of SQLite's, and what lies beside it: {@code -wal} and {@code -shm} while it is open, {@code .lock} of
 * whoever has it. The file is never empty: it is made under another name first.
 */
final class SqliteFile {
    static final List<String> ENDINGS = List.of("", "-wal", "-shm", ".lock", ".new", ".new-journal");
    /** Stands in the file's header (https://sqlite.org/pragma.html#pragma_application_id): "ocal" in ASCII. */
    static final int APPLICATION = 0x6f63616c;

    private static final Set<PosixFilePermission> OURS = PosixFilePermissions.fromString("rw-------");

    private SqliteFile() {}

    static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }

    /** Throws, with words, where it cannot be there. */
    static void makeFolder(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(
                    "The database " + file + " is a folder. Set ONCALL_DATABASE_URL to a file in it, such as"
                            + " jdbc:sqlite:" + file.resolve("oncall.db") + ".");
        }
        Path folder = file.toAbsolutePath().getParent();
        if (folder != null) {
            try {
                Files.createDirectories(folder);
            } catch (FileSystemException e) {
                throw new IOException(noFolder(file), e);
            }
        }
    }

    static String noFolder(Path file) {
        return "The folder of the database " + file + " cannot be written. Give it to the user that the bot runs as, or"
                + " set ONCALL_DATABASE_URL to another place.";
    }

    static boolean exists(Path file) {
        return Files.exists(file) || Files.exists(beside(file, "-wal"));
    }

    /**
     * Whole and ours when this returns, made where there was none. Throws, with words, where it is not; then nothing was
     * changed.
     */
    static void ready(Path file) throws IOException {
        SqliteLibrary.load();
        makeFolder(file);
        if (!exists(file)) {
            refuseOlder(file);
            make(file);
        }
        SqliteCheck.whole(file);
        for (String ending : List.of("", "-wal", "-shm")) {
            if (Files.exists(beside(file, ending))) {
                forOurEyesOnly(beside(file, ending));
            }
        }
    }

    /** Makes a file with mode 0600, or gives it that, where files have modes. */
    static void forOurEyesOnly(Path file) throws IOException {
        boolean modes = Files.getFileStore(file.toAbsolutePath().getParent())
                .supportsFileAttributeView(PosixFileAttributeView.class);
        try {
            Files.createFile(
                    file,
                    modes
                            ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(OURS)}
                            : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException there) {
            if (modes && !Files.getPosixFilePermissions(file).equals(OURS)) {
                Files.setPosixFilePermissions(file, OURS);
            }
        }
    }

    /** To begin anew beside the file of an older version would look like a loss. */
    private static void refuseOlder(Path file) throws IOException {
        Path older = file.resolveSibling(file.getFileName().toString().replaceFirst("\\.db$", "") + ".mv.db");
        if (Files.exists(older)) {
            throw new IOException(
                    "There is no database " + file + ", but " + older + ", which an older version made and"
                            + " this one cannot read. Move it elsewhere to begin with an empty database, or start that version.");
        }
    }

    /** Killed at any moment, it leaves no file or a whole one, without tables. */
    private static void make(Path file) throws IOException {
        Path made = beside(file, ".new");
        Files.deleteIfExists(beside(made, "-journal"));
        Files.deleteIfExists(made);
        forOurEyesOnly(made);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + made);
                Statement statement = connection.createStatement()) {
            statement.execute("pragma auto_vacuum = incremental");
            statement.execute("pragma application_id = " + APPLICATION);
        } catch (SQLException e) {
            throw new IOException(Failure.unopened(file.toString(), e), e);
        }
        Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where a damaged file was moved to; one that is whole, missing, or cannot be read at all stays. */
    static Optional<Path> keepDamagedAside(Path file) throws IOException {
        SqliteLibrary.load();
        if (!exists(file)) {
            return Optional.empty();
        }
        try {
            SqliteCheck.whole(file);
            return Optional.empty();
        } catch (SqliteCheck.Damaged e) {
            String aside = ".damaged-"
                    + Instant.now().truncatedTo(ChronoUnit.SECONDS).toString().replace(":", "");
            for (String ending : List.of("-wal", "-shm", "")) {
                if (Files.exists(beside(file, ending))) {
                    Files.move(beside(file, ending), beside(file, aside + ending));
                }
            }
            return Optional.of(beside(file, aside));
        }
    }
}
