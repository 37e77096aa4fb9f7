package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import oncall.app.Config;
import oncall.app.ConfigMistakes;
import oncall.app.Mode;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Parcel;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What people and machines get wrong, and what they read then: one table; documents have a story of their own. */
class BadInputStory {
    /** What is typed, and what is read then. */
    private static final Map<String, String> NEAR = Map.of(
            "shwo akuam", "/oncall show",
            "crate", "/oncall help",
            "help edti", "/oncall edit",
            "show akum", "Did you mean one of these?",
            "show --json akuam", "No contact",
            "edit example_escalatoin", "Did you mean one of these?",
            "channels example_escalation", "Only contacts have channels",
            "preview akuam at noonish", "mon 09:00",
            "list contactz", "none.",
            "list plans --all", "none.");

    private interface Row {
        void holdsIn(Mode mode) throws Exception;
    }

    /** A row for each way to get it wrong, in both modes. */
    @TestFactory
    Stream<DynamicTest> table() {
        Map<String, Row> rows = new LinkedHashMap<>();
        rows.put("unknown verb, alias, flag", BadInputStory::what_is_not_known_is_answered_with_what_is_near);
        rows.put(
                "numbers out of range, forbidden characters",
                BadInputStory::faults_stand_at_their_fields_all_at_once_before_aws_is_asked);
        rows.put(
                "a plan AWS refuses for a reason we did not know",
                BadInputStory::a_refusal_that_nobody_foresaw_is_shown_on_top_and_the_draft_is_kept);
        rows.put(
                "a stale form, an old button, a double press, a retry of Slack's",
                BadInputStory::a_press_told_twice_is_done_once_and_an_old_one_is_answered_in_words);
        rows.put("a request that is not Slack's", BadInputStory::a_request_that_is_not_slacks_is_turned_away);
        rows.put("missing or contradictory configuration", BadInputStory::every_mistake_is_listed_with_its_remedy);
        rows.put("no rights in AWS", BadInputStory::a_permission_that_aws_misses_is_named);
        rows.put(
                "an account without Incident Manager",
                BadInputStory::an_account_without_incident_manager_is_told_how_to_get_it);
        return rows.entrySet().stream()
                .flatMap(row -> Stream.of(Mode.values())
                        .map(mode -> DynamicTest.dynamicTest(
                                row.getKey() + " · " + mode,
                                () -> row.getValue().holdsIn(mode))));
    }

