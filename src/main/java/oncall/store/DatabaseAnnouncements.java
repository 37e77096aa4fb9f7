package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Announcements in the table of that name. */
public final class DatabaseAnnouncements implements Announcements {
    private static final String WITH_CHANGE =
            "select a.*, c.document from announcement a join change c on c.id = a.change";

    /** How long a row waits that only a newer version can read. */
    private static final Duration LEFT = Duration.ofSeconds(10);

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final Store store;

    /** A row, and the change that it tells of where this version can read it. */
    private record Found(Row row, Optional<Change> change) {
        Optional<Due> due() {
            return change.map(known -> new Due(row, known));
        }
    }

    DatabaseAnnouncements(Store store) {
        this.store = store;
    }

    @Override
    public List<String> channelsDue(Instant now) {
        return store.read(sql -> sql.select(
                        "select a.channel from announcement a where a.state = 'DUE' and a.next_try <= ?"
                                + " and not exists (select 1 from announcement older where older.channel = a.channel"
                                + " and older.state = 'DUE' and older.sequence < a.sequence)"
                                + " and not exists (select 1 from announcement posted"
                                + " where posted.channel = a.channel and posted.posted_at > ?)"
                                + " order by a.next_try, a.channel",
                        now,
                        now.minus(BETWEEN_POSTS))
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Due> take(String channel, Instant now, Instant until, int most) {
        return store.write(sql -> {
            // Of two who ask at once one sees what the other did.
            String lock = store.database().dialect.forUpdate();
            if (due(sql, channel, lock).filter(next -> !next.isAfter(now)).isEmpty()) {
                return List.<Due>of();
            }
            List<Due> taken = new ArrayList<>();
            List<Row> unread = new ArrayList<>();
            long after = -1;
            List<Found> page;
            do {
                page = page(sql, channel, after, most);
                for (Found found : page) {
                    if (taken.size() < most) {
                        found.due().ifPresentOrElse(taken::add, () -> unread.add(found.row()));
                    }
                    after = found.row().sequence();
                }
            } while (page.size() == most && taken.size() < most);
            leave(sql, unread, now);
            each(
                    sql,
                    taken.stream().map(Due::row).toList(),
                    "attempts = attempts + 1, unsure = true, next_try = :until",
                    Map.of("until", until));
            return taken;
        });
    }

    /** Rows of the channel that are due, in their order, from the one after this place on. */
    private List<Found> page(Handle sql, String channel, long after, int most) {
        return sql.select(
                        WITH_CHANGE + " where a.channel = ? and a.state = 'DUE' and a.sequence > ?"
                                + " order by a.sequence limit ?",
                        channel,
                        after,
                        most)
                .map(this::found)
                .list();
    }

    /** What only a newer version can tell is left to it for a day, and holds up nothing. */
    private static void leave(Handle sql, List<Row> unread, Instant now) {
        each(
                sql,
                unread,
                "next_try = :next, first_failure = coalesce(first_failure, :now),"
                        + " state = case when first_failure < :old then 'PARKED' else state end",
                Map.of("next", now.plus(LEFT), "now", now, "old", now.minus(GIVEN_UP_AFTER)));
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return store.read(sql -> due(sql, channel, ""));
    }

    /** When the channel's oldest row is due, which may be locked, and the channel may be posted to again. */
    private static Optional<Instant> due(Handle sql, String channel, String lock) {
        Optional<Instant> oldest = sql.select(
                        "select next_try from announcement where channel = ? and state = 'DUE'"
                                + " order by sequence limit 1" + lock,
                        channel)
                .mapTo(Instant.class)
                .findOne();
        Optional<Instant> again = sql.select("select max(posted_at) from announcement where channel = ?", channel)
                .mapTo(Instant.class)
                .findOne()
                .map(posted -> posted.plus(BETWEEN_POSTS));
        return oldest.map(next -> again.filter(next::isBefore).orElse(next));
    }

    @Override
    public void posted(List<Row> taken, String ts, Instant at) {
        change(
                taken,
                "state = 'POSTED', unsure = false, response_url = null, posted_ts = :ts, posted_at = :at",
                Map.of("ts", ts, "at", at));
    }

    @Override
    public void failed(List<Row> taken, Instant at, Instant nextTry) {
        store.write(sql -> {
            taken.forEach(row -> each(
                    sql,
                    List.of(row),
                    "unsure = :unsure, next_try = :next, first_failure = coalesce(first_failure, :at)",
                    Map.of("unsure", row.unsure(), "next", nextTry, "at", at)));
            return taken;
        });
    }

    @Override
    public void unclear(List<Row> taken, Instant at, Instant nextTry) {
        change(
                taken,
                "unsure = true, next_try = :next, first_failure = coalesce(first_failure, :at)",
                Map.of("next", nextTry, "at", at));
    }

    @Override
    public void parked(List<Row> taken, Instant at) {
        change(
                taken,
                "state = 'PARKED', response_url = null, first_failure = coalesce(first_failure, :at)",
                Map.of("at", at));
    }

    private void change(List<Row> rows, String set, Map<String, Object> values) {
        store.write(sql -> each(sql, rows, set, values));
    }

    /** Rows that are due still; what is posted stays so. */
    private static List<Row> each(Handle sql, List<Row> rows, String set, Map<String, Object> values) {
        for (Row row : rows) {
            sql.createUpdate("update announcement set " + set
                            + " where channel = :channel and sequence = :sequence and state = 'DUE'")
                    .bindMap(values)
                    .bind("channel", row.announcement().channel())
                    .bind("sequence", row.sequence())
                    .execute();
        }
        return rows;
    }

    @Override
    public List<Due> parked(int most) {
        return store.read(sql -> sql
                .select(WITH_CHANGE + " where a.state = 'PARKED' order by a.sequence, a.channel limit ?", most)
                .map(this::found)
                .stream()
                .flatMap(found -> found.due().stream())
                .toList());
    }

    @Override
    public int tryAgain(String channel, Instant now) {
        return store.write(sql -> sql.execute(
                "update announcement set state = 'DUE', next_try = ?, first_failure = null"
                        + " where channel = ? and state = 'PARKED'",
                now,
                channel));
    }

    @Override
    public int count(State state) {
        return store.read(sql -> Store.count(sql, "announcement where state = ?", state));
    }

    private Found found(RowView row) {
        return new Found(
                new Row(
                        new Announcement(
                                row.getColumn("change", String.class),
                                row.getColumn("channel", String.class),
                                Optional.ofNullable(row.getColumn("response_url", String.class))),
                        row.getColumn("sequence", Long.class),
                        row.getColumn("state", State.class),
                        row.getColumn("attempts", Integer.class),
                        row.getColumn("unsure", Boolean.class),
                        Optional.ofNullable(row.getColumn("first_failure", Instant.class)),
                        Optional.ofNullable(row.getColumn("posted_ts", String.class))),
                store.change(row.getColumn("document", String.class)));
    }
}
