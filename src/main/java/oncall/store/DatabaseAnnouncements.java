package oncall.store;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.RowView;

/** Announcements in the table of that name. */
public final class DatabaseAnnouncements implements Announcements {
    private static final String WITH_CHANGE =
            "select a.*, c.document from announcement a left join change c on c.id = a.change";

    /** Not put off until its author is done. */
    private static final String READY = "state = 'DUE' and (attempts > 0 or next_try <= ?)";

    /** How long a row waits that only a newer version can read. */
    private static final Duration LEFT = Duration.ofSeconds(10);

    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);

    private final Store store;
    private final ChangeRows rows;

    /** A row by its place, and what stands in it where this version can read that. */
    private record Found(String channel, long sequence, Optional<Row> row) {}

    DatabaseAnnouncements(Store store) {
        this.store = store;
        this.rows = new ChangeRows(store);
    }

    @Override
    public void add(Announcement announcement) {
        store.write(sql -> {
            rows.announce(sql, List.of(announcement));
            return announcement;
        });
    }

    @Override
    public boolean addOnce(Announcement announcement) {
        return store.write(sql -> {
            // Of two who add the same at once one sees what the other did.
            ChangeRows.lockOrder(sql);
            int before = Store.count(
                    sql,
                    "announcement where channel = ? and change = ?",
                    announcement.channel(),
                    announcement.notice().key());
            if (before == 0) {
                rows.announce(sql, List.of(announcement));
            }
            return before == 0;
        });
    }

    @Override
    public void imported(String userId, Instant now) {
        done(userId, "source = 'IMPORT'", now);
    }

    @Override
    public void created(String userId, Instant now) {
        done(userId, "source <> 'IMPORT'", now);
    }

    private void done(String userId, String which, Instant now) {
        store.write(sql -> sql.execute(
                "update announcement set next_try = ? where " + ChangeRows.WAITING
                        + " and next_try > ? and change in (select id from change where " + which + " and user_id = ?)",
                now,
                now,
                userId));
    }

    @Override
    public Optional<String> thread(String channel, String change) {
        return store.read(sql -> thread(sql, channel, change));
    }

    /** Of what undoes what was undone, the first of them all: a reply has no replies. */
    private static Optional<String> thread(Handle sql, String channel, String change) {
        return sql.select(
                        "select a.posted_ts, c.undoes from announcement a left join change c on c.id = a.change"
                                + " where a.channel = ? and a.change = ? and a.state = 'POSTED' and a.posted_ts <> ''",
                        channel,
                        change)
                .map((row, context) ->
                        Map.entry(row.getString("posted_ts"), Optional.ofNullable(row.getString("undoes"))))
                .findOne()
                .map(posted -> posted.getValue()
                        .flatMap(undone -> thread(sql, channel, undone))
                        .orElse(posted.getKey()));
    }

    @Override
    public List<String> channelsDue(Instant now) {
        return store.read(sql -> sql.select(
                        "select a.channel from announcement a where a.state = 'DUE' and a.next_try <= ?"
                                + " and not exists (select 1 from announcement older where older.channel = a.channel"
                                + " and older.sequence < a.sequence and older." + READY + ")"
                                + " and not exists (select 1 from announcement posted"
                                + " where posted.channel = a.channel and posted.posted_at > ?)"
                                + " order by a.next_try, a.channel",
                        now,
                        now,
                        now.minus(BETWEEN_POSTS))
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Row> take(String channel, Instant now, Instant until, int most) {
        return store.write(sql -> {
            // Of two who ask at once one sees what the other did.
            String lock = store.database().dialect.forUpdate();
            if (due(sql, channel, now, lock).filter(next -> !next.isAfter(now)).isEmpty()) {
                return List.<Row>of();
            }
            List<Row> taken = new ArrayList<>();
            List<Found> unread = new ArrayList<>();
            long after = -1;
            List<Found> page;
            do {
                page = page(sql, channel, now, after, most);
                for (Found found : page) {
                    if (found.row().isEmpty()) {
                        unread.add(found);
                    } else if (isOneMessage(taken, found.row().get(), most)) {
                        taken.add(found.row().get());
                    } else {
                        break;
                    }
                    after = found.sequence();
                }
            } while (page.size() == most && after == page.get(most - 1).sequence());
            leave(sql, unread, now);
            each(sql, taken, "attempts = attempts + 1, unsure = true, next_try = :until", Map.of("until", until));
            return taken;
        });
    }

    /** Whether it may stand in a message with these. */
    private static boolean isOneMessage(List<Row> taken, Row next, int most) {
        return taken.isEmpty()
                || (taken.size() < most
                        && undoes(taken.get(0)).isPresent()
                        && undoes(taken.get(0)).equals(undoes(next)));
    }

    /** The id of what a change undoes, or nothing; absent where it is no change. */
    private static Optional<String> undoes(Row row) {
        return row.announcement()
                .notice()
                .asChanged()
                .map(told -> told.change().undoes().orElse(""));
    }

    /** Rows of the channel that are due, in their order, from the one after this place on. */
    private List<Found> page(Handle sql, String channel, Instant now, long after, int most) {
        return sql.select(
                        WITH_CHANGE + " where a.channel = ? and a." + READY + " and a.sequence > ?"
                                + " order by a.sequence limit ?",
                        channel,
                        now,
                        after,
                        most)
                .map(this::found)
                .list();
    }

    /** What only a newer version can tell is left to it for a day, and holds up nothing. */
    private static void leave(Handle sql, List<Found> unread, Instant now) {
        unread.forEach(found -> change(
                sql,
                found.channel(),
                found.sequence(),
                "next_try = :next, first_failure = coalesce(first_failure, :now),"
                        + " state = case when first_failure < :old then 'PARKED' else state end",
                Map.of("next", now.plus(LEFT), "now", now, "old", now.minus(GIVEN_UP_AFTER))));
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return store.read(sql -> due(sql, channel, store.clock().instant(), ""));
    }

    /** When the channel's oldest row is due, which may be locked, and the channel may be posted to again. */
    private static Optional<Instant> due(Handle sql, String channel, Instant now, String lock) {
        Optional<Instant> oldest = sql.select(
                        "select next_try from announcement where channel = ? and " + READY
                                + " order by sequence limit 1" + lock,
                        channel,
                        now)
                .mapTo(Instant.class)
                .findOne()
                .or(() -> putOff(sql, channel));
        Optional<Instant> again = sql.select("select max(posted_at) from announcement where channel = ?", channel)
                .mapTo(Instant.class)
                .findOne()
                .map(posted -> posted.plus(BETWEEN_POSTS));
        return oldest.map(next -> again.filter(next::isBefore).orElse(next));
    }

    /** Where nothing but that is left. */
    private static Optional<Instant> putOff(Handle sql, String channel) {
        return sql.select("select min(next_try) from announcement where channel = ? and state = 'DUE'", channel)
                .mapTo(Instant.class)
                .findOne();
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
        rows.forEach(row -> change(sql, row.announcement().channel(), row.sequence(), set, values));
        return rows;
    }

    private static void change(Handle sql, String channel, long sequence, String set, Map<String, Object> values) {
        sql.createUpdate("update announcement set " + set
                        + " where channel = :channel and sequence = :sequence and state = 'DUE'")
                .bindMap(values)
                .bind("channel", channel)
                .bind("sequence", sequence)
                .execute();
    }

    @Override
    public List<Row> parked(int most) {
        return store.read(sql -> sql
                .select(WITH_CHANGE + " where a.state = 'PARKED' order by a.sequence, a.channel limit ?", most)
                .map(this::found)
                .stream()
                .flatMap(found -> found.row().stream())
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
        String channel = row.getColumn("channel", String.class);
        long sequence = row.getColumn("sequence", Long.class);
        return new Found(
                channel,
                sequence,
                store.notice(row)
                        .map(notice -> new Row(
                                new Announcement(
                                        notice,
                                        channel,
                                        Optional.ofNullable(row.getColumn("response_url", String.class))),
                                sequence,
                                row.getColumn("state", State.class),
                                row.getColumn("attempts", Integer.class),
                                row.getColumn("unsure", Boolean.class),
                                Optional.ofNullable(row.getColumn("first_failure", Instant.class)),
                                Optional.ofNullable(row.getColumn("posted_ts", String.class)))));
    }
}
