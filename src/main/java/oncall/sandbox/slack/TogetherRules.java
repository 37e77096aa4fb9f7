package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import oncall.sandbox.http.Json;

/** What Slack asks of a view or message that no row of the table can say, because one part depends on another. */
final class TogetherRules {
    private TogetherRules() {}

    /** Notes what is wrong with the blocks of a surface at the place of their list. */
    static void check(JsonNode surface, Inspection at) {
        blocks(surface.path("blocks"), at);
        if (Json.text(surface, "type").equals("modal")) {
            modal(surface, at);
        }
    }

    private static void blocks(JsonNode blocks, Inspection at) {
        for (int i = 0; i < blocks.size(); i++) {
            var block = blocks.get(i);
            var place = at.child(String.valueOf(i));
            elements(block, place);
            blocks(block.path("child_blocks"), place.child("child_blocks"));
            if (Json.text(block, "type").equals("data_table")
                    && hasRichText(block.path("rows").path(0))) {
                place.child("rows").child("0").fault("header cells may not be rich_text");
            }
            if (block.path("default_collapsed").asBoolean(false)
                    && !block.path("is_collapsible").asBoolean(false)) {
                place.child("default_collapsed").fault("only a collapsible container can be collapsed");
            }
        }
    }

    private static void elements(JsonNode block, Inspection at) {
        for (var single : List.of("accessory", "element")) {
            element(block.path(single), at.child(single));
        }
        for (var several : List.of("elements", "actions")) {
            for (int i = 0; i < block.path(several).size(); i++) {
                element(block.path(several).get(i), at.child(several).child(String.valueOf(i)));
            }
        }
    }

    private static boolean hasRichText(JsonNode cells) {
        return cells.valueStream().anyMatch(cell -> Json.text(cell, "type").equals("rich_text"));
    }

    private static void element(JsonNode element, Inspection at) {
        switch (Json.text(element, "type")) {
            case "static_select", "multi_static_select", "checkboxes", "radio_buttons" -> initials(element, at);
            case "plain_text_input" -> ordered(element, "min_length", "max_length", at);
            case "rich_text_input" -> ordered(element, "min_lines", "max_lines", at);
            case "number_input" -> ordered(element, "min_value", "max_value", at);
            default -> {}
        }
    }

    private static void ordered(JsonNode element, String least, String most, Inspection at) {
        if (element.hasNonNull(least)
                && element.hasNonNull(most)
                && number(element, least).compareTo(number(element, most)) > 0) {
            at.child(least).fault("must not be more than " + most);
        }
    }

    private static BigDecimal number(JsonNode element, String property) {
        return new BigDecimal(Json.text(element, property));
    }

    private static void initials(JsonNode element, Inspection at) {
        var initials =
                new ArrayList<>(element.path("initial_options").valueStream().toList());
        if (element.has("initial_option")) {
            initials.add(element.get("initial_option"));
        }
        var offered = Answers.optionsIn(element);
        at.require(offered.containsAll(initials), "an initial option must be one of the options");
    }

    private static void modal(JsonNode view, Inspection at) {
        var hasInput = view.path("blocks")
                .valueStream()
                .anyMatch(b -> Json.text(b, "type").equals("input"));
        at.require(
                !hasInput || view.hasNonNull("submit"),
                "missing required field: submit, which a view with input blocks needs");
        at.require(
                Placed.in(view).stream()
                        .filter(p -> p.element().path("response_url_enabled").asBoolean(false))
                        .allMatch(Placed::inInput),
                "response_url_enabled is for an element in an input block");
    }
}
