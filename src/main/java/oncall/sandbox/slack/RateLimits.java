package oncall.sandbox.slack;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Slack's limits on how often a method may be called, once they are switched on.
 *
 * <p>The tiers are those of each method's documentation: 20, 50 and 100 calls a minute; "special" methods are said to take
 * several hundred. Posting takes one message a second in each channel, without the bursts that Slack may tolerate.
 */
final class RateLimits {
    private static final int TIER_2 = 20;
    private static final int TIER_3 = 50;
    private static final int TIER_4 = 100;
    private static final int SPECIAL = 300;

    /** Calls a minute. */
    static final Map<String, Integer> PER_MINUTE = Map.ofEntries(
            Map.entry("api.test", TIER_4),
            Map.entry("apps.connections.open", TIER_3),
            Map.entry("auth.test", SPECIAL),
            Map.entry("bots.info", TIER_3),
            Map.entry("chat.delete", TIER_3),
            Map.entry("chat.deleteScheduledMessage", TIER_3),
            Map.entry("chat.getPermalink", SPECIAL),
            Map.entry("chat.postEphemeral", TIER_4),
            Map.entry("chat.postMessage", SPECIAL),
            Map.entry("chat.scheduleMessage", TIER_3),
            Map.entry("chat.scheduledMessages.list", TIER_3),
            Map.entry("chat.update", TIER_3),
            Map.entry("conversations.history", TIER_3),
            Map.entry("conversations.info", TIER_3),
            Map.entry("conversations.join", TIER_3),
            Map.entry("conversations.list", TIER_2),
            Map.entry("conversations.members", TIER_4),
            Map.entry("conversations.open", TIER_3),
            Map.entry("conversations.replies", TIER_3),
            Map.entry("files.completeUploadExternal", TIER_4),
            Map.entry("files.getUploadURLExternal", TIER_4),
            Map.entry("files.info", TIER_4),
            Map.entry("reactions.add", TIER_3),
            Map.entry("reactions.remove", TIER_2),
            Map.entry("team.info", TIER_3),
            Map.entry("usergroups.list", TIER_2),
            Map.entry("usergroups.users.list", TIER_2),
            Map.entry("users.conversations", TIER_3),
            Map.entry("users.info", TIER_4),
            Map.entry("users.list", TIER_2),
            Map.entry("users.lookupByEmail", TIER_3),
            Map.entry("views.open", TIER_4),
            Map.entry("views.publish", TIER_4),
            Map.entry("views.push", TIER_4),
            Map.entry("views.update", TIER_4));

    private final Map<String, Deque<Instant>> calls = new HashMap<>();
    private final InstantSource clock;
    private boolean on;

    RateLimits(InstantSource clock) {
        this.clock = clock;
    }

    synchronized void on(boolean now) {
        on = now;
        calls.clear();
    }

    /** Counts this call, or says after how many seconds it may be tried again. */
    synchronized Optional<Long> count(Call call) {
        if (!on) {
            return Optional.empty();
        }
        var minute = wait(call.method(), PER_MINUTE.getOrDefault(call.method(), SPECIAL), Duration.ofMinutes(1));
        var channel = call.method().equals("chat.postMessage")
                ? wait("in " + call.text("channel"), 1, Duration.ofSeconds(1))
                : Duration.ZERO;
        var longest = minute.compareTo(channel) > 0 ? minute : channel;
        if (longest.isZero()) {
            counted(call.method());
            counted("in " + call.text("channel"));
            return Optional.empty();
        }
        return Optional.of(Math.max(1, (longest.toMillis() + 999) / 1000));
    }

    private Duration wait(String what, int most, Duration span) {
        var times = calls.computeIfAbsent(what, w -> new ArrayDeque<>());
        var now = clock.instant();
        while (!times.isEmpty() && !times.getFirst().plus(span).isAfter(now)) {
            times.removeFirst();
        }
        return times.size() < most
                ? Duration.ZERO
                : Duration.between(now, times.getFirst().plus(span));
    }

    private void counted(String what) {
        calls.computeIfAbsent(what, w -> new ArrayDeque<>()).add(clock.instant());
    }
}
