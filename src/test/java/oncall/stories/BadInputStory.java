package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.UnaryOperator;
import oncall.app.Mode;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.Fault;
import oncall.sandbox.slack.Parcel;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What people and machines get wrong, and what they read then. */
class BadInputStory {
    @ParameterizedTest
    @CsvSource({
        "shwo akuam, /oncall show",
        "crate, /oncall help",
        "help edti, /oncall edit",
        "show akum, Did you mean one of these?",
        "show --json akuam, No contact",
        "edit example_escalatoin, Did you mean one of these?",
        "channels example_escalation, Only contacts have channels",
        "list contactz, none.",
        "list plans --all, none.",
    })
    void what_is_not_known_is_answered_with_what_is_near(String typed, String answer) {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall " + typed);
            Awaitility.await().until(() -> mai.look().contains(answer));
            assertThat(world.writes()).isEmpty();
            world.slack.noUnexpectedMessages();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void faults_stand_at_their_fields_all_at_once_before_aws_is_asked(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall new contact");
            Modal form = mai.modal("New contact").fill("Alias", "Akua M").fill("Display name", "O'Brien");
            form.fill("Tags", "team:x=sre\noncall-slack-user=U1").submits();
            assertThat(form.errorAt("Alias")).contains("lower-case");
            assertThat(form.errorAt("Display name")).contains("no apostrophes");
            assertThat(form.errorAt("Tags")).isNotBlank();
            form.closesAll();

            mai.runs("/oncall channels anasi");
            Modal channel = mai.modal("Contact Channels").press("Add Channel").titled("Add Channel");
            channel.choose("Type", "Voice call").fill("Name", "a:b").fill("Phone number or e-mail address", "911");
            channel.submits();
            assertThat(channel.errorAt("Name")).contains("letters, digits");
            assertThat(channel.errorAt("Phone number or e-mail address")).contains("country code");
            channel.closesAll();

            mai.runs("/oncall edit akuam");
            Modal plan = mai.modal("Edit plan").press("Edit stage 1");
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

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_refusal_that_nobody_foresaw_is_shown_on_top_and_the_draft_is_kept(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall edit alejr");
            Modal plan = mai.modal("Edit plan").press("Edit stage 1");
            mai.modal("Stage 1")
                    .fill("Minutes before the next stage", "17")
                    .submits()
                    .isClosed();
            fails(world, "UpdateContact", "ValidationException", "The moon is in the wrong quarter.");
            plan.submits().shows("Not saved.", "The moon is in the wrong quarter", "waits 17 min");
            plan.submits().shows("Saved.", "waits 17 min");
            world.slack.channel("#sre").showsTimes(1, "changed the engagement plan");
            world.slack.noUnexpectedMessages();
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_press_told_twice_is_done_once_and_an_old_one_is_answered_in_words(Mode mode) {
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
            Modal plan = mai.modal("Edit plan").shows("Stage 1");
            world.restart();
            plan.submits().shows("This form is not known here any more").press("Edit Again");
            mai.modal("Edit plan").shows("Stage 1", "Alejandro");
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

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_permission_that_aws_misses_is_named(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            fails(world, "GetContact", "AccessDeniedException", "no");
            mai.runs("/oncall show akuam").seesEphemeral("permission ssm-contacts:GetContact");
            mai.runs("/oncall edit alejr");
            Modal plan = mai.modal("Edit plan").shows("Stage 1").fill("Display name", "Alejandro R");
            fails(world, "UpdateContact", "AccessDeniedException", "no");
            plan.submits().shows("Not saved.", "ssm-contacts:UpdateContact").closesAll();
            fails(world, "CreateContact", "AccessDeniedException", "no");
            mai.runs("/oncall new contact somebody");
            Modal form = mai.modal("New contact").submits();
            form.shows("Nothing was created.", "ssm-contacts:CreateContact", "somebody")
                    .submits();
            form.titled("Created");
            assertThat(world.calls("CreateContact")).hasSize(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void an_account_without_incident_manager_is_told_how_to_get_it(Mode mode) {
        try (World world =
                new World(mode, ContactsOptions.defaults().withNotOnboarded(true), UnaryOperator.identity())) {
            Person mai = world.slack.mai();
            for (String typed : List.of("list", "show akuam")) {
                mai.runs("/oncall " + typed).seesEphemeral("no Incident Manager in this region");
            }
            mai.runs("/oncall new contact somebody");
            Modal form = mai.modal("New contact").submits();
            form.shows("Nothing was created.", "Get prepared", "somebody").closesAll();
            mai.home().shows("no Incident Manager in this region");
        }
    }

    private static void fails(World world, String operation, String exception, String words) {
        world.contacts
                .sandbox()
                .faults()
                .add(Fault.next(1, Fault.Kind.FAIL, operation)
                        .withException(exception)
                        .withMessage(words));
    }
}
