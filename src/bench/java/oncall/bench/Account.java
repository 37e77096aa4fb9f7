package oncall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** The sandbox's ssm-contacts: filled with contacts, asked what it was asked, and told to be slow. */
final class Account {
    private static final String FIELDS = "Authorization: AWS4-HMAC-SHA256 "
            + "Credential=bench/20260101/us-east-2/ssm-contacts/aws4_request, SignedHeaders=host, Signature=0\r\n"
            + "X-Amz-Target: SSMContacts.";
    private static final String ARN = "arn:aws:ssm-contacts:us-east-2:111122223333:contact/";
    /** An escalation plan of 25 contacts in five stages. */
    static final String PLAN = "bench-plan";

    /** There are no fewer contacts than these. */
    static final int IN_PLAN = 25;

    private final URI server;
    private final Control control;

    Account(URI server) {
        this.server = server;
        this.control = new Control(server);
    }

    /** All are of the same length, so that their cards are. */
    static String alias(long n) {
        return String.format(Locale.ROOT, "bench-%05d", n);
    }

    /** So many contacts, and a plan of the first of them. */
    void fill(int contacts, boolean reachable) throws IOException {
        try (Wire wire = new Wire(server)) {
            for (int n = 0; n < contacts; n++) {
                contact(wire, alias(n), n, reachable);
            }
            List<String> stages = new ArrayList<>();
            for (int n = 0; n < IN_PLAN; n += 5) {
                stages.add(stage(n));
            }
            ask(
                    wire,
                    "CreateContact",
                    "{\"Alias\":\"" + PLAN + "\",\"DisplayName\":\"Plan of the benchmark\","
                            + "\"Type\":\"ESCALATION\",\"Plan\":{\"Stages\":[" + String.join(",", stages) + "]}}");
        }
    }

    private static String stage(int from) {
        List<String> targets = new ArrayList<>();
        for (int n = from; n < from + 5; n++) {
            targets.add("{\"ContactTargetInfo\":{\"ContactId\":\"" + ARN + alias(n) + "\",\"IsEssential\":false}}");
        }
        return "{\"DurationInMinutes\":5,\"Targets\":[" + String.join(",", targets) + "]}";
    }

    private static void contact(Wire wire, String alias, int n, boolean reachable) throws IOException {
        ask(
                wire,
                "CreateContact",
                "{\"Alias\":\"" + alias + "\",\"DisplayName\":\"Person " + alias
                        + "\",\"Type\":\"PERSONAL\",\"Plan\":{\"Stages\":[]}}");
        if (reachable) {
            String id = ARN + alias;
            String number = String.format(Locale.ROOT, "+1555%07d", n);
            String sms = channel(wire, id, "SMS", number);
            String voice = channel(wire, id, "VOICE", number);
            ask(
                    wire,
                    "UpdateContact",
                    "{\"ContactId\":\"" + id + "\",\"Plan\":{\"Stages\":[" + reaching(sms) + "," + reaching(voice)
                            + "]}}");
        }
    }

    private static String channel(Wire wire, String contact, String type, String number) throws IOException {
        return ask(
                        wire,
                        "CreateContactChannel",
                        "{\"ContactId\":\"" + contact + "\",\"Name\":\"" + type
                                + " of work\",\"Type\":\"" + type + "\",\"DeliveryAddress\":{\"SimpleAddress\":\""
                                + number
                                + "\"},\"DeferActivation\":true}")
                .path("ContactChannelArn")
                .asText();
    }

    private static String reaching(String channel) {
        return "{\"DurationInMinutes\":5,\"Targets\":[{\"ChannelTargetInfo\":{\"ContactChannelId\":\"" + channel
                + "\",\"RetryIntervalInMinutes\":1}}]}";
    }

    private static JsonNode ask(Wire wire, String operation, String input) throws IOException {
        Wire.Reply reply =
                wire.send(Posts.request("/", "application/x-amz-json-1.1", FIELDS + operation + "\r\n", input));
        if (reply.status() != 200) {
            throw new IOException(operation + " was refused: " + reply.text());
        }
        return Control.JSON.readTree(reply.body());
    }

    /** Every call takes so much longer from now on; 0: none does. */
    void slow(int millis) throws IOException, InterruptedException {
        control.delete("/_sandbox/faults");
        if (millis > 0) {
            control.post(
                    "/_sandbox/faults",
                    "{\"operations\":\"*\",\"share\":1,\"seed\":1,\"do\":\"delay\",\"millis\":" + millis + "}");
        }
    }

    /** How often each operation was called since then, of calls that name this; the latest two thousand count. */
    Map<String, Integer> calls(Instant since, String naming) throws IOException, InterruptedException {
        Map<String, Integer> calls = new TreeMap<>();
        for (JsonNode call : control.get("/_sandbox/calls")) {
            boolean named = call.path("input").toString().contains(naming);
            if (named && !Instant.parse(call.path("at").asText()).isBefore(since)) {
                calls.merge(call.path("operation").asText(), 1, Integer::sum);
            }
        }
        return calls;
    }
}
