package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oncall.sandbox.http.Json;

/**
 * How the endpoint misbehaves, and on which calls: either on the next {@code next}, or on a {@code share} of all,
 * drawn with {@code seed}. Made by {@link #next} or {@link #share}, or read from JSON by {@link FaultDocument}.
 */
public record Fault(
        List<String> operations,
        int next,
        double share,
        long seed,
        Kind kind,
        long millis,
        Optional<Integer> retryAfterSeconds,
        String exception,
        String message) {

    /** What an exception says unless something else is wanted. */
    static final String MESSAGE = "The sandbox was told to fail.";

    /** Every operation. */
    public static final String ALL = "*";

    /** What happens to the call. */
    public enum Kind {
        /** Answered, {@code millis} later. */
        DELAY,
        /** ThrottlingException; nothing is done. */
        THROTTLE,
        /** The named exception; nothing is done. */
        FAIL,
        /** No answer, and nothing done, until the client leaves, the faults are cleared, or the endpoint closes. */
        HANG,
        /** The connection is cut; nothing is done. */
        DROP_BEFORE,
        /** The change is made, then the connection is cut. */
        DROP_AFTER;

        /** As on the wire, for example {@code drop-after}. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public Fault {
        operations = List.copyOf(operations);
    }

    /** For the next {@code count} calls of these operations; none named means all. */
    public static Fault next(int count, Kind kind, String... operations) {
        return new Fault(named(operations), count, 0, 0, kind, 0, Optional.empty(), ApiError.INTERNAL, MESSAGE);
    }

    /** For a share of the calls between 0 and 1; the same seed draws the same calls. */
    public static Fault share(double share, long seed, Kind kind, String... operations) {
        return new Fault(named(operations), 0, share, seed, kind, 0, Optional.empty(), ApiError.INTERNAL, MESSAGE);
    }

    public Fault withMillis(long newMillis) {
        return new Fault(operations, next, share, seed, kind, newMillis, retryAfterSeconds, exception, message);
    }

    public Fault withRetryAfterSeconds(int seconds) {
        return new Fault(operations, next, share, seed, kind, millis, Optional.of(seconds), exception, message);
    }

    /** The exception's name, for {@link Kind#FAIL}. */
    public Fault withException(String name) {
        return new Fault(operations, next, share, seed, kind, millis, retryAfterSeconds, name, message);
    }

    /** What the exception says, for {@link Kind#FAIL}. */
    public Fault withMessage(String words) {
        return new Fault(operations, next, share, seed, kind, millis, retryAfterSeconds, exception, words);
    }

    boolean concerns(String operation) {
        return operations.contains(ALL) || operations.contains(operation);
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        if (operations.contains(ALL)) {
            document.put("operations", ALL);
        } else {
            document.set("operations", Json.texts(operations));
        }
        document.put("do", kind.word());
        if (share > 0) {
            document.put("share", share).put("seed", seed);
        } else {
            document.put("next", next);
        }
        if (kind == Kind.DELAY) {
            document.put("millis", millis);
        }
        if (kind == Kind.FAIL) {
            document.put("exception", exception);
            if (!message.equals(MESSAGE)) {
                document.put("message", message);
            }
        }
        retryAfterSeconds.ifPresent(seconds -> document.put("retryAfterSeconds", seconds));
        return document;
    }

    private static List<String> named(String... operations) {
        return operations.length == 0 ? List.of(ALL) : List.of(operations);
    }
}
