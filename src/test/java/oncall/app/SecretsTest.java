package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import oncall.store.Inspection;
import oncall.store.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A secret in whatever variable, in whatever wrong shape, stands in nothing that the program prints. */
class SecretsTest {
    private static final String MARKER = "s3cr3tm4rk3r0123456789";
    private static final Map<String, String> COMPLETE = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-0000000000000000",
            "SLACK_APP_TOKEN", "xapp-0000000000000000",
            "SLACK_SIGNING_SECRET", "00000000000000000000000000000000");

    @TempDir
    private Path folder;

    private static Stream<String> variables() {
        return Stream.of(
                "SLACK_BOT_TOKEN",
                "SLACK_APP_TOKEN",
                "SLACK_SIGNING_SECRET",
                "ONCALL_SECRET_KEY",
                "ONCALL_DATABASE_URL",
                "SLACK_BOT_TOKEN_FILE",
                "SLACK_APP_TOKEN_FILE",
                "SLACK_SIGNING_SECRET_FILE",
                "ONCALL_SECRET_KEY_FILE",
                "ONCALL_DATABASE_URL_FILE",
                "SLACK_API_URL",
                "ONCALL_MODE",
                "ONCALL_COMMAND",
                "ONCALL_EDITORS",
                "ONCALL_PROTECTED",
                "ONCALL_HTTP_HOST",
                "ONCALL_HTTP_PORT",
                "ONCALL_ADMIN_PORT",
                "ONCALL_DRAFT_DAYS",
                "ONCALL_HISTORY_DAYS",
                "ONCALL_LOOKS_PER_SECOND",
                "ONCALL_TYPO",
                "AWS_REGION",
                "AWS_ENDPOINT_URL",
                "AWS_ENDPOINT_URL_SSM_CONTACTS");
    }

    private static List<String> shapes() {
        return List.of(
                "xoxb-" + MARKER,
                "xapp-1-" + MARKER,
                "xoxe.xoxp-1-" + MARKER,
                "/xoxb-" + MARKER,
                "xoxb-" + MARKER + "\nxoxb-" + MARKER,
                "\"xoxb-" + MARKER + "\"",
                "xoxb-0000 " + MARKER,
                "xoxb-\u00e9" + MARKER,
                "https://me:" + MARKER + "@slack.example/api/",
                "https://" + MARKER + "@slack.example/",
                "https://slack.example/api/?token=" + MARKER,
                "https://slack.example/api/#" + MARKER,
                "https://me:" + MARKER + " @slack.example/",
                "postgres://me:" + MARKER + "@host/oncall",
                "jdbc:postgresql://me:" + MARKER + "@127.0.0.1:1/oncall",
                "jdbc:postgresql://me:" + MARKER + "/x@127.0.0.1:1/oncall",
                "jdbc:postgresql://me:" + MARKER + "?x@127.0.0.1:1/oncall",
                "jdbc:postgresql://me:" + MARKER + ";x@127.0.0.1:1/oncall",
                "jdbc:postgresql://127.0.0.1:1/oncall?user=me&password=" + MARKER,
                "jdbc:postgresql://127.0.0.1:x/oncall?user=me&password=" + MARKER,
                "jdbc:postgresql://127.0.0.1:1/oncall;password=" + MARKER,
                "jdbc:mysql://127.0.0.1:1/oncall?password=" + MARKER,
                "me:" + MARKER + "@host",
                "ONCALL " + MARKER,
                MARKER.repeat(4) + "=");
    }

    @ParameterizedTest
    @MethodSource("variables")
    void no_message_and_no_report_holds_it(String name) {
        for (String shape : shapes()) {
            assertThat(printed(name, shape)).as("%s=%s", name, shape).doesNotContain(MARKER);
        }
    }

    @ParameterizedTest
    @MethodSource("variables")
    void nor_where_it_comes_from_a_file(String name) throws IOException {
        for (String shape : shapes()) {
            Path file = Files.writeString(folder.resolve("secret"), shape);
            assertThat(printed(name.replace("_FILE", "") + "_FILE", file.toString()))
                    .as("%s=%s", name, shape)
                    .doesNotContain(MARKER);
        }
    }

    @Test
    void a_token_in_the_place_of_its_file_is_told_with_the_remedy() {
        assertThat(printed("SLACK_BOT_TOKEN_FILE", "xoxb-" + MARKER))
                .contains("SLACK_BOT_TOKEN_FILE", "the secret itself goes into SLACK_BOT_TOKEN");
    }

    /** Everything that comes of this configuration, in both modes; one secret may be given twice. */
    private static String printed(String name, String value) {
        StringBuilder printed = new StringBuilder();
        for (String mode : List.of("socket", "http")) {
            Map<String, String> variables = new HashMap<>(COMPLETE);
            variables.put("ONCALL_MODE", mode);
            printed.append(printed(with(variables, name, value)));
            variables.remove(name.replace("_FILE", ""));
            printed.append(printed(with(variables, name, value)));
        }
        return printed.toString();
    }

    private static Map<String, String> with(Map<String, String> variables, String name, String value) {
        Map<String, String> all = new HashMap<>(variables);
        all.put(name, value);
        return all;
    }

    private static String printed(Map<String, String> variables) {
        List<String> printed = new ArrayList<>();
        try {
            Config config = Config.from(variables);
            printed.add(config.toString());
            printed.add(config.store().toString());
            printed.addAll(ConfigReport.lines(config, new Inspection(true, "not looked at")));
        } catch (ConfigMistakes wrong) {
            printed.add(wrong.getMessage());
        }
        return String.join("\n", printed);
    }

    @Test
    void what_is_tried_with_a_database_names_no_password() {
        for (String url : List.of(
                "jdbc:postgresql://127.0.0.1:1/oncall?user=me&password=" + MARKER,
                "jdbc:postgresql://me:" + MARKER + "@127.0.0.1:1/oncall")) {
            assertThat(Inspection.of(StoreSettings.of(url)).words()).doesNotContain(MARKER);
        }
    }
}
