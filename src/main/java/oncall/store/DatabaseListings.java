package oncall.store;

import java.time.Instant;
import java.util.Optional;
import oncall.operations.port.Listings;
import org.jdbi.v3.core.Handle;

/** The second row of table {@code account_look}; in memory where a file is this process's alone. */
public final class DatabaseListings implements Listings {
    private static final int ROW = 2;

    private final Store store;
    private volatile Optional<Listing> here = Optional.empty();

    DatabaseListings(Store store) {
        this.store = store;
    }

    @Override
    public Optional<Listing> last(String place) {
        Optional<Listing> last = store.settings().isPostgres() ? store.read(sql -> select(sql, "")) : here;
        return last.filter(listing -> listing.place().equals(place));
    }

    @Override
    public boolean keep(Listing listing) {
        if (!store.settings().isPostgres()) {
            here = Optional.of(listing);
            return true;
        }
        String document = store.documents().text(listing);
        return store.write(sql -> {
            Optional<Instant> other = select(sql, store.database().dialect.forUpdate())
                    .filter(kept -> kept.place().equals(listing.place()))
                    .map(Listing::began);
            if (other.filter(listing.began()::isBefore).isEmpty()) {
                sql.execute(
                        "insert into account_look (id, document) values (?, ?)"
                                + " on conflict (id) do update set document = excluded.document",
                        ROW,
                        document);
            }
            return other.filter(listing.began().minus(JUST)::isBefore).isEmpty();
        });
    }

    private Optional<Listing> select(Handle sql, String lock) {
        return store
                .unread()
                .values(
                        "account_look",
                        sql.select("select document from account_look where id = ?" + lock, ROW),
                        Listing.class)
                .stream()
                .findFirst();
    }
}
