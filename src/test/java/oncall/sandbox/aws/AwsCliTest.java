package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Json;
import oncall.testing.AwsCli;
import oncall.testing.AwsCli.Ran;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The endpoint as the AWS CLI meets it, each generation that is installed; started anew for each step of the road alone. */
@ParameterizedClass
@MethodSource("generations")
@Execution(ExecutionMode.CONCURRENT)
final class AwsCliTest {
    private static final String EAST_1 = "us-east-1";
    private static final String EAST_2 = "us-east-2";
    private static final Arns ARNS = new Arns(EAST_2);
    /** Those that no state of an account brings about. */
    private static final List<String> FROM_FAULTS = List.of(
            "AccessDeniedException", "DataEncryptionException", "InternalServerException", "ThrottlingException");

    private final AwsCli.Generation aws;

    AwsCliTest(AwsCli.Generation aws) {
        this.aws = aws;
    }

    static List<AwsCli.Generation> generations() {
        return AwsCli.generations();
    }

    private static ContactsServer start(ContactsOptions options) {
        return Clients.start(options.withPort(0));
    }

    private Ran run(ContactsServer server, String operation, String... words) {
        return aws.at(server.address()).inOneProcess().attempt(operation, words);
    }

    @Test
    void the_documented_road_is_walked_from_a_blank_plan_to_three_stages() {
        try (ContactsServer server = start(ContactsOptions.defaults().withEmpty(true))) {
            AwsCli cli = aws.at(server.address());
            String contact = cli.run(
                            "create-contact",
                            "--alias",
                            "akuam",
                            "--display-name",
                            "Akua Mansa",
                            "--type",
                            "PERSONAL",
                            "--plan",
                            "{\"Stages\":[]}")
                    .path("ContactArn")
                    .asText();
            assertThat(contact).isEqualTo(ARNS.contact("akuam"));

            List<String> stages = new ArrayList<>();
            for (String kind : List.of("SMS +15005550199", "VOICE +15005550100", "EMAIL akua@example.com")) {
                String[] typeAndAddress = kind.split(" ", -1);
                String channel = cli.run(
                                "create-contact-channel",
                                "--contact-id",
                                contact,
                                "--name",
                                "akuas " + typeAndAddress[0],
                                "--type",
                                typeAndAddress[0],
                                "--delivery-address",
                                "SimpleAddress=" + typeAndAddress[1])
                        .path("ContactChannelArn")
                        .asText();
                stages.add(stage(channel));
            }
            String plan = "{\"Stages\":[" + String.join(",", stages) + "]}";
            assertThat(cli.run("update-contact", "--contact-id", contact, "--plan", plan))
                    .isEmpty();
            JsonNode read = cli.contact("akuam");
            assertThat(read.path("Plan")).isEqualTo(Wire.json(plan));
            assertThat(read.path("DisplayName").asText()).isEqualTo("Akua Mansa");
        }
    }

    @Test
    void refusals_from_state_arrive_by_name_and_with_their_members() {
        try (ContactsServer server = start(ContactsOptions.defaults().withQuota("contacts", 5))) {
            String nobody = ARNS.contact("nobody");
            assertThat(refused(server, "ResourceNotFoundException", "get-contact", "--contact-id", nobody))
                    .contains("\"ResourceId\":\"" + nobody + "\"", "\"ResourceType\":\"CONTACT\"");
            assertThat(refused(server, "ConflictException", "delete-contact", "--contact-id", ARNS.contact("akuam")))
                    .contains(
                            "\"ResourceId\":\"" + ARNS.contact("akuam") + "\"",
                            "\"DependentEntities\":[{\"RelationType\":\"ROTATION\"",
                            ARNS.rotation("primary"));
            assertThat(refused(server, "ValidationException", create("Mai Tanaka")))
                    .contains("\"Reason\":\"FIELD_VALIDATION_FAILED\"", "\"Fields\":[{\"Name\":\"Alias\"");
            assertThat(refused(server, "ServiceQuotaExceededException", create("mai")))
                    .contains("\"QuotaCode\":\"contacts\"", "\"ServiceCode\":\"ssm-contacts\"");
        }
    }

    private static String[] create(String alias) {
        return new String[] {"create-contact", "--alias", alias, "--type", "PERSONAL", "--plan", "{\"Stages\":[]}"};
    }

    /** What the CLI printed, the answer as it came among it. */
    private String refused(ContactsServer server, String exception, String... words) {
        List<String> arguments = new ArrayList<>(List.of(words).subList(1, words.length));
        arguments.add("--debug");
        Ran ran = run(server, words[0], arguments.toArray(String[]::new));
        assertThat(ran.exit()).isNotZero();
        assertThat(ran.out()).contains("An error occurred (" + exception + ") when calling the ");
        return ran.out();
    }

    @Test
    void pages_are_put_together() {
        try (ContactsServer server = start(ContactsOptions.defaults())) {
            assertThat(aws.at(server.address())
                            .run("list-contacts", "--page-size", "2")
                            .path("Contacts"))
                    .hasSize(6);
            assertThat(server.sandbox().calls()).hasSize(3);
        }
    }

    /** A CLI from before rotations were invented refuses by itself. */
    @Test
    void times_are_understood() {
        try (ContactsServer server = start(ContactsOptions.defaults())) {
            Ran ran = run(server, "get-rotation", "--rotation-id", ARNS.rotation("primary"));
            if (isUnknown(ran)) {
                assertThat(server.sandbox().calls()).isEmpty();
            } else {
                assertThat(instant(ran.json().path("StartTime"))).isEqualTo(Instant.parse("2024-01-01T17:00:00Z"));
            }
        }
    }

