package oncall.slack.press;

import java.time.Duration;

/** Waits as long as Slack asks where it asks us to slow down; for work after an acknowledgement only. */
final class Patiently {
    private static final int ATTEMPTS = 4;
    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Patiently() {}

    static void run(Runnable call) {
        for (int attempt = 1; ; attempt++) {
            try {
                call.run();
                return;
            } catch (SlackSaidNo no) {
                Duration pause = no.retryAfter().orElseThrow(() -> no);
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
