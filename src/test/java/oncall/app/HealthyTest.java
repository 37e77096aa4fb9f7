package oncall.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.testing.Requires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The image's own check, as Docker runs it. */
class HealthyTest {
    private static final Map<String, String> COMPLETE = Map.of(
            "SLACK_BOT_TOKEN", "xoxb-0000000000000000",
            "SLACK_APP_TOKEN", "xapp-0000000000000000",
            "ONCALL_HTTP_PORT", "0");

    private static StatusServer started(Map<String, String> variables) throws IOException, ConfigMistakes {
        Map<String, String> all = new HashMap<>(COMPLETE);
        all.putAll(variables);
        return StatusServer.start(
                Config.from(all), new Metrics(), () -> List.of("the database takes no write"), Optional.empty());
    }

    private static int check(Map<String, String> variables) throws IOException, InterruptedException {
        ProcessBuilder check = new ProcessBuilder(
                        Requires.program("bash").toString(),
                        Path.of("src/main/docker/healthy").toString())
                .redirectErrorStream(true);
        check.environment().putAll(variables);
        Process process = check.start();
        process.getInputStream().transferTo(System.out);
        return process.waitFor();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "127.0.0.1", "127.0.0.2", "localhost", " 127.0.0.1 "})
    void a_process_that_answers_is_well_whatever_it_misses(String host) throws Exception {
        Map<String, String> there = Map.of("ONCALL_HTTP_HOST", host);
        String port;
        try (StatusServer server = started(there)) {
            port = Integer.toString(server.address().getPort());
            assertThat(check(Map.of("ONCALL_HTTP_HOST", host, "ONCALL_HTTP_PORT", port)))
                    .isZero();
        }
        assertThat(check(Map.of("ONCALL_HTTP_HOST", host, "ONCALL_HTTP_PORT", port)))
                .isNotZero();
    }

    @Test
    void where_health_has_a_port_of_its_own_that_one_is_asked() throws Exception {
        try (StatusServer server = started(Map.of("ONCALL_ADMIN_PORT", "0"))) {
            String front = Integer.toString(server.address().getPort());
            String admin = Integer.toString(server.adminAddress().getPort());
            assertThat(check(Map.of("ONCALL_HTTP_PORT", front, "ONCALL_ADMIN_PORT", admin)))
                    .isZero();
            assertThat(check(Map.of("ONCALL_HTTP_PORT", front))).isNotZero();
        }
    }
}
