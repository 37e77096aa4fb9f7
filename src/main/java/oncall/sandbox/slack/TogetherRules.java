package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** What Slack asks of several parts together, beyond the table of single properties. */
final class TogetherRules {
    private static final int TABLE_TEXT = 10_000;
    private static final int DATA_TABLE_TEXT = 20_000;
    private static final int MARKDOWN_TEXT = 12_000;

    private TogetherRules() {}

    /** Notes what is wrong with the blocks of a surface; {@code at} is the place of the list of blocks. */
    static void check(JsonNode blocks, String surface, Inspection at) {
        var ids = new HashSet<String>();
        for (int i = 0; i < blocks.size(); i++) {
            var place = at.child(String.valueOf(i));
            block(blocks.get(i), place);
            var id = Json.text(blocks.get(i), "block_id");
            if (!id.isEmpty() && !ids.add(id)) {
                place.child("block_id").fault("`block_id` must be unique: " + id);
            }
        }
        if (surface.equals("message")) {
            message(blocks, at);
        }
        focus(blocks, at);
    }

    private static void block(JsonNode block, Inspection at) {
        switch (Json.text(block, "type")) {
            case "section" -> oneOf(block, at, List.of("text", "fields"));
            case "image" -> exactlyOne(block, at, List.of("image_url", "slack_file"));
            case "card" -> oneOf(block, at, List.of("hero_image", "title", "actions", "body"));
            default -> {}
        }
        var actionIds = new HashSet<String>();
        elements(block, at, (element, place) -> {
            element(element, place);
            var id = Json.text(element, "action_id");
            if (!id.isEmpty() && !actionIds.add(id)) {
                place.child("action_id").fault("`action_id` must be unique within a block: " + id);
            }
        });
        var children = block.path("child_blocks");
        for (int i = 0; i < children.size(); i++) {
            block(children.get(i), at.child("child_blocks").child(String.valueOf(i)));
        }
    }

    /** Takes an element and its place. */
    private interface Visit {
        void element(JsonNode element, Inspection at);
    }

    private static void elements(JsonNode block, Inspection at, Visit visit) {
        for (var single : List.of("accessory", "element")) {
            if (block.has(single)) {
                visit.element(block.get(single), at.child(single));
            }
        }
        for (var several : List.of("elements", "actions")) {
            for (int i = 0; i < block.path(several).size(); i++) {
                visit.element(block.path(several).get(i), at.child(several).child(String.valueOf(i)));
            }
        }
    }

    private static void element(JsonNode element, Inspection at) {
        var type = Json.text(element, "type");
        switch (type) {
            case "static_select", "multi_static_select" -> {
                exactlyOne(element, at, List.of("options", "option_groups"));
                initials(element, at);
            }
            case "checkboxes", "radio_buttons" -> initials(element, at);
            case "plain_text_input" -> {
                if (element.path("min_length").asInt(0)
                        > element.path("max_length").asInt(3000)) {
                    at.child("min_length").fault("must not be more than max_length");
                }
            }
            case "image" -> exactlyOne(element, at, List.of("image_url", "slack_file"));
            default -> {}
        }
        if (!type.equals("overflow") && Answers.optionsIn(element).stream().anyMatch(o -> o.has("url"))) {
            at.child("options").fault("`url` is only allowed in an overflow menu");
        }
    }

    private static void initials(JsonNode element, Inspection at) {
        var offered = Answers.optionsIn(element);
        if (element.has("initial_option") && !offered.contains(element.get("initial_option"))) {
            at.child("initial_option").fault("must be one of the options");
        }
        for (var initial : element.path("initial_options")) {
            if (!offered.contains(initial)) {
                at.child("initial_options").fault("must be one of the options");
            }
        }
    }

    private static void message(JsonNode blocks, Inspection at) {
        most(blocks, at, "table", 1);
        most(blocks, at, "data_visualization", 2);
        letters(blocks, at, "table", "rows", TABLE_TEXT);
        letters(blocks, at, "data_table", "rows", DATA_TABLE_TEXT);
        letters(blocks, at, "markdown", "text", MARKDOWN_TEXT);
    }

    private static void most(JsonNode blocks, Inspection at, String type, int most) {
        var count = blocks.valueStream()
                .filter(b -> Json.text(b, "type").equals(type))
                .count();
        if (count > most) {
            at.fault("no more than " + most + " " + type + " blocks allowed");
        }
    }

    private static void letters(JsonNode blocks, Inspection at, String type, String property, int most) {
        var total = blocks.valueStream()
                .filter(b -> Json.text(b, "type").equals(type))
                .mapToInt(b -> letters(b.path(property)))
                .sum();
        if (total > most) {
            at.fault("no more than " + most + " characters allowed over all " + type + " blocks");
        }
    }

    private static int letters(JsonNode node) {
        if (node.isTextual()) {
            return node.asText().codePointCount(0, node.asText().length());
        }
        return node.properties().stream()
                        .filter(p -> p.getKey().equals("text") || p.getValue().isContainerNode())
                        .mapToInt(p -> letters(p.getValue()))
                        .sum()
                + (node.isArray()
                        ? node.valueStream().mapToInt(TogetherRules::letters).sum()
                        : 0);
    }

    private static void focus(JsonNode blocks, Inspection at) {
        var focused = Placed.all(blocks).stream()
                .filter(p -> p.element().path("focus_on_load").asBoolean(false))
                .count();
        if (focused > 1) {
            at.fault("only one element may have focus_on_load");
        }
    }

    /** What a modal needs beside its blocks. */
    static void modal(JsonNode view, Inspection at) {
        var hasInput = view.path("blocks")
                .valueStream()
                .anyMatch(b -> Json.text(b, "type").equals("input"));
        if (hasInput && !view.hasNonNull("submit")) {
            at.fault("missing required field: submit, which a view with input blocks needs");
        }
        var answering = Placed.all(view.path("blocks")).stream()
                .filter(p -> p.element().path("response_url_enabled").asBoolean(false))
                .toList();
        if (answering.size() > 1 || answering.stream().anyMatch(p -> !p.inInput())) {
            at.fault("response_url_enabled is for one element, in an input block");
        }
    }

    private static void oneOf(JsonNode thing, Inspection at, List<String> properties) {
        if (present(thing, properties) == 0) {
            at.fault("one of " + properties + " is required");
        }
    }

    private static void exactlyOne(JsonNode thing, Inspection at, List<String> properties) {
        if (present(thing, properties) != 1) {
            at.fault("exactly one of " + properties + " is required");
        }
    }

    private static long present(JsonNode thing, List<String> properties) {
        return properties.stream()
                .filter(p -> Optional.ofNullable(thing.get(p)).isPresent())
                .count();
    }
}
