package oncall.slack.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.operations.port.Standing;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;

/**
 * What the App Home shows.
 *
 * @param names empty until they have all been read once
 * @param editable the escalation plans that the reader may change
 * @param onCall when the reader is; empty where they are linked to nobody
 * @param past empty until it has been read
 * @param note why something is not there
 */
record HomeScreen(
        String user,
        Optional<Standing> standing,
        Optional<Names> names,
        List<ContactName> editable,
        Optional<SafeText> onCall,
        Optional<HomePast> past,
        DisplayNames called,
        Optional<SafeText> note,
        Instant now) {
    HomeScreen {
        editable = List.copyOf(editable);
    }
}
