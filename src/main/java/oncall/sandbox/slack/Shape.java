package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;

/** What one value of a view or message may be. */
sealed interface Shape {
    Pattern BAR = Pattern.compile("\\|");
    Pattern DOTS = Pattern.compile("\\.\\.");
    /** The most where none is known. */
    int UNKNOWN = Integer.MAX_VALUE;

    /** Notes at this place what is wrong with the value. */
    void check(JsonNode value, Inspection at);

    /** Reads the words of a rule in {@code limits.txt}. */
    static Shape parse(List<String> words) {
        var rest = words.subList(1, words.size());
        return switch (words.get(0)) {
            case "letters" -> new Letters(least(rest), most(rest));
            case "plain" -> new Written(Set.of("plain_text"), least(rest), most(rest));
            case "mrkdwn" -> new Written(Set.of("mrkdwn"), least(rest), most(rest));
            case "text" -> new Written(Set.of("plain_text", "mrkdwn"), least(rest), most(rest));
            case "whole" -> new Whole(bound(rest, 0), bound(rest, 1));
            case "amount" -> new Amount(!rest.isEmpty());
            case "number" -> new Figures();
            case "date" -> new Like("a date as YYYY-MM-DD", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"));
            case "time" -> new Like("a time as HH:mm", Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d"));
            case "file-id" -> new Like("the id of a file", Pattern.compile("F[A-Z0-9]{8,}"));
            case "flag" -> new Flag();
            case "word" -> new Word(Set.of(BAR.splitAsStream(rest.get(0)).toArray(String[]::new)));
            case "a" -> new Named(rest.get(0));
            case "many" -> new Many(least(rest), most(rest), parse(rest.subList(1, rest.size())));
            default -> throw new IllegalStateException("not a rule: " + words);
        };
    }

    private static long bound(List<String> words, int which) {
        var bound = DOTS.splitAsStream(words.get(0)).toList().get(which);
        return bound.equals("*") ? UNKNOWN : Long.parseLong(bound);
    }

    private static int least(List<String> words) {
        return Math.toIntExact(bound(words, 0));
    }

    private static int most(List<String> words) {
        return Math.toIntExact(bound(words, 1));
    }

    private static String among(Set<String> words) {
        return "must be one of " + words.stream().sorted().toList();
    }

    /** A string with so many code points. */
    record Letters(int least, int most) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (!at.require(value.isTextual(), "must provide a string")) {
                return;
            }
            var text = value.asText();
            var length = text.codePointCount(0, text.length());
            if (length < least) {
                at.fault("must be more than " + (least - 1) + " characters");
            } else if (length > most) {
                at.fault("must be less than " + (most + 1L) + " characters");
            }
        }
    }

    /** A text object of one of these types. */
    record Written(Set<String> types, int least, int most) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (!at.require(value.isObject(), "must provide an object")) {
                return;
            }
            var type = Json.text(value, "type");
            if (!at.child("type").require(types.contains(type), among(types))) {
                return;
            }
            at.properties(value, type, Set.of("text"));
            if (at.require(value.has("text"), "missing required field: text")) {
                new Letters(least, most).check(value.path("text"), at.child("text"));
            }
        }
    }

    /** An integer between these. */
    record Whole(long least, long most) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (at.require(value.isIntegralNumber(), "must provide an integer")) {
                var number = value.asLong();
                at.require(number >= least && number <= most, "must be between " + least + " and " + most);
            }
        }
    }

    /** Any number, or one above zero. */
    record Amount(boolean aboveZero) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (at.require(value.isNumber(), "must provide a number") && aboveZero) {
                at.require(value.decimalValue().signum() > 0, "must be greater than 0");
            }
        }
    }

    /** A number written as a string. */
    record Figures() implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            try {
                new BigDecimal(value.isTextual() ? value.asText() : "");
            } catch (NumberFormatException e) {
                at.fault("must provide a number as a string");
            }
        }
    }

    /** A string of this form. */
    record Like(String words, Pattern form) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            at.require(value.isTextual() && form.matcher(value.asText()).matches(), "must provide " + words);
        }
    }

    /** True or false. */
    record Flag() implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            at.require(value.isBoolean(), "must provide a boolean");
        }
    }

    /** One of these words. */
    record Word(Set<String> words) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            at.require(value.isTextual() && words.contains(value.asText()), among(words));
        }
    }

    /** A list with so many entries of this shape. */
    record Many(int least, int most, Shape each) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (!at.require(value.isArray(), "must provide an array")) {
                return;
            }
            if (value.size() < least) {
                at.fault("no fewer than " + least + " items allowed");
            } else if (value.size() > most) {
                at.fault("no more than " + most + " items allowed");
            }
            for (int i = 0; i < value.size(); i++) {
                each.check(value.get(i), at.child(String.valueOf(i)));
            }
        }
    }

    /** A thing of the table, or one of a group of things told apart by their type. */
    record Named(String name) implements Shape {
        @Override
        public void check(JsonNode value, Inspection at) {
            if (!at.require(value.isObject(), "must provide an object")) {
                return;
            }
            var group = at.limits().group(name);
            if (group.isEmpty()) {
                at.thing(value, name);
                return;
            }
            var type = Json.text(value, "type");
            var thing = group.get().get(type);
            if (thing == null || at.refused(type)) {
                at.child("type").fault(type.isEmpty() ? "missing required field: type" : "unsupported type: " + type);
                return;
            }
            at.thing(value, thing);
        }
    }
}
