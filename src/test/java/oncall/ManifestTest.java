package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import oncall.app.Config;
import oncall.slack.bench.Bench;
import oncall.slack.press.Press;
import oncall.slack.press.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifest says of the program what the program is, within Slack's limits. */
class ManifestTest {
    private static final Pattern NAMED = Pattern.compile("[a-z-]+");

    private final JsonNode manifest = read();
    private final List<Route> routes = new Bench().routes.all();

    private static JsonNode read() {
        try {
            return new ObjectMapper(new YAMLFactory())
                    .readTree(Path.of("manifest.yml").toFile());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asText).toList();
    }

    private List<String> routes(Press.Kind kind) {
        return routes.stream()
                .filter(route -> route.kind() == kind)
                .map(Route::id)
                .toList();
    }

    @Test
    void its_only_command_is_the_one_the_program_listens_to() throws Exception {
        Config usual = Config.from(
                Map.of("SLACK_BOT_TOKEN", "xoxb-0000000000000000", "SLACK_APP_TOKEN", "xapp-0000000000000000"));
        JsonNode commands = manifest.at("/features/slash_commands");

        assertThat(commands).hasSize(1);
        assertThat(commands.at("/0/command").asText()).isEqualTo(usual.command());
        assertThat(commands.at("/0/should_escape").asBoolean()).isTrue();
    }

    @Test
    void its_usage_hint_is_short_and_names_no_verb_that_is_not_there() {
        String hint = manifest.at("/features/slash_commands/0/usage_hint").asText();
        String verbs = hint.substring(hint.indexOf('[') + 1, hint.indexOf(']'));

        assertThat(hint).hasSizeLessThan(60);
        assertThat(NAMED.matcher(verbs).results().map(MatchResult::group))
                .contains("show", "edit", "help")
                .isSubsetOf(routes(Press.Kind.COMMAND));
    }

    @Test
    void it_has_the_shortcuts_and_events_that_have_routes() {
        assertThat(manifest.at("/features/shortcuts")
                        .valueStream()
                        .map(shortcut -> shortcut.path("callback_id").asText()))
                .containsExactlyInAnyOrderElementsOf(routes(Press.Kind.SHORTCUT));
        assertThat(texts(manifest.at("/settings/event_subscriptions/bot_events")))
                .containsExactly("app_home_opened");
        assertThat(routes(Press.Kind.HOME_OPENED)).containsExactly("home");
        assertThat(manifest.at("/features/app_home/home_tab_enabled").asBoolean())
                .isTrue();
        assertThat(manifest.at("/settings/interactivity/is_enabled").asBoolean())
                .isTrue();
    }

    @Test
    void what_is_optional_is_also_asked_for_and_nothing_twice() {
        List<String> asked = texts(manifest.at("/oauth_config/scopes/bot"));
        List<String> optional = texts(manifest.at("/oauth_config/scopes/bot_optional"));
        TreeSet<String> required = new TreeSet<>(asked);
        required.removeAll(optional);

        assertThat(asked).doesNotHaveDuplicates().containsAll(optional);
        assertThat(optional).doesNotHaveDuplicates();
        assertThat(required).containsExactly("chat:write", "commands", "im:write", "users:read");
    }

    @ParameterizedTest
    @CsvSource({
        "/display_information/name, 35, .+",
        "/display_information/description, 140, .+",
        "/display_information/long_description, 4000, (?s).{174}.+",
        "/display_information/background_color, 7, #[0-9a-f]{6}",
        "/features/bot_user/display_name, 80, [a-z0-9._-]+",
        "/features/slash_commands/0/command, 32, /[a-z0-9_-]+",
        "/features/slash_commands/0/description, 2000, .+",
        "/features/slash_commands/0/usage_hint, 1000, .+",
    })
    void its_texts_are_as_long_as_slack_lets_them_be(String at, int longest, String pattern) {
        assertThat(manifest.at(at).asText()).hasSizeLessThanOrEqualTo(longest).matches(pattern);
    }

    @Test
    void it_connects_by_socket_and_names_no_address() {
        assertThat(manifest.at("/settings/socket_mode_enabled").asBoolean()).isTrue();
        assertThat(manifest.toString()).doesNotContain("request_url");
        assertThat(manifest.at("/features/slash_commands/0/url").isMissingNode())
                .isTrue();
    }
}
