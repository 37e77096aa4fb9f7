package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import oncall.sandbox.http.Json;

/** Other people than usual for a part of a rotation; times in milliseconds since 1970. */
record OverrideRow(
        String id, String rotationArn, List<String> contacts, long start, long end, long created, long sequence) {

    OverrideRow {
        contacts = List.copyOf(contacts);
    }

    /** Puts one into the account. */
    static void add(
            Account account, String id, String rotationArn, List<String> contacts, Window window, Instant created) {
        long start = window.start().toEpochMilli();
        long end = window.end().toEpochMilli();
        account.overrides.put(
                id, new OverrideRow(id, rotationArn, contacts, start, end, created.toEpochMilli(), account.next()));
    }

    Instant from() {
        return Instant.ofEpochMilli(start);
    }

    Instant to() {
        return Instant.ofEpochMilli(end);
    }

    ObjectNode document() {
        ObjectNode document = Json.object().put("RotationOverrideId", id);
        document.set("NewContactIds", Json.texts(contacts));
        document.set("StartTime", Times.number(from()));
        document.set("EndTime", Times.number(to()));
        document.set("CreateTime", Times.number(Instant.ofEpochMilli(created)));
        return document;
    }
}
