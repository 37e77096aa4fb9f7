package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.sandbox.http.Json;

/**
 * What stands in the inputs of one surface.
 *
 * <p>When the surface is drawn again, an element with the same block id and action id keeps what stood in it, and its new
 * initial value is ignored, as Slack does it.
 */
final class InputState {
    /** Where an element stands. */
    record Place(String blockId, String actionId) {
        static Place of(Placed placed) {
            return new Place(placed.blockId(), placed.actionId());
        }
    }

    private final Map<Place, ObjectNode> answers = new LinkedHashMap<>();

    private InputState() {}

    static InputState of(List<Placed> elements) {
        return new InputState().carriedTo(elements);
    }

    /** The state of these elements: kept where they stood before, untouched where they are new. */
    InputState carriedTo(List<Placed> elements) {
        var next = new InputState();
        for (var placed : new ArrayList<>(elements)) {
            if (placed.kind().holdsState()) {
                var kept =
                        get(Place.of(placed)).filter(s -> Json.text(s, "type").equals(placed.kind().type));
                next.answers.put(
                        Place.of(placed), kept.orElseGet(() -> placed.kind().untouched(placed.element())));
            }
        }
        return next;
    }

    Optional<ObjectNode> get(Place place) {
        return Optional.ofNullable(answers.get(place));
    }

    /** Puts an answer; returns whether it differs from what stood there. */
    boolean put(Place place, ObjectNode answer) {
        return !answer.equals(answers.put(place, answer));
    }

    /** As {@code state.values} of a payload. */
    ObjectNode values() {
        var values = Json.object();
        answers.forEach(
                (place, answer) -> values.withObjectProperty(place.blockId()).set(place.actionId(), answer.deepCopy()));
        return values;
    }
}
