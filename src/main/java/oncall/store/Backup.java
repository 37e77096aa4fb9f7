package oncall.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** A copy of a database file while the bot goes on writing to it: one moment, whole (https://sqlite.org/lang_vacuum.html). */
public final class Backup {
    private Backup() {}

    /** Throws, with words, where there is nothing to copy, the target is taken, or it cannot be written. */
    public static void write(StoreSettings settings, Path target) throws IOException {
        Path file = settings.file()
                .orElseThrow(() -> new IOException(
                        "A PostgreSQL is backed up by its own means: pg_dump, or its provider's snapshots."));
        if (!SqliteFile.exists(file)) {
            throw new IOException("There is no database " + file + " yet.");
        }
        if (Files.exists(target)) {
            throw new IOException(target + " is there already. Name another file, or move that one.");
        }
        SqliteLibrary.load();
        SqliteFile.forOurEyesOnly(target);
        SQLiteConfig config = new SQLiteConfig();
        config.setReadOnly(true);
        try (Connection connection = config.createConnection("jdbc:sqlite:" + file);
                PreparedStatement copy = connection.prepareStatement("vacuum into ?")) {
            copy.setString(1, target.toString());
            copy.executeUpdate();
        } catch (SQLException e) {
            Files.deleteIfExists(target);
            throw new IOException(
                    "The backup was not written (" + Failure.code(e) + "). Is there room for " + target + "?", e);
        }
    }
}
