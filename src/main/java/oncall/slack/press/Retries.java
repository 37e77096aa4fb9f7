package oncall.slack.press;

import java.time.Duration;
import java.util.Optional;

/** Tries again after a pause where Slack has no time for us, for work after an acknowledgement; no thread waits for it. */
final class Retries {
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(30);
    private static final Duration MOMENT = Duration.ofMillis(300);

    private final Timer timer;
    private final WorkPool pool;

    Retries(Timer timer, WorkPool pool) {
        this.timer = timer;
        this.pool = pool;
    }

    /** What must not happen twice: again only where Slack asked us to slow down, and after the pause it asked for. */
    static Optional<Duration> pause(SlackSaidNo no, int attempt) {
        return no.retryAfter().filter(pause -> attempt < ATTEMPTS && pause.compareTo(LONGEST) <= 0);
    }

    /** A drawing, which may happen twice: again also where Slack did not answer, or failed. */
    static Optional<Duration> pauseOfDrawing(SlackSaidNo no, int attempt) {
        return no.retryAfter().isPresent() || !no.unclear() || attempt >= ATTEMPTS
                ? pause(no, attempt)
                : Optional.of(MOMENT);
    }

    /** Where there is no room for it by then, it is not done. */
    void after(Duration pause, Press press, Runnable again) {
        timer.after(pause, () -> {
            var unused = pool.offer(press.user(), WorkKind.ANSWER, again);
        });
    }
}
