package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Json;

/**
 * A rotation; {@code settings} holds its members, start, time zone and recurrence as they were written, {@code created}
 * is in milliseconds since 1970.
 */
record RotationRow(String arn, String name, ObjectNode settings, Map<String, String> tags, long created) {

    RotationRow {
        tags = Tags.copy(tags);
    }

    RotationRow withSettings(ObjectNode newSettings) {
        return new RotationRow(arn, name, newSettings, tags, created);
    }

    RotationRow withTags(Map<String, String> newTags) {
        return new RotationRow(arn, name, settings, newTags, created);
    }

    List<String> members() {
        return Json.textsOf(settings.path("ContactIds"));
    }

    /** A rotation that was given no start began when it was made. */
    Instant start() {
        return settings.has("StartTime") ? Times.instant(settings.path("StartTime")) : Instant.ofEpochMilli(created);
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("RotationArn", arn).put("Name", name);
        document.setAll(settings);
        return document;
    }
}
