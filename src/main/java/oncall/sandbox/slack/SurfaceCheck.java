package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Refuses the views and messages that Slack would refuse. */
final class SurfaceCheck {
    private static final int LARGEST_VIEW = 250_000;
    private static final int MOST_IN_MESSAGE = 50;
    private static final int MOST_IN_VIEW = 100;

    void message(ArrayNode blocks) {
        if (blocks.size() > MOST_IN_MESSAGE) {
            throw ApiError.of(
                    "invalid_blocks", List.of("[ERROR] no more than 50 items allowed [json-pointer:/blocks]"));
        }
    }

    /** Refuses more than a hundred options or groups of an app's suggestions. */
    void suggestions(JsonNode answer) {
        if (answer.path("options").size() > 100 || answer.path("option_groups").size() > 100) {
            throw ApiError.of(
                    "invalid_options", List.of("[ERROR] no more than 100 items allowed [json-pointer:/options]"));
        }
    }

    void view(ObjectNode view, String type) {
        if (!Json.text(view, "type").equals(type)) {
            throw ApiError.of("invalid_arguments", List.of("[ERROR] must be " + type + " [json-pointer:/view/type]"));
        }
        if (view.path("blocks").size() > MOST_IN_VIEW) {
            throw ApiError.of(
                    "invalid_arguments", List.of("[ERROR] no more than 100 items allowed [json-pointer:/view/blocks]"));
        }
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW) {
            throw ApiError.of("view_too_large");
        }
    }
}
