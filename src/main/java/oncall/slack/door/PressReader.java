package oncall.slack.door;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.app_backend.interactive_components.payload.BlockActionPayload;
import com.slack.api.app_backend.interactive_components.payload.BlockSuggestionPayload;
import com.slack.api.app_backend.interactive_components.payload.GlobalShortcutPayload;
import com.slack.api.app_backend.interactive_components.payload.MessageShortcutPayload;
import com.slack.api.app_backend.slash_commands.payload.SlashCommandPayload;
import com.slack.api.app_backend.views.payload.ViewClosedPayload;
import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.model.block.element.OverflowMenuElement;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import oncall.slack.block.Answers;
import oncall.slack.block.Elements;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import org.jspecify.annotations.Nullable;

/** Slack's payloads as presses, with the keys by which a second delivery is recognised. */
final class PressReader {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private PressReader() {}

    static Press command(SlashCommandPayload payload) {
        Typed typed = Typed.read(text(payload.getText()));
        return new Press(
                "command " + payload.getTriggerId(),
                Press.Kind.COMMAND,
                typed.verb(),
                typed.rest(),
                text(payload.getUserId()),
                text(payload.getTeamId()),
                present(payload.getChannelId()),
                present(payload.getResponseUrl()),
                present(payload.getTriggerId()),
                Optional.empty(),
                Optional.empty());
    }

    static Press button(BlockActionPayload payload) {
        BlockActionPayload.Action action = payload.getActions().get(0);
        Optional<Press.InView> view =
                Optional.ofNullable(payload.getView()).map(around -> view(around, action.getBlockId()));
        Optional<Press.InMessage> message = view.isPresent() ? Optional.empty() : message(payload, action);
        String container = view.map(Press.InView::id)
                .orElseGet(() -> message.map(in -> in.channel() + " " + in.ts()).orElse(""));
        return new Press(
                String.join(
                        " ",
                        "button",
                        payload.getUser().getId(),
                        container,
                        text(action.getBlockId()),
                        text(action.getActionId()),
                        text(action.getActionTs())),
                Press.Kind.BUTTON,
                verb(action),
                rest(action),
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                message.map(Press.InMessage::channel).filter(id -> !id.isEmpty()),
                present(payload.getResponseUrl()),
                present(payload.getTriggerId()),
                view,
                message);
    }

    private static Optional<Press.InMessage> message(BlockActionPayload payload, BlockActionPayload.Action action) {
        return Optional.ofNullable(payload.getContainer())
                .map(container -> new Press.InMessage(
                        payload.getChannel() == null
                                ? text(container.getChannelId())
                                : text(payload.getChannel().getId()),
                        text(container.getMessageTs()),
                        text(action.getBlockId()),
                        container.isEphemeral()));
    }

    /** An entry of a menu whose entries are routes says which; a button may have the menu's id for its own route. */
    private static String verb(BlockActionPayload.Action action) {
        return isMore(action) ? Typed.read(value(action)).verb() : text(action.getActionId());
    }

    private static String rest(BlockActionPayload.Action action) {
        return isMore(action) ? Typed.read(value(action)).rest() : value(action);
    }

    private static boolean isMore(BlockActionPayload.Action action) {
        return Elements.MORE.equals(action.getActionId()) && OverflowMenuElement.TYPE.equals(action.getType());
    }

    private static String value(BlockActionPayload.Action action) {
        if (action.getSelectedOption() != null) {
            return text(action.getSelectedOption().getValue());
        }
        if (action.getSelectedOptions() != null) {
            return action.getSelectedOptions().stream()
                    .map(BlockActionPayload.Action.SelectedOption::getValue)
                    .collect(java.util.stream.Collectors.joining(" "));
        }
        for (String chosen : new @Nullable String[] {
            action.getSelectedUser(), action.getSelectedConversation(), action.getSelectedChannel()
        }) {
            if (chosen != null) {
                return chosen;
            }
        }
        return text(action.getValue());
    }

    static Press submit(ViewSubmissionPayload payload) {
        View view = payload.getView();
        String key = String.join(
                " ",
                "submit",
                payload.getUser().getId(),
                view.getId(),
                text(view.getHash()),
                IdempotencyTokens.of(state(view)));
        return inView(
                key,
                Press.Kind.SUBMIT,
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                present(payload.getTriggerId()),
                view);
    }

