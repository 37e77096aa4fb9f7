package oncall;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The jar as it is shipped, as a process of its own, on every Java of this machine. */
final class PackagedJarIT {
    private static final Path JAR = Path.of("target", "oncall.jar");
    /** Every one of them would lead a careless start astray. */
    private static final Map<String, String> HOSTILE = Map.ofEntries(
            Map.entry("AWS_REGION", "xx-nowhere-1"),
            Map.entry("AWS_PROFILE", "not-there"),
            Map.entry("AWS_ENDPOINT_URL", "http://127.0.0.1:1"),
            Map.entry("AWS_ENDPOINT_URL_SSM_CONTACTS", "http://127.0.0.1:1"),
            Map.entry("AWS_ACCESS_KEY_ID", "hostile"),
            Map.entry("AWS_USE_FIPS_ENDPOINT", "true"),
            Map.entry("AWS_CONFIG_FILE", "/nowhere/config"),
            Map.entry("SLACK_BOT_TOKEN", "xoxb-hostile-hostile"),
            Map.entry("SLACK_APP_TOKEN", "xapp-hostile-hostile"),
            Map.entry("SLACK_SIGNING_SECRET", "hostile"),
            Map.entry("SLACK_CLIENT_ID", "hostile"),
            Map.entry("SLACK_CLIENT_SECRET", "hostile"),
            Map.entry("SLACK_API_URL", "http://127.0.0.1:1/"),
            Map.entry("ONCALL_MODE", "hostile"),
            Map.entry("ONCALL_COMMAND", "hostile"),
            Map.entry("ONCALL_EDITORS", "nobody"),
            Map.entry("ONCALL_HTTP_PORT", "1"),
            Map.entry("HTTP_PROXY", "http://127.0.0.1:1"),
            Map.entry("HTTPS_PROXY", "http://127.0.0.1:1"));

    private static final List<String> HOSTILE_PROPERTIES = List.of(
            "-Daws.region=xx-nowhere-1",
            "-Daws.endpointUrl=http://127.0.0.1:1",
            "-Daws.accessKeyId=hostile",
            "-Dhttp.proxyHost=127.0.0.1",
            "-Dhttp.proxyPort=1",
            "-Dhttp.nonProxyHosts=",
            "-Dhttps.proxyHost=127.0.0.1",
            "-Dhttps.proxyPort=1");

    @TempDir
    Path folder;

