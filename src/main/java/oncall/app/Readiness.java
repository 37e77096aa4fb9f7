package oncall.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import oncall.operations.Refused;
import oncall.operations.StepFailed;
import oncall.operations.Unclear;
import oncall.operations.port.Pulse;
import oncall.slack.press.FailureReport;
import oncall.slack.press.SlackSaidNo;

/**
 * How what runs in the background fares: its failures are counted, logged with a reference, and said where one of its
 * keepers has failed too often running.
 */
final class Readiness implements Pulse {
    private static final int TOO_OFTEN = 5;
    /** Longer than any pause between two tries: where nothing was tried since, another replica does it. */
    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final Metrics metrics;
    private final InstantSource clock;
    private final Map<String, Failing> failing = new TreeMap<>();

    /** So often running, the last time then, and where the log says more of it. */
    private record Failing(int times, Instant at, String reference) {
        String words(String keeper) {
            return "background work \"" + keeper + "\" has failed " + times + " times running: reference " + reference;
        }
    }

    /** @param clock of real time */
    Readiness(Metrics metrics, InstantSource clock) {
        this.metrics = metrics;
        this.clock = clock;
    }

    @Override
    public void beats(String keeper) {
        metrics.watchBackground(keeper);
        synchronized (failing) {
            failing.remove(keeper);
        }
    }

    @Override
    public void failed(String keeper, Throwable cause) {
        metrics.watchBackground(keeper);
        if (cause instanceof Refused || cause instanceof Unclear || cause instanceof SlackSaidNo) {
            return;
        }
        metrics.failedInBackground(keeper);
        String reference = FailureReport.reference("keeper=" + keeper, cause);
        if (cause instanceof StepFailed) {
            return;
        }
        synchronized (failing) {
            int before = failing.containsKey(keeper) ? failing.get(keeper).times() : 0;
            failing.put(keeper, new Failing(before + 1, clock.instant(), reference));
        }
    }

    /** What keeps failing, in words. */
    List<String> words() {
        Instant old = clock.instant().minus(REMEMBERED);
        synchronized (failing) {
            failing.values().removeIf(last -> last.at().isBefore(old));
            return failing.entrySet().stream()
                    .filter(entry -> entry.getValue().times() >= TOO_OFTEN)
                    .map(entry -> entry.getValue().words(entry.getKey()))
                    .toList();
        }
    }
}
