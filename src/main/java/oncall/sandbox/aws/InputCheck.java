package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Json;

/**
 * Holds an input against the model: what is required, of which type, how long, in which range, of which pattern.
 * Unknown and null members are ignored, as the service does; all faults are found at once.
 */
final class InputCheck {
    /** The last instant of the year 9999: what every client can still read back. */
    private static final BigDecimal LAST_SECOND = new BigDecimal("253402300799.999");

    /** More digits behind the point than anybody writes, and few enough to be rounded. */
    private static final int MOST_DIGITS = 100;

    private final Model model;
    private final List<FieldFault> faults = new ArrayList<>();

    private InputCheck(Model model) {
        this.model = model;
    }

    /** A copy of the input that holds only what the model knows; an {@link ApiError} where something is wrong. */
    static ObjectNode read(Model model, String shape, ObjectNode input) {
        InputCheck check = new InputCheck(model);
        ObjectNode known = check.structure(model.shape(shape), input, "");
        if (!check.faults.isEmpty()) {
            throw ApiError.invalid(check.faults);
        }
        return known;
    }

    private JsonNode value(String shapeName, JsonNode value, String path) {
        Shape shape = model.shape(shapeName);
        return switch (shape.type()) {
            case "structure" -> value.isObject() ? structure(shape, value, path) : wrong(path, "an object", value);
            case "list" -> value.isArray() ? list(shape, value, path) : wrong(path, "a list", value);
            case "map" -> value.isObject() ? map(shape, value, path) : wrong(path, "an object", value);
            case "string" -> value.isTextual() ? string(shape, value, path) : wrong(path, "a string", value);
            case "boolean" -> value.isBoolean() ? value : wrong(path, "true or false", value);
            case "integer" -> integer(shape, value, path);
            case "timestamp" -> timestamp(value, path);
            default -> throw new IllegalStateException("The model has a type we do not know: " + shape.type());
        };
    }

    private ObjectNode structure(Shape shape, JsonNode value, String path) {
        ObjectNode known = Json.object();
        for (Map.Entry<String, String> member : shape.members().entrySet()) {
            JsonNode given = value.path(member.getKey());
            String at = path.isEmpty() ? member.getKey() : path + "." + member.getKey();
            if (given.isMissingNode() || given.isNull()) {
                if (shape.required().contains(member.getKey())) {
                    fault(at, "is required");
                }
            } else {
                known.set(member.getKey(), value(member.getValue(), given, at));
            }
        }
        return known;
    }

    private JsonNode list(Shape shape, JsonNode value, String path) {
        size(shape, value.size(), path, "entries");
        ArrayNode known = Json.array();
        for (int i = 0; i < value.size(); i++) {
            known.add(value(shape.memberShape(), value.get(i), path + "[" + i + "]"));
        }
        return known;
    }

    private JsonNode map(Shape shape, JsonNode value, String path) {
        ObjectNode known = Json.object();
        value.forEachEntry((key, entry) -> {
            string(model.shape(shape.keyShape()), Json.MAPPER.getNodeFactory().textNode(key), path);
            known.set(key, value(shape.valueShape(), entry, path + "." + key));
        });
        return known;
    }

    private JsonNode string(Shape shape, JsonNode value, String path) {
        String text = value.asText();
        size(shape, text.codePointCount(0, text.length()), path, "characters");
        if (!shape.values().isEmpty() && !shape.values().contains(text)) {
            fault(path, "must be one of " + String.join(", ", shape.values()));
        }
        if (text.codePoints().anyMatch(InputCheck::isHalf)) {
            fault(path, "must not have half a character");
        }
        // A text that is too long is refused by its length alone; no pattern has to walk through it.
        boolean tooLong =
                shape.max().isPresent() && text.length() > 2L * shape.max().getAsInt();
        if (!tooLong
                && shape.pattern().isPresent()
                && !shape.pattern().get().matcher(text).matches()) {
            fault(path, "must match " + shape.pattern().get().pattern());
        }
        return value;
    }

    /** JSON can write one half of a pair of surrogates, which no client could read back. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }

    private JsonNode integer(Shape shape, JsonNode value, String path) {
        if (!value.isNumber() || !isWhole(value.decimalValue())) {
            return wrong(path, "a whole number", value);
        }
        int number = value.decimalValue().intValueExact();
        if (shape.min().isPresent() && number < shape.min().getAsInt()) {
            fault(path, "must be at least " + shape.min().getAsInt());
        }
        if (shape.max().isPresent() && number > shape.max().getAsInt()) {
            fault(path, "must be at most " + shape.max().getAsInt());
        }
        return Json.MAPPER.getNodeFactory().numberNode(number);
    }

    /** Seconds since 1970, as a number with or without a fraction; kept to the millisecond. */
    private JsonNode timestamp(JsonNode value, String path) {
        if (!value.isNumber() || value.decimalValue().scale() > MOST_DIGITS) {
            return wrong(path, "a number of seconds since 1970", value);
        }
        BigDecimal seconds = value.decimalValue();
        if (seconds.signum() < 0 || seconds.compareTo(LAST_SECOND) > 0) {
            fault(path, "must lie between the years 1970 and 9999");
            return value;
        }
        return Times.number(seconds.setScale(3, RoundingMode.HALF_UP));
    }

    private static boolean isWhole(BigDecimal number) {
        return number.precision() - number.scale() <= 10
                && number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private void size(Shape shape, int size, String path, String what) {
        if (shape.min().isPresent() && size < shape.min().getAsInt()) {
            fault(path, "must have at least " + shape.min().getAsInt() + " " + what);
        }
        if (shape.max().isPresent() && size > shape.max().getAsInt()) {
            fault(path, "must have at most " + shape.max().getAsInt() + " " + what);
        }
    }

    private JsonNode wrong(String path, String expected, JsonNode value) {
        faults.add(new FieldFault(path, "must be " + expected, true));
        return value;
    }

    private void fault(String path, String message) {
        faults.add(new FieldFault(path, message, false));
    }
}
