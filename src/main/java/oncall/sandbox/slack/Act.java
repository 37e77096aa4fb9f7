package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import oncall.sandbox.http.Json;

/** What a person does, as the page says it. */
record Act(String by, ObjectNode said) {

    String text(String field) {
        return Json.text(said, field);
    }

    JsonNode at(String field) {
        return said.path(field);
    }

    InputState.Place place() {
        return new InputState.Place(text("block_id"), text("action_id"));
    }
}
