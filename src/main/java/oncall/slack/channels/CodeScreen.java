package oncall.slack.channels;

import java.util.Optional;
import oncall.operations.announce.Hearing;
import oncall.slack.block.SafeText;

/**
 * What the form for an activation code shows.
 *
 * @param note how the last step ended
 * @param heard who will hear of the activation; nothing while that is not known
 * @param told what was said of the channel that it is asked from
 */
record CodeScreen(Carried carried, Note note, String typed, Optional<Hearing.Heard> heard, Hearing.Choice told) {
    static CodeScreen asking(Carried carried, SafeText words, Optional<Hearing.Heard> heard) {
        return new CodeScreen(carried, Note.info(words), "", heard, Hearing.Choice.NONE);
    }
}
