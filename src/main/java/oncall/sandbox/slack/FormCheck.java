package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import oncall.sandbox.http.Json;

/** What Slack's own client finds wrong in a form before the app hears of it. */
final class FormCheck {
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s.]+");
    private static final Pattern LINK = Pattern.compile("https?://\\S+");

    private FormCheck() {}

    /** Words for each input block that is not in order, by block id. */
    static ObjectNode faults(ObjectNode view, InputState state) {
        var faults = Json.object();
        for (var placed : Placed.in(view)) {
            if (placed.inInput() && placed.kind().holdsState()) {
                state.get(InputState.Place.of(placed))
                        .flatMap(answer -> fault(placed, answer.path(placed.kind().answer)))
                        .ifPresent(words -> faults.put(placed.blockId(), words));
            }
        }
        return faults;
    }

    private static Optional<String> fault(Placed placed, JsonNode answer) {
        var empty = answer.isNull() || answer.isMissingNode() || (answer.isContainerNode() && answer.isEmpty());
        if (empty || (answer.isTextual() && answer.asText().isBlank())) {
            return placed.optional() ? Optional.empty() : Optional.of("Please complete this required field.");
        }
        return switch (placed.kind()) {
            case EMAIL -> unless(EMAIL.matcher(answer.asText()).matches(), "Please enter a valid email address.");
            case URL -> unless(LINK.matcher(answer.asText()).matches(), "Please enter a valid URL.");
            case NUMBER -> number(placed.element(), answer.asText());
            case PLAIN_TEXT -> length(placed.element(), answer.asText());
            default -> Optional.empty();
        };
    }

    private static Optional<String> number(ObjectNode element, String typed) {
        BigDecimal number;
        try {
            number = new BigDecimal(typed.strip());
        } catch (NumberFormatException e) {
            return Optional.of("Please enter a number.");
        }
        if (!element.path("is_decimal_allowed").asBoolean(false)
                && number.stripTrailingZeros().scale() > 0) {
            return Optional.of("Please enter a whole number.");
        }
        if (element.hasNonNull("min_value") && number.compareTo(new BigDecimal(Json.text(element, "min_value"))) < 0) {
            return Optional.of("Please enter a number of at least " + Json.text(element, "min_value") + ".");
        }
        if (element.hasNonNull("max_value") && number.compareTo(new BigDecimal(Json.text(element, "max_value"))) > 0) {
            return Optional.of("Please enter a number of at most " + Json.text(element, "max_value") + ".");
        }
        return Optional.empty();
    }

    private static Optional<String> length(ObjectNode element, String typed) {
        var length = typed.codePointCount(0, typed.length());
        var least = element.path("min_length").asInt(0);
        var most = element.path("max_length").asInt(3000);
        if (length < least) {
            return Optional.of("Please enter at least " + least + " characters.");
        }
        return unless(length <= most, "Please enter at most " + most + " characters.");
    }

    private static Optional<String> unless(boolean right, String words) {
        return right ? Optional.empty() : Optional.of(words);
    }
}
