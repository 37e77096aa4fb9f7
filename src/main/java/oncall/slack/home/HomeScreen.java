package oncall.slack.home;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Names;
import oncall.operations.Standing;
import oncall.slack.block.SafeText;

/**
 * What the App Home shows.
 *
 * @param names empty until they have all been read once
 * @param note why they are not there
 */
record HomeScreen(
        String user, Optional<Standing> standing, Optional<Names> names, Optional<SafeText> note, Instant now) {}
