package oncall.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.app.Bot;
import oncall.app.Config;
import oncall.app.Mode;
import oncall.aws.AwsKeys;
import oncall.aws.AwsSettings;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.StoreSettings;
import oncall.testing.slack.Modal;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The screens that are looked at, and those of channels, drawn by the workspace that refuses what Slack refuses. */
final class ScreensTest {
    private final SlackDriver slack = SlackDriver.start();
    private final ContactsServer aws;
    private final Bot bot;

    ScreensTest() throws Exception {
        aws = ContactsServer.start(ContactsOptions.defaults().withPort(0));
        SlackOptions options = SlackOptions.defaults();
        bot = Bot.start(
                new Config(
                        Mode.SOCKET,
                        "/oncall",
                        slack.apiUrl(),
                        options.botToken(),
                        Optional.of(options.appToken()),
                        Optional.of(options.signingSecret()),
                        Optional.empty(),
                        List.of(),
                        "127.0.0.1",
                        0,
                        OptionalInt.empty(),
                        AwsSettings.isolated(
                                aws.address(), "us-east-2", new AwsKeys("key", "secret-key-of-test", Optional.empty())),
                        StoreSettings.temporary(),
                        true),
                InstantSource.system());
    }

    @BeforeEach
    void isReady() {
        slack.connected(1);
        await().until(bot::isReady);
    }

    @AfterEach
    void close() {
        bot.close();
        slack.close();
        aws.close();
    }

    @Test
    void help_and_an_unknown_verb() {
        slack.sam().runs("/oncall").seesEphemeral("On call now", "SRE On-Call", "/oncall help");
        slack.sam().runs("/oncall help").seesEphemeral("/oncall show", "/oncall channels");
        slack.sam().runs("/oncall help list").seesEphemeral("/oncall list plans payments");
        slack.sam().runs("/oncall shwo akuam").seesEphemeral("Did you mean", "/oncall show");
        slack.noUnexpectedMessages();
    }

    @Test
    void a_card_is_private_until_it_is_shared() {
        slack.mai().runs("/oncall show Akua Mansa").seesEphemeral("Akua Mansa", "Stage 1", "•••");
        slack.noUnexpectedMessages();
        slack.mai().seesEphemeral("Share to Channel").press("Share to Channel");
        slack.channel("#sre")
                .shows("Akua Mansa", "Shared by", "•••")
                .as(slack.sam())
                .press("Show");
        slack.sam().seesEphemeral("Akua Mansa", "Stage 1");
        slack.mai().seesEphemeral("Shared to");
        slack.noUnexpectedMessages();
    }

    @Test
    void a_preview_goes_through_all_levels_and_a_check_finds_what_is_wrong_on_purpose() {
        slack.sam()
                .runs("/oncall preview example_escalation")
                .seesEphemeral("0 min", "Akua Mansa", "SMS", "acknowledgement stops the plan", "ends");
        slack.sam().runs("/oncall preview sre-oncall at 2026-13-01 10:00").seesEphemeral("not a time", "mon 09:00");
        slack.sam().runs("/oncall check").seesEphemeral("6 plans checked: ", "Broken", "is not activated");
        slack.mai().runs("/oncall check anasi").seesEphemeral("stage 2: *anas voice*");
        slack.noUnexpectedMessages();
    }

    @Test
    void an_unknown_name_gets_the_nearest_with_a_button_that_shows_it() {
        slack.mai()
                .runs("/oncall show example_escalatoin")
                .seesEphemeral("example_escalation")
                .press("Show");
        slack.mai().seesEphemeral("Escalation plan · example_escalation", "acknowledgement stops the plan");
    }

    @Test
    void the_list_shows_and_its_buttons_work() {
        slack.sam()
                .runs("/oncall list plans")
                .seesEphemeral("Escalation plans: ")
                .press("Show");
        slack.sam().seesEphemeral("Stage 1");
        slack.sam().runs("/oncall list nosuchthing").seesEphemeral("none");
    }

    @Test
    void the_home_greets_and_leads_to_lists_and_cards_in_modals() {
        slack.mai().home().shows("You are an editor", "/oncall help").press("List Contacts");
        Modal list = slack.mai().modal("List").shows("akuam");
        list.choose("*Akua Mansa* ·", "Show");
        slack.mai().modal("Contact").shows("Engagement plan").press("Channels");
        slack.mai().modal("Contact Channels").shows("is reached");
    }

    @Test
    void a_channel_is_added_and_activated_with_the_code_that_it_received() throws Exception {
        slack.mai().runs("/oncall channels alejr").modal("Contact Channels").press("Add Channel");
        slack.mai()
                .modal("Add Channel")
                .choose("Type", "SMS")
                .fill("Name", "O'Brien")
                .fill("Phone number or e-mail address", "0177")
                .submits();
        Modal form = slack.mai().modal("Add Channel");
        assertThat(form.errorAt("Name")).isNotEmpty();
        assertThat(form.errorAt("Phone number or e-mail address")).contains("+1 206 555 0100");
        form.fill("Name", "Second phone")
                .fill("Phone number or e-mail address", "+1 206 555 0177")
                .submits();
        slack.mai().modal("Contact Channels").shows("Second phone", "is saved", "not activated");
        slack.channel("#sre").shows("added the contact channel", "Second phone", "SMS");
        slack.mai().modal("Contact Channels").press("Send Code");
        slack.mai()
                .modal("Enter Code")
                .shows("+12065550177")
                .fill("Activation code", "000000")
                .submits();
        slack.mai()
                .modal("Enter Code")
                .shows("does not accept")
                .fill("Activation code", code())
                .submits();
        slack.mai().modal("Contact Channels").shows("is activated.");
        slack.channel("#sre").shows("activated the contact channel", "Second phone");
        slack.noUnexpectedMessages();
        slack.workspace()
                .messages()
                .forEach(message -> assertThat(message.toString()).doesNotContain("5550177"));
    }

    @Test
    void a_member_sees_masked_channels_and_a_guest_sees_nothing() {
        slack.sam().runs("/oncall channels akuam").modal("Contact Channels").shows("•••", "Addresses are masked");
        slack.gail().runs("/oncall show akuam").doesNotSee("Stage 1");
    }

    /** The code of the newest message in the outbox. */
    private String code() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(aws.address() + "/_sandbox/outbox"))
                .build();
        JsonNode outbox = new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, HttpResponse.BodyHandlers.ofString())
                        .body());
        return outbox.get(outbox.size() - 1).path("code").asText();
    }
}
