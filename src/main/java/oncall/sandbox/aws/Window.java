package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** A span of time, its end not included. */
record Window(Instant start, Instant end) {

    static Window read(JsonNode input) {
        return of(Times.instant(input.path("StartTime")), Times.instant(input.path("EndTime")));
    }

    /** Refuses an end that does not come after the start. */
    static Window of(Instant start, Instant end) {
        if (!start.isBefore(end)) {
            throw ApiError.invalid("EndTime", "must be after the start");
        }
        return new Window(start, end);
    }

    Duration length() {
        return Duration.between(start, end);
    }

    boolean overlaps(Instant otherStart, Instant otherEnd) {
        return otherStart.isBefore(end) && start.isBefore(otherEnd);
    }
}
