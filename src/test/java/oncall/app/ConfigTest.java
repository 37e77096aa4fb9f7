package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.store.Inspection;
import oncall.store.SecretKey;
import oncall.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfigTest {
    private static final String KEY = "0000000000000000000000000000000000000000000000000000000000000000";
    private static final String OTHER = "1111111111111111111111111111111111111111111111111111111111111111";

    private static final Map<String, String> COMPLETE =
            Map.of("SLACK_BOT_TOKEN", "xoxb-0000000000000000", "SLACK_APP_TOKEN", "xapp-0000000000000000");

    @Test
    void two_tokens_are_a_complete_configuration() throws Exception {
        Config config = Config.from(COMPLETE);

        assertThat(config.mode()).isEqualTo(Mode.SOCKET);
        assertThat(config.command()).isEqualTo("/oncall");
        assertThat(config.slackApi()).isEqualTo(URI.create("https://slack.com/api/"));
        assertThat(config.httpHost() + ":" + config.httpPort()).isEqualTo("0.0.0.0:8080");
        assertThat(config.editors()).isEmpty();
        assertThat(config.adminPort()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ONCALL_MODE|carrier pigeon|ONCALL_MODE is \"carrier pigeon\". Set it to socket or http.",
                "ONCALL_MODE|http|SLACK_SIGNING_SECRET is missing. HTTP mode needs it",
                "ONCALL_COMMAND|oncall|ONCALL_COMMAND is \"oncall\". Write a slash",
                "ONCALL_COMMAND|/On Call|ONCALL_COMMAND is \"/On Call\". Write a slash",
                "ONCALL_EDITORS|U01MAI, mai|ONCALL_EDITORS names \"mai\". Write ids",
                "ONCALL_PROTECTED|Payments (eu)|ONCALL_PROTECTED names \"Payments (eu)\". Write aliases",
                "ONCALL_HTTP_PORT|80800|ONCALL_HTTP_PORT is \"80800\". Write a port",
                "ONCALL_HTTP_PORT|-1|ONCALL_HTTP_PORT is \"-1\". Write a port",
                "ONCALL_ADMIN_PORT|8080|ONCALL_ADMIN_PORT and ONCALL_HTTP_PORT are both 8080.",
                "ONCALL_EDITOR|U01MAI|ONCALL_EDITOR is not a setting of this program. Did you mean ONCALL_EDITORS?",
                "SLACK_API_URL|slack|SLACK_API_URL is not a web address.",
                "SLACK_API_URL|https://me:secret@slack.example/|SLACK_API_URL is not a web address.",
                "SLACK_BOT_TOKEN|xapp-0000000000000000|SLACK_BOT_TOKEN does not look like a token. It begins with xoxb-",
                "SLACK_APP_TOKEN|xapp-1|SLACK_APP_TOKEN does not look like a token.",
                "SLACK_BOT_TOKEN_FILE|/nowhere/token|SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set.",
                "SLACK_SIGNING_SECRET_FILE|/nowhere/secret|SLACK_SIGNING_SECRET_FILE names a file that cannot be read",
                "AWS_ENDPOINT_URL_SSM_CONTACTS|localhost:4599|AWS_ENDPOINT_URL_SSM_CONTACTS is not a web address.",
            })
    void each_mistake_is_told_with_its_remedy(String name, String value, String words) {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put(name, value);

        ConfigMistakes mistakes = catchThrowableOfType(ConfigMistakes.class, () -> Config.from(variables));

        assertThat(mistakes.mistakes()).singleElement().asString().startsWith(words);
    }

    @Test
    void all_mistakes_are_told_together_and_none_quotes_a_secret() {
        assertThatThrownBy(() -> Config.from(
                        Map.of("SLACK_BOT_TOKEN", "topsecret", "ONCALL_HTTP_PORT", "x", "ONCALL_EDITORS", "me,you")))
                .isInstanceOfSatisfying(
                        ConfigMistakes.class,
                        e -> assertThat(e.mistakes()).hasSize(5).noneMatch(words -> words.contains("topsecret")));
    }

    @Test
    void a_secret_may_come_from_a_file(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("token"), "xoxb-from-a-file-000\n");

        Config config = Config.from(
                Map.of("SLACK_BOT_TOKEN_FILE", file.toString(), "SLACK_APP_TOKEN", "xapp-0000000000000000"));

        assertThat(config.botToken()).isEqualTo("xoxb-from-a-file-000");
    }

    @Test
    void an_empty_secret_file_is_one_mistake_and_not_two(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), "\n");

        assertThatThrownBy(() -> Config.from(
                        Map.of("SLACK_BOT_TOKEN_FILE", file.toString(), "SLACK_APP_TOKEN", "xapp-0000000000000000")))
                .isInstanceOfSatisfying(
                        ConfigMistakes.class, e -> assertThat(e.mistakes()).hasSize(1));
    }

    @Test
    void lists_are_read_forgivingly_and_an_empty_list_of_editors_is_nobody() throws Exception {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put("ONCALL_EDITORS", " U01MAI ,S01TEAM,, ");
        variables.put("ONCALL_PROTECTED", "payments-*,core");
        Config config = Config.from(variables);

        assertThat(config.editors()).isEqualTo(Optional.of(List.of("U01MAI", "S01TEAM")));
        assertThat(config.protectedAliases()).containsExactly("payments-*", "core");

        variables.put("ONCALL_EDITORS", "");
        assertThat(Config.from(variables).editors()).isEqualTo(Optional.of(List.of()));
    }

    @Test
    void a_missing_last_slash_of_the_api_is_added() throws Exception {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put("SLACK_API_URL", "http://127.0.0.1:3000/api");

        assertThat(Config.from(variables).slackApi()).isEqualTo(URI.create("http://127.0.0.1:3000/api/"));
    }

    @Test
    void what_kubernetes_sets_for_a_service_of_our_name_is_no_mistake() throws Exception {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put("ONCALL_PORT", "tcp://10.0.0.1:8080");
        variables.put("ONCALL_PORT_8080_TCP_ADDR", "10.0.0.1");
        variables.put("ONCALL_SERVICE_HOST", "10.0.0.1");

        assertThat(Config.from(variables).httpPort()).isEqualTo(8080);
    }

    @Test
    void a_configuration_prints_no_secret() throws Exception {
        Map<String, String> variables = new HashMap<>(COMPLETE);
        variables.put("SLACK_SIGNING_SECRET", "0123456789abcdef");
        Config config = Config.from(variables);

        assertThat(config + String.join("\n", ConfigReport.lines(config, Inspection.of(config.store()))))
                .doesNotContain("xoxb-", "xapp-", "0123456789");
    }

    @ParameterizedTest
    @CsvSource({
        "ONCALL_DATABASE_URL, jdbc:mysql://host/oncall, jdbc:postgresql://",
        "ONCALL_DATABASE_URL, postgres://user:hidden@host/oncall, jdbc:postgresql://",
        "ONCALL_SECRET_KEY, hidden, openssl rand -base64 32",
        "ONCALL_SECRET_KEY, '" + KEY + ",hidden', 'key 2 of 2 is not a key of 32 bytes'",
        "ONCALL_SECRET_KEY, '" + KEY + ", ', 'key 2 of 2 is not a key of 32 bytes'",
        "ONCALL_SECRET_KEY, '" + OTHER + ", " + KEY + "," + KEY + "', 'key 3 of 3 is the same as key 2'",
        "ONCALL_DRAFT_DAYS, 0, 1 to 99999",
        "ONCALL_HISTORY_DAYS, a week, 1 to 99999",
        "ONCALL_LOOKS_PER_SECOND, 0.5, 1 to 99"
    })
    void a_mistake_in_a_number_or_about_the_database_is_told_with_its_remedy(String name, String value, String remedy) {
        assertThatThrownBy(() -> Config.from(Map.of(
                        "SLACK_BOT_TOKEN", "xoxb-0123456789-x", "SLACK_APP_TOKEN", "xapp-0123456789-x", name, value)))
                .isInstanceOfSatisfying(
                        ConfigMistakes.class,
                        wrong -> assertThat(wrong.mistakes())
                                .singleElement()
                                .asString()
                                .contains(name, remedy)
                                .doesNotContain("hidden", KEY, OTHER));
    }

    @Test
    void several_secret_keys_are_told_by_their_ids() throws Exception {
        Config config = Config.from(Map.of(
                "SLACK_BOT_TOKEN", "xoxb-0123456789-x",
                "SLACK_APP_TOKEN", "xapp-0123456789-x",
                "ONCALL_SECRET_KEY", OTHER + ", " + KEY));
        assertThat(config.store().keys())
                .extracting(SecretKey::id)
                .containsExactly(
                        SecretKey.parse(OTHER).orElseThrow().id(),
                        SecretKey.parse(KEY).orElseThrow().id());
        assertThat(ConfigReport.lines(config, new Inspection(true, "there")))
                .anySatisfy(line -> assertThat(line)
                        .contains(
                                "sealed with key "
                                        + SecretKey.parse(OTHER).orElseThrow().id(),
                                SecretKey.parse(KEY).orElseThrow().id() + " is opened, and sealed anew"))
                .noneSatisfy(line -> assertThat(line).containsAnyOf(KEY, OTHER));
    }

    @Test
    void the_database_is_told_without_its_password() {
        StoreSettings settings = StoreSettings.of("jdbc:postgresql://u:hidden@127.0.0.1:1/oncall?password=hidden");
        assertThat(settings.place()).isEqualTo("jdbc:postgresql://127.0.0.1:1/oncall");
        assertThat(Inspection.of(settings))
                .satisfies(there -> assertThat(there.usable()).isTrue())
                .satisfies(there ->
                        assertThat(there.words()).contains("cannot be reached").doesNotContain("hidden"));
    }
}
