package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;
import org.jdbi.v3.core.Handle;

/** Table {@code wish}; the messages that tell of one are rows of {@code announcement}. */
public final class DatabaseWishes implements Wishes {
    private final Store store;
    private final ChangeRows rows;

    DatabaseWishes(Store store) {
        this.store = store;
        this.rows = new ChangeRows(store);
    }

    @Override
    public void add(Wish wish, List<Announcement> announcements) {
        store.write(sql -> {
            sql.execute(
                    "insert into wish (id, revision, user_id, state, claimed_at, next_step, wished_at, document)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?)",
                    wish.id(),
                    wish.revision(),
                    wish.by(),
                    wish.state(),
                    Optional.<Instant>empty(),
                    wish.next(),
                    store.clock().instant(),
                    store.documents().text(wish));
            rows.announce(sql, announcements);
            return wish;
        });
    }

    @Override
    public Optional<Wish> find(String id) {
        return store.read(sql -> found(sql, "id = ?", id)).stream().findFirst();
    }

    @Override
    public List<Wish> open(String user) {
        return store.read(sql -> found(sql, "user_id = ? and state in ('OPEN', 'CLAIMED') order by wished_at", user));
    }

    @Override
    public boolean replace(Wish before, Wish after, List<Announcement> announcements) {
        return store.write(sql -> {
            int written = sql.execute(
                    "update wish set revision = ?, user_id = ?, state = ?, claimed_at = ?, next_step = ?, document = ?"
                            + " where id = ? and revision = ?",
                    after.revision(),
                    after.by(),
                    after.state(),
                    after.claim().map(claim -> store.clock().instant()),
                    after.next(),
                    store.documents().text(after),
                    before.id(),
                    before.revision());
            if (written == 1) {
                rows.announce(sql, announcements);
            }
            return written == 1;
        });
    }

    @Override
    public List<Wish> due(Instant now, int most) {
        return store.read(sql -> found(sql, "next_step <= ? and state = 'OPEN' order by next_step limit ?", now, most));
    }

    @Override
    public List<Wish> claimedFor(Duration time) {
        return store.read(sql -> found(
                sql,
                "state = 'CLAIMED' and claimed_at <= ? order by claimed_at",
                store.clock().instant().minus(time)));
    }

    private List<Wish> found(Handle sql, String which, Object... values) {
        return store.unread()
                .values("wish", sql.select("select document from wish where " + which, values), Wish.class);
    }

    @Override
    public List<Posted> toBeDrawn(int most) {
        return store.read(sql -> sql
                .select(
                        "select a.channel, a.posted_ts as ts, w.document from announcement a join wish w on w.id = a.change"
                                + " where a.state = 'POSTED' and a.posted_ts <> '' and a.drawn < w.revision"
                                + " order by a.posted_ts limit ?",
                        most)
                .map(row -> store.unread()
                        .value("wish", row.getColumn("document", String.class), Wish.class)
                        .map(wish -> new Posted(
                                row.getColumn("channel", String.class),
                                row.getColumn("ts", String.class),
                                new Notice.OfWish(wish, Wish.Occasion.ASKED))))
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList());
    }

    @Override
    public void drawn(Posted message, int revision) {
        store.write(sql -> sql.execute(
                "update announcement set drawn = ? where channel = ? and posted_ts = ? and change = ?",
                revision,
                message.channel(),
                message.ts(),
                message.notice().key()));
    }
}
