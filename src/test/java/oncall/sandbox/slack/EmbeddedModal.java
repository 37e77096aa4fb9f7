package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** One open modal as the sandbox's Slack has it: refuses what Slack would refuse, and keeps what is typed. */
public final class EmbeddedModal {
    private final OpenView view;

    public EmbeddedModal(String json) {
        this.view = new OpenView("U01MAI", "", null, checked(json), "1");
    }

    /** Draws it anew; what was typed stays where its place stays. */
    public void show(String json) {
        view.show(checked(json), "2");
    }

    private static ObjectNode checked(String json) {
        AcceptedBySlack.modal(json);
        return (ObjectNode) Json.read(json).orElseThrow();
    }

    /** The {@code state} of a payload. */
    public String state() {
        ObjectNode state = Json.object();
        state.set("values", view.state.values());
        return Json.write(state);
    }

    /** Puts text, or the values of options, into the only element of a block; nothing where there is no such block. */
    public boolean fill(String blockId, List<String> values) {
        Optional<Placed> placed = Placed.in(view.source).stream()
                .filter(one -> one.blockId().equals(blockId) && one.kind().holdsState())
                .findFirst();
        placed.ifPresent(one -> view.state.put(InputState.Place.of(one), answer(one.kind(), values)));
        return placed.isPresent();
    }

    /** The blocks that hold answers. */
    public List<String> blocks() {
        return Placed.in(view.source).stream()
                .filter(one -> one.kind().holdsState())
                .map(Placed::blockId)
                .toList();
    }

    private static ObjectNode answer(ElementKind kind, List<String> values) {
        ObjectNode answer = Json.object().put("type", kind.type);
        switch (kind.holds) {
            case OPTION -> answer.set(kind.answer, values.isEmpty() ? null : option(values.get(0)));
            case OPTIONS -> {
                var all = answer.putArray(kind.answer);
                values.forEach(value -> all.add(option(value)));
            }
            case TEXT, ID ->
                answer.put(kind.answer, values.isEmpty() || values.get(0).isEmpty() ? null : values.get(0));
            case FILES -> {
                var all = answer.putArray(kind.answer);
                values.forEach(id -> all.addObject().put("id", id));
            }
            default -> throw new IllegalArgumentException("Nobody types into a " + kind.type + " here.");
        }
        return answer;
    }

    private static ObjectNode option(String value) {
        ObjectNode option = Json.object().put("value", value);
        option.putObject("text").put("type", "plain_text").put("text", value);
        return option;
    }
}
