package oncall.slack.delete;

import java.util.Optional;
import oncall.domain.ContactDetails;
import oncall.operations.announce.Hearing;
import oncall.operations.check.WhereUsed;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.DisplayNames;

/**
 * What is asked before something is deleted.
 *
 * @param from where the outcome is told
 * @param undoes the id of the create that the delete puts back
 * @param heard who will hear of it
 * @param note how an earlier try ended
 * @param revision raised where what was typed is not to stay
 */
record DeleteScreen(
        AskedFrom from,
        Optional<String> undoes,
        ContactDetails details,
        WhereUsed.Uses uses,
        DisplayNames called,
        Hearing.Heard heard,
        Optional<SafeText> note,
        int revision) {}
