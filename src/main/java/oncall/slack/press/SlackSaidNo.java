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

    public String words() {
        return String.valueOf(getMessage());
    }
}
