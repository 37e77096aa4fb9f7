package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import oncall.sandbox.http.Json;

/** What a rotation demands beyond the model: members who are people, a real time zone, one way of handing over, coverage of half an hour at least. */
final class RotationRules {
    private static final List<String> HAND_OVERS = List.of("DailySettings", "WeeklySettings", "MonthlySettings");
    private static final Duration SHORTEST = Duration.ofMinutes(30);
    /** As many of the shortest ones as a day has room for. */
    private static final int MOST_WINDOWS = 48;

    private RotationRules() {}

    /** The settings as they are kept: hand-over lists that are empty are left out. */
    static ObjectNode check(Account account, ObjectNode settings) {
        List<String> members = Json.textsOf(settings.path("ContactIds"));
        for (String member : members) {
            if (!account.isContact(account.contact(member).arn(), ContactRow.PERSONAL)) {
                throw ApiError.invalid("ContactIds", "must be PERSONAL contacts: " + member);
            }
        }
        zone(settings.path("TimeZoneId").asText());
        ObjectNode kept = settings.deepCopy();
        kept.set("Recurrence", recurrence(settings.path("Recurrence"), members.size()));
        return kept;
    }

    static ObjectNode recurrence(JsonNode recurrence, int members) {
        List<String> given = HAND_OVERS.stream()
                .filter(name -> !recurrence.path(name).isEmpty())
                .toList();
        if (given.size() != 1) {
            throw ApiError.invalid(
                    "Recurrence", "must have exactly one of DailySettings, WeeklySettings, MonthlySettings");
        }
        if (recurrence.path("NumberOfOnCalls").asInt() > members) {
            throw ApiError.invalid("Recurrence.NumberOfOnCalls", "must be at most the number of members");
        }
        recurrence.path("ShiftCoverages").forEachEntry(RotationRules::coverage);
        ObjectNode kept = recurrence.deepCopy();
        kept.remove(HAND_OVERS.stream().filter(name -> !given.contains(name)).toList());
        return kept;
    }

    /** Region and city, or UTC: names such as PST, and those of fixed offsets, know no daylight saving. */
    static ZoneId zone(String id) {
        boolean named = id.equals("UTC")
                || id.equals("Etc/UTC")
                || (id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"));
        if (!named || !ZoneId.getAvailableZoneIds().contains(id)) {
            throw ApiError.invalid("TimeZoneId", "must be a time zone such as America/Los_Angeles: " + id);
        }
        return ZoneId.of(id);
    }

    private static void coverage(String day, JsonNode windows) {
        String path = "Recurrence.ShiftCoverages." + day;
        if (windows.size() > MOST_WINDOWS) {
            throw ApiError.invalid(path, "must have at most " + MOST_WINDOWS + " entries");
        }
        for (int i = 0; i < windows.size(); i++) {
            JsonNode window = windows.get(i);
            if (!window.has("Start") || !window.has("End")) {
                throw ApiError.invalid(path + "[" + i + "]", "must have a start and an end");
            }
            if (minutes(window).compareTo(SHORTEST) < 0) {
                throw ApiError.invalid(path + "[" + i + "].End", "must be at least 30 minutes after the start");
            }
        }
    }

    /** An end that is no later than the start is meant of the next day. */
    private static Duration minutes(JsonNode window) {
        LocalTime start = HandOvers.time(window.path("Start"));
        LocalTime end = HandOvers.time(window.path("End"));
        Duration length = Duration.between(start, end);
        return end.isAfter(start) ? length : length.plusDays(1);
    }
}
