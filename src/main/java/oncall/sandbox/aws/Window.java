package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;

/** A span of time, its end not included. */
record Window(Instant start, Instant end) {

    static Window read(JsonNode input, String startMember, String endMember) {
        return of(Times.instant(input.path(startMember)), Times.instant(input.path(endMember)), endMember);
    }

    /** Refuses an end that does not come after the start, by the name of the member that held it. */
    static Window of(Instant start, Instant end, String endMember) {
        if (!start.isBefore(end)) {
            throw ApiError.invalid(endMember, "must be after the start");
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
