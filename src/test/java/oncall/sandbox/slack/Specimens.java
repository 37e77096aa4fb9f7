package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import oncall.sandbox.http.Json;

/** Makes, from the table of limits alone, things that are in order and whole surfaces they stand in. */
final class Specimens {
    static final List<String> SURFACES = List.of("message", "modal", "home", "suggestion");
    private static final List<String> SAMPLES = List.of("2026-11-21", "09:30", "F0123456789");

    /** What may stand there and what may not; each has at least one of both. */
    record Trials(List<JsonNode> good, List<JsonNode> bad) {}

    private final Limits limits;
    private final Map<String, Limits.Row> hosts = new HashMap<>();

    Specimens(Limits limits) {
        this.limits = limits;
        var next = new ArrayDeque<>(SURFACES);
        while (!next.isEmpty()) {
            for (var row : limits.of(next.remove()).values()) {
                for (var thing : named(row.shape())) {
                    if (!SURFACES.contains(thing) && hosts.putIfAbsent(thing, row) == null) {
                        next.add(thing);
                    }
                }
            }
        }
    }

    private Collection<String> named(Shape shape) {
        if (shape instanceof Shape.Many many) {
            return named(many.each());
        }
        if (shape instanceof Shape.Named named) {
            return limits.group(named.name()).map(Map::values).orElse(List.of(named.name()));
        }
        return List.of();
    }

    /** Whether a thing stands anywhere. */
    boolean hosted(String thing) {
        return SURFACES.contains(thing) || hosts.containsKey(thing);
    }

    /** The smallest thing of this kind that is in order. */
    ObjectNode example(String thing) {
        var example = Json.object().put("type", typeOf(thing));
        limits.of(thing).values().stream()
                .filter(Limits.Row::required)
                .forEach(row -> example.set(row.property(), sample(row.shape())));
        for (var rule : limits.rulesOf(thing)) {
            if (rule instanceof Rule.Some some
                    && some.least() > 0
                    && some.properties().stream().noneMatch(example::has)) {
                var property = some.properties().get(0);
                example.set(
                        property,
                        sample(Objects.requireNonNull(limits.of(thing).get(property))
                                .shape()));
            }
        }
        if (thing.equals("modal")) {
            example.set(
                    "submit",
                    sample(Objects.requireNonNull(limits.of("modal").get("submit"))
                            .shape()));
        }
        return example;
    }

    private String typeOf(String thing) {
        return limits.groupNames().stream()
                .flatMap(g -> limits.group(g).orElseThrow().entrySet().stream())
                .filter(e -> e.getValue().equals(thing))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(thing);
    }

    /** The surface in which this thing stands, and nothing else but what must. */
    ObjectNode surfaceOf(String thing, ObjectNode json) {
        if (SURFACES.contains(thing)) {
            return json;
        }
        var host = Objects.requireNonNull(hosts.get(thing));
        return surfaceOf(host.thing(), with(host, around(host.shape(), json)));
    }

    /** An example of the row's thing with this value. */
    ObjectNode with(Limits.Row row, JsonNode value) {
        var thing = example(row.thing());
        for (var rule : limits.rulesOf(row.thing())) {
            if (rule instanceof Rule.Some some && some.properties().contains(row.property()) && some.most() == 1) {
                thing.remove(some.properties());
            }
        }
        thing.set(row.property(), value);
        for (var rule : limits.rulesOf(row.thing())) {
            if (rule instanceof Rule.Distinct distinct && distinct.list().equals(row.property())) {
                tellApart(value, distinct.property());
            }
        }
        return thing;
    }

