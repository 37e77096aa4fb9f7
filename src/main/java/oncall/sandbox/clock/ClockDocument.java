package oncall.sandbox.clock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Set;

/** What {@code /_sandbox/clock} says and takes, on either half. */
public final class ClockDocument {
    static final String PACES = "A pace is a whole number of seconds a second, from 1 to " + SandboxClock.FASTEST + ".";
    static final String DURATIONS =
            "An advance is a duration such as \"PT5M\" or \"P1D\", more than nothing and at most "
                    + SandboxClock.FURTHEST.toDays() + " days: the clock never goes back.";
    private static final String WISH = "Give {\"pace\": 60}, {\"advance\": \"PT5M\"} or both.";
    private static final String PACE = "pace";
    private static final String ADVANCE = "advance";

    private ClockDocument() {}

    /**
     * What the clock says.
     *
     * @param nextHandOff when somebody else is on call, where that is known
     */
    public static ObjectNode of(SandboxClock clock, Optional<Instant> nextHandOff) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        document.put("now", clock.instant().toString()).put(PACE, clock.pace());
        return document.put("nextHandOff", nextHandOff.map(Instant::toString).orElse(null));
    }

    /** Throws {@link IllegalArgumentException}, with words, where the clock was not moved. */
    public static void move(SandboxClock clock, JsonNode said) {
        if (!(said instanceof ObjectNode wish) || wish.isEmpty() || !isKnown(wish)) {
            throw new IllegalArgumentException(WISH);
        }
        if (!wish.has(ADVANCE)) {
            clock.setPace(pace(wish.path(PACE)));
        } else if (!wish.has(PACE)) {
            clock.advance(duration(wish.path(ADVANCE)));
        } else {
            clock.move(pace(wish.path(PACE)), duration(wish.path(ADVANCE)));
        }
    }

    private static boolean isKnown(ObjectNode wish) {
        return wish.propertyStream().allMatch(one -> Set.of(PACE, ADVANCE).contains(one.getKey()));
    }

    private static int pace(JsonNode pace) {
        if (!pace.isIntegralNumber() || !pace.canConvertToInt()) {
            throw new IllegalArgumentException(PACES);
        }
        return pace.intValue();
    }

    private static Duration duration(JsonNode text) {
        try {
            return Duration.parse(text.isTextual() ? text.textValue() : "");
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(DURATIONS, e);
        }
    }
}
