package oncall.slack.door;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The workspace and app that a payload names. */
record Source(@Nullable String team, @Nullable String app) {
    static Source unknown() {
        return new Source(null, null);
    }

    /** Of something that was pressed: where the app is installed, then where the presser is at home. */
    static Source of(JsonObject payload) {
        JsonObject view = in(payload, "view");
        return first(
                payload,
                text(view, "app_installed_team_id"),
                text(in(payload, "team"), "id"),
                text(view, "team_id"),
                text(in(payload, "user"), "team_id"));
    }

    static Source ofEvent(JsonObject payload) {
        JsonElement installed = payload.get("authorizations");
        JsonObject authorization = installed instanceof JsonArray all
                        && !all.isEmpty()
                        && all.get(0).isJsonObject()
                ? all.get(0).getAsJsonObject()
                : new JsonObject();
        return first(payload, text(authorization, "team_id"), text(payload, "team_id"));
    }

    private static Source first(JsonObject payload, @Nullable String... teams) {
        return new Source(
                Stream.of(teams)
                        .flatMap(team -> Optional.ofNullable(team).stream())
                        .findFirst()
                        .orElse(null),
                text(payload, "api_app_id"));
    }

    private static JsonObject in(JsonObject payload, String name) {
        return payload.get(name) instanceof JsonObject inner ? inner : new JsonObject();
    }

    static @Nullable String text(JsonObject json, String name) {
        JsonElement value = json.get(name);
        return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
    }
}
