package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Refuses the views, messages and suggestions that Slack would refuse, with its codes and the place of each fault. */
final class SurfaceCheck {
    private static final int LARGEST_VIEW = 250_000;
    private static final int MOST_SUGGESTED = 100;

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
        var at = Inspection.at("", limits, refused);
        at.thing(Json.object().set("blocks", blocks), "message");
        if (at.faults().isEmpty()) {
            TogetherRules.check(blocks, "message", at.child("blocks"));
        }
        require("invalid_blocks", at.faults());
    }

    /** Throws {@code invalid_arguments} or {@code view_too_large}; the type is {@code modal} or {@code home}. */
    void view(ObjectNode view, String type) {
        if (Json.write(view).getBytes(StandardCharsets.UTF_8).length > LARGEST_VIEW) {
            throw ApiError.of("view_too_large");
        }
        var at = Inspection.at("/view", limits, refused);
        if (!Json.text(view, "type").equals(type)) {
            at.child("type").fault("must be " + type);
        } else {
            at.thing(view, type);
        }
        if (at.faults().isEmpty()) {
            TogetherRules.check(view.path("blocks"), type, at.child("blocks"));
            if (type.equals("modal")) {
                TogetherRules.modal(view, at);
            }
        }
        require("invalid_arguments", at.faults());
        if (Placed.in(view).stream().anyMatch(p -> p.kind() == ElementKind.FILE)) {
            scopes.accept(List.of("files:read"));
        }
    }

    /** Throws {@code invalid_options} for suggestions Slack would not show. */
    void suggestions(JsonNode answer) {
        var at = Inspection.at("", limits, Set.of());
        if (answer.has("options") == answer.has("option_groups")) {
            at.fault("exactly one of [options, option_groups] is required");
        }
        var options = new Shape.Many(0, MOST_SUGGESTED, new Shape.Named("option"));
        if (answer.has("options")) {
            options.check(answer.path("options"), at.child("options"));
        }
        if (answer.has("option_groups")) {
            var groups = new Shape.Many(0, MOST_SUGGESTED, new Shape.Named("option_group"));
            groups.check(answer.path("option_groups"), at.child("option_groups"));
        }
        require("invalid_options", at.faults());
    }

    private static void require(String code, List<String> faults) {
        if (!faults.isEmpty()) {
            throw ApiError.of(code, faults);
        }
    }
}
