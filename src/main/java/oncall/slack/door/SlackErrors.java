package oncall.slack.door;

import com.slack.api.methods.SlackApiErrorResponse;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackFilesUploadV2Exception;
import com.slack.api.methods.response.files.FilesCompleteUploadExternalResponse;
import com.slack.api.methods.response.files.FilesGetUploadURLExternalResponse;
import com.slack.api.methods.response.files.FilesUploadV2Response;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        return said(method, code, words(method, code, needed));
    }

    /** It said yes and left out what was asked for. */
    static SlackSaidNo incomplete(String method) {
        return said(
                method,
                "incomplete_answer",
                "Slack’s answer (" + method + ") lacks what was asked for. Please try again.");
    }

    /** What the SDK threw, by what it carries. */
    static SlackSaidNo from(String method, Exception thrown) {
        if (thrown instanceof SlackApiException e) {
            Optional<SlackApiErrorResponse> error = Optional.ofNullable(e.getError());
            return answered(
                    method,
                    e.getResponse().code(),
                    error.map(SlackApiErrorResponse::getError).orElse(""),
                    error.map(SlackApiErrorResponse::getNeeded).orElse(null),
                    e.getResponse().header("Retry-After"));
        }
        if (thrown instanceof SlackFilesUploadV2Exception e) {
            return upload(e);
        }
        return thrown instanceof IOException || thrown instanceof UncheckedIOException
                ? said(method, SlackSaidNo.NO_ANSWER, "Slack did not answer in time. Please try again.")
                : unreadable(method);
    }

    /** The step at which sending a file ended is the last that was answered. */
    private static SlackSaidNo upload(SlackFilesUploadV2Exception thrown) {
        FilesCompleteUploadExternalResponse end = thrown.getCompleteResponse();
        if (end != null) {
            return refused("files.completeUploadExternal", end.getError(), end.getNeeded());
        }
        for (FilesUploadV2Response.UploadResponse sent :
                thrown.getUploadResponses().values()) {
            return answered("upload_url", sent.getCode(), sent.getBody(), null, null);
        }
        for (FilesGetUploadURLExternalResponse begin : thrown.getGetURLResponses()) {
            return refused("files.getUploadURLExternal", begin.getError(), begin.getNeeded());
        }
        return unreadable("files.upload");
    }

    private static SlackSaidNo unreadable(String method) {
        return said(
                method, "unreadable_answer", "Slack’s answer (" + method + ") could not be read. Please try again.");
    }

    /** Whether the body of an answer says no, whatever its status. */
    static boolean isRefusal(String body) {
        return REFUSAL.matcher(body).matches();
    }

    /** @param body Slack's code, by itself or in JSON, or whatever else stood there */
    static SlackSaidNo answered(
            String method, int status, String body, @Nullable String needed, @Nullable String retryAfter) {
        if (status == 429) {
            Duration pause = Duration.ofSeconds(seconds(retryAfter));
            return new SlackSaidNo(method, "ratelimited", words(method, "ratelimited", null), Optional.of(pause));
        }
        return refused(method, code(body).orElse("http_" + status), needed);
    }

    private static Optional<String> code(String body) {
        Matcher refusal = REFUSAL.matcher(body);
        String code = refusal.matches() ? refusal.group("code") : body;
        return Optional.of(code).filter(word -> word.matches("[a-z_]{1,60}"));
    }

    private static SlackSaidNo said(String method, String code, String words) {
        return new SlackSaidNo(method, code, words, Optional.empty());
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
            case "file_uploads_disabled", "file_uploads_except_images_disabled" ->
                "This workspace takes no files from apps (" + code + "). An admin can allow them.";
            case "storage_limit_reached" ->
                "This workspace has no room for more files (" + code + "). An admin can delete some.";
            case "unknown_method" -> "This Slack does not know " + method + ".";
            case "push_limit_reached" -> "Slack lays at most three windows on each other. Close one first.";
            default -> "Slack refused this (" + method + ": " + code + ").";
        };
    }
}
