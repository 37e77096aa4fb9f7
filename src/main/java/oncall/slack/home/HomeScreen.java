package oncall.slack.home;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Names;
import oncall.operations.Standing;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;

/**
 * What the App Home shows.
 *
 * @param names empty until they have all been read once
 * @param past empty until it has been read
 * @param note why something is not there
 */
record HomeScreen(
        String user,
        Optional<Standing> standing,
        Optional<Names> names,
        Optional<HomePast> past,
        Called called,
        Optional<SafeText> note,
        Instant now) {}