    private static boolean isUnknown(Ran ran) {
        return ran.out().contains("nvalid choice");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "create-contact {'Alias':'mai','DisplayName':'Mai Tanaka','Type':'PERSONAL','IdempotencyToken':'once',"
                        + "'Plan':{'Stages':[{'DurationInMinutes':1,'Targets':[]}]},'Tags':[{'Key':'a','Value':'b'}]}",
                "update-contact {'ContactId':'CONTACT/example_escalation','DisplayName':'Later','Plan':{'Stages':["
                        + "{'DurationInMinutes':3,'Targets':[{'ContactTargetInfo':"
                        + "{'ContactId':'CONTACT/akuam','IsEssential':true}}]}]}}",
                "create-rotation {'Name':'late','IdempotencyToken':'once','ContactIds':['CONTACT/akuam'],"
                        + "'StartTime':'2026-03-02T12:00:00Z','TimeZoneId':'Europe/Berlin','Recurrence':"
                        + "{'MonthlySettings':[{'DayOfMonth':31,'HandOffTime':{'HourOfDay':9,'MinuteOfHour':30}}],"
                        + "'NumberOfOnCalls':1,'RecurrenceMultiplier':2,'ShiftCoverages':"
                        + "{'MON':[{'Start':{'HourOfDay':9,'MinuteOfHour':0},'End':{'HourOfDay':17,'MinuteOfHour':0}}]}},"
                        + "'Tags':[{'Key':'a','Value':'b'}]}"
            })
    void a_skeleton_filled_in_is_taken(String operationAndInput) {
        String[] parts = operationAndInput.split(" ", 2);
        String filled =
                parts[1].replace('\'', '"').replace("CONTACT", ARNS.contact("").replaceFirst("/$", ""));
        try (ContactsServer server = start(ContactsOptions.defaults())) {
            Ran skeleton = run(server, parts[0], "--generate-cli-skeleton");
            if (isUnknown(skeleton)) {
                assertThat(parts[0]).isEqualTo("create-rotation");
                return;
            }
            assertThat(names(skeleton.json())).containsAll(names(Wire.json(filled)));
            Ran ran = run(server, parts[0], "--cli-input-json", filled);
            assertThat(ran.exit()).as(ran.out()).isZero();
            assertThat(server.sandbox().calls())
                    .singleElement()
                    .satisfies(call -> assertThat(times(call.input())).isEqualTo(times(Wire.json(filled))));
        }
    }

    /** All member names at any depth; days of the week are values that stand where names do. */
    private static List<String> names(JsonNode document) {
        List<String> names = new ArrayList<>();
        document.forEachEntry((name, value) -> {
            if (!name.matches("[A-Z]{3}|KeyName")) {
                names.add(name);
            }
        });
        document.forEach(value -> names.addAll(names(value)));
        return names;
    }

    /** Texts become numbers in the CLI. */
    private static JsonNode times(JsonNode input) {
        if (!input.has("StartTime")) {
            return input;
        }
        ObjectNode same = input.deepCopy();
        return same.set("StartTime", Times.number(instant(input.path("StartTime"))));
    }

    /** The first generation knows no YAML. */
    @Test
    void a_skeleton_in_yaml_is_taken_too() {
        try (ContactsServer server = start(ContactsOptions.defaults())) {
            Ran skeleton = run(server, "delete-contact", "--generate-cli-skeleton", "yaml-input");
            if (isUnknown(skeleton)) {
                assertThat(aws.major()).isEqualTo("aws-cli/1");
                return;
            }
            String yaml = skeleton.out();
            assertThat(yaml).contains("ContactId: ''");
            String filled = yaml.replace("ContactId: ''", "ContactId: " + ARNS.contact("example_escalation"));
            assertThat(run(server, "delete-contact", "--cli-input-yaml", filled).exit())
                    .isZero();
            assertThat(run(server, "get-contact", "--contact-id", ARNS.contact("example_escalation"))
                            .out())
                    .contains("ResourceNotFoundException");
        }
    }

    static Stream<DocumentedExamplesTest.Example> exact() {
        return DocumentedExamplesTest.exact();
    }

    @ParameterizedTest
    @MethodSource("exact")
    void a_documented_request_is_answered_as_documented(DocumentedExamplesTest.Example example) {
        boolean creates = example.operation().startsWith("Create");
        try (ContactsServer server = start(ContactsOptions.defaults().withEmpty(creates))) {
            DocumentedExamplesTest.prepare(server, example);
            assertThat(send(server, example.operation(), example.input())).isEqualTo(example.output());
        }
    }

    /** The channel of the examples has an id that nobody can have again, and a code that nobody was sent. */
    @Test
    void the_documented_channel_is_made_activated_read_and_deleted() {
        try (ContactsServer server = start(ContactsOptions.defaults().withEmpty(true))) {
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
    void the_documented_tags_and_policies_are_read_back() {
        try (ContactsServer server = start(ContactsOptions.defaults())) {
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
    void the_other_exceptions_arrive_from_faults_with_their_members() {
        try (ContactsServer server = start(ContactsOptions.defaults())) {
            for (String exception : FROM_FAULTS) {
                server.sandbox().faults().add(Fault.next(1, Fault.Kind.FAIL).withError(exception));
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
    private JsonNode send(ContactsServer server, String operation, JsonNode input) {
        String command = operation.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        String region = input.toString().contains(EAST_1) ? EAST_1 : EAST_2;
        return aws.at(server.address())
                .inOneProcess()
                .run(command, "--region", region, "--cli-input-json", input.toString());
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
}
