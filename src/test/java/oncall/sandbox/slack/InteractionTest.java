package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people press, choose and send reaches the app in Slack's shapes, and its answers do what Slack's would. */
final class InteractionTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());
    private final ListeningApp app;

    InteractionTest() throws IOException {
        app = new ListeningApp();
    }

    @BeforeEach
    void listen() {
        slack.deliverTo(app.url());
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private static JsonNode json(String text) {
        return Json.read(text.replace('\'', '"')).orElseThrow();
    }

    private static final String BUTTON = "[{'type':'actions','block_id':'b','elements':[{'type':'button',"
            + "'action_id':'go','value':'v','text':{'type':'plain_text','text':'Go'}}]}]";

    private static ObjectNode modal(String title, String blocks) {
        return (ObjectNode) json(
                "{'type':'modal','callback_id':'form','notify_on_close':true,'title':{'type':'plain_text'," + "'text':'"
                        + title + "'},'submit':{'type':'plain_text','text':'Send'},'blocks':" + blocks + "}");
    }

    private static String input(String id, String element) {
        return "{'type':'input','block_id':'" + id + "','label':{'type':'plain_text','text':'" + id
                + "'},'optional':true,'element':" + element + "}";
    }

    private static String text(String id) {
        return input(id, "{'type':'plain_text_input','action_id':'it'}");
    }

    private JsonNode opens(ObjectNode view) {
        slack.mai().runs("/oncall");
        var trigger = app.last().payload().path("trigger_id").asText();
        var args = Json.object().put("trigger_id", trigger);
        var opened = wire.call("views.open", args.set("view", view));
        assertThat(opened.path("ok").asBoolean()).as(opened.toString()).isTrue();
        return opened.path("view");
    }

    private JsonNode act(String what, ObjectNode more) {
        var acted = slack.workspace().act(more.put("as", "U01MAI").put("do", what));
        acted.ack().join();
        return acted.reply().join();
    }

    @Test
    void a_button_in_a_message_says_where_it_was_pressed() {
        var post = Json.object().put("channel", "C02SRE").put("text", "t");
        var ts = wire.call("chat.postMessage", post.set("blocks", json(BUTTON)))
                .path("ts")
                .asText();
        slack.channel("#sre").shows("t").as(slack.sam()).press("Go");
        var payload = app.last().payload();
        assertThat(payload.path("container").path("message_ts").asText()).isEqualTo(ts);
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isFalse();
        assertThat(payload.path("channel").path("name").asText()).isEqualTo("sre");
        assertThat(payload.path("message").path("ts").asText()).isEqualTo(ts);
        assertThat(payload.path("user").path("id").asText()).isEqualTo("U03SAM");
        assertThat(payload.path("state").path("values").isObject()).isTrue();
        var action = payload.path("actions").get(0);
        assertThat(action.path("value").asText()).isEqualTo("v");
        assertThat(action.path("block_id").asText()).isEqualTo("b");
        assertThat(action.path("action_ts").asText()).isNotEmpty();
        assertThat(payload.path("response_url").asText()).startsWith(slack.address() + "/hooks/actions/");
    }

    @Test
    void a_button_in_an_ephemeral_message_comes_without_the_message() {
        var post = Json.object().put("channel", "C02SRE").put("user", "U01MAI").put("text", "t");
        wire.call("chat.postEphemeral", post.set("blocks", json(BUTTON)));
        slack.mai().seesEphemeral("t").press("Go");
        var payload = app.last().payload();
        assertThat(payload.path("container").path("is_ephemeral").asBoolean()).isTrue();
        assertThat(payload.has("message")).isFalse();
        answers(payload, "{'replace_original':true,'text':'done'}");
        assertThat(slack.mai().seesEphemeral("done").offers("Go")).isFalse();
        slack.channel("#sre").showsNothing("done");
    }

    private void answers(JsonNode payload, String answer) {
        var url = URI.create(payload.path("response_url").asText()).getPath();
        var said = wire.post(url, "application/json", json(answer).toString(), Map.of());
        assertThat(said.statusCode()).as(said.body()).isEqualTo(200);
    }

    @Test
    void a_response_url_adds_replaces_and_deletes_and_cannot_publish_what_was_private() {
        var post = Json.object().put("channel", "C02SRE").put("text", "original");
        wire.call("chat.postMessage", post.set("blocks", json(BUTTON)));
        slack.channel("#sre").shows("original").as(slack.mai()).press("Go");
        var payload = app.last().payload();
        answers(payload, "{'text':'for you'}");
        slack.mai().seesEphemeral("for you");
        answers(payload, "{'text':'for all','response_type':'in_channel'}");
        slack.channel("#sre").shows("for all");
        answers(payload, "{'text':'replaced','replace_original':true}");
        slack.channel("#sre").showsNothing("original").shows("replaced");
        answers(payload, "{'delete_original':true}");
        slack.channel("#sre").showsNothing("replaced");
    }

    @Test
    void a_button_in_a_form_or_a_home_comes_with_the_view() {
        var view = opens(modal("One", BUTTON));
        slack.mai().modal("One").press("Go");
        var payload = app.last().payload();
        assertThat(payload.path("container").path("view_id")).isEqualTo(view.path("id"));
        assertThat(payload.path("view").path("hash")).isEqualTo(view.path("hash"));
        assertThat(payload.has("response_url")).isFalse();
        assertThat(payload.has("channel")).isFalse();

        var home = Json.object().put("type", "home").set("blocks", json(BUTTON));
        wire.call("views.publish", Json.object().put("user_id", "U01MAI").set("view", home));
        slack.mai().home().press("Go");
        assertThat(app.last().payload().path("view").path("type").asText()).isEqualTo("home");
        assertThat(app.last().payload().path("container").path("type").asText()).isEqualTo("view");
        var trigger = app.last().payload().path("trigger_id").asText();
        var open = Json.object().put("trigger_id", trigger).set("view", modal("From home", "[]"));
        assertThat(wire.call("views.open", (ObjectNode) open).path("ok").asBoolean())
                .isTrue();
    }

    @Test
    void an_opened_home_tab_is_told_with_what_it_shows() {
        act("open_home", Json.object());
        assertThat(app.last().payload().path("event").path("tab").asText()).isEqualTo("home");
        assertThat(app.last().payload().path("event").has("view")).isFalse();
        var home = Json.object().put("type", "home").set("blocks", json(BUTTON));
        wire.call("views.publish", Json.object().put("user_id", "U01MAI").set("view", home));
        act("open_home", Json.object());
        var event = app.last().payload().path("event");
        assertThat(event.path("view").path("type").asText()).isEqualTo("home");
        assertThat(event.path("channel").asText()).isEqualTo("D01MAI");
        act("open_home", Json.object().put("tab", "messages"));
        assertThat(app.last().payload().path("event").path("tab").asText()).isEqualTo("messages");
        assertThat(app.last().payload().path("event").has("view")).isFalse();
    }

    @Test
    void a_form_is_answered_in_four_ways() {
        var id = opens(modal("One", "[" + text("name") + "]")).path("id").asText();
        app.answersEverything(json("{'response_action':'errors','errors':{'name':'Too short'}}")
                .toString());
        slack.mai().modal("One").submits();
        assertThat(slack.mai().modal("One").errorAt("name")).isEqualTo("Too short");

        var next = json("{'response_action':'update'}");
        app.answersEverything(
                ((ObjectNode) next).set("view", modal("Two", "[]")).toString());
        slack.mai().modal("One").submits();
        assertThat(slack.mai().modal("Two").json().path("id").asText()).isEqualTo(id);

        var push = (ObjectNode) json("{'response_action':'push'}");
        app.answersEverything(push.set("view", modal("Three", "[]")).toString());
        slack.mai().modal("Two").submits();
        assertThat(slack.mai().modal("Three").json().path("previous_view_id").asText())
                .isEqualTo(id);

        app.answersEverything("");
        slack.mai().modal("Three").submits();
        slack.mai().modal("Two");

        app.answersEverything(push.set("view", modal("Four", "[]")).toString());
        slack.mai().modal("Two").submits();
        app.answersEverything("{\"response_action\":\"clear\"}");
        slack.mai().modal("Four").submits();
        slack.mai().hasNoModal();
    }

    @Test
    void closing_is_told_where_asked_for_and_closing_all_names_the_lowest_view() {
        var root = opens(modal("One", "[]")).path("id").asText();
        var push = (ObjectNode) json("{'response_action':'push'}");
        app.answersEverything(push.set("view", modal("Two", "[]")).toString());
        slack.mai().modal("One").submits();
        app.answersEverything("");
        closes("Two", false);
        var closed = app.last().payload();
        assertThat(closed.path("type").asText()).isEqualTo("view_closed");
        assertThat(closed.path("is_cleared").asBoolean()).isFalse();
        assertThat(closed.path("view").path("id").asText()).isNotEqualTo(root);

        app.answersEverything(push.toString());
        slack.mai().modal("One").submits();
        app.answersEverything("");
        closes("Two", true);
        assertThat(app.last().payload().path("is_cleared").asBoolean()).isTrue();
        assertThat(app.last().payload().path("view").path("id").asText()).isEqualTo(root);

        var quiet = modal("Quiet", "[]");
        quiet.remove("notify_on_close");
        opens(quiet);
        var heard = app.heard.size();
        closes("Quiet", false);
        assertThat(app.heard).hasSize(heard);
    }

    private void closes(String title, boolean all) {
        var view = slack.mai().modal(title).json();
        act("close", Json.object().put("view_id", view.path("id").asText()).put("all", all));
    }

    /** Each input: its element, what a person puts in, and what the app reads. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            'plain_text_input' | 'a' | 'value':'a'
            'email_text_input' | 'a@example.com' | 'value':'a@example.com'
            'url_text_input' | 'https://a.example' | 'value':'https://a.example'
            'number_input','is_decimal_allowed':false | '7' | 'value':'7'
            'datepicker' | '2026-12-24' | 'selected_date':'2026-12-24'
            'timepicker','timezone':'Europe/Helsinki' | '07:30' | 'selected_time':'07:30','timezone':'Europe/Helsinki'
            'datetimepicker' | 1800000000 | 'selected_date_time':1800000000
            'users_select' | 'U03SAM' | 'selected_user':'U03SAM'
            'channels_select' | 'C02SRE' | 'selected_channel':'C02SRE'
            'conversations_select' | 'D01MAI' | 'selected_conversation':'D01MAI'
            'multi_users_select' | ['U03SAM','U01MAI'] | 'selected_users':['U03SAM','U01MAI']
            'multi_channels_select' | ['C02SRE'] | 'selected_channels':['C02SRE']
            'multi_conversations_select' | ['C02SRE'] | 'selected_conversations':['C02SRE']
            'static_select',OPTIONS | 'y' | 'selected_option':OPTION
            'radio_buttons',OPTIONS | 'y' | 'selected_option':OPTION
            'multi_static_select',OPTIONS | ['y'] | 'selected_options':[OPTION]
            'checkboxes',OPTIONS | ['y'] | 'selected_options':[OPTION]
            """)
    void every_input_is_read_in_slack_s_shape(String element, String chosen, String read) {
        var option = "{'text':{'type':'plain_text','text':'%1$s'},'value':'%1$s'}";
        var options = "'options':[" + option.formatted("x") + "," + option.formatted("y") + "]";
        var blocks = input("in", "{'action_id':'it','type':" + element.replace("OPTIONS", options) + "}");
        var view = opens(modal("One", "[" + blocks + "]"));
        var untouched = view.path("state").path("values").path("in").path("it");
        var act = Json.object().put("view_id", view.path("id").asText());
        act.putObject("state").putObject("in").set("it", json(chosen));
        assertThat(act("submit", act).path("ok").asBoolean()).isTrue();
        var expected = json("{'type':" + element.replaceFirst(",.*", "") + ","
                + read.replace("OPTION", option.formatted("y")) + "}");
        var state = app.last().payload().path("view").path("state").path("values");
        assertThat(state.path("in").path("it")).isEqualTo(expected);
        assertThat(untouched.path("type")).isEqualTo(expected.path("type"));
        expected.fieldNames()
                .forEachRemaining(field -> assertThat(untouched.has(field))
                        .as("untouched " + field)
                        .isTrue());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
            'datepicker' | 'tomorrow'
            'timepicker' | '25:00'
            'datetimepicker' | 'soon'
            'multi_users_select','max_selected_items':1 | ['U03SAM','U01MAI']
            'users_select' | 'U99NOBODY'
            'channels_select' | 'G03PRIVATE2'
            'conversations_select' | 'C99'
            """)
    void what_slack_s_own_client_would_not_let_one_choose_is_refused(String element, String chosen) {
        var view = opens(modal("One", "[" + input("in", "{'action_id':'it','type':" + element + "}") + "]"));
        var act = Json.object().put("view_id", view.path("id").asText());
        act.putObject("state").putObject("in").set("it", json(chosen));
        assertThat(act("submit", act).path("error").asText()).isEqualTo("invalid_choice");
    }

    @Test
    void type_ahead_asks_from_the_shortest_query_on_and_offers_what_it_is_given() {
        var element = "{'type':'external_select','action_id':'it','min_query_length':2}";
        var view = opens(modal("One", "[" + input("who", element) + "]"));
        var ask = Json.object().put("block_id", "who").put("action_id", "it");
        ask.putObject("container").put("view_id", view.path("id").asText());
        var heard = app.heard.size();
        assertThat(act("suggest", ask.deepCopy().put("query", "a")).path("options"))
                .isEmpty();
        assertThat(app.heard).hasSize(heard);

        var option = "{'text':{'type':'plain_text','text':'Akua'},'value':'k'}";
        app.answersEverything(json("{'options':[" + option + "]}").toString());
        assertThat(act("suggest", ask.deepCopy().put("query", "ak")).path("options"))
                .hasSize(1);
        var payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_suggestion");
        assertThat(payload.path("value").asText()).isEqualTo("ak");
        assertThat(payload.path("view").has("state"))
                .as("Slack sends no state with it")
                .isFalse();

        app.answersEverything("{\"options\":[{\"text\":\"Akua\"}]}");
        var refused = act("suggest", ask.deepCopy().put("query", "aku"));
        assertThat(refused.path("message").asText()).startsWith("Nothing could be found");
        var lines = slack.workspace().traffic().after(0);
        var red = lines.get(lines.size() - 1);
        assertThat(red.path("name").asText()).isEqualTo("block_suggestion answer");
        assertThat(red.path("response").toString()).contains("[json-pointer:/options/0");

        app.answersEverything("");
        var act = Json.object().put("view_id", view.path("id").asText());
        act.putObject("state").putObject("who").put("it", "k");
        act("submit", act);
        var state = app.last().payload().path("view").path("state").path("values");
        assertThat(state.path("who").path("it").path("selected_option")).isEqualTo(json(option));
    }

    @Test
    void an_input_tells_the_app_at_once_only_where_it_asks_for_it() {
        var loud = input(
                        "loud",
                        "{'type':'plain_text_input','action_id':'it','dispatch_action_config':"
                                + "{'trigger_actions_on':['on_character_entered']}}")
                .replaceFirst("\\{", "{'dispatch_action':true,");
        var view = opens(modal("One", "[" + text("quiet") + "," + loud + "]"));
        var heard = app.heard.size();
        type(view, "quiet");
        assertThat(app.heard).hasSize(heard);
        type(view, "loud");
        assertThat(app.heard).hasSize(heard + 1);
        var payload = app.last().payload();
        assertThat(payload.path("type").asText()).isEqualTo("block_actions");
        assertThat(payload.path("view").path("state").path("values").toString())
                .contains("\"quiet\":{\"it\":{\"type\":\"plain_text_input\",\"value\":\"t\"}}");
    }

    private void type(JsonNode view, String block) {
        var act = Json.object();
        act.putObject("container").put("view_id", view.path("id").asText());
        act.putObject("state").putObject(block).put("it", "t");
        assertThat(act("input", act).path("ok").asBoolean()).isTrue();
    }
}
