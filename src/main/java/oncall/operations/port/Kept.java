package oncall.operations.port;

import java.time.Duration;
import oncall.operations.Refused;

/**
 * What somebody is about to decide on, or reads page by page, for an hour: one for each person. Where all together weigh
 * too much the oldest go, never the one that was just made. It may hold addresses, so it is kept sealed, or else by the
 * process alone that made it.
 */
public interface Kept<T> {
    Duration TIME = Duration.ofHours(1);
    /** Bytes that all may take together. */
    int MOST = 8_000_000;

    /** What is found. */
    sealed interface Found<T> {}

    record Here<T>(T value) implements Found<T> {}

    record Missing<T>(Why why) implements Found<T> {}

    /** Why it is not found. */
    enum Why {
        /** A newer one of theirs took its place. */
        REPLACED,
        /** Another process keeps it, or this one did before it was started again. */
        ELSEWHERE,
        /** It was taken already, or its hour is over. */
        GONE
    }

    /**
     * Takes the place of an older one of theirs. Never throws: what cannot be stored is kept in memory.
     *
     * @param id tells it from all others; of digits and letters
     * @return by which it is found
     */
    String keep(String userId, String id, T value);

    /** The same with another value, where it is kept still and nothing took its place. Never throws. */
    void renew(String userId, String id, T value);

    /** Answers within half a second; throws {@link Refused} where it cannot. */
    Found<T> find(String userId, String id);

    /** The same once: of all who take it, whichever replica they ask, one finds it. */
    Found<T> take(String userId, String id);
}
