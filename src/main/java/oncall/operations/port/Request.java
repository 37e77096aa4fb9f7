package oncall.operations.port;

import java.util.Optional;
import oncall.domain.Change;

/**
 * Who asks for a change, from where, and who is to hear of it beside those who watch.
 *
 * @param note the author's own words; may be empty
 * @param channel the conversation that it was asked from, where that one is to hear of it
 * @param responseUrl reaches that conversation without being a member of it, while it lives
 * @param draftId the draft that ends when the change is made
 * @param undoes the id of the change that this one puts back
 */
public record Request(
        String userId,
        Change.Source source,
        String note,
        Optional<String> channel,
        Optional<String> responseUrl,
        Optional<String> draftId,
        Optional<String> undoes) {

    /** Without a note, a channel or a draft. */
    public static Request by(String userId) {
        return new Request(
                userId,
                Change.Source.SLACK,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public Request from(Change.Source where) {
        return new Request(userId, where, note, channel, responseUrl, draftId, undoes);
    }

    public Request withNote(String words) {
        return new Request(userId, source, words, channel, responseUrl, draftId, undoes);
    }

    /** Told there as well. */
    public Request heardIn(Optional<String> where, Optional<String> url) {
        return new Request(userId, source, note, where, url, draftId, undoes);
    }

    public Request endingDraft(String id) {
        return new Request(userId, source, note, channel, responseUrl, Optional.of(id), undoes);
    }

    public Request undoing(String changeId) {
        return new Request(userId, Change.Source.UNDO, note, channel, responseUrl, draftId, Optional.of(changeId));
    }
}
