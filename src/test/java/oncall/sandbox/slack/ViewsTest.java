package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import oncall.sandbox.http.Json;
import oncall.testing.SettableClock;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms open, change and close under Slack's rules, and keep what was typed where Slack keeps it. */
final class ViewsTest {
    private final SettableClock clock = new SettableClock();
    private final SlackDriver slack = SlackDriver.start(SlackOptions.defaults().withClock(clock));
    private final Wire wire = new Wire(slack.address());
    private final ListeningApp app;

    ViewsTest() throws IOException {
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

    private String trigger() {
        slack.mai().runs("/oncall");
        return app.last().payload().path("trigger_id").asText();
    }

    private static ObjectNode view(String title) {
        var view = Json.object().put("type", "modal").put("callback_id", "form");
        view.putObject("title").put("type", "plain_text").put("text", title);
        view.putObject("submit").put("type", "plain_text").put("text", "Send");
        view.putArray("blocks");
        return view;
    }

    private static ObjectNode text(ObjectNode view, String blockId, String initial) {
        var block = view.withArray("blocks").addObject().put("type", "input").put("block_id", blockId);
        block.putObject("label").put("type", "plain_text").put("text", blockId);
        block.putObject("element")
                .put("type", "plain_text_input")
                .put("action_id", "it")
                .put("initial_value", initial);
        return view;
    }

    private JsonNode open(String trigger, ObjectNode view) {
        return views("open", Json.object().put("trigger_id", trigger), view);
    }

    private JsonNode views(String what, ObjectNode args, ObjectNode view) {
        args.set("view", view);
        return wire.call("views." + what, args);
    }

    private static void refused(JsonNode answer, String code) {
        assertThat(answer.path("error").asText()).as(answer.toString()).isEqualTo(code);
    }

    @Test
    void a_trigger_opens_one_view_within_three_seconds() {
        var trigger = trigger();
        assertThat(open(trigger, view("One")).path("ok").asBoolean()).isTrue();
        refused(open(trigger, view("Two")), "exchanged_trigger_id");
        refused(open("1.2.3", view("Three")), "invalid_trigger_id");
        var late = trigger();
        clock.forward(Duration.ofMillis(3001));
        refused(open(late, view("Late")), "expired_trigger_id");
        slack.mai().modal("One");
    }

    @Test
    void a_refused_view_leaves_its_trigger_unused_and_names_the_place_of_the_fault() {
        var trigger = trigger();
        var answer = open(trigger, view("A title of more than 24 characters"));
        refused(answer, "invalid_arguments");
        assertThat(answer.path("response_metadata").path("messages").get(0).asText())
                .isEqualTo("[ERROR] must be less than 25 characters [json-pointer:/view/title/text]");
        assertThat(open(trigger, view("Short")).path("ok").asBoolean()).isTrue();
        assertThat(slack.workspace().traffic().after(0).toString()).contains("invalid_arguments");
    }

    @Test
    void three_views_lie_on_each_other_and_no_more() {
        open(trigger(), view("One"));
        for (var title : new String[] {"Two", "Three"}) {
            assertThat(push(title).path("ok").asBoolean()).isTrue();
        }
        refused(push("Four"), "push_limit_reached");
        var top = slack.mai().modal("Three");
        assertThat(top.json().path("root_view_id")).isNotEqualTo(top.json().path("id"));
        top.closes();
        slack.mai().modal("Two").closesAll();
        slack.mai().hasNoModal();
    }

    /** Presses a button in the view on top and pushes with that press's trigger. */
    private JsonNode push(String title) {
        var modals = slack.workspace().seenBy("U01MAI").path("modals");
        var top = modals.get(modals.size() - 1);
        var with = view(top.path("title").path("text").asText());
        var block = with.withArray("blocks").addObject().put("type", "actions").put("block_id", "b");
        var button =
                block.putArray("elements").addObject().put("type", "button").put("action_id", "go");
        button.putObject("text").put("type", "plain_text").put("text", "Go");
        views("update", Json.object().put("view_id", top.path("id").asText()), with);
        slack.mai().modal(top.path("title").path("text").asText()).press("Go");
        var trigger = app.last().payload().path("trigger_id").asText();
        return views("push", Json.object().put("trigger_id", trigger), view(title));
    }

    @Test
    void an_update_with_an_old_hash_conflicts() {
        var opened = open(trigger(), view("One")).path("view");
        var at = Json.object().put("view_id", opened.path("id").asText());
        var updated =
                views("update", at.deepCopy().put("hash", opened.path("hash").asText()), view("Two"));
        assertThat(updated.path("ok").asBoolean()).isTrue();
        refused(
                views("update", at.deepCopy().put("hash", opened.path("hash").asText()), view("Three")),
                "hash_conflict");
        slack.mai().modal("Two").closes();
        refused(views("update", at, view("Four")), "not_found");
    }

    @Test
    void an_external_id_names_one_view() {
        open(trigger(), view("One").put("external_id", "mine"));
        refused(open(trigger(), view("Two").put("external_id", "mine")), "duplicate_external_id");
        var updated = views("update", Json.object().put("external_id", "mine"), view("Three"));
        assertThat(updated.path("ok").asBoolean()).isTrue();
    }

    @Test
    void what_was_typed_stays_where_block_and_action_stay_and_goes_where_they_change() {
        var id = open(trigger(), text(view("One"), "name#1", "first"))
                .path("view")
                .path("id")
                .asText();
        var modal = slack.mai().modal("One").fill("name#1", "typed");
        views("update", Json.object().put("view_id", id), text(view("One"), "name#1", "second"));
        assertThat(modal.value("name#1")).isEqualTo("typed");
        views("update", Json.object().put("view_id", id), text(view("One"), "name#2", "third"));
        assertThat(modal.value("name#2")).isEqualTo("third");
        modal.submits();
        var values = app.last().payload().path("view").path("state").path("values");
        assertThat(values.toString())
                .isEqualTo("{\"name#2\":{\"it\":{\"type\":\"plain_text_input\",\"value\":\"third\"}}}");
    }

    @Test
    void an_empty_required_field_is_held_back_before_the_app_hears_of_it() {
        open(trigger(), text(view("One"), "name", ""));
        var before = app.heard.size();
        var modal = slack.mai().modal("One").isHeldBack();
        assertThat(modal.errorAt("name")).isEqualTo("Please complete this required field.");
        assertThat(app.heard).hasSize(before);
    }

    @Test
    void a_view_beyond_250_kb_is_too_large() {
        var view = view("One");
        for (int i = 0; i < 90; i++) {
            var section = view.withArray("blocks").addObject().put("type", "section");
            section.putObject("text").put("type", "mrkdwn").put("text", "x".repeat(2900));
        }
        refused(open(trigger(), view), "view_too_large");
    }

    @Test
    void an_answer_slack_cannot_use_shows_as_trouble() {
        open(trigger(), text(view("One"), "name", "x"));
        for (var answer : new String[] {
            "{\"response_action\":\"errors\",\"errors\":{\"no such block\":\"x\"}}",
            "{\"response_action\":\"update\",\"view\":{\"type\":\"modal\"}}",
            "{\"response_action\":\"dance\"}",
            "ok"
        }) {
            app.answersEverything(answer);
            assertThat(slack.mai().modal("One").beginsToSubmit().join().ok())
                    .as(answer)
                    .isFalse();
            slack.mai().modal("One").showsTrouble();
            var lines = slack.workspace().traffic().after(0);
            var red = lines.get(lines.size() - 1);
            assertThat(red.path("ok").asBoolean()).as(red.toString()).isFalse();
            assertThat(red.path("name").asText()).isEqualTo("view_submission answer");
            assertThat(red.path("response").path("error").asText()).startsWith("invalid_");
        }
    }

    @Test
    void parts_that_contradict_each_other_are_refused() {
        refused(open(trigger(), text(text(view("One"), "same", "x"), "same", "y")), "invalid_arguments");
        var noSubmit = text(view("One"), "name", "x");
        noSubmit.remove("submit");
        refused(open(trigger(), noSubmit), "invalid_arguments");
        var unknown = view("One").put("colour", "red");
        refused(open(trigger(), unknown), "invalid_arguments");
    }

    @Test
    void the_home_tab_is_published_for_one_person() {
        var home = Json.object().put("type", "home");
        home.putArray("blocks").addObject().put("type", "divider");
        var published = views("publish", Json.object().put("user_id", "U02AKUA"), home);
        assertThat(published.path("ok").asBoolean()).as(published.toString()).isTrue();
        assertThat(slack.workspace().seenBy("U02AKUA").path("home").path("blocks"))
                .hasSize(1);
        assertThat(slack.workspace().seenBy("U01MAI").path("home").isNull()).isTrue();
        refused(views("publish", Json.object().put("user_id", "U02AKUA").put("hash", "old"), home), "hash_conflict");
        refused(views("publish", Json.object().put("user_id", "U02AKUA"), view("No")), "invalid_arguments");
    }
}
