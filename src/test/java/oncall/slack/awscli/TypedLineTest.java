package oncall.slack.awscli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The AWS CLI's spelling typed into Slack: looked at in the editor before anything is sent. */
final class TypedLineTest {
    private static final String PLAN = "'{\"Stages\": [{\"DurationInMinutes\": 7, \"Targets\": [{\"ContactTargetInfo\":"
            + " {\"ContactId\": \"akuam\", \"IsEssential\": true}}]}]}'";

    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @Test
    void who_lost_their_link_meanwhile_is_refused() {
        bench.linked(Bench.SAM, Team.ESCALATION.arn());
        Window sam = new Window(bench, Bench.SAM);
        Reply reply = sam.begins("update-contact", "--contact-id example_escalation --display-name 'New name'");
        bench.links.unlink(Bench.SAM);

        assertThat(sam.after(reply).text()).contains("Editors are admins", "Nothing was done");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @Test
    void an_update_is_reviewed_before_anything_is_sent() {
        mai.runs("update-contact", "--contact-id example_escalation --display-name 'New name' --plan " + PLAN);

        assertThat(mai.text()).contains("New name", "7 min");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update"));
    }

    @Test
    void a_create_stands_in_the_editor_and_nothing_is_sent() {
        mai.runs("create-contact", "--alias pay --type ESCALATION --tags Key=team,Value=sre --plan " + PLAN);

        assertThat(mai.text()).contains("*pay* · escalation plan");
        assertThat(mai.submits().text()).contains("This will be created", "team=sre");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("create"));
    }

    @Test
    void a_contact_is_answered_without_addresses() {
        mai.runs("get-contact", "--contact-id akuam");

        assertThat(mai.text())
                .contains(
                        "\"Alias\": \"akuam\"",
                        "\"DurationInMinutes\": 5",
                        Team.AKUA.arn().value())
                .doesNotContain("2065550100", "akua@example.com");
    }

    @Test
    void a_query_and_another_syntax_are_answered() {
        mai.runs("get-contact", "--contact-id 'Akua Mansa' --query 'Plan.Stages[0].DurationInMinutes'");
        assertThat(mai.text()).contains("5");
        Window other = new Window(bench);
        other.runs("get-contact", "--contact-id akuam --output yaml");
        assertThat(other.text()).contains("Alias: \"akuam\"");
    }

    @Test
    void a_skeleton_asks_nobody() {
        mai.runs("update-contact", "--generate-cli-skeleton");

        assertThat(mai.text()).contains("\"RetryIntervalInMinutes\": 0");
        assertThat(bench.aws.calls).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--contact-id akuam --region eu-west-1",
                "--contact-id akuam --plan file:///etc/passwd",
                "--contact-id akuam --plan https://example.com/plan.json",
                "--contact-id akuam --plan {",
                "--contact-id akuam --plan 'Stages=[{DurationInMinutes=99,Targets=[]}]'",
                "--plan {}",
            })
    void a_line_with_faults_does_nothing(String line) {
        mai.runs("update-contact", line);

        assertThat(mai.depth()).isZero();
        assertThat(mai.said.orElseThrow().text().mrkdwn()).containsPattern("Nothing was (done|changed)");
        assertThat(bench.aws.calls).isEmpty();
    }

    @Test
    void what_a_telephone_made_of_a_line_is_read() {
        mai.runs(
                "update-contact",
                "\u2014contact-id \u2018example_escalation\u2019 \u2013display-name=\u201cNew name\u201d \u2014plan "
                        + PLAN.replace("'{", "\u2018{")
                                .replace("}'", "}\u2019")
                                .replaceAll("\"(\\w+)\"", "\u201c$1\u201d"));

        assertThat(mai.text()).contains("New name", "7 min");
    }

    @Test
    void json_without_quotes_around_it_is_told_once() {
        mai.runs("create-contact", "--alias pay --type ESCALATION --plan {\"Stages\":[]}");

        assertThat(mai.said.orElseThrow().text().mrkdwn())
                .contains("the document has 1 fault", "set all of it in single quotes")
                .doesNotContain("missing");
    }

    @Test
    void a_target_that_is_not_here_is_refused_and_named() {
        mai.runs("update-contact", "--contact-id example_escalation --plan " + PLAN.replace("\"akuam\"", "\"nobody\""));

        assertThat(mai.text()).contains("Stages[0].Targets[0]: nobody here is called nobody.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "arn:aws:ssm-contacts:us-west-2:999999999999:contact/akuam",
                "arn:aws:ssm-contacts:us-east-2:999999999999:contact/akuam",
                "arn:aws:ssm-contacts:us-west-2:111122223333:contact/akuam",
            })
    void what_is_meant_elsewhere_is_not_taken_for_what_has_its_name_here(String arn) {
        String plan = PLAN.replace("\"akuam\"", "\"" + arn + "\"");
        mai.runs("update-contact", "--contact-id example_escalation --plan " + plan);
        assertThat(mai.text()).contains("Nothing was done.", "akuam is meant in AWS account", "region us-");

        Window other = new Window(bench);
        other.runs("create-contact", "--alias pay --type ESCALATION --plan " + plan);
        assertThat(other.text()).contains("Nothing was done.", "akuam is meant in AWS account");

        Window third = new Window(bench);
        third.runs("update-contact", "--contact-id " + arn + " --display-name X");
        assertThat(third.text()).contains("*akuam* there is of AWS account").doesNotContain("Did you mean");
        assertThat(bench.aws.calls).noneMatch(call -> call.startsWith("update") || call.startsWith("create"));
    }

    @Test
    void a_rotation_of_elsewhere_is_not_taken_for_one_here() {
        String rotation = "arn:aws:ssm-contacts:eu-west-1:111122223333:rotation/primary";
        mai.runs("update-contact", "--contact-id sre-oncall --plan '{\"RotationIds\": [\"" + rotation + "\"]}'");
        assertThat(mai.text()).contains("primary is meant in AWS account 111122223333, region eu-west-1");
    }

    @Test
    void an_alias_that_is_taken_is_not_created() {
        mai.runs("create-contact", "--alias akuam --type PERSONAL --plan {}");

        assertThat(mai.text()).contains("akuam is there already");
    }

    @Test
    void a_key_of_this_app_is_refused() {
        mai.runs("create-contact", "--alias pay --type PERSONAL --plan {} --tags Key=oncall-slack-user,Value=U1");

        assertThat(mai.said.orElseThrow().text().mrkdwn()).contains("kept for this app");
        assertThat(List.copyOf(bench.aws.calls)).isEmpty();
    }
}
