package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import java.math.BigDecimal;
import java.time.Instant;
import oncall.sandbox.http.Json;

/** Points in time as this protocol writes them: seconds since 1970, as a number, with the milliseconds as a fraction. */
final class Times {
    private Times() {}

    static JsonNode number(Instant instant) {
        return number(BigDecimal.valueOf(instant.toEpochMilli(), 3));
    }

    static JsonNode number(BigDecimal seconds) {
        BigDecimal shortest = seconds.stripTrailingZeros();
        return shortest.scale() <= 0
                ? Json.MAPPER.getNodeFactory().numberNode(shortest.longValueExact())
                : DecimalNode.valueOf(shortest);
    }

    static Instant instant(JsonNode number) {
        return Instant.ofEpochMilli(number.decimalValue().movePointRight(3).longValue());
    }
}
