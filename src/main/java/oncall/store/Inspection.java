package oncall.store;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/**
 * A look at a database without changing anything in it.
 *
 * @param usable whether the bot would start with it; one that is merely not reached is waited for
 * @param words what is there
 */
public record Inspection(boolean usable, String words) {
    /** Waits a few seconds at most where nothing answers. */
    public static Inspection of(StoreSettings settings) {
        return settings.file().map(file -> ofFile(file, settings)).orElseGet(() -> ofServer(settings));
    }

    private static Inspection ofFile(Path file, StoreSettings settings) {
        if (!SqliteFile.exists(file)) {
            return new Inspection(true, "a file that is not there yet and will be made");
        }
        try (Claim alone = Claim.of(settings)) {
            SqliteLibrary.load();
            SqliteCheck.whole(file);
            return new Inspection(true, "the file is there and whole");
        } catch (IOException e) {
            return new Inspection(false, String.valueOf(e.getMessage()));
        }
    }

    private static Inspection ofServer(StoreSettings settings) {
        Properties patience = new Properties();
        patience.setProperty("connectTimeout", "3");
        patience.setProperty("loginTimeout", "5");
        patience.setProperty("socketTimeout", "5");
        try (Connection connection = DriverManager.getConnection(settings.url(), patience)) {
            return new Inspection(
                    true,
                    "can be reached, PostgreSQL " + connection.getMetaData().getDatabaseProductVersion());
        } catch (SQLException e) {
            return new Inspection(
                    true, "cannot be reached from here (" + Failure.code(e) + "); the bot would wait for it");
        }
    }
}
