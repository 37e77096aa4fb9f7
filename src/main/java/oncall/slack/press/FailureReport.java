package oncall.slack.press;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Locale;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What escaped a handler or its work, put into words; what nobody expected carries a reference that the log has too. */
public final class FailureReport {
    private static final Logger log = LoggerFactory.getLogger(FailureReport.class);
    private static final RandomGenerator RANDOM = new SecureRandom();
    private static final int FRAMES = 12;

    private FailureReport() {}

    /** Logs by type, never by message: a message can quote what was typed. */
    static String words(Press press, Throwable escaped) {
        if (escaped instanceof Refused refused) {
            log.info("refused kind={} route={} reason={}", press.kind(), press.route(), refused.reason());
            return refused.words();
        }
        String reference = reference("kind=" + press.kind() + " route=" + press.route(), escaped);
        return said(escaped) + " Reference for whoever looks after this bot: " + reference;
    }

    /**
     * Logs what nobody expected, wherever it happened.
     *
     * @return where the log tells of it
     */
    public static String reference(String where, Throwable escaped) {
        String reference = reference();
        log.error("failed reference={} {} {}", reference, where, trace(escaped));
        return reference;
    }

    private static String said(Throwable escaped) {
        if (escaped instanceof Unclear) {
            return String.valueOf(escaped.getMessage());
        }
        if (escaped instanceof SlackSaidNo no) {
            return no.words();
        }
        return "Something went wrong here, and it is not your fault. Please try again.";
    }

    /** Easy to read out and to search for, for example {@code k7f3-92hq}. */
    static String reference() {
        String letters = "abcdefghjkmnpqrstuvwxyz23456789";
        String eight = RANDOM.ints(8, 0, letters.length())
                .mapToObj(at -> letters.substring(at, at + 1))
                .collect(Collectors.joining());
        return eight.substring(0, 4) + "-" + eight.substring(4);
    }

    /** Types, codes and places of a failure and of what caused it. */
    static String trace(Throwable escaped) {
        StringBuilder trace = new StringBuilder();
        Throwable cause = escaped;
        for (int depth = 0; cause != null && depth < 5; depth++) {
            trace.append(depth == 0 ? "error=" : " cause=").append(type(cause));
            cause = cause.getCause();
        }
        return trace
                + Arrays.stream(escaped.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining(" < ", " at ", ""));
    }

    private static String type(Throwable cause) {
        String name = cause.getClass().getName();
        if (cause instanceof SlackSaidNo no) {
            return name + "(" + no.method() + " " + no.code() + ")";
        }
        return cause instanceof Refused refused
                ? name + "(" + refused.reason().name().toLowerCase(Locale.ROOT) + ")"
                : name;
    }
}
