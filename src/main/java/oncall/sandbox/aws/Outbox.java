package oncall.sandbox.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The latest messages that would have been sent, oldest first. */
final class Outbox {
    private static final int MOST = 1_000;

    private final Deque<OutboxMessage> messages = new ArrayDeque<>();

    synchronized void add(OutboxMessage message) {
        messages.addLast(message);
        if (messages.size() > MOST) {
            messages.removeFirst();
        }
    }

    synchronized List<OutboxMessage> messages() {
        return List.copyOf(messages);
    }
}
