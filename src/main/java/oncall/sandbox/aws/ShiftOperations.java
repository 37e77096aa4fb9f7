package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import oncall.sandbox.http.Json;
import oncall.sandbox.http.Page;

/** The shifts of a rotation, and those that one would have. */
record ShiftOperations(InstantSource clock) {

    /** From now on, where no start is given. */
    ObjectNode list(Account account, ObjectNode input) {
        RotationRow rotation = account.rotation(input.path("RotationId").asText());
        Window window = window(input, clock.instant());
        List<Shift> shifts = ShiftCalendar.of(account, rotation).shifts(window);
        return page("ListRotationShifts", input, shifts);
    }

    /** The rotation begins where the window does, where no other beginning is given. */
    ObjectNode preview(Account account, ObjectNode input) {
        List<String> members = Json.textsOf(input.path("Members"));
        JsonNode recurrence = RotationRules.recurrence(input.path("Recurrence"), members.size());
        Instant start = first(input, "RotationStartTime", "StartTime");
        ShiftCalendar calendar = new ShiftCalendar(
                members,
                start,
                RotationRules.zone(input.path("TimeZoneId").asText()),
                recurrence,
                overrides(input.path("Overrides")));
        return page("ListPreviewRotationShifts", input, calendar.shifts(window(input, start)));
    }

    private Instant first(ObjectNode input, String... members) {
        for (String member : members) {
            if (input.has(member)) {
                return Times.instant(input.path(member));
            }
        }
        return clock.instant();
    }

    private static List<ShiftCalendar.Taken> overrides(JsonNode overrides) {
        return overrides
                .valueStream()
                .map(each -> {
                    if (!each.has("StartTime") || !each.has("EndTime")) {
                        throw ApiError.invalid("Overrides", "must have a start and an end");
                    }
                    return new ShiftCalendar.Taken(Window.read(each), Json.textsOf(each.path("NewMembers")));
                })
                .toList();
    }

    private static Window window(ObjectNode input, Instant otherwise) {
        Instant start = input.has("StartTime") ? Times.instant(input.path("StartTime")) : otherwise;
        return Window.of(start, Times.instant(input.path("EndTime")));
    }

    private static ObjectNode page(String operation, ObjectNode input, List<Shift> shifts) {
        return Listing.page(
                operation,
                input,
                "RotationShifts",
                shifts,
                shift -> Page.key(shift.start().toEpochMilli()),
                Shift::document);
    }
}
