package oncall.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import oncall.operations.Refused;
import org.jdbi.v3.core.result.ResultBearing;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rows that this version cannot read, since a newer one wrote them: skipped, counted, and named in the log once each, by
 * a digest of what they hold.
 */
public final class Unread {
    /** The tables whose rows hold documents. */
    public static final List<String> TABLES =
            List.of("account_look", "announcement", "change", "draft", "last_seen", "wish");

    private static final Logger log = LoggerFactory.getLogger(Unread.class);
    private static final int MOST_NAMED = 1_000;

    private final Documents documents;
    private final Map<String, Long> counts = new ConcurrentHashMap<>();
    private final Set<String> named = new LinkedHashSet<>();

    Unread(Documents documents) {
        this.documents = documents;
    }

    /** How often a row of this table was skipped. */
    public long count(String table) {
        return counts.getOrDefault(table, 0L);
    }

    /** What the row's document says; nothing where this version cannot read it. */
    <T> Optional<T> value(String table, @Nullable String document, Class<T> type) {
        String text = document == null ? "" : document;
        try {
            return Optional.of(documents.value(text, type));
        } catch (IllegalStateException unreadable) {
            counts.merge(table, 1L, Long::sum);
            name(table, Digest.of(text).substring(0, 12), unreadable);
            return Optional.empty();
        }
    }

    /** Those of these that this version can read, by their documents in the first column. */
    <T> List<T> values(String table, ResultBearing documents, Class<T> type) {
        return documents.mapTo(String.class).stream()
                .flatMap(document -> value(table, document, type).stream())
                .toList();
    }

    /** The same for what cannot be done without it: refused in words. */
    <T> T required(String table, String document, Class<T> type) {
        return value(table, document, type)
                .orElseThrow(() -> new Refused(
                        Refused.Reason.INVALID,
                        "A newer version of this bot wrote this, and the one that answers now cannot read it."
                                + " Try again once all of it is up to date."));
    }

    private synchronized void name(String table, String reference, Throwable unreadable) {
        if (named.size() < MOST_NAMED && named.add(reference)) {
            log.warn(
                    "a row is skipped that this version cannot read table={} reference={} {}",
                    table,
                    reference,
                    Failure.code(unreadable));
        }
    }
}
