package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Objects;
import oncall.sandbox.http.Json;
import oncall.testing.slack.Modal;
import oncall.testing.slack.SlackDriver;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Slack's own frameworks run against the workspace unchanged but for the address, in both ways of delivery. */
@ParameterizedClass
@EnumSource(PizzaShop.On.class)
final class BoltTest {
    private static @Nullable PizzaShop shop;

    private final SlackDriver slack;

    BoltTest(PizzaShop.On framework) {
        slack = Objects.requireNonNull(shop, framework::name).slack();
    }

    @BeforeParameterizedClassInvocation
    static void open(PizzaShop.On framework) throws Exception {
        shop = PizzaShop.open(framework);
    }

    @AfterParameterizedClassInvocation
    static void close() throws Exception {
        Objects.requireNonNull(shop).close();
    }

    @AfterEach
    void nobody_reads_what_no_test_expects() {
        slack.noUnexpectedMessages();
    }

    @Test
    void a_command_is_answered_privately_and_through_its_response_url() {
        slack.mai().runs("/pizza show @akua").seesEphemeral("You said show <@U02AKUA|akua>");
        slack.sam().doesNotSee("You said");
        slack.sam().runs("/pizza later");
        slack.channel("#sre").shows("Somebody is hungry");
    }

    @Test
    void a_form_is_opened_redrawn_answered_and_sent() {
        var mai = slack.mai();
        mai.runs("/pizza open");
        var form = mai.modal("Pizza 0");
        assertThat(form.value("Name")).isEqualTo("drawn 0");
        form.fill("Name", "nobody").choose("Size", "Large").press("More").titled("Pizza 1");
        assertThat(form.value("Name")).isEqualTo("nobody");
        assertThat(form.value("Size")).isEqualTo("Large");
        assertThat(form.suggestions("Topping", "o")).containsExactly("Olives", "Onion");
        form.submits();
        assertThat(form.errorAt("Name")).isEqualTo("Who is that?");
        form.fill("Name", "update").submits().titled("Pizza 2");
        form.fill("Name", "push").submits();
        mai.modal("Pizza 3").closes();
        slack.channel("#sre").shows("Closed Pizza 3");
        form.fill("Name", "Mai").choose("Topping", "Basil").submits().isClosed();
        slack.channel("#sre").shows("\"Mai\"", "\"Basil\"");
    }

    @Test
    void every_kind_of_input_reaches_the_app_in_slack_s_shape() throws IOException {
        var akua = slack.akua();
        akua.runs("/pizza open");
        everything(akua.modal("Pizza 0")).submits().isClosed();
        var told = slack.channel("#sre").shows("\"Akua\"").body().path("text").asText();
        var answers = withoutNulls(Json.read(told).orElseThrow());
        var photos = (ObjectNode) answers.at("/photos/it");
        photos.set("files", Json.texts(photos.findValuesAsText("name")));
        assertThat(answers).isEqualTo(expected());
    }

    private static Modal everything(Modal form) {
        return form.fill("Name", "Akua")
                .fill("Note", "two\nlines")
                .fill("Wishes", "crisp, please")
                .fill("E-mail", "akua@example.com")
                .fill("Web site", "https://example.com/pizza")
                .fill("How many", "3")
                .fill("Day", "2026-11-24")
                .fill("Time", "18:30")
                .fill("Moment", "2026-11-24T17:30:00Z")
                .choose("Size", "Tray")
                .choose("Sides", "Salad", "Bread")
                .choose("Topping", "Olives")
                .choose("Extras", "Basil", "Onion")
                .choose("Eater", "@sam")
                .choose("Guests", "@mai", "@gail")
                .choose("Channel", "#sre")
                .choose("Channels", "#general", "#sre")
                .choose("Conversation", "#leads")
                .choose("Conversations", "DM", "#general")
                .choose("Crust", "Thick")
                .choose("Sauces", "Garlic", "Chili")
                .upload("Photos", "oven.txt", "hot")
                .upload("Photos", "table.txt", "set");
    }

    private static JsonNode expected() throws IOException {
        try (var in = BoltTest.class.getResourceAsStream("order-answers.json")) {
            return Json.MAPPER.readTree(in);
        }
    }

    /** Bolt for Java leaves out what is null, Bolt for JavaScript does not. */
    private static JsonNode withoutNulls(JsonNode node) {
        node.forEach(BoltTest::withoutNulls);
        if (node instanceof ObjectNode object) {
            object.removeIf(JsonNode::isNull);
        }
        return node;
    }

    @Test
    void clearing_closes_every_form() {
        var gail = slack.gail();
        gail.runs("/pizza open").modal("Pizza 0").fill("Name", "push").submits();
        gail.modal("Pizza 3").fill("Name", "clear").submits();
        gail.hasNoModal();
    }

    @Test
    void a_button_in_a_message_reaches_the_app_and_changes_the_message() {
        slack.mai().runs("/pizza button");
        slack.channel("#sre").shows("Press it").as(slack.sam()).press("Bell");
        slack.channel("#sre").shows("It rang");
    }

    @Test
    void the_home_tab_is_drawn_and_its_button_opens_a_form() {
        slack.sam().home().shows("Welcome <@U03SAM>").press("Order");
        slack.sam().modal("Pizza 5").closes();
        slack.channel("#sre").shows("Closed Pizza 5");
    }

    @Test
    void a_global_shortcut_opens_a_form() {
        slack.sam().usesShortcut("Order Pizza").modal("Pizza 4").closes();
        slack.channel("#sre").shows("Closed Pizza 4");
    }

    @Test
    void a_message_shortcut_tells_which_message_and_is_answered_privately() {
        slack.akua().says("one with olives", "#sre");
        slack.channel("#sre").shows("one with olives").as(slack.mai()).usesShortcut("Order as Said");
        slack.mai().seesEphemeral("Ordering as said: one with olives");
        slack.akua().doesNotSee("Ordering as said");
    }

    @Test
    void an_answer_stands_in_the_thread_of_what_was_said() {
        slack.gail().says("I am hungry", "#sre");
        slack.channel("#sre").shows("I am hungry").thread().shows("Soon");
    }
}
