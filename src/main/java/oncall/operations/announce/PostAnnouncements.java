package oncall.operations.announce;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Messenger;
import oncall.operations.port.Notice;

/** Posts what channels are still to hear, a message at a time in each; one method is one step. */
public final class PostAnnouncements {
    /** Longer than a call to Slack may take: then the rows are anybody's again. */
    private static final Duration TAKEN = Duration.ofSeconds(60);

    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final Duration GIVEN_UP_AFTER = Duration.ofDays(1);
    /** Changes that one message tells of. */
    private static final int MOST = 100;

    private final Announcements announcements;
    private final Messenger messenger;
    private final InstantSource clock;

    public PostAnnouncements(Announcements announcements, Messenger messenger, InstantSource clock) {
        this.announcements = announcements;
        this.messenger = messenger;
        this.clock = clock;
    }

    /** Channels with a message to be posted now. */
    public List<String> channels() {
        return announcements.channelsDue(clock.instant());
    }

    /**
     * Posts the channel's next message, where there is one and nobody else is at it.
     *
     * @return when there is more to be posted, as far as is known
     */
    public Optional<Instant> post(String channel) {
        Instant now = clock.instant();
        List<Announcements.Row> due = announcements.take(channel, now, now.plus(TAKEN), MOST);
        if (!due.isEmpty()) {
            post(channel, due);
        }
        return announcements.nextDue(channel);
    }

    private void post(String channel, List<Announcements.Row> rows) {
        List<Notice> notices =
                rows.stream().map(row -> row.announcement().notice()).toList();
        Messenger.Outcome outcome;
        try {
            outcome = messenger.announce(
                    channel,
                    thread(channel, notices.get(0)),
                    notices,
                    rows.stream().anyMatch(Announcements.Row::unsure));
        } catch (RuntimeException unexpected) {
            keep(rows, new Messenger.Outcome.Unclear());
            throw unexpected;
        }
        if (outcome instanceof Messenger.Outcome.NotThere) {
            rows.forEach(this::notThere);
        } else {
            keep(rows, outcome);
        }
    }

    /** An undo is told below what it undoes. */
    private Optional<String> thread(String channel, Notice notice) {
        return notice.asChanged()
                .flatMap(told -> told.change().undoes())
                .flatMap(undone -> announcements.thread(channel, undone));
    }

    /**
     * By the URL of the command while it lives; else the author of a change hears what the channel does not. Of a person
     * who is not there any more nobody is told.
     */
    private void notThere(Announcements.Row row) {
        Announcement to = row.announcement();
        Optional<Messenger.Outcome> byUrl =
                to.responseUrl().map(url -> messenger.announceByUrl(url, List.of(to.notice())));
        if (byUrl.filter(Messenger.Outcome.Posted.class::isInstance).isPresent()) {
            keep(List.of(row), byUrl.get());
        } else if (to.isPersonal()) {
            announcements.posted(List.of(row), "", clock.instant());
        } else {
            to.notice().author().ifPresent(author -> messenger.tellAuthor(author, to.channel(), to.notice()));
            announcements.parked(List.of(row), clock.instant());
        }
    }

    private void keep(List<Announcements.Row> rows, Messenger.Outcome outcome) {
        Instant now = clock.instant();
        if (outcome instanceof Messenger.Outcome.Posted posted) {
            announcements.posted(rows, posted.ts(), now);
        } else if (isOld(rows, now)) {
            announcements.parked(rows, now);
        } else if (outcome instanceof Messenger.Outcome.Later later) {
            announcements.failed(
                    rows,
                    now,
                    now.plus(later.pause().map(PostAnnouncements::bounded).orElseGet(() -> pause(rows))));
        } else {
            announcements.unclear(rows, now, now.plus(pause(rows)));
        }
    }

    private static boolean isOld(List<Announcements.Row> rows, Instant now) {
        return rows.stream()
                .flatMap(row -> row.firstFailure().stream())
                .anyMatch(first -> first.plus(GIVEN_UP_AFTER).isBefore(now));
    }

    /** Twice as long each time, from a second. */
    private static Duration pause(List<Announcements.Row> rows) {
        int attempts = rows.stream().mapToInt(Announcements.Row::attempts).max().orElse(0);
        return bounded(Duration.ofSeconds(1L << Math.min(attempts, 20)));
    }

    /** Also where Slack asks for more: whatever it asked for then may hold no longer. */
    private static Duration bounded(Duration pause) {
        return pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
    }
}