    static Press closed(ViewClosedPayload payload) {
        View view = payload.getView();
        return inView(
                String.join(" ", "closed", payload.getUser().getId(), view.getId(), text(view.getHash())),
                Press.Kind.CLOSED,
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                Optional.empty(),
                view);
    }

    private static Press inView(
            String key, Press.Kind kind, String user, String team, Optional<String> trigger, View view) {
        return new Press(
                key,
                kind,
                text(view.getCallbackId()),
                "",
                user,
                team,
                Optional.empty(),
                Optional.empty(),
                trigger,
                Optional.of(view(view, "")),
                Optional.empty());
    }

    static Press suggestion(BlockSuggestionPayload payload) {
        return new Press(
                "suggestion",
                Press.Kind.SUGGESTION,
                text(payload.getActionId()),
                text(payload.getValue()),
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                Optional.ofNullable(payload.getChannel()).flatMap(channel -> present(channel.getId())),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(payload.getView()).map(view -> view(view, payload.getBlockId())),
                Optional.empty());
    }

    /** Of events those that a person caused by doing something; others are received and left. */
    static Optional<Press> event(JsonObject payload) {
        JsonObject event = payload.getAsJsonObject("event");
        String user = Source.text(event, "user");
        boolean home =
                "app_home_opened".equals(Source.text(event, "type")) && !"messages".equals(Source.text(event, "tab"));
        return home && user != null
                ? Optional.of(homeOpened(
                        Objects.requireNonNullElse(Source.text(payload, "event_id"), user + payload.get("event_time")),
                        user,
                        text(Source.text(payload, "team_id"))))
                : Optional.empty();
    }

    private static Press homeOpened(String eventId, String user, String team) {
        return bare("event " + eventId, Press.Kind.HOME_OPENED, "home", user, team, Optional.empty());
    }

    static Press shortcut(GlobalShortcutPayload payload) {
        return bare(
                "shortcut " + payload.getTriggerId(),
                Press.Kind.SHORTCUT,
                text(payload.getCallbackId()),
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                present(payload.getTriggerId()));
    }

    /** The text is the message's own. */
    static Press shortcut(MessageShortcutPayload payload) {
        return new Press(
                "shortcut " + payload.getTriggerId(),
                Press.Kind.SHORTCUT,
                text(payload.getCallbackId()),
                payload.getMessage() == null ? "" : text(payload.getMessage().getText()),
                payload.getUser().getId(),
                team(
                        payload.getUser().getTeamId(),
                        payload.getTeam() == null ? null : payload.getTeam().getId()),
                payload.getChannel() == null
                        ? Optional.empty()
                        : present(payload.getChannel().getId()),
                present(payload.getResponseUrl()),
                present(payload.getTriggerId()),
                Optional.empty(),
                Optional.empty());
    }

    private static Press bare(
            String key, Press.Kind kind, String route, String user, String team, Optional<String> trigger) {
        return new Press(
                key,
                kind,
                route,
                "",
                user,
                team,
                Optional.empty(),
                Optional.empty(),
                trigger,
                Optional.empty(),
                Optional.empty());
    }

    private static Press.InView view(View view, @Nullable String blockId) {
        return new Press.InView(
                view.getId(),
                view.getRootViewId() == null ? view.getId() : view.getRootViewId(),
                text(view.getHash()),
                text(view.getCallbackId()),
                text(view.getPrivateMetadata()),
                text(blockId),
                view.getState() == null || view.getState().getValues() == null
                        ? Answers.none()
                        : Answers.read(view.getState().getValues()),
                "home".equals(view.getType()));
    }

    /** The same whatever order Slack writes it in. */
    private static String state(View view) {
        if (view.getState() == null || view.getState().getValues() == null) {
            return "";
        }
        Map<String, Object> sorted = new TreeMap<>();
        view.getState().getValues().forEach((block, values) -> sorted.put(block, new TreeMap<>(values)));
        return GSON.toJson(sorted);
    }

    private static String team(@Nullable String ofUser, @Nullable String around) {
        return ofUser == null ? text(around) : ofUser;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static Optional<String> present(@Nullable String text) {
        return Optional.ofNullable(text).filter(some -> !some.isEmpty());
    }
}
