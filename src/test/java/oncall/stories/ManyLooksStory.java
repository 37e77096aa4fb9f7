package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.store.StoreSettings;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A hundred thousand people look something up: what the process takes of memory and disk stays as it was. */
class ManyLooksStory {
    private static final int LOOKS = Integer.getInteger("oncall.looks", 100_000);

    @TempDir
    private Path folder;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    @Tag("soak")
    void memory_and_disk_stay_flat_over_a_hundred_thousand_looks() throws Exception {
        Path file = folder.resolve("oncall.db");
        try (SlackDriver slack = SlackDriver.start();
                ContactsServer contacts =
                        ContactsServer.start(ContactsOptions.defaults().withPort(0))) {
            Map<String, String> variables = new HashMap<>(
                    Replica.variables(slack, contacts, StoreSettings.file(file).url()));
            variables.put("ONCALL_MODE", "http");
            variables.put("SLACK_SIGNING_SECRET", slack.options().signingSecret());
            try (Replica bot = new Replica(variables, folder.resolve("log"))) {
                bot.ready();
                URI address = bot.address().resolve("/slack/events");
                look(address, slack, LOOKS / 2);
                long memory = bot.resident();
                long disk = Files.size(file);
                look(address, slack, LOOKS / 2);
                System.out.println(LOOKS + " looks: resident " + memory + " kB after half, " + bot.resident()
                        + " kB after all; file " + disk + " and " + Files.size(file) + " bytes");
                assertThat(Files.size(file)).isEqualTo(disk);
                assertThat((double) bot.resident()).isLessThan(1.1 * memory);
            }
        }
    }

    private void look(URI address, SlackDriver slack, int times) {
        IntStream.range(0, times).parallel().forEach(time -> {
            try {
                String body = "command=%2Foncall&text=show+akuam&team_id=T01SANDBOX&user_id=U01MAI&channel_id=C02SRE"
                        + "&trigger_id=" + UUID.randomUUID()
                        + "&response_url=" + URLEncoder.encode(slack.apiUrl() + "x", StandardCharsets.UTF_8);
                assertThat(client.send(
                                        signed(address, body, slack.options().signingSecret()),
                                        HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(200);
            } catch (Exception e) {
                throw new AssertionError(e);
            }
        });
    }

    private static HttpRequest signed(URI address, String body, String secret) throws Exception {
        String stamp = Long.toString(Instant.now().getEpochSecond());
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        byte[] sum = mac.doFinal(("v0:" + stamp + ":" + body).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-Slack-Request-Timestamp", stamp)
                .header("X-Slack-Signature", "v0=" + HexFormat.of().formatHex(sum))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
