package oncall.sandbox.aws;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest calls, oldest first, and those who want to hear of the next; bounded by number and by size. */
final class CallLog {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);
    private static final int MOST_CALLS = 2_000;
    private static final long MOST_BYTES = 16_000_000;

    private final Deque<Entry> entries = new ArrayDeque<>();
    private final List<Consumer<Call>> listeners = new CopyOnWriteArrayList<>();
    private long bytes;

    void add(Call call, long size) {
        remember(new Entry(call, size));
        for (Consumer<Call> listener : listeners) {
            tell(listener, call);
        }
    }

    synchronized List<Call> calls() {
        return entries.stream().map(Entry::call).toList();
    }

    /** The returned action ends the listening. */
    Runnable onCall(Consumer<Call> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized void remember(Entry entry) {
        entries.addLast(entry);
        bytes += entry.size();
        while (entries.size() > MOST_CALLS || (bytes > MOST_BYTES && entries.size() > 1)) {
            bytes -= entries.removeFirst().size();
        }
    }

    /** A listener's own failure is not the caller's: the call was answered, and is answered, all the same. */
    private static void tell(Consumer<Call> listener, Call call) {
        try {
            listener.accept(call);
        } catch (RuntimeException e) {
            log.warn("A listener failed on a call of {}", call.operation(), e);
        }
    }

    private record Entry(Call call, long size) {}
}
