package oncall.slack.membership;

import com.slack.api.model.User;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;
import oncall.slack.press.SlackSaidNo;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Who administers the workspace, for those who must ask one: read when somebody does, and not again for an hour. */
final class Admins {
    private static final Logger log = LoggerFactory.getLogger(Admins.class);
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(1);

    private final Supplier<List<User>> everybody;
    private final InstantSource clock;
    private volatile List<User> known = List.of();
    private Instant next = Instant.MIN;

    Admins(Supplier<List<User>> everybody, InstantSource clock) {
        this.everybody = everybody;
        this.clock = clock;
    }

    /** In Slack's order, as they were read last. */
    List<User> known() {
        return known;
    }

    /** Where that is due; those of before stay where Slack does not answer. Waits for Slack. */
    synchronized void read() {
        if (clock.instant().isBefore(next)) {
            return;
        }
        try {
            known = everybody.get().stream().filter(Admins::isOne).toList();
            next = clock.instant().plus(KEPT);
        } catch (SlackSaidNo no) {
            log.info("who administers the workspace could not be read: {}", no.code());
            next = clock.instant().plus(AFTER_FAILURE);
        }
    }

    static boolean isOne(User user) {
        return !user.isDeleted() && !user.isBot() && (user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
    }
}
