package oncall.slack.document;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import oncall.operations.Progress;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.Screen;

/** Draws how far work is, at most once a second. */
final class Pace implements Progress {
    private static final Duration APART = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Screen screen;
    private final String title;
    private final Said said;
    private Instant next;

    /** What is drawn. */
    @FunctionalInterface
    interface Said {
        SafeText at(int done, int of, String what);
    }

    Pace(InstantSource clock, Screen screen, String title, Said said) {
        this.clock = clock;
        this.screen = screen;
        this.title = title;
        this.said = said;
        this.next = clock.instant().plus(APART);
    }

    @Override
    public void at(int done, int of, String what) {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            next = now.plus(APART);
            screen.show(Modals.waiting(title, said.at(done, of, what)));
        }
    }
}
