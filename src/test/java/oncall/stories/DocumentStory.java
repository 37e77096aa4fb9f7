package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.app.Mode;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Test;

/** Documents go out of one account and into another through Slack; what would be fetched from elsewhere is refused. */
class DocumentStory {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> FORBIDDEN = List.of(
            "debug",
            "endpoint-url",
            "no-verify-ssl",
            "no-paginate",
            "profile",
            "region",
            "version",
            "color",
            "no-sign-request",
            "ca-bundle",
            "cli-read-timeout",
            "cli-connect-timeout",
            "cli-binary-format",
            "no-cli-pager",
            "cli-auto-prompt",
            "no-cli-auto-prompt");

    @Test
    void what_is_exported_to_a_file_is_imported_from_it_on_an_empty_account() {
        String file;
        try (World demo = World.of(Mode.SOCKET)) {
            demo.slack.mai().runs("/oncall export everything yaml with addresses");
            var message = demo.slack.mai().seesDirectMessage("The export that you asked for");
            String name = message.body().path("files").get(0).path("name").asText();
            assertThat(name).matches("oncall-everything-\\d{4}-\\d\\d-\\d\\d\\.yaml");
            file = message.file(name);
            assertThat(file).contains("ContactChannels:", "Rotations:").doesNotContain("•••");
            demo.slack.mai().modal("Export").shows("in clear");
        }
        try (World empty = World.empty(Mode.SOCKET)) {
            Person mai = empty.slack.mai();
            mai.runs("/oncall import");
            Modal form = mai.modal("Import").upload("File", "team.yaml", file);
            form.submits();
            form.shows(
                    "Nothing is done yet: 8 to create, 0 to change",
                    "create the escalation plan",
                    "create the rotation");
            assertThat(empty.writes()).isEmpty();
            form.submits();
            form.shows("The import is done.", "has to be activated");
            mai.seesDirectMessage("The import is done.", "Akua Mansa", "3 channels added");
            assertThat(empty.account().get("akuam").at("/Plan/Stages")).hasSize(3);
            assertThat(empty.account().get("sre-oncall").at("/Plan/RotationIds"))
                    .hasSize(2);
            assertThat(empty.account().get("example_escalation").at("/Plan/Stages/2/Targets"))
                    .hasSize(1);
        }
    }

