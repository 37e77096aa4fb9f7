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
public record ChangeRequest(
        String userId,
        Change.Source source,
        String note,
        Optional<String> channel,
        Optional<String> responseUrl,
        Optional<String> draftId,
        Optional<String> undoes) {

    /** Without a note, a channel or a draft. */
    public static ChangeRequest by(String userId) {
        return new ChangeRequest(
                userId,
                Change.Source.SLACK,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    public ChangeRequest from(Change.Source where) {
        return new ChangeRequest(userId, where, note, channel, responseUrl, draftId, undoes);
    }

    public ChangeRequest withNote(String words) {
        return new ChangeRequest(userId, source, words, channel, responseUrl, draftId, undoes);
    }

    /** Told there as well. */
    public ChangeRequest heardIn(Optional<String> where, Optional<String> url) {
        return new ChangeRequest(userId, source, note, where, url, draftId, undoes);
    }

    public ChangeRequest endingDraft(String id) {
        return new ChangeRequest(userId, source, note, channel, responseUrl, Optional.of(id), undoes);
    }

    public ChangeRequest undoing(String changeId) {
        return new ChangeRequest(
                userId, Change.Source.UNDO, note, channel, responseUrl, draftId, Optional.of(changeId));
    }
}
