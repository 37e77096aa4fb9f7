package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import oncall.sandbox.http.Json;

/** Something the workspace told the app, exactly as it was told. */
public record Parcel(Kind kind, String name, ObjectNode payload, Instant at) {

    /** What is told, in what envelope, and whether an answer may stand in the acknowledgement. */
    public enum Kind {
        COMMAND("command", "slash_commands", true),
        BLOCK_ACTIONS("block_actions", "interactive", false),
        VIEW_SUBMISSION("view_submission", "interactive", true),
        VIEW_CLOSED("view_closed", "interactive", false),
        BLOCK_SUGGESTION("block_suggestion", "interactive", true),
        SHORTCUT("shortcut", "interactive", false),
        EVENT("event", "events_api", false);

        final String word;
        final String envelope;
        final boolean answered;

        Kind(String word, String envelope, boolean answered) {
            this.word = word;
            this.envelope = envelope;
            this.answered = answered;
        }
    }

    public Parcel {
        payload = payload.deepCopy();
    }

    @Override
    public ObjectNode payload() {
        return payload.deepCopy();
    }

    /** The id of whoever pressed or typed. */
    public String user() {
        return switch (kind) {
            case COMMAND -> Json.text(payload, "user_id");
            case EVENT -> Json.text(payload.path("event"), "user");
            default -> Json.text(payload.path("user"), "id");
        };
    }

    /** The same with another payload, as a forger or a second delivery would send it. */
    public Parcel with(ObjectNode changed) {
        return new Parcel(kind, name, changed, at);
    }
}