    @Test
    void a_plan_in_a_message_is_imported_by_the_shortcut() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            mai.says("What about this?\n```\nContactId: anasi\nDisplayName: Ana &amp;lt; Silva\n```", "#sre");
            world.slack.channel("#sre").shows("What about this?").as(mai).usesShortcut("import_message");
            mai.modal("Import")
                    .shows("Line 3, column 14", "DisplayName", "AWS allows letters")
                    .closes();
            mai.hasNoModal();
            mai.says("Rather this:\n```\nContactId: anasi\nDisplayName: Ana Silva\n```", "#sre");
            world.slack.channel("#sre").shows("Rather this").as(mai).usesShortcut("import_message");
            mai.modal("Import").shows("1 to change", "Ana Silva").submits().shows("The import is done.");
            assertThat(world.account().get("anasi").path("DisplayName").asText())
                    .isEqualTo("Ana Silva");
        }
    }

    @Test
    void a_line_of_the_aws_cli_is_reviewed_and_saved_also_with_curly_quotes() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall update-contact --contact-id example_escalation --plan ‘{“Stages”: [{“DurationInMinutes”:"
                    + " 9, “Targets”: [{“ContactTargetInfo”: {“ContactId”: “akuam”, “IsEssential”: true}}]}]}’");
            Desk desk = new Desk(world, mai);
            desk.isAnswered();
            desk.shows("9 min");
            assertThat(world.writes()).isEmpty();
            desk.submits();
            desk.shows("Saved");
            assertThat(world.account()
                            .get("example_escalation")
                            .at("/Plan/Stages/0/DurationInMinutes")
                            .asInt())
                    .isEqualTo(9);
            mai.runs("/oncall get-contact --contact-id example_escalation --query 'Plan.Stages[0].DurationInMinutes'");
            mai.modal("AWS CLI").shows("9");
        }
    }

    @Test
    void shifts_and_overrides_are_answered_as_the_aws_cli_answers_them() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            Instant now = Instant.now().truncatedTo(ChronoUnit.SECONDS);
            String weeks = " --start-time " + now + " --end-time " + now.plus(Duration.ofDays(21));
            String demo = "7a2d1e4f-6b38-4c9f-8d52-3e8f9a0b1c77";

            mai.runs("/oncall list-rotation-shifts --rotation-id primary" + weeks
                    + " --query \"RotationShifts[?Type=='OVERRIDDEN']\"");
            mai.modal("AWS CLI").shows("OverriddenContactIds").closesAll();
            mai.runs("/oncall aws ssm-contacts list-rotation-overrides --rotation-id "
                    + "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/primary" + weeks);
            mai.modal("AWS CLI").shows("RotationOverrides", demo).closesAll();
            mai.runs("/oncall get-rotation-override --rotation-id primary --rotation-override-id " + demo
                    + " --output yaml");
            mai.modal("AWS CLI").shows("NewContactIds", "RotationArn").closesAll();
        }
    }

    @Test
    void nothing_is_fetched_for_forbidden_flags_and_remote_files() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            int before = world.contacts.sandbox().calls().size();
            for (String flag : FORBIDDEN) {
                mai.runs("/oncall get-contact --contact-id akuam --" + flag + " x")
                        .seesEphemeral("Nothing was done.", "--" + flag + " is not taken here");
            }
            for (String prefix : List.of("file://", "fileb://", "http://", "https://")) {
                String value = prefix + "example.com/plan-" + prefix.replaceAll("\\W", "") + ".json";
                mai.runs("/oncall update-contact --contact-id akuam --plan " + value)
                        .seesEphemeral("Nothing was done.", "--plan", "begins with " + prefix.substring(0, 4));
            }
            assertThat(calls(world, before)).isEmpty();
            assertThat(fetched(world)).isZero();
        }
    }

    @Test
    void nothing_is_fetched_of_files_elsewhere_bombs_and_what_is_too_large() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall import");
            Modal form = mai.modal("Import");
            int before = world.contacts.sandbox().calls().size();

            external(world, form);
            form.submits().shows("lies outside of Slack and is not fetched");
            assertThat(fetched(world)).isZero();
            form.closes();
            mai.hasNoModal();

            mai.runs("/oncall import");
            Modal large = mai.modal("Import").upload("File", "large.json", "{" + " ".repeat(1_000_000));
            large.submits().shows("larger than 1 MB");
            assertThat(fetched(world)).isZero();
            large.closes();
            mai.hasNoModal();

            mai.runs("/oncall import");
            String bomb = "a: &a [x,x]\n"
                    + Stream.iterate('b', c -> (char) (c + 1))
                            .limit(11)
                            .map(c -> c + ": &" + c + " [*" + (char) (c - 1) + ",*" + (char) (c - 1) + "]\n")
                            .collect(Collectors.joining());
            mai.modal("Import").fill("JSON or YAML", bomb).submits().shows("At most 20 aliases");
            assertThat(calls(world, before)).isEmpty();
        }
    }

    @Test
    void without_the_scopes_for_files_it_says_so_and_goes_on_in_modals() {
        try (World world = World.of(Mode.SOCKET)) {
            world.slack.workspace().revoke("files:read");
            world.slack.workspace().revoke("files:write");
            Person mai = world.slack.mai();
            mai.runs("/oncall show akuam").seesEphemeral("Akua Mansa");
            mai.runs("/oncall import");
            Modal form = mai.modal("Import").shows("files:read");
            assertThat(form.offers("File")).isFalse();
            form.closes();
            mai.hasNoModal();
            Modal refused = mai.runs("/oncall export akuam with addresses").modal("Export");
            refused.shows("Nothing was sent", "files:write").closes();
            mai.hasNoModal();
            mai.runs("/oncall export everything").modal("Export").shows("files:write", "Page 1 of");
        }
    }

    /** Puts a file into the form that Slack only points to. */
    private static void external(World world, Modal form) {
        ObjectNode brought = act("upload").put("name", "plan.json").put("url", "http://127.0.0.1:9/plan.json");
        String id = world.slack
                .workspace()
                .act(brought)
                .reply()
                .join()
                .path("file")
                .path("id")
                .asText();
        ObjectNode input = act("input").put("view_id", form.json().path("id").asText());
        String block = form.json()
                .path("blocks")
                .valueStream()
                .filter(one -> one.at("/element/type").asText().equals("file_input"))
                .map(one -> one.path("block_id").asText())
                .findFirst()
                .orElseThrow();
        input.putObject("state").putObject(block).putArray("answer").add(id);
        assertThat(world.slack.workspace().act(input).reply().join().path("ok").asBoolean())
                .isTrue();
    }

    private static ObjectNode act(String what) {
        return JSON.createObjectNode().put("as", "U01MAI").put("do", what);
    }

    private static List<String> calls(World world, int before) {
        return world.contacts.sandbox().calls().stream()
                .skip(before)
                .map(call -> call.operation())
                .filter(operation -> !operation.startsWith("ListContacts") && !operation.startsWith("ListRotations"))
                .toList();
    }

    private static long fetched(World world) {
        return world.slack
                .workspace()
                .traffic()
                .after(0)
                .valueStream()
                .map(line -> line.path("name").asText())
                .filter(name -> name.contains("files.download"))
                .count();
    }
}
