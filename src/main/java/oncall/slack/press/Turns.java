package oncall.slack.press;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** One at a time for each key, as far as the number of locks tells keys apart. */
final class Turns {
    private final ReentrantLock[] locks = new ReentrantLock[256];

    Turns() {
        for (int at = 0; at < locks.length; at++) {
            locks[at] = new ReentrantLock(true);
        }
    }

    <T> T take(String key, Supplier<T> turn) {
        ReentrantLock lock = locks[Math.floorMod(key.hashCode(), locks.length)];
        lock.lock();
        try {
            return turn.get();
        } finally {
            lock.unlock();
        }
    }
}
