package oncall.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import oncall.domain.Change;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

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
        return store.read(sql -> sql.createQuery("select a.channel from announcement a"
                        + " where a.state = 'DUE' and a.next_try <= :now"
                        + " and not exists (select 1 from announcement older where older.channel = a.channel"
                        + " and older.state = 'DUE' and older.sequence < a.sequence)"
                        + " and not exists (select 1 from announcement posted where posted.channel = a.channel"
                        + " and posted.posted_at > :lately)"
                        + " order by a.next_try, a.channel")
                .bind("now", now)
                .bind("lately", now.minus(BETWEEN_POSTS))
                .mapTo(String.class)
                .list());
    }

    @Override
    public List<Due> take(String channel, Instant now, Instant until, int most) {
        return store.write(sql -> {
            if (!isDue(sql, channel, now)) {
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
                    rows(taken),
                    "attempts = attempts + 1, unsure = true, next_try = :until",
                    update -> update.bind("until", until));
            return taken;
        });
    }

    /** Rows of the channel that are due, in their order, from the one after this place on. */
    private List<Found> page(Handle sql, String channel, long after, int most) {
        return sql.createQuery(WITH_CHANGE + " where a.channel = :channel and a.state = 'DUE' and a.sequence > :after"
                        + " order by a.sequence limit :most")
                .bind("channel", channel)
                .bind("after", after)
                .bind("most", most)
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
                update -> update.bind("next", now.plus(LEFT)).bind("now", now).bind("old", now.minus(GIVEN_UP_AFTER)));
    }

    /** Locks the oldest row, so that of two who ask at once one sees what the other did. */
    private boolean isDue(Handle sql, String channel, Instant now) {
        boolean lately = sql.createQuery("select count(*) from announcement"
                                + " where channel = :channel and posted_at > :lately")
                        .bind("channel", channel)
                        .bind("lately", now.minus(BETWEEN_POSTS))
                        .mapTo(Integer.class)
                        .one()
                > 0;
        return !lately
                && sql.createQuery("select next_try from announcement"
                                + " where channel = :channel and state = 'DUE' order by sequence limit 1"
                                + store.database().dialect.forUpdate())
                        .bind("channel", channel)
                        .map((row, context) -> Times.read(row, "next_try"))
                        .findOne()
                        .filter(next -> !next.isAfter(now))
                        .isPresent();
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return store.read(sql -> sql.createQuery("select next_try from announcement"
                        + " where channel = :channel and state = 'DUE' order by sequence limit 1")
                .bind("channel", channel)
                .map((row, context) -> Times.read(row, "next_try"))
                .findOne()
                .map(next -> notBefore(next, mayBePosted(sql, channel))));
    }

    private static Optional<Instant> mayBePosted(Handle sql, String channel) {
        return sql.createQuery("select posted_at from announcement"
                        + " where channel = :channel and posted_at is not null order by posted_at desc limit 1")
                .bind("channel", channel)
                .map((row, context) -> Times.read(row, "posted_at").plus(BETWEEN_POSTS))
                .findOne();
    }

    private static Instant notBefore(Instant next, Optional<Instant> earliest) {
        return earliest.filter(next::isBefore).orElse(next);
    }

    private static List<Row> rows(List<Due> taken) {
        return taken.stream().map(Due::row).toList();
    }

    @Override
    public void posted(List<Row> taken, String ts, Instant at) {
        store.write(sql -> each(
                sql,
                taken,
                "state = 'POSTED', unsure = false, response_url = null, posted_ts = :ts, posted_at = :at",
                update -> update.bind("ts", ts).bind("at", at)));
    }

    @Override
    public void failed(List<Row> taken, Instant at, Instant nextTry) {
        store.write(sql -> {
            taken.forEach(row -> each(
                    sql,
                    List.of(row),
                    "unsure = :unsure, next_try = :next, first_failure = coalesce(first_failure, :at)",
                    update -> update.bind("unsure", row.unsure())
                            .bind("next", nextTry)
                            .bind("at", at)));
            return taken;
        });
    }

    @Override
    public void unclear(List<Row> taken, Instant at, Instant nextTry) {
        store.write(sql -> each(
                sql,
                taken,
                "unsure = true, next_try = :next, first_failure = coalesce(first_failure, :at)",
                update -> update.bind("next", nextTry).bind("at", at)));
    }

    @Override
    public void parked(List<Row> taken, Instant at) {
        store.write(sql -> each(
                sql,
                taken,
                "state = 'PARKED', response_url = null, first_failure = coalesce(first_failure, :at)",
                update -> update.bind("at", at)));
    }

    /** Rows that are due still; what is posted stays so. */
    private static int each(Handle sql, List<Row> rows, String set, Consumer<Update> values) {
        int changed = 0;
        for (Row row : rows) {
            Update update = sql.createUpdate("update announcement set " + set
                            + " where channel = :channel and sequence = :sequence and state = 'DUE'")
                    .bind("channel", row.announcement().channel())
                    .bind("sequence", row.sequence());
            values.accept(update);
            changed += update.execute();
        }
        return changed;
    }

    @Override
    public List<Due> parked(int most) {
        return store.read(sql -> sql
                .createQuery(WITH_CHANGE + " where a.state = 'PARKED' order by a.sequence, a.channel limit :most")
                .bind("most", most)
                .map(this::found)
                .stream()
                .flatMap(found -> found.due().stream())
                .toList());
    }

    @Override
    public int tryAgain(String channel, Instant now) {
        return store.write(sql -> sql.createUpdate("update announcement"
                        + " set state = 'DUE', next_try = :now, first_failure = null"
                        + " where channel = :channel and state = 'PARKED'")
                .bind("now", now)
                .bind("channel", channel)
                .execute());
    }

    @Override
    public int count(State state) {
        return store.read(sql -> sql.createQuery("select count(*) from announcement where state = :state")
                .bind("state", state.name())
                .mapTo(Integer.class)
                .one());
    }

    private Found found(ResultSet row, StatementContext context) throws SQLException {
        return new Found(row(row), store.unread().value("change", row.getString("document"), Change.class));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                new Announcement(
                        row.getString("change"),
                        row.getString("channel"),
                        Optional.ofNullable(row.getString("response_url"))),
                row.getLong("sequence"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                row.getBoolean("unsure"),
                Times.find(row, "first_failure"),
                Optional.ofNullable(row.getString("posted_ts")));
    }
}
