package oncall.operations.announce;

import java.time.InstantSource;
import java.util.function.Consumer;
import oncall.operations.Refused;
import oncall.operations.port.Announcements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has told at once what somebody did in one go; else it is told by itself, a minute or two after the last of it. */
public final class FinishSitting {
    private static final Logger log = LoggerFactory.getLogger(FinishSitting.class);

    private final Announcements announcements;
    private final InstantSource clock;

    public FinishSitting(Announcements announcements, InstantSource clock) {
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Their import is done. */
    public void importing(String userId) {
        told(all -> all.imported(userId, clock.instant()));
    }

    /** They have closed the window in which they created something, or all of it is there again. */
    public void creating(String userId) {
        told(all -> all.created(userId, clock.instant()));
    }

    private void told(Consumer<Announcements> now) {
        try {
            now.accept(announcements);
        } catch (Refused away) {
            log.info("what was done in one go is told later: {}", away.reason());
        }
    }
}
