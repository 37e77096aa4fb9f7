package oncall.slack.create;

import java.util.Optional;
import oncall.domain.ContactType;
import oncall.operations.announce.Hearing;
import oncall.slack.block.Metadata;
import oncall.slack.press.AskedFrom;

/**
 * What the form of a create shows: everything as it was typed.
 *
 * @param tags one {@code key=value} a line
 * @param blank whether it is created without stages or rotations, which can follow later
 * @param from where the outcome is told
 * @param token of an earlier try that AWS did not answer
 * @param heard who will hear of it; nothing while that is not known
 * @param told what was said of the channel that it is asked from
 */
record CreateScreen(
        ContactType type,
        String alias,
        String displayName,
        String tags,
        boolean blank,
        AskedFrom from,
        CreateToken token,
        Optional<Hearing.Heard> heard,
        Hearing.Choice told) {

    /** What the form carries: where it was asked from, and the token. */
    String metadata() {
        return Metadata.of(from.encoded(), token.encoded());
    }

    static AskedFrom from(String metadata) {
        return AskedFrom.decode(Metadata.at(0, metadata));
    }

    static CreateToken token(String metadata) {
        return CreateToken.decode(Metadata.at(1, metadata));
    }

    CreateScreen with(CreateToken changed) {
        return new CreateScreen(type, alias, displayName, tags, blank, from, changed, heard, told);
    }

    CreateScreen heardBy(Optional<Hearing.Heard> known) {
        return new CreateScreen(type, alias, displayName, tags, blank, from, token, known, told);
    }
}
