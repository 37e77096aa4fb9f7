package oncall.operations.write;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import oncall.domain.Arn;
import oncall.operations.port.CodeSendings;
import oncall.operations.port.CodeSendings.Sending;

/** How often activation codes may be sent, by all replicas together: each one rings somebody's phone. */
public final class CodeLimits {
    static final int PER_CHANNEL = 3;
    static final int PER_PERSON = 10;
    static final Duration WINDOW = Duration.ofHours(1);
    /** Within this time a second press means the first. */
    static final Duration SAME_PRESS = Duration.ofSeconds(60);

    private final CodeSendings sendings;
    private final InstantSource clock;

    /** What the limits say. */
    public sealed interface Answer {
        record Go(Sending sending) implements Answer {}

        record Already() implements Answer {}

        record TooMany(String words) implements Answer {}
    }

    public CodeLimits(CodeSendings sendings, InstantSource clock) {
        this.sendings = sendings;
        this.clock = clock;
    }

    /** Counts the sending in, where it may go. Waits for the store, and throws where that does not answer. */
    public Answer ask(String userId, Arn channel) {
        Sending wanted = new Sending(UUID.randomUUID().toString(), userId, channel, clock.instant());
        return sendings.count(wanted, wanted.at().minus(WINDOW), earlier -> objection(wanted, earlier))
                .orElseGet(() -> new Answer.Go(wanted));
    }

    /** Where for certain nothing was sent. */
    void takeBack(Sending sending) {
        sendings.takeBack(sending);
    }

    private static Optional<Answer> objection(Sending wanted, List<Sending> earlier) {
        List<Sending> toChannel = those(earlier, one -> one.channel().equals(wanted.channel()));
        if (toChannel.stream().anyMatch(one -> one.at().plus(SAME_PRESS).isAfter(wanted.at()))) {
            return Optional.of(new Answer.Already());
        }
        List<Sending> byPerson = those(earlier, one -> one.userId().equals(wanted.userId()));
        return full(toChannel, PER_CHANNEL, "to this channel", wanted.at())
                .or(() -> full(byPerson, PER_PERSON, "by you", wanted.at()));
    }

    private static List<Sending> those(List<Sending> earlier, Predicate<Sending> which) {
        return earlier.stream().filter(which).toList();
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
