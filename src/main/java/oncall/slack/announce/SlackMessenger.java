package oncall.slack.announce;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.Change;
import oncall.operations.port.Messenger;
import oncall.operations.port.Notice;
import oncall.operations.port.PostedMessages;
import oncall.operations.undo.MarkUndone;
import oncall.slack.block.Message;
import oncall.slack.press.SlackSaidNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Draws what is told of changes, and posts it. */
public final class SlackMessenger implements Messenger, MarkUndone.Marking {
    private static final Logger log = LoggerFactory.getLogger(SlackMessenger.class);

    private static final String[] THREAD_GONE = {"thread_not_found", "invalid_thread_ts", "cannot_reply_to_message"};

    private final Posting posting;
    private final ChangeSummary summary;

    public SlackMessenger(Posting posting, ChangeSummary summary) {
        this.posting = posting;
        this.summary = summary;
    }

    @Override
    public Outcome announce(String channel, Optional<String> thread, List<Notice> notices, boolean perhapsAgain) {
        return outcome(() -> {
            try {
                Message message = summary.of(notices, thread.isPresent(), perhapsAgain);
                return posting.post(channel, thread, message, keys(notices));
            } catch (SlackSaidNo no) {
                if (thread.isEmpty() || !no.is(THREAD_GONE)) {
                    throw no;
                }
                Message alone = summary.of(notices, false, perhapsAgain);
                return posting.post(channel, Optional.empty(), alone, keys(notices));
            }
        });
    }

    @Override
    public Outcome announceByUrl(String responseUrl, List<Notice> notices) {
        return outcome(() -> {
            posting.postByUrl(responseUrl, summary.of(notices, false, false));
            return "";
        });
    }

    @Override
    public Outcome tellAuthor(String userId, String channel, Notice notice) {
        Message message = summary.notPosted(channel, notice);
        return outcome(() -> posting.post(userId, Optional.empty(), message, List.of(notice.key())));
    }

    /** A message that is gone, or too old to be drawn anew, is left as it is. */
    @Override
    public boolean mark(PostedMessages.Posted message, Map<String, Change> by) {
        try {
            Message undone = summary.undone(message.notices(), by);
            posting.rewrite(message.channel(), message.ts(), undone, keys(message.notices()));
            return true;
        } catch (SlackSaidNo no) {
            log.info("a summary was not marked code={}", no.code());
            return !no.unclear() && no.retryAfter().isEmpty();
        }
    }

    /** What a message tells, as it is now; one that is gone, or too old to be drawn anew, is left as it is. */
    public boolean draw(String channel, String ts, Notice notice) {
        try {
            posting.rewrite(channel, ts, summary.of(List.of(notice), false, false), List.of(notice.key()));
            return true;
        } catch (SlackSaidNo no) {
            log.info("a message was not drawn anew code={}", no.code());
            return !no.unclear() && no.retryAfter().isEmpty();
        }
    }

    private static List<String> keys(List<Notice> notices) {
        return notices.stream().map(Notice::key).toList();
    }

    private static Outcome outcome(Supplier<String> post) {
        try {
            return new Outcome.Posted(post.get());
        } catch (SlackSaidNo no) {
            log.info("a summary was not posted code={}", no.code());
            if (no.is("not_in_channel", "channel_not_found", "is_archived", "user_not_found", "restricted_action")) {
                return new Outcome.NotThere();
            }
            return no.unclear() ? new Outcome.Unclear() : new Outcome.Later(no.retryAfter());
        }
    }
}
