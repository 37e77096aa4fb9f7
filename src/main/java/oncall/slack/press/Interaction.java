package oncall.slack.press;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;

/**
 * One press on its way to its answer. The acknowledgement of a command is held for the answer as long as Slack may wait
 * for it; it is completed once, by the answer or by the time, and no thread waits for either.
 */
final class Interaction {
    private final Press press;
    private final Route route;
    private final long mark;
    private final CompletableFuture<Outcome> acknowledgement = new CompletableFuture<>();
    /** What is still being read, in words; nothing where nothing is awaited. */
    private Optional<SafeText> reading = Optional.empty();

    /** @param mark where the drawings stood when it came in, as {@link Delivery#mark} says */
    Interaction(Press press, Route route, long mark) {
        this.press = press;
        this.route = route;
        this.mark = mark;
    }

    long mark() {
        return mark;
    }

    Press press() {
        return press;
    }

    Route route() {
        return route;
    }

    CompletableFuture<Outcome> acknowledgement() {
        return acknowledgement;
    }

    /** No words are awaited any more. */
    synchronized void acknowledge(Outcome outcome) {
        reading = Optional.empty();
        acknowledgement.complete(outcome);
    }

    /** The acknowledgement is held no longer; what is still awaited follows by a call. */
    void release() {
        acknowledgement.complete(Outcome.received("answered"));
    }

    synchronized void awaits(SafeText words) {
        reading = Optional.of(words);
    }

    /** Other words, where any are awaited still. */
    synchronized void rewords(SafeText words) {
        reading = reading.map(before -> words);
    }

    /**
     * Whether the acknowledgement holds these words, since it was held for them.
     *
     * @param fits whether it can; else it is held no longer, and they follow by a call
     */
    synchronized boolean takes(Message message, boolean fits) {
        boolean awaited = reading.isPresent();
        reading = Optional.empty();
        Outcome outcome = fits ? new Outcome(new Answer.Say(message), "answered") : Outcome.received("answered");
        return awaited && acknowledgement.complete(outcome) && fits;
    }

    /** Nothing is said any more of what was awaited; an answer that is on its way stays. */
    synchronized void ends() {
        if (reading.isPresent()) {
            acknowledge(Outcome.received("answered"));
        }
    }

    /** Whether anything is still being read. */
    synchronized boolean isAwaited() {
        return reading.isPresent();
    }

    /** Tells what is still being read, if anything is; what is said meanwhile comes after it. */
    synchronized void tells(Consumer<SafeText> line) {
        reading.ifPresent(line);
    }
}
