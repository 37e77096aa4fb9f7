package oncall.slack.door;

import com.slack.api.methods.SlackApiException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.slack.press.SlackSaidNo;
import org.jspecify.annotations.Nullable;

/** What Slack answered instead of doing it, as words that name the scope, setting or person that can help. */
public final class SlackErrors {
    private static final Pattern REFUSAL = Pattern.compile(
            "\\s*\\{\\s*\"ok\"\\s*:\\s*false\\b.*?\"error\"\\s*:\\s*\"(?<code>[a-z_]{1,60})\".*", Pattern.DOTALL);

    private SlackErrors() {}

    /** Whether trying again is of no use before somebody has changed something. */
    public static boolean isFinal(SlackSaidNo no) {
        return no.is(
                "invalid_auth",
                "not_authed",
                "account_inactive",
                "token_revoked",
                "token_expired",
                "not_allowed_token_type",
                "no_permission",
                "missing_scope");
    }

    /** @param error Slack's code; it may say none */
    static SlackSaidNo refused(String method, @Nullable String error, @Nullable String needed) {
        String code = error == null ? "unknown_error" : error;
        return new SlackSaidNo(method, code, words(method, code, needed), Optional.empty());
    }

    /** It said yes and left out what was asked for. */
    static SlackSaidNo incomplete(String method) {
        return new SlackSaidNo(
                method,
                "incomplete_answer",
                "Slack’s answer (" + method + ") lacks what was asked for. Please try again.",
                Optional.empty());
    }

    static SlackSaidNo from(String method, Exception thrown) {
        if (thrown instanceof SlackApiException e) {
            String code = e.getError() == null || e.getError().getError() == null
                    ? ""
                    : e.getError().getError();
            return answered(
                    method, e.getResponse().code(), code, e.getResponse().header("Retry-After"));
        }
        return new SlackSaidNo(
                method, SlackSaidNo.NO_ANSWER, "Slack did not answer in time. Please try again.", Optional.empty());
    }

    /** Whether the body of an answer says no, whatever its status. */
    static boolean isRefusal(String body) {
        return REFUSAL.matcher(body).matches();
    }

    /** @param body Slack's code, by itself or in JSON, or whatever else stood there */
    static SlackSaidNo answered(String method, int status, String body, @Nullable String retryAfter) {
        if (status == 429) {
            Duration pause = Duration.ofSeconds(seconds(retryAfter));
            return new SlackSaidNo(method, "ratelimited", words(method, "ratelimited", null), Optional.of(pause));
        }
        String code = code(body).orElse("http_" + status);
        return new SlackSaidNo(method, code, words(method, code, null), Optional.empty());
    }

    private static Optional<String> code(String body) {
        Matcher refusal = REFUSAL.matcher(body);
        String code = refusal.matches() ? refusal.group("code") : body;
        return Optional.of(code).filter(word -> word.matches("[a-z_]{1,60}"));
    }

    private static long seconds(@Nullable String retryAfter) {
        return retryAfter != null && retryAfter.matches("\\d{1,5}") ? Long.parseLong(retryAfter) : 1;
    }

    private static String words(String method, String code, @Nullable String needed) {
        return switch (code) {
            case "missing_scope" ->
                "The Slack app lacks " + (needed == null ? "a scope for " + method : "the scope " + needed)
                        + ". Whoever installed it can add it under OAuth & Permissions and reinstall the app.";
            case "invalid_auth", "not_authed", "account_inactive", "token_revoked", "token_expired" ->
                "Slack refuses this app's token (" + code + "). Whoever runs it needs to set a valid one.";
            case "expired_trigger_id", "exchanged_trigger_id", "trigger_expired" ->
                "Slack waits three seconds for a window, and this took longer. Please try again.";
            case "not_in_channel", "channel_not_found" -> "This app is not in that channel: invite it to post there.";
            case "ratelimited", "rate_limited" -> "Slack asks this app to slow down. Please try again.";
            case "not_found", "view_not_found" -> "The window was closed meanwhile.";
            case "push_limit_reached" -> "Slack lays at most three windows on each other. Close one first.";
            default -> "Slack refused this (" + method + ": " + code + ").";
        };
    }
}
