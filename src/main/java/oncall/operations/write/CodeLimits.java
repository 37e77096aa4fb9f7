package oncall.operations.write;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;

/** How often activation codes may be sent: each one rings somebody's phone. Counted in memory. */
public final class CodeLimits {
    static final int PER_CHANNEL = 3;
    static final int PER_PERSON = 10;
    static final Duration WINDOW = Duration.ofHours(1);
    /** Within this time a second press means the first. */
    static final Duration SAME_PRESS = Duration.ofSeconds(60);

    private final InstantSource clock;
    private final List<Sending> sendings = new ArrayList<>();

    /** One code that was, or is being, sent. */
    record Sending(String userId, Arn channel, Instant at) {}

    /** What the limits say. */
    sealed interface Answer {
        record Go(Sending sending) implements Answer {}

        record Already() implements Answer {}

        record TooMany(String words) implements Answer {}
    }

    public CodeLimits(InstantSource clock) {
        this.clock = clock;
    }

    /** Counts the sending in, where it may go. */
    synchronized Answer ask(String userId, Arn channel) {
        Instant now = clock.instant();
        sendings.removeIf(sending -> !sending.at().plus(WINDOW).isAfter(now));
        List<Sending> toChannel = sendings.stream()
                .filter(sending -> sending.channel().equals(channel))
                .toList();
        if (toChannel.stream().anyMatch(sending -> sending.at().plus(SAME_PRESS).isAfter(now))) {
            return new Answer.Already();
        }
        List<Sending> byPerson = sendings.stream()
                .filter(sending -> sending.userId().equals(userId))
                .toList();
        return full(toChannel, PER_CHANNEL, "to this channel", now)
                .or(() -> full(byPerson, PER_PERSON, "by you", now))
                .orElseGet(() -> counted(new Sending(userId, channel, now)));
    }

    /** Where for certain nothing was sent. */
    synchronized void takeBack(Sending sending) {
        sendings.remove(sending);
    }

    private Answer counted(Sending sending) {
        sendings.add(sending);
        return new Answer.Go(sending);
    }

    private static Optional<Answer> full(List<Sending> earlier, int most, String which, Instant now) {
        if (earlier.size() < most) {
            return Optional.empty();
        }
        Instant free = earlier.get(earlier.size() - most).at().plus(WINDOW);
        long minutes = Math.max(1, Duration.between(now, free).plusSeconds(59).toMinutes());
        return Optional.of(new Answer.TooMany("Codes were sent " + most + " times " + which
                + " within an hour, which is the most. The next can be sent in " + minutes
                + (minutes == 1 ? " minute." : " minutes.")));
    }
}
