package oncall.slack.press;

import java.time.Duration;
import java.util.Optional;

/**
 * A call to Slack that was refused, or not answered in time. The message is for people and holds nothing that was sent.
 */
public final class SlackSaidNo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** The code where Slack did not answer at all. */
    public static final String NO_ANSWER = "no_answer";

    private final String method;
    private final String code;
    private final transient Optional<Duration> retryAfter;

    public SlackSaidNo(String method, String code, String words, Optional<Duration> retryAfter) {
        super(words);
        this.method = method;
        this.code = code;
        this.retryAfter = retryAfter;
    }

    public String method() {
        return method;
    }

    /** Slack's own, for example {@code expired_trigger_id}. */
    public String code() {
        return code;
    }

    public boolean is(String... codes) {
        for (String one : codes) {
            if (code.equals(one)) {
                return true;
            }
        }
        return false;
    }

    /** Present where Slack asked us to slow down. */
    public Optional<Duration> retryAfter() {
        return retryAfter;
    }

    /** Whether it may be a moment's trouble of Slack's or of the way to it; what was asked for may be done. */
    public boolean unclear() {
        return code.startsWith("http_5")
                || is(
                        NO_ANSWER,
                        "unreadable_answer",
                        "internal_error",
                        "fatal_error",
                        "service_unavailable",
                        "request_timeout");
    }

    public String words() {
        return String.valueOf(getMessage());
    }
}
