package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import oncall.testing.Requires;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The endpoint as the AWS CLI meets it, whichever generation is installed. */
final class AwsCliTest {
    private static final String EAST_1 = "us-east-1";
    private static final String EAST_2 = "us-east-2";
    private static final List<String> EXCEPTIONS = List.of(
            "AccessDeniedException",
            "ConflictException",
            "DataEncryptionException",
            "InternalServerException",
            "ResourceNotFoundException",
            "ServiceQuotaExceededException",
            "ThrottlingException",
            "ValidationException");

    private final Path aws = Requires.program("aws");

    @TempDir
    private Path home;

    /** Exit code, and what was printed. */
    record Ran(int exit, String out) {
        JsonNode json() {
            return Wire.json(out.isBlank() ? "{}" : out);
        }
    }

    @Test
    void the_documented_road_is_walked_from_a_blank_plan_to_three_stages() throws Exception {
        try (ContactsServer server =
                Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(true))) {
            String contact = run(
                            server,
                            "create-contact",
                            "--alias",
                            "akuam",
                            "--display-name",
                            "Akua Mansa",
                            "--type",
                            "PERSONAL",
                            "--plan",
                            "{\"Stages\":[]}")
                    .json()
                    .path("ContactArn")
                    .asText();
            assertThat(contact).isEqualTo("arn:aws:ssm-contacts:us-east-2:111122223333:contact/akuam");

            String channel = run(
                            server,
                            "create-contact-channel",
                            "--contact-id",
                            contact,
                            "--name",
                            "akuas sms",
                            "--type",
                            "SMS",
                            "--delivery-address",
                            "SimpleAddress=+15005550199")
                    .json()
                    .path("ContactChannelArn")
                    .asText();
            String code = server.sandbox().outbox().get(0).code();
            assertThat(run(
                                    server,
                                    "activate-contact-channel",
                                    "--contact-channel-id",
                                    channel,
                                    "--activation-code",
                                    code)
                            .exit())
                    .isZero();

            String plan = "{\"Stages\":[" + stage(channel) + "," + stage(channel) + "," + stage(channel) + "]}";
            String input = "{\"ContactId\":\"" + contact + "\",\"Plan\":" + plan + "}";
            assertThat(run(server, "update-contact", "--cli-input-json", input).exit())
                    .isZero();
            JsonNode read = run(server, "get-contact", "--contact-id", contact).json();
            assertThat(read.path("Plan")).isEqualTo(Wire.json(plan));
            assertThat(read.path("DisplayName").asText()).isEqualTo("Akua Mansa");
        }
    }

    @Test
    void refusals_arrive_by_name_and_with_words() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            Ran missing = run(server, "get-contact", "--contact-id", new Arns("us-east-2").contact("nobody"));
            assertThat(missing.exit()).isNotZero();
            assertThat(missing.out()).contains("ResourceNotFoundException").contains("nobody");

            server.sandbox().faults().add(Fault.next(9, Fault.Kind.THROTTLE));
            Ran throttled = run(server, "list-contacts");
            assertThat(throttled.exit()).isNotZero();
            assertThat(throttled.out()).contains("ThrottlingException").contains("Rate exceeded");
        }
    }

    @Test
    void pages_are_put_together() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            assertThat(run(server, "list-contacts", "--page-size", "2").json().path("Contacts"))
                    .hasSize(5);
            assertThat(server.sandbox().calls()).hasSize(3);
        }
    }

    /** A CLI from before rotations were invented refuses by itself. */
    @Test
    void times_are_understood() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            Ran ran = run(server, "get-rotation", "--rotation-id", new Arns("us-east-2").rotation("primary"));
            if (ran.out().contains("nvalid choice")) {
                assertThat(server.sandbox().calls()).isEmpty();
            } else {
                assertThat(instant(ran.json().path("StartTime"))).isEqualTo(Instant.parse("2024-01-01T17:00:00Z"));
            }
        }
    }

    @Test
    void a_skeleton_filled_in_is_taken() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            ObjectNode skeleton = (ObjectNode)
                    run(server, "create-contact", "--generate-cli-skeleton").json();
            skeleton.put("Alias", "mai").put("DisplayName", "Mai Tanaka").put("Type", "PERSONAL");
            skeleton.put("IdempotencyToken", "once");
            skeleton.set("Plan", Wire.json("{\"Stages\":[{\"DurationInMinutes\":1,\"Targets\":[]}]}"));
            skeleton.set("Tags", Wire.json("[{\"Key\":\"team\",\"Value\":\"sre\"}]"));
            Ran created = run(server, "create-contact", "--cli-input-json", skeleton.toString());
            assertThat(created.json().path("ContactArn").asText()).endsWith("contact/mai");
        }
    }

    static Stream<DocumentedExamplesTest.Example> exact() {
        return DocumentedExamplesTest.exact();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void a_documented_request_is_answered_as_documented(DocumentedExamplesTest.Example example) throws Exception {
        boolean creates = example.operation().startsWith("Create");
        try (ContactsServer server =
                Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(creates))) {
            assertThat(send(server, example.operation(), example.input())).isEqualTo(example.output());
        }
    }

    /** The channel of the examples has an id that nobody can have again, and a code that nobody was sent. */
    @Test
    void the_documented_channel_is_made_activated_read_and_deleted() throws Exception {
        try (ContactsServer server =
                Clients.start(ContactsOptions.defaults().withPort(0).withEmpty(true))) {
            send(
                    server,
                    "CreateContact",
                    DocumentedExamplesTest.named("CreateContact").input());
            JsonNode create =
                    DocumentedExamplesTest.named("CreateContactChannel").input();
            JsonNode named = Wire.json(
                    create.toString().replace("akuas sms-test", "akuas sms").replace(EAST_1, EAST_2));
            String channel = send(server, "CreateContactChannel", named)
                    .path("ContactChannelArn")
                    .asText();
            String code = server.sandbox().outbox().get(0).code();
            for (String operation : List.of(
                    "ActivateContactChannel",
                    "GetContactChannel",
                    "ListContactChannels",
                    "DeactivateContactChannel",
                    "SendActivationCode",
                    "DeleteContactChannel")) {
                DocumentedExamplesTest.Example example = DocumentedExamplesTest.named(operation);
                assertThat(send(server, operation, ours(example.input(), channel, code)))
                        .as(operation)
                        .isEqualTo(ours(example.output(), channel, code));
            }
        }
    }

    private static JsonNode ours(JsonNode documented, String channel, String code) {
        return Wire.json(documented
                .toString()
                .replaceAll("arn:aws:ssm-contacts:[^:]+:111122223333:contact-channel/[^\"]+", channel)
                .replace("466136", code)
                .replace("+15005550100", "+15005550199"));
    }

    @Test
    void the_documented_tags_and_policies_are_read_back() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            send(
                    server,
                    "TagResource",
                    DocumentedExamplesTest.named("TagResource").input());
            DocumentedExamplesTest.Example tags = DocumentedExamplesTest.named("ListTagsForResource");
            assertThat(send(server, "ListTagsForResource", tags.input())).isEqualTo(tags.output());

            JsonNode put = DocumentedExamplesTest.named("PutContactPolicy").input();
            assertThat(send(server, "PutContactPolicy", put)).isEqualTo(Json.object());
            DocumentedExamplesTest.Example get = DocumentedExamplesTest.named("GetContactPolicy");
            assertThat(send(server, "GetContactPolicy", get.input())).isEqualTo(put);
            send(server, "PutContactPolicy", get.output());
            assertThat(send(server, "GetContactPolicy", get.input())).isEqualTo(get.output());
        }
    }

    @Test
    void every_exception_of_the_model_arrives_with_its_members() throws Exception {
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            for (String exception : EXCEPTIONS) {
                server.sandbox().faults().add(Fault.next(1, Fault.Kind.FAIL).withException(exception));
                Ran ran = run(server, "list-contacts", "--debug");
                JsonNode answer = server.sandbox()
                        .calls()
                        .get(server.sandbox().calls().size() - 1)
                        .answer();
                assertThat(ran.exit()).as(exception).isNotZero();
                assertThat(ran.out())
                        .contains("An error occurred (" + exception + ") when calling the ListContacts operation")
                        .contains(answer.path("Message").asText())
                        .contains(answer.properties().stream()
                                .filter(member -> member.getValue().isTextual())
                                .map(member -> "\"" + member.getKey() + "\":" + member.getValue())
                                .toList());
            }
        }
    }

    /** As `--cli-input-json`, in the region of the ARN that the request names. */
    private JsonNode send(ContactsServer server, String operation, JsonNode input) throws Exception {
        String command = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String region = input.toString().contains(EAST_1) ? EAST_1 : EAST_2;
        Ran ran = run(server, command, "--region", region, "--cli-input-json", input.toString());
        assertThat(ran.exit()).as(ran.out()).isZero();
        return ran.json();
    }

    private static String stage(String channel) {
        return "{\"DurationInMinutes\":5,\"Targets\":[{\"ChannelTargetInfo\":{\"ContactChannelId\":\"" + channel
                + "\",\"RetryIntervalInMinutes\":1}}]}";
    }

    /** The first generation prints numbers, the second ISO texts. */
    private static Instant instant(JsonNode time) {
        return time.isNumber()
                ? Times.instant(time)
                : OffsetDateTime.parse(time.asText()).toInstant();
    }

    private Ran run(ContactsServer server, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(aws.toString(), "ssm-contacts"));
        command.addAll(List.of(words));
        command.addAll(
                List.of("--output", "json", "--endpoint-url", server.address().toString()));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        Map<String, String> environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("AWS_"));
        environment.putAll(Map.of(
                "AWS_ACCESS_KEY_ID", "any",
                "AWS_SECRET_ACCESS_KEY", "any",
                "AWS_REGION", "us-east-2",
                "AWS_DEFAULT_REGION", "us-east-2",
                "AWS_PAGER", "",
                "AWS_MAX_ATTEMPTS", "1",
                "AWS_CONFIG_FILE", home.resolve("config").toString(),
                "AWS_SHARED_CREDENTIALS_FILE", home.resolve("credentials").toString(),
                "NO_PROXY", "*"));
        Process process = builder.start();
        process.getOutputStream().close();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.waitFor(), out);
    }
}
