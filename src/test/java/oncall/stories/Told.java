package oncall.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import oncall.sandbox.slack.Workspace;

/** What a channel was told of changes, by Slack's own log of messages. */
final class Told {
    private Told() {}

    /** The ids of the changes, in the order of the messages and within each. */
    static List<String> in(Workspace workspace, String channel) {
        return workspace
                .messages()
                .valueStream()
                .filter(message -> message.path("channel").asText().equals(channel))
                .filter(message -> !message.path("ephemeral").asBoolean())
                .flatMap(message ->
                        message.at("/metadata/event_payload/change_ids").valueStream())
                .map(JsonNode::asText)
                .toList();
    }
}
