package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** Who is on call from when to when; {@code overridden} is who would have been, where an override changed it. */
record Shift(Instant start, Instant end, List<String> members, Optional<List<String>> overridden) {

    Shift {
        members = List.copyOf(members);
    }

    Shift between(Instant from, Instant to) {
        return new Shift(from, to, members, overridden);
    }

    Shift taken(Instant from, Instant to, List<String> others) {
        return new Shift(from, to, others, Optional.of(members));
    }

    ObjectNode document() {
        ObjectNode document = Json.object();
        document.set("ContactIds", Json.texts(members));
        document.set("StartTime", Times.number(start));
        document.set("EndTime", Times.number(end));
        document.put("Type", overridden.isPresent() ? "OVERRIDDEN" : "REGULAR");
        overridden.ifPresent(
                before -> document.putObject("ShiftDetails").set("OverriddenContactIds", Json.texts(before)));
        return document;
    }
}