    private static void tellApart(JsonNode list, String property) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i) instanceof ObjectNode entry && list.size() > 1 && entry.has(property)) {
                entry.put(property, "n" + i);
            }
        }
    }

    private JsonNode around(Shape shape, JsonNode inner) {
        if (!(shape instanceof Shape.Many many)) {
            return inner;
        }
        return last(many, around(many.each(), inner));
    }

    private ArrayNode last(Shape.Many many, JsonNode entry) {
        return list(many, Math.max(0, many.least() - 1L)).add(entry);
    }

    private ArrayNode list(Shape.Many many, long size) {
        var list = Json.array();
        for (long i = 0; i < size; i++) {
            list.add(sample(many.each()));
        }
        return list;
    }

    JsonNode sample(Shape shape) {
        return trials(shape, false).good().get(0);
    }

    /** Everything the table knows that may not stand where this group is named. */
    List<ObjectNode> strangersTo(String group) {
        var types = new LinkedHashSet<String>();
        limits.groupNames()
                .forEach(g -> types.addAll(limits.group(g).orElseThrow().keySet()));
        types.removeAll(limits.group(group).orElseThrow().keySet());
        return types.stream().map(this::example).toList();
    }

    /** What may stand at a place of this shape and what may not, at its ends and one beyond. */
    Trials trials(Shape shape) {
        return trials(shape, true);
    }

    private Trials trials(Shape shape, boolean all) {
        var nodes = Json.MAPPER.getNodeFactory();
        if (shape instanceof Shape.Letters letters) {
            return sized(letters.least(), letters.most(), n -> letters(n), nodes.numberNode(7));
        }
        if (shape instanceof Shape.Written written) {
            var type = written.types().contains("plain_text") ? "plain_text" : "mrkdwn";
            var trials = sized(written.least(), written.most(), n -> text(type, n), letters(1));
            trials.bad().add(text("markdown", 1));
            Set.of("plain_text", "mrkdwn")
                    .forEach(t -> (written.types().contains(t) ? trials.good() : trials.bad()).add(text(t, 1)));
            return trials;
        }
        if (shape instanceof Shape.Whole whole) {
            return sized(whole.least(), whole.most(), nodes::numberNode, letters(1));
        }
        if (shape instanceof Shape.Amount amount) {
            var bad = List.<JsonNode>of(nodes.textNode("1"), nodes.numberNode(0));
            return of(List.of(nodes.numberNode(0.5)), amount.aboveZero() ? bad : bad.subList(0, 1));
        }
        if (shape instanceof Shape.Figures) {
            return of(List.of(nodes.textNode("1.5")), List.of(nodes.numberNode(1.5), nodes.textNode("one")));
        }
        if (shape instanceof Shape.Like like) {
            var fits = SAMPLES.stream()
                    .filter(s -> like.form().matcher(s).matches())
                    .findFirst();
            return of(List.of(nodes.textNode(fits.orElseThrow())), List.of(nodes.textNode("nonsense")));
        }
        if (shape instanceof Shape.Flag) {
            return of(List.of(nodes.booleanNode(false)), List.of(nodes.textNode("false")));
        }
        if (shape instanceof Shape.Word word) {
            var good = word.words().stream().sorted().map(w -> (JsonNode) nodes.textNode(w));
            return of(good.toList(), List.of(nodes.textNode("nonsense")));
        }
        return shape instanceof Shape.Many many ? many(many, all) : named((Shape.Named) shape, all);
    }

    private Trials many(Shape.Many many, boolean all) {
        if (!all) {
            return of(List.of(list(many, many.least())), List.of());
        }
        var trials = sized(many.least(), many.most(), n -> list(many, n), Json.object());
        var inner = trials(many.each());
        inner.good().forEach(value -> trials.good().add(last(many, value)));
        inner.bad().forEach(value -> trials.bad().add(last(many, value)));
        return trials;
    }

    private Trials named(Shape.Named named, boolean all) {
        var group = limits.group(named.name());
        var things = group.map(g -> List.copyOf(g.values())).orElse(List.of(named.name()));
        if (!all) {
            return of(List.of(example(things.get(0))), List.of());
        }
        var trials = of(things.stream().map(t -> (JsonNode) example(t)).toList(), List.of(letters(1)));
        if (group.isPresent()) {
            trials.bad().add(Json.object().put("type", "nonsense"));
        }
        return trials;
    }

    /** Makes a value of this size. */
    private interface Maker {
        JsonNode of(long size);
    }

    private static Trials sized(long least, long most, Maker maker, JsonNode wrongKind) {
        var trials = of(List.of(maker.of(least)), List.of(wrongKind));
        if (least > 0) {
            trials.bad().add(maker.of(least - 1));
        }
        if (most != Shape.UNKNOWN) {
            trials.good().add(maker.of(most));
            trials.bad().add(maker.of(most + 1));
        }
        return trials;
    }

    private static Trials of(List<JsonNode> good, List<JsonNode> bad) {
        return new Trials(new ArrayList<>(good), new ArrayList<>(bad));
    }

    /** So many characters of two bytes each. */
    static JsonNode letters(long size) {
        return Json.MAPPER.getNodeFactory().textNode("é".repeat((int) size));
    }

    private static JsonNode text(String type, long size) {
        return Json.object().put("type", type).set("text", letters(size));
    }

    /** Things that keep a rule about several of their parts, and things that break it. */
    Trials trials(String thing, Rule rule) {
        if (rule instanceof Rule.Some some) {
            return some(thing, some);
        }
        if (rule instanceof Rule.Distinct distinct) {
            return of(List.of(two(thing, distinct, "a", "b")), List.of(two(thing, distinct, "a", "a")));
        }
        if (rule instanceof Rule.Blocks blocks) {
            return of(
                    List.of(repeated(thing, example(blocks.type()), blocks.most())),
                    List.of(repeated(thing, example(blocks.type()), blocks.most() + 1)));
        }
        if (rule instanceof Rule.LettersInAll letters) {
            return of(
                    List.of(filled(thing, letters, letters.most())),
                    List.of(filled(thing, letters, letters.most() + 1)));
        }
        if (rule instanceof Rule.Flagged flagged) {
            return of(
                    List.of(repeated(thing, flagged(flagged.property()), flagged.most())),
                    List.of(repeated(thing, flagged(flagged.property()), flagged.most() + 1)));
        }
        var bytes = ((Rule.Bytes) rule).most();
        return of(List.of(weighing(thing, bytes)), List.of(weighing(thing, bytes + 1)));
    }

    private Trials some(String thing, Rule.Some some) {
        var trials = of(List.of(), List.of());
        for (var property : some.properties()) {
            var only = example(thing);
            only.remove(some.properties());
            if (some.least() > 0) {
                trials.bad().add(only.deepCopy());
            }
            only.set(
                    property,
                    sample(Objects.requireNonNull(limits.of(thing).get(property))
                            .shape()));
            trials.good().add(only.deepCopy());
            if (some.most() == 1) {
                some.properties()
                        .forEach(p -> only.set(
                                p,
                                sample(Objects.requireNonNull(limits.of(thing).get(p))
                                        .shape())));
                trials.bad().add(only);
            }
        }
        return trials;
    }

    private ObjectNode two(String thing, Rule.Distinct distinct, String first, String second) {
        var each = ((Shape.Many) Objects.requireNonNull(limits.of(thing).get(distinct.list()))
                        .shape())
                .each();
        var list = Json.array();
        for (var id : List.of(first, second)) {
            list.add(((ObjectNode) sample(each)).put(distinct.property(), id));
        }
        return example(thing).set(distinct.list(), list);
    }

    private ObjectNode repeated(String surface, ObjectNode block, int times) {
        var blocks = Json.array();
        for (int i = 0; i < times; i++) {
            blocks.add(block.deepCopy());
        }
        return example(surface).set("blocks", blocks);
    }

    /** An input block whose element has this property and may stand there. */
    private ObjectNode flagged(String property) {
        var element = limits.group("element-of-input").orElseThrow().values().stream()
                .filter(e -> limits.of(e).containsKey(property))
                .findFirst();
        return example("input").set("element", example(element.orElseThrow()).put(property, true));
    }

    private ObjectNode filled(String surface, Rule.LettersInAll rule, int size) {
        var block = example(rule.type());
        if (Objects.requireNonNull(limits.of(rule.type()).get(rule.property())).shape() instanceof Shape.Letters) {
            var blocks = Json.array();
            blocks.add(block.deepCopy().set(rule.property(), letters(size / 2)));
            blocks.add(block.deepCopy().set(rule.property(), letters(size - size / 2)));
            return example(surface).set("blocks", blocks);
        }
        var rows = block.path(rule.property());
        var others = rows.size() - 1;
        ((ObjectNode) rows.get(others).get(0)).set("text", letters((long) size - others));
        return repeated(surface, block, 1);
    }

    private ObjectNode weighing(String surface, int bytes) {
        var view = example(surface);
        var blocks = view.putArray("blocks");
        while (size(view) < bytes - 6000) {
            blocks.add(Json.object().put("type", "section").set("text", text("mrkdwn", 2500)));
        }
        for (int i = 0; i < 2; i++) {
            blocks.add(Json.object().put("type", "section").set("text", text("mrkdwn", 1)));
        }
        for (int i = 1; i <= 2; i++) {
            var last = (ObjectNode) blocks.get(blocks.size() - i).path("text");
            last.put("text", last.path("text").asText() + "x".repeat(Math.min(2990, bytes - size(view))));
        }
        return view;
    }

    private static int size(JsonNode node) {
        return Json.write(node).getBytes(java.nio.charset.StandardCharsets.UTF_8).length;
    }
}
