package oncall.slack.press;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/** Tries again after a pause where Slack has no time for us; for work after an acknowledgement only. */
final class Retries {
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private Retries() {}

    /** What must not happen twice: again only where Slack asked us to slow down, and after the pause it asked for. */
    static void run(Runnable call) {
        run(call, SlackSaidNo::retryAfter);
    }

    /** A drawing, which may happen twice: again also where Slack did not answer, or failed. */
    static void draw(Runnable call) {
        run(call, no -> no.retryAfter().or(() -> Optional.of(MOMENT).filter(moment -> no.unclear())));
    }

    private static void run(Runnable call, Function<SlackSaidNo, Optional<Duration>> pauseAfter) {
        for (int attempt = 1; ; attempt++) {
            try {
                call.run();
                return;
            } catch (SlackSaidNo no) {
                Duration pause = pauseAfter.apply(no).orElseThrow(() -> no);
                if (attempt == ATTEMPTS || pause.compareTo(LONGEST) > 0 || !paused(pause)) {
                    throw no;
                }
            }
        }
    }

    private static boolean paused(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
