package oncall.sandbox.http;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The latest of what happened, oldest first, and those who want to hear of the next; bounded by number and by size. */
public final class Latest<T> {
    private static final Logger log = LoggerFactory.getLogger(Latest.class);
    private static final long MOST_BYTES = 16_000_000;

    private final Deque<Entry<T>> entries = new ArrayDeque<>();
    private final List<Consumer<T>> listeners = new CopyOnWriteArrayList<>();
    private final int most;
    private long bytes;

    public Latest(int most) {
        this.most = most;
    }

    public void add(T one, long size) {
        remember(new Entry<>(one, size));
        listeners.forEach(listener -> tell(listener, one));
    }

    public synchronized List<T> all() {
        return entries.stream().map(Entry::one).toList();
    }

    /** The returned action ends the listening. */
    public Runnable listen(Consumer<T> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private synchronized void remember(Entry<T> entry) {
        entries.addLast(entry);
        bytes += entry.size();
        while (entries.size() > most || (bytes > MOST_BYTES && entries.size() > 1)) {
            bytes -= entries.removeFirst().size();
        }
    }

    /** A listener's own failure is not the caller's: the call was answered, and is answered, all the same. */
    private static <T> void tell(Consumer<T> listener, T one) {
        try {
            listener.accept(one);
        } catch (RuntimeException e) {
            log.warn("A listener failed on {}", one.getClass().getSimpleName(), e);
        }
    }

    private record Entry<T>(T one, long size) {}
}
