package oncall.store;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/**
 * Where things are kept, how secretly, and for how long.
 *
 * @param url {@code jdbc:h2:…} or {@code jdbc:postgresql:…}; may hold a password
 * @param key seals addresses; without one they are not kept
 * @param drafts how long a draft is kept after it was last touched
 * @param history how long a change is kept after it was made
 */
public record StoreSettings(String url, Optional<SecretKey> key, Duration drafts, Duration history) {
    public static final Duration DRAFTS = Duration.ofDays(7);
    public static final Duration HISTORY = Duration.ofDays(730);

    /** What begins the address of each kind of database that we speak to. */
    static final String H2 = "jdbc:h2:";

    static final String POSTGRESQL = "jdbc:postgresql:";

    /** A file of H2's; {@code data/oncall} becomes {@code data/oncall.mv.db}. */
    public static StoreSettings file(Path file) {
        return of(H2 + "file:" + file.toAbsolutePath());
    }

    /** A database of its own that ends with the process. */
    public static StoreSettings memory() {
        return of(H2 + "mem:" + UUID.randomUUID());
    }

    public static StoreSettings of(String url) {
        return new StoreSettings(url, Optional.empty(), DRAFTS, HISTORY);
    }

    public StoreSettings with(SecretKey changed) {
        return new StoreSettings(url, Optional.of(changed), drafts, history);
    }

    /** Whether this is an address of a database that we speak to. */
    public static boolean isKnown(String url) {
        return url.startsWith(H2 + "file:") || url.startsWith(H2 + "mem:") || url.startsWith(POSTGRESQL);
    }

    /** Where the file lies, without its ending, if it is one of H2's. */
    Optional<Path> file() {
        String start = H2 + "file:";
        if (!url.startsWith(start)) {
            return Optional.empty();
        }
        String path = url.substring(start.length()).split(";", 2)[0];
        return Optional.of(Path.of(path.startsWith("~") ? System.getProperty("user.home") + path.substring(1) : path));
    }

    /** The same in another file. */
    StoreSettings at(Path other) {
        int end = url.indexOf(';');
        String parameters = end < 0 ? "" : url.substring(end);
        return new StoreSettings(H2 + "file:" + other.toAbsolutePath() + parameters, key, drafts, history);
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