    private static void what_is_not_known_is_answered_with_what_is_near(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            NEAR.forEach((typed, answer) -> {
                mai.runs("/oncall " + typed);
                Awaitility.await().until(() -> mai.look().contains(answer));
            });
            assertThat(world.writes()).isEmpty();
            world.slack.noUnexpectedMessages();
        }
    }

    /** By no door: in Socket Mode the path is not even there. */
    private static void a_request_that_is_not_slacks_is_turned_away(Mode mode) throws Exception {
        try (World world = World.of(mode)) {
            URI events = world.bot().address().resolve("/slack/events");
            HttpRequest unsigned = HttpRequest.newBuilder(events)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString("ssl_check=1&token=x"))
                    .build();
            HttpRequest forged = HttpRequest.newBuilder(events)
                    .header(
                            "X-Slack-Request-Timestamp",
                            Long.toString(Instant.now().getEpochSecond()))
                    .header("X-Slack-Signature", "v0=" + "0".repeat(64))
                    .POST(HttpRequest.BodyPublishers.ofString("command=/oncall&text=show+akuam"))
                    .build();
            HttpClient client = HttpClient.newHttpClient();
            for (HttpRequest request : List.of(unsigned, forged)) {
                assertThat(client.send(request, HttpResponse.BodyHandlers.discarding())
                                .statusCode())
                        .isEqualTo(mode == Mode.HTTP ? 401 : 404);
            }
            assertThat(world.writes()).isEmpty();
        }
    }

    private static void every_mistake_is_listed_with_its_remedy(Mode mode) {
        Map<String, String> variables = Map.of(
                "ONCALL_MODE", mode.name(),
                "SLACK_BOT_TOKEN", "xoxb-0000000000000000",
                "SLACK_BOT_TOKEN_FILE", "/nowhere",
                "ONCALL_HTTP_PORT", "many");
        assertThatThrownBy(() -> Config.from(variables))
                .isInstanceOfSatisfying(
                        ConfigMistakes.class,
                        e -> assertThat(e.mistakes())
                                .hasSize(3)
                                .anyMatch(words ->
                                        words.startsWith("SLACK_BOT_TOKEN and SLACK_BOT_TOKEN_FILE are both set. Keep"))
                                .anyMatch(words -> words.startsWith("ONCALL_HTTP_PORT is \"many\". Write"))
                                .anyMatch(words -> words.startsWith(
                                        mode == Mode.HTTP
                                                ? "SLACK_SIGNING_SECRET is missing"
                                                : "SLACK_APP_TOKEN is missing")));
    }

    private static void faults_stand_at_their_fields_all_at_once_before_aws_is_asked(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall new contact");
            // Who will hear is drawn a moment after the form, and takes errors along.
            Modal form = mai.modal("New Contact").shows("No channel watches it");
            form.fill("Alias", "Akua M")
                    .fill("Display name", "O'Brien")
                    .fill("Tags", "team:x=sre\noncall-slack-user=U1")
                    .submits();
            assertThat(form.errorAt("Alias")).contains("lower-case");
            assertThat(form.errorAt("Display name")).contains("no “'”");
            assertThat(form.errorAt("Tags")).isNotBlank();
            form.closesAll();

            mai.runs("/oncall channels anasi");
            Modal channel = mai.modal("Contact Channels").press("Add Channel").titled("Add Channel");
            channel.shows("No channel watches it")
                    .choose("Type", "Voice call")
                    .fill("Name", "a:b")
                    .fill("Phone number or e-mail address", "911");
            channel.submits();
            assertThat(channel.errorAt("Name")).contains("letters, digits");
            assertThat(channel.errorAt("Phone number or e-mail address")).contains("country code");
            channel.closesAll();

            mai.runs("/oncall edit akuam");
            Modal plan = mai.modal("Edit Plan").press("Edit stage 1");
            Modal stage = mai.modal("Stage 1").fill("Minutes before the next stage", "31");
            stage.isHeldBack().fill("Minutes before the next stage", "30");
            stage.fill("Retry interval in minutes", "61").isHeldBack();
            stage.fill("Retry interval in minutes", "60").submits().isClosed();
            Parcel fine = world.slack.lastDelivery(Parcel.Kind.VIEW_SUBMISSION);
            assertThat(answer(world, fine, "\"30\"", "\"31\"")).contains("\"errors\"", "0 to 30");
            assertThat(answer(world, fine, "\"60\"", "\"61\"")).contains("\"errors\"", "0 to 60");
            assertThat(answer(world, fine, "\"30\"", "\"-1\"")).contains("\"errors\"", "0 to 30");
            assertThat(answer(world, fine, "\"30\"", "\"5.5\"")).contains("\"errors\"", "whole number");
            assertThat(answer(world, fine, "\"30\"", "\"99999999999999999999\""))
                    .contains("\"errors\"", "0 to 30");
            plan.closesAll();
            assertThat(world.writes()).isEmpty();
        }
    }

    /** What the bot answers where a client that checks nothing sends something else. */
    private static String answer(World world, Parcel parcel, String typed, String instead) {
        ObjectNode payload = parcel.payload();
        String state = payload.at("/view/state").toString().replace(typed, instead);
        ((ObjectNode) payload.path("view")).set("state", Account.json(state));
        return world.slack
                .workspace()
                .redeliver(parcel.with(payload))
                .join()
                .body()
                .toString();
    }

    private static void a_refusal_that_nobody_foresaw_is_shown_on_top_and_the_draft_is_kept(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall edit alejr");
            Modal plan = mai.modal("Edit Plan").press("Edit stage 1");
            mai.modal("Stage 1")
                    .fill("Minutes before the next stage", "17")
                    .submits()
                    .isClosed();
            fails(world, "UpdateContact", "ValidationException", "The moon is in the wrong quarter.");
            plan.submits().titled("Review Changes");
            plan.submits().shows("Not saved.", "The moon is in the wrong quarter", "waits 17 min");
            plan.submits().shows("Saved.", "waits 17 min");
            world.slack.channel("#sre").showsTimes(1, "changed the engagement plan");
            world.slack.noUnexpectedMessages();
        }
    }

    private static void a_press_told_twice_is_done_once_and_an_old_one_is_answered_in_words(Mode mode) {
        try (World world = World.of(mode);
                Overheard heard = new Overheard(world.slack.workspace())) {
            Person mai = world.slack.mai();
            mai.runs("/oncall channels anasi");
            Modal channels = mai.modal("Contact Channels").press("Send Code").titled("Enter Code");
            Parcel send = world.slack.lastDelivery(Parcel.Kind.BLOCK_ACTIONS);
            assertThat(redeliver(world, send, UnaryOperator.identity())).isEmpty();
            assertThat(redeliver(world, send, BadInputStory::ofOlderVersion)).isEmpty();
            heard.hears("an older button", "belongs to an older version");
            assertThat(world.calls("SendActivationCode")).hasSize(1);
            channels.closesAll();

            mai.home().shows("New Contact");
            Parcel opened = world.slack.lastDelivery(Parcel.Kind.EVENT);
            assertThat(redeliver(world, opened, UnaryOperator.identity())).isEmpty();

            mai.runs("/oncall edit alejr");
            Modal plan = mai.modal("Edit Plan").shows("Stage 1");
            world.restart();
            plan.choose("editor-stage-menu", "Duplicate").shows("Stage 2");
            world.tables().run("delete from draft");
            plan.submits().shows("This form is not known here any more").press("Edit Again");
            mai.modal("Edit Plan").shows("Stage 1", "Alejandro");
            assertThat(world.calls("UpdateContact")).isEmpty();
        }
    }

    private static String redeliver(World world, Parcel parcel, UnaryOperator<ObjectNode> change) {
        return world.slack
                .workspace()
                .redeliver(parcel.with(change.apply(parcel.payload())))
                .join()
                .failure();
    }

    private static ObjectNode ofOlderVersion(ObjectNode payload) {
        ((ObjectNode) payload.at("/actions/0")).put("action_id", "channels.sing");
        return payload;
    }

    private static void a_permission_that_aws_misses_is_named(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            fails(world, "GetContact", "AccessDeniedException", "no");
            mai.runs("/oncall show akuam").seesEphemeral("permission ssm-contacts:GetContact");
            mai.runs("/oncall edit alejr");
            Modal plan = mai.modal("Edit Plan").shows("Stage 1").fill("Display name", "Alejandro R");
            fails(world, "UpdateContact", "AccessDeniedException", "no");
            plan.submits().titled("Review Changes");
            plan.submits().shows("Not saved.", "ssm-contacts:UpdateContact").closesAll();
            fails(world, "CreateContact", "AccessDeniedException", "no");
            mai.runs("/oncall new contact somebody");
            Modal form = mai.modal("New Contact").submits();
            form.shows("Nothing was created.", "ssm-contacts:CreateContact", "somebody")
                    .submits();
            form.titled("Created");
            assertThat(world.calls("CreateContact")).hasSize(2);
        }
    }

    private static void an_account_without_incident_manager_is_told_how_to_get_it(Mode mode) {
        try (World world =
                new World(mode, ContactsOptions.defaults().withNotOnboarded(true), UnaryOperator.identity())) {
            Person mai = world.slack.mai();
            for (String typed : List.of("list", "show akuam")) {
                mai.runs("/oncall " + typed).seesEphemeral("no Incident Manager in this region");
            }
            mai.runs("/oncall new contact somebody");
            Modal form = mai.modal("New Contact").submits();
            form.shows("Nothing was created.", "Get prepared", "somebody").closesAll();
            mai.home().shows("no Incident Manager in this region");
        }
    }

    private static void fails(World world, String operation, String exception, String words) {
        world.contacts
                .sandbox()
                .faults()
                .add(Fault.next(1, Fault.Kind.FAIL, operation)
                        .withError(exception)
                        .withMessage(words));
    }
}
