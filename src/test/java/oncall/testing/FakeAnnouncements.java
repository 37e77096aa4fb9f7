package oncall.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;

/** What was given up, as screens see it; nothing is posted from here. */
public final class FakeAnnouncements implements Announcements {
    public final List<Row> parked = new ArrayList<>();
    /** Channels that were to be tried again. */
    public final List<String> triedAgain = new ArrayList<>();

    /** Whose imports were done. */
    public final List<String> imported = new ArrayList<>();

    /** What was added, oldest first. */
    public final List<Announcement> added = new ArrayList<>();

    @Override
    public void add(Announcement announcement) {
        added.add(announcement);
    }

    @Override
    public boolean addOnce(Announcement announcement) {
        boolean told = added.stream()
                .anyMatch(one -> one.channel().equals(announcement.channel())
                        && one.notice().key().equals(announcement.notice().key()));
        return !told && added.add(announcement);
    }

    @Override
    public List<Row> parked(int most) {
        return parked.stream().limit(most).toList();
    }

    @Override
    public int tryAgain(String channel, Instant now) {
        triedAgain.add(channel);
        int before = parked.size();
        parked.removeIf(row -> row.announcement().channel().equals(channel));
        return before - parked.size();
    }

    @Override
    public int count(State state) {
        return state == State.PARKED ? parked.size() : 0;
    }

    @Override
    public void imported(String userId, Instant now) {
        imported.add(userId);
    }

    /** Who has closed the window of what they created. */
    public final List<String> created = new ArrayList<>();

    @Override
    public void created(String userId, Instant now) {
        created.add(userId);
    }

    @Override
    public Optional<String> thread(String channel, String change) {
        return Optional.empty();
    }

    @Override
    public List<String> channelsDue(Instant now) {
        return List.of();
    }

    @Override
    public List<Row> take(String channel, Instant now, Instant until, int most) {
        return List.of();
    }

    @Override
    public Optional<Instant> nextDue(String channel) {
        return Optional.empty();
    }

    @Override
    public void posted(List<Row> taken, String ts, Instant at) {
        throw new AssertionError("No screen posts.");
    }

    @Override
    public void failed(List<Row> taken, Instant at, Instant nextTry) {
        throw new AssertionError("No screen posts.");
    }

    @Override
    public void unclear(List<Row> taken, Instant at, Instant nextTry) {
        throw new AssertionError("No screen posts.");
    }

    @Override
    public void parked(List<Row> taken, Instant at) {
        throw new AssertionError("No screen posts.");
    }
}
