package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** What the installed app says of itself: its name, commands, shortcuts, events and scopes. */
record Manifest(
        String name,
        String botName,
        List<Command> commands,
        List<Shortcut> shortcuts,
        boolean home,
        Set<String> events,
        Set<String> requiredScopes,
        Set<String> optionalScopes,
        List<String> leftOut) {

    /** A slash command; the name begins with a slash. */
    record Command(String command, String description, String usageHint, boolean escaped) {}

    /** A shortcut; the type is {@code global} or {@code message}. */
    record Shortcut(String name, String type, String callbackId, String description) {}

    Manifest {
        commands = List.copyOf(commands);
        shortcuts = List.copyOf(shortcuts);
        events = Set.copyOf(events);
        requiredScopes = new LinkedHashSet<>(requiredScopes);
        optionalScopes = new LinkedHashSet<>(optionalScopes);
        leftOut = List.copyOf(leftOut);
    }

    /** Reads a manifest in YAML or JSON. Throws with words where it cannot be read. */
    static Manifest read(Optional<Path> file) throws IOException {
        var name = file.map(Path::toString).orElse("/manifest.yml");
        var text = file.isPresent() ? Files.readString(file.get()) : Json.resourceText(name);
        try {
            var tree = new ObjectMapper(new YAMLFactory()).readTree(text);
            if (tree == null || !tree.path("display_information").path("name").isTextual()) {
                throw new IOException(name + " is not a Slack app manifest: display_information.name is missing");
            }
            return of(tree);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(name + " is neither YAML nor JSON: " + e.getOriginalMessage(), e);
        }
    }

    private static Manifest of(JsonNode tree) {
        var name = tree.path("display_information").path("name").asText();
        var features = tree.path("features");
        var scopes = tree.path("oauth_config").path("scopes");
        var optional = new LinkedHashSet<>(Json.textsOf(scopes.path("bot_optional")));
        var required = new LinkedHashSet<>(Json.textsOf(scopes.path("bot")));
        required.removeAll(optional);
        return new Manifest(
                name,
                features.path("bot_user").path("display_name").asText(name),
                features.path("slash_commands")
                        .valueStream()
                        .map(Manifest::command)
                        .toList(),
                features.path("shortcuts").valueStream().map(Manifest::shortcut).toList(),
                features.path("app_home").path("home_tab_enabled").asBoolean(false),
                Set.copyOf(Json.textsOf(
                        tree.path("settings").path("event_subscriptions").path("bot_events"))),
                required,
                optional,
                leftOut(tree));
    }

    /** What it asks for and is not imitated. */
    private static List<String> leftOut(JsonNode tree) {
        var told = tree.path("settings").path("event_subscriptions");
        var events = Stream.concat(
                        Json.textsOf(told.path("bot_events")).stream().filter(event -> !Telling.SENT.contains(event)),
                        Json.textsOf(told.path("user_events")).stream())
                .map(event -> "event " + event);
        var features = Stream.of("assistant_view", "agent_view", "rich_previews", "unfurl_domains")
                .filter(feature -> !tree.path("features").path(feature).isEmpty())
                .map(feature -> "feature " + feature);
        var functions = tree.path("functions").isEmpty() ? Stream.<String>of() : Stream.of("functions");
        return Stream.of(events, features, functions).flatMap(some -> some).toList();
    }

    private static Command command(JsonNode node) {
        return new Command(
                Json.text(node, "command"),
                Json.text(node, "description"),
                Json.text(node, "usage_hint"),
                node.path("should_escape").asBoolean(false));
    }

    private static Shortcut shortcut(JsonNode node) {
        return new Shortcut(
                Json.text(node, "name"),
                Json.text(node, "type"),
                Json.text(node, "callback_id"),
                Json.text(node, "description"));
    }
}
