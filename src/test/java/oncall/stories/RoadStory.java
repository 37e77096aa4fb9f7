package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import oncall.app.Mode;
import oncall.testing.Requires;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The road of AWS's documentation, walked in Slack: a contact with a blank plan, its channels, its plan; then an
 * escalation plan; a new name. What was made is read back with the AWS CLI.
 */
@Execution(ExecutionMode.CONCURRENT)
class RoadStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<List<String>> CHANNELS = List.of(
            List.of("SMS", "akuas sms", "+12065550199"),
            List.of("Voice call", "akuas voice", "+12065550100"),
            List.of("E-mail", "akuas email", "akuam@example.com"));

    @BeforeEach
    void the_aws_cli_is_here() {
        Requires.program("aws");
    }

    @InOneMode
    void akua_gets_her_channels_and_her_documented_plan(Mode mode) throws Exception {
        try (World world = World.empty(mode)) {
            Person mai = world.slack.mai();
            create(mai, "contact", "akuam", "Akua Mansa");
            mai.modal("Created").shows("Akua Mansa").closesAll();
            world.slack.channel("#sre").shows("created the contact", "Akua Mansa");
            assertThat(world.aws().contact("akuam").path("Plan").path("Stages")).isEmpty();

            for (List<String> channel : CHANNELS) {
                addAndActivate(world, mai, channel);
            }
            JsonNode made = world.aws()
                    .run("list-contact-channels", "--contact-id", arn("akuam"))
                    .path("ContactChannels");
            assertThat(made)
                    .hasSize(3)
                    .allSatisfy(channel -> assertThat(
                                    channel.path("ActivationStatus").asText())
                            .isEqualTo("ACTIVATED"));

            plan(mai, world);

            assertThat(world.aws().contact("akuam")).isEqualTo(documented("akuam", made));
            mai.runs("/oncall show Akua Mansa").seesEphemeral("Stage 3", "akuas email");
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void the_documented_escalation_plan_is_created_shown_and_renamed(Mode mode) throws Exception {
        try (World world = World.empty(mode)) {
            Person mai = world.slack.mai();
            for (String alias : List.of("akuam", "alejr", "anasi")) {
                create(mai, "contact", alias, "");
                mai.modal("Created").shows(alias).closesAll();
                world.slack.channel("#sre").shows("created the contact", alias);
            }
            create(mai, "plan", "example_escalation", "Example Escalation Plan");
            stage(mai, 1, "5", "akuam", true);
            stage(mai, 2, "5", "alejr", false);
            stage(mai, 3, "0", "anasi", false);
            mai.modal("New Escalation Plan").submits();
            mai.modal("Review Changes").shows("This will be created").submits();
            mai.modal("Created").shows("Example Escalation Plan").closesAll();
            world.slack.channel("#sre").shows("created the escalation plan", "*Timeline* ");

            assertThat(world.calls("CreateContact")).hasSize(4);
            assertThat(world.aws().contact("example_escalation")).isEqualTo(documented("example_escalation"));

            mai.runs("/oncall show example_escalation").seesEphemeral("acknowledgement stops the plan");
            mai.runs("/oncall edit example_escalation");
            mai.modal("Edit Plan")
                    .shows("Stage 3")
                    .fill("Display name", "Renamed Plan")
                    .submits();
            mai.modal("Review Changes").shows("Renamed Plan").submits();
            mai.modal("Edit Plan").shows("Saved").closesAll();
            world.slack.channel("#sre").shows("renamed", "Renamed Plan");

            JsonNode renamed = world.aws().contact("example_escalation");
            assertThat(renamed.path("DisplayName").asText()).isEqualTo("Renamed Plan");
            assertThat(renamed.path("Plan"))
                    .isEqualTo(documented("example_escalation").path("Plan"));
            assertThat(world.calls("UpdateContact"))
                    .singleElement()
                    .satisfies(call -> assertThat(call.input().has("Plan")).isFalse());
            world.slack.noUnexpectedMessages();
        }
    }

    private static void create(Person person, String kind, String alias, String name) {
        person.runs("/oncall new " + kind + " " + alias);
        Modal form = person.modal(kind.equals("contact") ? "New Contact" : "New Escalation Plan");
        if (!name.isEmpty()) {
            form.fill("Display name", name);
        }
        if (kind.equals("plan")) {
            form.choose("Plan", "Add stages now");
        }
        form.submits();
    }

    private static void addAndActivate(World world, Person person, List<String> channel) {
        person.runs("/oncall channels akuam");
        person.modal("Contact Channels").shows("Add Channel").press("Add Channel");
        person.modal("Add Channel")
                .choose("Type", channel.get(0))
                .fill("Name", channel.get(1))
                .fill("Phone number or e-mail address", channel.get(2))
                .submits();
        person.modal("Contact Channels").shows("is saved").press("Send Code");
        Modal code = person.modal("Enter Code");
        code.shows("A code is on its way").fill("Activation code", world.codeSentTo(channel.get(2)));
        code.submits();
        person.modal("Contact Channels").shows("is activated").closesAll();
        world.slack.channel("#sre").shows("activated the contact channel", channel.get(1));
        world.slack.channel("#sre").shows("added the contact channel", channel.get(1));
    }

    private static void plan(Person person, World world) {
        person.runs("/oncall edit akuam");
        for (List<String> channel : CHANNELS) {
            person.modal("Edit Plan").press("Add Stage");
            Modal stage = person.modal("Stage " + (CHANNELS.indexOf(channel) + 1));
            stage.fill("Minutes before the next stage", "5").choose("Find a channel", channel.get(1));
            stage.shows("Target 1").fill("Retry interval in minutes", "1").submits();
        }
        person.modal("Edit Plan").shows("3 stages").submits();
        person.modal("Review Changes").shows("After saving").submits();
        person.modal("Edit Plan").shows("Saved").closesAll();
        world.slack
                .channel("#sre")
                .shows("changed the engagement plan of", "Stage 3", "*Timeline* 0 min SMS, 5 min voice call");
    }

    private static void stage(Person person, int number, String minutes, String alias, boolean essential) {
        person.modal("New Escalation Plan").press("Add Stage");
        Modal stage = person.modal("Stage " + number);
        stage.choose("Find a contact or schedule", alias).shows("Target 1");
        stage.fill("Minutes before the next stage", minutes);
        if (!essential) {
            stage.choose("Acknowledgement stops the plan");
        }
        stage.submits();
    }

    private static String arn(String alias) {
        return "arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias;
    }

    /** The documented answer of GetContact, its channels replaced by those just made. */
    private static JsonNode documented(String alias, JsonNode made) throws IOException {
        List<String> arns = StreamSupport.stream(made.spliterator(), false)
                .map(channel -> channel.path("ContactChannelArn").asText())
                .toList();
        String text = documented(alias).toString();
        List<String> documented = new ArrayList<>();
        documented(alias).findValues("ContactChannelId").forEach(id -> documented.add(id.asText()));
        for (int i = 0; i < documented.size(); i++) {
            text = text.replace(documented.get(i), byName(made, CHANNELS.get(i).get(1)));
        }
        assertThat(arns).hasSameSizeAs(documented);
        return JSON.readTree(text);
    }

    private static String byName(JsonNode made, String name) {
        return StreamSupport.stream(made.spliterator(), false)
                .filter(channel -> channel.path("Name").asText().equals(name))
                .findFirst()
                .orElseThrow()
                .path("ContactChannelArn")
                .asText();
    }

    private static JsonNode documented(String alias) throws IOException {
        JsonNode examples = JSON.readTree(
                Files.readString(Path.of("src/test/resources/oncall/sandbox/aws/documented-examples.json")));
        return StreamSupport.stream(examples.spliterator(), false)
                .filter(example -> example.path("operation").asText().equals("GetContact"))
                .map(example -> example.path("output"))
                .filter(output -> output.path("Alias").asText().equals(alias))
                .findFirst()
                .orElseThrow();
    }
}
