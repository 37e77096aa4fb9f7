package oncall.store;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where things are kept, how secretly, and for how long.
 *
 * @param url {@code jdbc:sqlite:…} or {@code jdbc:postgresql:…}; may hold a password
 * @param keys the first seals addresses, each opens what it sealed; without one they are not kept
 * @param drafts how long a draft is kept after it was last touched
 * @param history how long a change is kept after it was made
 * @param press how long a thread that answers a press waits for the database
 */
public record StoreSettings(String url, List<SecretKey> keys, Duration drafts, Duration history, Duration press) {
    public static final Duration DRAFTS = Duration.ofDays(7);
    public static final Duration HISTORY = Duration.ofDays(730);
    /** Half a second, of which some passes on the way. */
    public static final Duration PRESS = Duration.ofMillis(450);

    /** What begins the address of each kind of database that we speak to. */
    private static final String SQLITE = "jdbc:sqlite:";

    private static final String POSTGRESQL = "jdbc:postgresql:";

    /** A path: neither a URI nor one of SQLite's names for something else than a file. */
    private static final Pattern FILE = Pattern.compile(SQLITE + "(?!file:|:)[^?]+");
    /** User and password stand in the parameters: nothing before them is secret. */
    private static final Pattern SERVER = Pattern.compile((POSTGRESQL + "(//(PLACE(,PLACE)*)?/)?[\\w%.-]*(\\?\\S*)?")
            .replace("PLACE", "([\\w.-]+|\\[[0-9A-Fa-f:.]+\\])(:\\d{1,5})?"));

    public StoreSettings {
        keys = List.copyOf(keys);
    }

    public static StoreSettings file(Path file) {
        return of(SQLITE + file.toAbsolutePath());
    }

    /** A file of its own that ends with the process. */
    public static StoreSettings temporary() {
        try {
            Path folder = Files.createTempDirectory("oncall-");
            Path file = folder.resolve("oncall.db");
            // Removed in the reverse of this order.
            folder.toFile().deleteOnExit();
            for (String ending : SqliteFile.ENDINGS) {
                new File(file + ending).deleteOnExit();
            }
            return file(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static StoreSettings of(String url) {
        return new StoreSettings(url, List.of(), DRAFTS, HISTORY, PRESS);
    }

    public StoreSettings with(SecretKey... changed) {
        return new StoreSettings(url, List.of(changed), drafts, history, press);
    }

    /** Where everything is slow, the database is too. */
    public StoreSettings withPress(Duration patience) {
        return new StoreSettings(url, keys, drafts, history, patience);
    }

    /** The key that seals. */
    public Optional<SecretKey> key() {
        return keys.stream().findFirst();
    }

    /** Words where this is no address of a database that we speak to. */
    public static Optional<String> mistake(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return Optional.of("ONCALL_DATABASE_URL names a file of H2's, which this version does not read."
                    + " Write jdbc:sqlite:/path/name.db: it begins empty, and the other file stays as it is.");
        }
        return SERVER.matcher(url).matches() || FILE.matcher(url).matches()
                ? Optional.empty()
                : Optional.of("ONCALL_DATABASE_URL is not an address that this program knows. Write"
                        + " jdbc:sqlite:/path/name.db, or jdbc:postgresql://host:5432/name?user=…&password=….");
    }

    /** Where the file lies, if it is one of SQLite's. */
    Optional<Path> file() {
        return url.startsWith(SQLITE) ? Optional.of(Path.of(url.substring(SQLITE.length()))) : Optional.empty();
    }

    boolean isPostgres() {
        return url.startsWith(POSTGRESQL);
    }

    /** The address without users, passwords and other parameters. */
    public String place() {
        String bare = url.split("[;?]", 2)[0];
        return bare.replaceFirst("//[^/]*@", "//");
    }

    @Override
    public String toString() {
        return "StoreSettings[" + place() + "]";
    }
}
