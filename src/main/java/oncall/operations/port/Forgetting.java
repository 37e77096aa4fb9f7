package oncall.operations.port;

import java.util.Optional;
import oncall.domain.Arn;

/** What takes people and old rows out of the store. The methods wait for the database. */
public interface Forgetting {
    /**
     * What was taken out.
     *
     * @param changes rows that named the person, or held names and addresses of their contact
     * @param pending rows that are not settled yet, or that only a newer version can read, and keep the person until then
     */
    record Forgotten(int changes, int pending) {}

    /**
     * Takes a person out of the past: who made a change and with which words, the display name, channel names and
     * addresses of their contact in it, their drafts and imports, their link, whose watches these were; out of changes that are
     * pending as soon as these are settled. What AWS holds today, and what is remembered of it to be compared, stays.
     *
     * @param userId nothing where a contact alone is meant
     * @param contact theirs, where they have one
     */
    Forgotten forget(Optional<String> userId, Optional<Arn> contact);

    /** Ends what is old: settled changes, drafts, keys of presses. Gives how many rows went. */
    int tidy();
}
