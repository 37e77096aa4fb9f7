package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import oncall.sandbox.http.Json;

/** Refuses the views, messages and suggestions that Slack would refuse, with its codes and the place of each fault. */
final class SurfaceCheck {
    private final Limits limits = Limits.read();
    private final Consumer<List<String>> scopes;
    private volatile Set<String> refused = Set.of();

    /** A check for an app that has every scope. */
    SurfaceCheck() {
        this(needed -> {});
    }

    /** A check that asks for a scope, of which one is needed, where an element works only with it. */
    SurfaceCheck(Consumer<List<String>> scopes) {
        this.scopes = scopes;
    }

    /** Block types that are refused from now on, as clients without them would. */
    void refuse(Set<String> types) {
        refused = Set.copyOf(types);
    }

    /** Throws {@code invalid_blocks}. */
    void message(ArrayNode blocks) {
        require("invalid_blocks", faults(Json.object().set("blocks", blocks), "message", ""));
    }

    /** Throws {@code too_many_attachments}, or {@code invalid_attachments} for the blocks in one. */
    void attachments(ArrayNode attachments) {
        var row = Objects.requireNonNull(limits.of("message").get("attachments"));
        if (row.shape() instanceof Shape.Many many && attachments.size() > many.most()) {
            throw ApiError.of("too_many_attachments");
        }
        require("invalid_attachments", faults(Json.object().set("attachments", attachments), "message", ""));
    }

    private List<String> faults(ObjectNode surface, String thing, String pointer) {
        var at = Inspection.at(pointer, limits, refused);
        at.thing(surface, thing);
        if (at.faults().isEmpty()) {
            TogetherRules.check(surface, at.child("blocks"));
        }
        return at.faults();
    }

    /** Throws {@code invalid_arguments} or {@code view_too_large}; the type is {@code modal} or {@code home}. */
    void view(ObjectNode view, String type) {
        if (limits.rulesOf(type).stream().anyMatch(r -> r instanceof Rule.Bytes bytes && bytes.exceeded(view))) {
            throw ApiError.of("view_too_large");
        }
        if (!Json.text(view, "type").equals(type)) {
            require("invalid_arguments", List.of("[ERROR] must be " + type + " [json-pointer:/view/type]"));
        }
        require("invalid_arguments", faults(view, type, "/view"));
        if (Placed.in(view).stream().anyMatch(p -> p.kind() == ElementKind.FILE)) {
            scopes.accept(List.of("files:read"));
        }
    }

    /** Throws {@code invalid_options} for suggestions Slack would not show. */
    void suggestions(JsonNode answer) {
        var at = Inspection.at("", limits, Set.of());
        at.thing(answer, "suggestion");
        require("invalid_options", at.faults());
    }

    private static void require(String code, List<String> faults) {
        if (!faults.isEmpty()) {
            throw ApiError.of(code, faults);
        }
    }
}
