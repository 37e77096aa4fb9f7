package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Turns what a person chose on the page (option values, ids, text) into Slack's state of an element. */
final class Answers {
    private static final int MOST_FILES = 10;

    private final Map<String, List<ObjectNode>> suggested = new LinkedHashMap<>();
    private final SharedFiles files;
    private final Choices choices;

    Answers(SharedFiles files, Choices choices) {
        this.files = files;
        this.choices = choices;
    }

    /** Remembers what the app suggested for an element: these can be chosen from now on. */
    synchronized void suggested(InputState.Place place, List<ObjectNode> options) {
        var known = suggested.computeIfAbsent(place.blockId() + "\n" + place.actionId(), p -> new ArrayList<>());
        known.removeIf(old -> options.stream().anyMatch(o -> sameValue(o, Json.text(old, "value"))));
        known.addAll(options);
    }

    /** The state entry for this person's choice. Throws {@code invalid_choice} where the element does not offer it. */
    ObjectNode chosen(Placed placed, JsonNode choice, String user) {
        var kind = placed.kind();
        choices.check(placed, choice);
        var state = Json.object().put("type", kind.type);
        switch (kind.holds) {
            case TEXT -> state.set(kind.answer, textOrNull(choice));
            case SECONDS -> state.set(kind.answer, choice);
            case OBJECT -> state.set(kind.answer, choice);
            case ID -> state.set(kind.answer, textOrNull(choice));
            case IDS -> state.set(kind.answer, list(choice));
            case FILES -> state.set(kind.answer, files(placed, choice, user));
            case OPTION -> state.set(kind.answer, optionOrNull(placed, choice));
            case OPTIONS -> state.set(kind.answer, options(placed, choice));
            case NOTHING -> press(placed, choice, state);
        }
        if (kind == ElementKind.TIME && placed.element().hasNonNull("timezone")) {
            state.set("timezone", placed.element().get("timezone"));
        }
        return state;
    }

    private void press(Placed placed, JsonNode choice, ObjectNode state) {
        if (placed.kind() == ElementKind.OVERFLOW) {
            state.set("selected_option", option(placed, choice.asText("")));
            return;
        }
        for (var field : List.of("value", "text", "style")) {
            if (placed.element().hasNonNull(field)) {
                state.set(field, placed.element().get(field).deepCopy());
            }
        }
    }

    private static JsonNode textOrNull(JsonNode choice) {
        return choice.isNull() || choice.isMissingNode() || choice.asText("").isEmpty()
                ? Json.MAPPER.nullNode()
                : Json.MAPPER.getNodeFactory().textNode(choice.asText());
    }

    private static ArrayNode list(JsonNode choice) {
        var list = Json.array();
        choice.forEach(one -> list.add(one.asText()));
        return list;
    }

    private ArrayNode files(Placed placed, JsonNode choice, String user) {
        var most = placed.element().path("max_files").asInt(MOST_FILES);
        if (choice.size() > most) {
            throw ApiError.of("invalid_choice", List.of("at most " + most + " files can be put here"));
        }
        var endings = placed.element().path("filetypes");
        var chosen = Json.array();
        for (var id : choice) {
            var file = files.forPerson(id.asText(), user)
                    .orElseThrow(() -> ApiError.of("invalid_choice", List.of("no file here has the id " + id)));
            if (!endings.isEmpty() && endings.valueStream().noneMatch(e -> FileKind.same(e.asText(), file.name))) {
                throw ApiError.of("invalid_choice", List.of(file.name + " is not one of " + endings));
            }
            chosen.add(files.json(file));
        }
        return chosen;
    }

    private JsonNode optionOrNull(Placed placed, JsonNode choice) {
        return choice.asText("").isEmpty() || choice.isNull()
                ? Json.MAPPER.nullNode()
                : option(placed, choice.asText());
    }

    private ArrayNode options(Placed placed, JsonNode choice) {
        var chosen = Json.array();
        choice.forEach(one -> chosen.add(option(placed, one.asText())));
        return chosen;
    }

    private synchronized ObjectNode option(Placed placed, String value) {
        return offered(placed).stream()
                .filter(o -> sameValue(o, value))
                .reduce((first, last) -> last)
                .map(ObjectNode::deepCopy)
                .orElseThrow(() -> ApiError.of("invalid_choice", List.of("\"" + value + "\" is not offered here")));
    }

    private List<ObjectNode> offered(Placed placed) {
        var element = placed.element();
        var offered = new ArrayList<ObjectNode>();
        element.path("initial_options").forEach(o -> offered.add((ObjectNode) o));
        Optional.ofNullable(element.get("initial_option")).ifPresent(o -> offered.add((ObjectNode) o));
        offered.addAll(optionsIn(element));
        if (placed.kind().external()) {
            offered.addAll(suggested.getOrDefault(placed.blockId() + "\n" + placed.actionId(), List.of()));
        }
        return offered;
    }

    /** Every option of an element or of an app's suggestions, grouped or not. */
    static List<ObjectNode> optionsIn(JsonNode holder) {
        var options = new ArrayList<ObjectNode>();
        holder.path("options").forEach(o -> options.add((ObjectNode) o));
        holder.path("option_groups").forEach(g -> g.path("options").forEach(o -> options.add((ObjectNode) o)));
        return options;
    }

    private static boolean sameValue(ObjectNode option, String value) {
        return Json.text(option, "value").equals(value);
    }
}