    static List<Path> javas() throws IOException {
        List<Path> javas = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")));
        Path all = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(all)) {
            try (Stream<Path> homes = Files.list(all)) {
                homes.map(home -> home.resolve("bin").resolve("java"))
                        .filter(Files::isExecutable)
                        .forEach(javas::add);
            }
        }
        List<Path> real = new ArrayList<>();
        for (Path java : javas) {
            real.add(java.toRealPath());
        }
        return real.stream().distinct().toList();
    }

    private Process start(Path java, List<String> options, Map<String, String> variables, String... args)
            throws IOException {
        List<String> line = new ArrayList<>(
                List.of(java.toString(), "@" + JAR.resolveSibling("oncall.args").toAbsolutePath()));
        line.addAll(options);
        line.addAll(List.of("-jar", JAR.toAbsolutePath().toString()));
        line.addAll(List.of(args));
        ProcessBuilder builder = new ProcessBuilder(line).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().put("HOME", folder.toString());
        builder.environment().putAll(variables);
        builder.redirectError(folder.resolve("stderr").toFile());
        return builder.start();
    }

    private static int ended(Process process) throws InterruptedException {
        try {
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
            return process.exitValue();
        } finally {
            process.destroyForcibly();
        }
    }

    private String words(Process process) throws IOException {
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                + Files.readString(folder.resolve("stderr"));
    }

    private static String post(URI address, String json) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return direct().send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static HttpClient direct() {
        return HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    }

    private static String get(URI address) throws Exception {
        return direct().send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @ParameterizedTest
    @MethodSource("javas")
    void the_sandbox_works_whatever_the_machine_is_set_up_for_and_ends_as_asked(Path java) throws Exception {
        for (String mode : List.of("socket", "http")) {
            Process process = start(
                    java,
                    HOSTILE_PROPERTIES,
                    HOSTILE,
                    "sandbox",
                    "--slack-port",
                    "0",
                    "--contacts-port",
                    "0",
                    "--mode",
                    mode);
            try {
                BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
                String first = String.valueOf(out.readLine());
                assertThat(first).startsWith("ready http://127.0.0.1:");
                URI page = URI.create(first.substring("ready ".length()));
                String acted = post(
                        page.resolve("/_page/act"),
                        "{\"as\":\"U01MAI\",\"do\":\"command\",\"channel\":\"C02SRE\",\"text\":\"/oncall show @akua\"}");
                assertThat(acted).contains("\"ok\":true");
                org.awaitility.Awaitility.await()
                        .atMost(30, TimeUnit.SECONDS)
                        .untilAsserted(() -> assertThat(get(page.resolve("/_page/view?as=U01MAI")))
                                .contains("akuas sms"));
                process.destroy();
                assertThat(ended(process)).isZero();
                assertThat(Files.readAllLines(folder.resolve("stderr")))
                        .as("nothing but our own log: Java warns of libraries of the machine's own")
                        .allMatch(line -> line.matches("[0-9]{4}-[0-9-]+T.*"));
            } finally {
                process.destroyForcibly();
            }
        }
    }

    @Test
    void a_start_maps_the_classes_that_the_build_wrote_down() throws Exception {
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "@oncall.args",
                        "-Xshare:on",
                        "-XX:SharedArchiveFile=oncall.jsa",
                        "-jar",
                        "oncall.jar",
                        "sandbox",
                        "--slack-port",
                        "0",
                        "--contacts-port",
                        "0",
                        "--once")
                .directory(Path.of("target").toFile());
        Path stderr = folder.resolve("stderr");
        Process process = builder.redirectError(stderr.toFile()).start();
        assertThat(ended(process)).as(() -> "what " + stderr + " says").isZero();
    }

    /** Its folder for what is unpacked cannot be written. */
    @ParameterizedTest
    @MethodSource("javas")
    void a_useless_temporary_folder_is_named_with_its_remedy(Path java) throws Exception {
        Path file = Files.writeString(folder.resolve("no-folder"), "");
        Map<String, String> variables = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-0123456789-hidden",
                "SLACK_APP_TOKEN", "xapp-0123456789-hidden",
                "AWS_REGION", "us-east-2");
        Process process = start(java, List.of("-Djava.io.tmpdir=" + file), variables, "run");
        String words = words(process);
        assertThat(ended(process)).isEqualTo(1);
        assertThat(words).contains(file.toString(), "-Dorg.sqlite.tmpdir=").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_configuration_without_tokens_ends_with_two_and_names_every_mistake(Path java) throws Exception {
        for (String command : List.of("run", "check-config")) {
            Process process = start(java, List.of(), Map.of("ONCALL_MODE", "http", "ONCALL_EDITOR", "U1"), command);
            String words = words(process);
            assertThat(ended(process)).isEqualTo(2);
            assertThat(words)
                    .contains("SLACK_BOT_TOKEN")
                    .contains("SLACK_SIGNING_SECRET")
                    .contains("ONCALL_EDITOR is not")
                    .contains("ONCALL_EDITORS");
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_right_configuration_is_reported_without_its_secrets(Path java) throws Exception {
        Map<String, String> variables = Map.of(
                "SLACK_BOT_TOKEN", "xoxb-0123456789-hidden",
                "SLACK_APP_TOKEN", "xapp-0123456789-hidden",
                "AWS_REGION", "us-east-2");
        Process process = start(java, List.of(), variables, "check-config");
        String words = words(process);
        assertThat(ended(process)).isZero();
        assertThat(words).contains("us-east-2").doesNotContain("hidden");
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_taken_port_ends_with_one(Path java) throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            Process process = start(
                    java,
                    List.of(),
                    Map.of(
                            "SLACK_BOT_TOKEN", "xoxb-0123456789-hidden",
                            "SLACK_APP_TOKEN", "xapp-0123456789-hidden",
                            "SLACK_API_URL", "http://127.0.0.1:1/api",
                            "AWS_REGION", "us-east-2",
                            "ONCALL_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("oncall.db"),
                            "ONCALL_HTTP_PORT", Integer.toString(taken.getLocalPort())),
                    "run");
            String words = words(process);
            assertThat(ended(process)).isEqualTo(1);
            assertThat(words).contains("Port " + taken.getLocalPort()).doesNotContain("hidden");
        }
    }

    @ParameterizedTest
    @MethodSource("javas")
    void a_refused_token_ends_with_one_and_words(Path java) throws Exception {
        Process slack = start(java, List.of(), Map.of(), "sandbox", "slack", "--port", "0");
        try {
            String first =
                    String.valueOf(slack.inputReader(StandardCharsets.UTF_8).readLine());
            Process process = start(
                    java,
                    List.of(),
                    Map.of(
                            "SLACK_BOT_TOKEN", "xoxb-0123456789-hidden",
                            "SLACK_APP_TOKEN", "xapp-0123456789-hidden",
                            "SLACK_API_URL", first.substring("ready ".length()) + "/api",
                            "AWS_REGION", "us-east-2",
                            "AWS_ENDPOINT_URL_SSM_CONTACTS", "http://127.0.0.1:1",
                            "ONCALL_DATABASE_URL", "jdbc:sqlite:" + folder.resolve("oncall.db"),
                            "ONCALL_HTTP_PORT", "0"),
                    "run");
            String words = words(process);
            assertThat(ended(process)).isEqualTo(1);
            assertThat(words).contains("invalid_auth").doesNotContain("hidden");
        } finally {
            slack.destroy();
        }
    }
}
