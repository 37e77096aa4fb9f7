package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;

/**
 * Which channels hear of a change once it is saved.
 *
 * @param watching those that watch; nothing where that could not be read
 * @param asked the channel that it was asked from, where it does not watch anyway: it hears if it is told
 * @param told whether it is told, as far as anybody has said so
 */
record Heard(Optional<List<String>> watching, Optional<String> asked, boolean told) {
    Heard {
        watching = watching.map(List::copyOf);
    }
}
