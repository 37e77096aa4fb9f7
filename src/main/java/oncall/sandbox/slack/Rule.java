package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** What Slack asks of several parts of a thing together. */
sealed interface Rule {

    /** Notes at this place what is wrong with the thing. */
    void check(JsonNode thing, Inspection at);

    /** Reads the words of a rule in {@code limits.txt}. */
    static Rule parse(String verb, List<String> words) {
        return switch (verb) {
            case "needs" -> new Some(words, 1, words.size());
            case "takes" -> new Some(words, 1, 1);
            case "allows" -> new Some(words, 0, 1);
            case "tells-apart" -> new Distinct(head(words.get(0)), tail(words.get(0)));
            case "holds" -> holds(Integer.parseInt(words.get(0)), words.subList(1, words.size()));
            case "weighs" -> new Bytes(Integer.parseInt(words.get(0)));
            default -> throw new IllegalStateException("not a rule: " + verb + " " + words);
        };
    }

    private static Rule holds(int most, List<String> words) {
        return switch (words.get(0)) {
            case "letters" -> new LettersInAll(most, head(words.get(2)), tail(words.get(2)));
            case "with" -> new Flagged(most, words.get(1));
            default -> new Blocks(most, words.get(0));
        };
    }

    private static String head(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private static String tail(String path) {
        return path.substring(path.indexOf('.') + 1);
    }

    /** Between so many of these properties are there. */
    record Some(List<String> properties, int least, int most) implements Rule {
        @Override
        public void check(JsonNode thing, Inspection at) {
            var present = properties.stream().filter(thing::has).count();
            if (present < least) {
                at.fault((most == 1 ? "exactly one of " : "one of ") + properties + " is required");
            } else if (present > most) {
                at.fault("only one of " + properties + " is allowed");
            }
        }
    }

    /** No two entries of a list have the same text in this property. */
    record Distinct(String list, String property) implements Rule {
        @Override
        public void check(JsonNode thing, Inspection at) {
            Set<String> seen = new HashSet<>();
            var entries = thing.path(list);
            for (int i = 0; i < entries.size(); i++) {
                var id = Json.text(entries.get(i), property);
                if (!id.isEmpty() && !seen.add(id)) {
                    at.child(list)
                            .child(String.valueOf(i))
                            .child(property)
                            .fault("`" + property + "` must be unique: " + id);
                }
            }
        }
    }

    /** At most so many blocks of this type. */
    record Blocks(int most, String type) implements Rule {
        @Override
        public void check(JsonNode surface, Inspection at) {
            at.child("blocks")
                    .require(
                            all(surface, type).size() <= most, "no more than " + most + " " + type + " blocks allowed");
        }
    }

    /** At most so many characters in this property of all blocks of this type. */
    record LettersInAll(int most, String type, String property) implements Rule {
        @Override
        public void check(JsonNode surface, Inspection at) {
            var total = all(surface, type).stream()
                    .mapToInt(block -> letters(block.path(property)))
                    .sum();
            if (total > most) {
                at.child("blocks").fault("no more than " + most + " characters allowed over all " + type + " blocks");
            }
        }

        private static int letters(JsonNode node) {
            if (node.isTextual()) {
                return node.asText().codePointCount(0, node.asText().length());
            }
            var inside = node.isArray()
                    ? node.valueStream()
                    : node.propertyStream()
                            .filter(p ->
                                    p.getKey().equals("text") || p.getValue().isContainerNode())
                            .map(p -> p.getValue());
            return inside.mapToInt(LettersInAll::letters).sum();
        }
    }

    /** At most so many elements in which this property is true. */
    record Flagged(int most, String property) implements Rule {
        @Override
        public void check(JsonNode surface, Inspection at) {
            var flagged = Placed.in(surface).stream()
                    .filter(p -> p.element().path(property).asBoolean(false))
                    .count();
            if (flagged > most) {
                at.child("blocks").fault("no more than " + most + " element may have " + property);
            }
        }
    }

    /** At most so many bytes of JSON. */
    record Bytes(int most) implements Rule {
        boolean exceeded(JsonNode thing) {
            return Json.write(thing).getBytes(StandardCharsets.UTF_8).length > most;
        }

        @Override
        public void check(JsonNode thing, Inspection at) {
            at.require(!exceeded(thing), "must be less than " + (most + 1L) + " bytes");
        }
    }

    private static List<JsonNode> all(JsonNode surface, String type) {
        return surface.path("blocks")
                .valueStream()
                .flatMap(block -> Stream.concat(
                        Stream.of(block), block.path("child_blocks").valueStream()))
                .filter(block -> Json.text(block, "type").equals(type))
                .toList();
    }
}
