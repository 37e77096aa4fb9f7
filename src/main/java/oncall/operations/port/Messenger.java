package oncall.operations.port;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Says in Slack what nobody waits for. Every method waits for Slack. */
public interface Messenger {
    /** What became of a message. */
    sealed interface Outcome {
        /**
         * Slack took it.
         *
         * @param ts the message's own; empty where Slack does not tell it
         */
        record Posted(String ts) implements Outcome {}

        /** The bot is no member of the channel, or there is no such channel (any more). */
        record NotThere() implements Outcome {}

        /**
         * Slack said no for now, for certain.
         *
         * @param pause how long Slack asks us to wait
         */
        record Later(Optional<Duration> pause) implements Outcome {}

        /** Nobody knows whether Slack took it. */
        record Unclear() implements Outcome {}
    }

    /**
     * One message that tells the channel of these, in their order: changes, or one of anything else.
     *
     * @param thread the {@code ts} of the message that it replies to; also posted where that is gone
     * @param perhapsAgain an earlier try may have been posted: this one says so
     */
    Outcome announce(String channel, Optional<String> thread, List<Notice> notices, boolean perhapsAgain);

    /** The same through the URL of the command that asked for the change. */
    Outcome announceByUrl(String responseUrl, List<Notice> notices);

    /** To their author alone, with why it could not be posted in that channel. */
    Outcome tellAuthor(String userId, String channel, Notice notice);
}
