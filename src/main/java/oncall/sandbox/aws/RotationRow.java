package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** A rotation; {@code settings} holds its members, start, time zone and recurrence as they were written. */
record RotationRow(String arn, String name, ObjectNode settings, Map<String, String> tags) {

    RotationRow {
        tags = Tags.copy(tags);
    }

    RotationRow withSettings(ObjectNode newSettings) {
        return new RotationRow(arn, name, newSettings, tags);
    }

    RotationRow withTags(Map<String, String> newTags) {
        return new RotationRow(arn, name, settings, newTags);
    }

    List<String> members() {
        return Json.textsOf(settings.path("ContactIds"));
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("RotationArn", arn).put("Name", name);
        document.setAll(settings);
        return document;
    }
}
