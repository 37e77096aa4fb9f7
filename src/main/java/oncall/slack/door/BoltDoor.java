package oncall.slack.door;

import com.slack.api.bolt.AppConfig;
import com.slack.api.bolt.request.Request;
import com.slack.api.bolt.request.builtin.BlockActionRequest;
import com.slack.api.bolt.request.builtin.BlockSuggestionRequest;
import com.slack.api.bolt.request.builtin.EventRequest;
import com.slack.api.bolt.request.builtin.GlobalShortcutRequest;
import com.slack.api.bolt.request.builtin.MessageShortcutRequest;
import com.slack.api.bolt.request.builtin.SSLCheckRequest;
import com.slack.api.bolt.request.builtin.SlashCommandRequest;
import com.slack.api.bolt.request.builtin.UrlVerificationRequest;
import com.slack.api.bolt.request.builtin.ViewClosedRequest;
import com.slack.api.bolt.request.builtin.ViewSubmissionRequest;
import com.slack.api.bolt.response.Response;
import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Answer;
import oncall.slack.press.Press;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.Presses;
import org.jspecify.annotations.Nullable;

/**
 * What Bolt has parsed becomes a press, and its answer a response. Bolt's own {@code App} is left out: its middleware
 * would ask Slack who we are inside a press, its handlers know no order, and they acknowledge by returning, so that a
 * thread would have to wait where an acknowledgement is held.
 */
public final class BoltDoor {
    private final Presses presses;
    private final Installed installed;
    private final PressMetrics metrics;
    private final String command;
    private final MessageForms forms;
    private final AppConfig config;

    public BoltDoor(Presses presses, Installed installed, SlackCalls calls, PressMetrics metrics, String command) {
        this.presses = presses;
        this.installed = installed;
        this.metrics = metrics;
        this.command = command;
        this.forms = calls.forms();
        this.config = config(calls);
    }

    /** Everything that Bolt would otherwise look for in the environment is named. */
    private static AppConfig config(SlackCalls calls) {
        return AppConfig.builder()
                .slack(calls.slack())
                .singleTeamBotToken(null)
                .signingSecret(null)
                .clientId(null)
                .clientSecret(null)
                .scope(null)
                .userScope(null)
                .redirectUri(null)
                .oauthInstallPath(null)
                .oauthRedirectUriPath(null)
                .oauthCancellationUrl(null)
                .oauthCompletionUrl(null)
                .threadPoolSize(1)
                .build();
    }

    AppConfig config() {
        return config;
    }

    /** An answer that is not 200 is not to be acknowledged. Throws where nothing can be made of the request. */
    CompletableFuture<Response> run(@Nullable Request<?> request) {
        return request == null ? now(Response.builder().statusCode(400).build()) : answer(request);
    }

    /** Acknowledges what is held, at once. */
    void release() {
        presses.release();
    }

    /** Something of Slack's, or of somebody who knows its secret, that is none of the things we know: counted, not logged. */
    void isUnreadable() {
        metrics.turnedAway("unreadable");
    }

    private static CompletableFuture<Response> now(Response response) {
        return CompletableFuture.completedFuture(response);
    }

    private CompletableFuture<Response> answer(Request<?> request) {
        if (request instanceof UrlVerificationRequest verification) {
            return now(Response.builder()
                    .statusCode(200)
                    .contentType("text/plain")
                    .body(verification.getChallenge())
                    .build());
        }
        if (request instanceof SSLCheckRequest) {
            return now(Rendering.received());
        }
        Source source = Source.of(request);
        if (!installed.isOurs(source.team(), source.app())) {
            metrics.turnedAway("another_workspace_or_app");
            return now(Response.builder().statusCode(401).build());
        }
        Rendering rendering = new Rendering(form(request), forms);
        return press(request)
                .map(press -> answer(request, press).thenApply(answer -> answer.accept(rendering)))
                .orElseGet(() -> now(Rendering.received()));
    }

    private CompletableFuture<Answer> answer(Request<?> request, Press press) {
        if (request instanceof SlashCommandRequest slash
                && !command.equals(slash.getPayload().getCommand())) {
            return CompletableFuture.completedFuture(
                    new Answer.Say(Message.of(SafeText.own("This app is set up to listen to ")
                            .andForeign(command)
                            .and(". Whoever runs it can change that with ONCALL_COMMAND."))));
        }
        return presses.on(press);
    }

    private static Optional<Press> press(Request<?> request) {
        if (request instanceof SlashCommandRequest slash) {
            return Optional.of(PressReader.command(slash.getPayload()));
        }
        if (request instanceof BlockActionRequest action) {
            return Optional.of(action.getPayload())
                    .filter(payload -> payload.getActions() != null
                            && !payload.getActions().isEmpty())
                    .map(PressReader::button);
        }
        if (request instanceof ViewSubmissionRequest submission) {
            return Optional.of(PressReader.submit(submission.getPayload()));
        }
        if (request instanceof ViewClosedRequest closed) {
            return Optional.of(PressReader.closed(closed.getPayload()));
        }
        if (request instanceof BlockSuggestionRequest suggestion) {
            return Optional.of(PressReader.suggestion(suggestion.getPayload()));
        }
        if (request instanceof GlobalShortcutRequest shortcut) {
            return Optional.of(PressReader.shortcut(shortcut.getPayload()));
        }
        if (request instanceof MessageShortcutRequest shortcut) {
            return Optional.of(PressReader.shortcut(shortcut.getPayload()));
        }
        return request instanceof EventRequest event ? Events.press(event) : Optional.empty();
    }

    private static @Nullable View form(Request<?> request) {
        return request instanceof ViewSubmissionRequest submission
                ? submission.getPayload().getView()
                : null;
    }
}
