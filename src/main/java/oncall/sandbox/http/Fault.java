package oncall.sandbox.http;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a half misbehaves, and on which calls: either on the next {@code next}, or on a {@code share} of all, drawn with
 * {@code seed}. Made by {@link #next} or {@link #share}.
 *
 * @param calls names of operations, of methods or of what is delivered
 * @param error the exception's name or the error's code, for {@link Kind#FAIL}; empty for the usual one
 * @param message what the exception says, for {@link Kind#FAIL}; empty for the usual words
 */
public record Fault(
        List<String> calls,
        int next,
        double share,
        long seed,
        Kind kind,
        long millis,
        Optional<Integer> retryAfterSeconds,
        String error,
        String message) {

    /** Every call. */
    public static final String ALL = "*";

    /** What happens to the call. */
    public enum Kind {
        /** Answered, {@code millis} later. */
        DELAY,
        /** Told to come again later; nothing is done. */
        THROTTLE,
        /** The named error; nothing is done. */
        FAIL,
        /** No answer, and nothing done, until the client leaves, the faults are cleared, or the server closes. */
        HANG,
        /** The connection is cut; nothing is done. */
        DROP_BEFORE,
        /** The change is made, then the connection is cut. */
        DROP_AFTER,
        /** Done twice, answered once. */
        TWICE;

        /** As on the wire, for example {@code drop-after}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        calls = List.copyOf(calls);
    }

    /** For the next {@code count} of these calls; none named means all. */
    public static Fault next(int count, Kind kind, String... calls) {
        return new Fault(named(calls), count, 0, 0, kind, 0, Optional.empty(), "", "");
    }

    /** For a share of the calls between 0 and 1; the same seed draws the same calls. */
    public static Fault share(double share, long seed, Kind kind, String... calls) {
        return new Fault(named(calls), 0, share, seed, kind, 0, Optional.empty(), "", "");
    }

    public Fault withMillis(long newMillis) {
        return new Fault(calls, next, share, seed, kind, newMillis, retryAfterSeconds, error, message);
    }

    public Fault withRetryAfterSeconds(int seconds) {
        return new Fault(calls, next, share, seed, kind, millis, Optional.of(seconds), error, message);
    }

    /** The exception's name or the error's code, for {@link Kind#FAIL}. */
    public Fault withError(String name) {
        return new Fault(calls, next, share, seed, kind, millis, retryAfterSeconds, name, message);
    }

    /** What the exception says, for {@link Kind#FAIL}. */
    public Fault withMessage(String words) {
        return new Fault(calls, next, share, seed, kind, millis, retryAfterSeconds, error, words);
    }

    Fault withNext(int left) {
        return new Fault(calls, left, share, seed, kind, millis, retryAfterSeconds, error, message);
    }

    boolean concerns(String call) {
        return calls.contains(ALL) || calls.contains(call);
    }

    private static List<String> named(String... calls) {
        return calls.length == 0 ? List.of(ALL) : List.of(calls);
    }
}
