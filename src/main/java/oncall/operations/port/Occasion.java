package oncall.operations.port;

import java.util.Optional;
import oncall.domain.Change;

/**
 * What a draft was begun for: by whom, where, and by which road.
 *
 * @param channel where it was asked for, if anywhere: also a conversation of two
 * @param responseUrl reaches that place without being a member there, while it lives
 * @param undoes the id of the change that the draft is to put back
 */
public record Occasion(
        String userId,
        Optional<String> channel,
        Optional<String> responseUrl,
        Change.Source source,
        Optional<String> undoes) {

    /** Somebody wants to edit or create. */
    public static Occasion of(String userId, Optional<String> channel, Optional<String> responseUrl) {
        return new Occasion(userId, channel, responseUrl, Change.Source.SLACK, Optional.empty());
    }

    public Occasion by(Change.Source road, Optional<String> undone) {
        return new Occasion(userId, channel, responseUrl, road, undone);
    }

    /** The same, gone on with from another place. */
    public Occasion at(Optional<String> where, Optional<String> url) {
        return new Occasion(userId, where, url, source, undoes);
    }
}
