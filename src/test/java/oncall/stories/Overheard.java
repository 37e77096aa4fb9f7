package oncall.stories;

import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import oncall.sandbox.slack.Workspace;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Everything that goes between a workspace and the bot from now on, in both directions. */
final class Overheard implements AutoCloseable {
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();
    private final Runnable end;

    Overheard(Workspace workspace) {
        this.end = workspace.onTraffic(line -> lines.add(line.toString()));
    }

    List<String> lines() {
        return List.copyOf(lines);
    }

    /** Waits until these words have gone by. */
    void hears(String what, String words) {
        try {
            Awaitility.await()
                    .atMost(Duration.ofMinutes(2))
                    .pollInterval(Duration.ofMillis(15))
                    .until(() -> lines.stream().anyMatch(line -> line.contains(words)));
        } catch (ConditionTimeoutException e) {
            throw new AssertionError(what + ": nobody said \"" + words + "\" but\n" + String.join("\n", lines), e);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
