package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Replies belong to the message a thread begins with, which counts them. */
final class ThreadsTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());

    @AfterEach
    void stop() {
        slack.close();
    }

    private JsonNode post(String text, String thread) {
        var args = Json.object().put("channel", "C02SRE").put("text", text).put("thread_ts", thread);
        return wire.call("chat.postMessage", args);
    }

    private JsonNode message(String ts) {
        return slack.workspace()
                .messages()
                .valueStream()
                .filter(m -> m.path("ts").asText().equals(ts))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void replies_are_counted_where_the_thread_begins() {
        var root = post("question", "").path("ts").asText();
        assertThat(message(root).has("reply_count")).isFalse();
        var first = post("answer", root);
        assertThat(first.path("message").path("thread_ts").asText()).isEqualTo(root);
        var said = Json.object()
                .put("as", "U03SAM")
                .put("do", "say")
                .put("channel", "C02SRE")
                .put("text", "mine")
                .put("thread_ts", root);
        assertThat(slack.workspace().act(said).reply().join().path("ok").asBoolean())
                .isTrue();
        assertThat(message(root).path("reply_count").asInt()).isEqualTo(2);
        assertThat(message(root).path("reply_users").toString()).isEqualTo("[\"U00SANDBOXBOT\",\"U03SAM\"]");
    }

    @Test
    void a_reply_to_a_reply_joins_the_same_thread() {
        var root = post("question", "").path("ts").asText();
        var reply = post("answer", root).path("ts").asText();
        var second = post("more", reply);
        assertThat(second.path("message").path("thread_ts").asText()).isEqualTo(root);
        assertThat(message(root).path("latest_reply")).isEqualTo(second.path("ts"));
    }

    @Test
    void nobody_replies_to_what_is_not_there_or_for_one_reader_only() {
        assertThat(post("x", "1.000001").path("error").asText()).isEqualTo("cannot_reply_to_message");
        var only = Json.object().put("channel", "C02SRE").put("user", "U03SAM").put("text", "psst");
        var ts = wire.call("chat.postEphemeral", only).path("message_ts").asText();
        assertThat(post("x", ts).path("error").asText()).isEqualTo("cannot_reply_to_message");
    }

    @Test
    void a_deleted_start_leaves_its_place_and_deleted_replies_are_not_counted() {
        var root = post("question", "").path("ts").asText();
        var reply = post("answer", root).path("ts").asText();
        delete(root);
        assertThat(message(root).path("subtype").asText()).isEqualTo("tombstone");
        assertThat(message(root).path("text").asText()).doesNotContain("question");
        delete(reply);
        assertThat(message(root).has("reply_count")).isFalse();
    }

    private void delete(String ts) {
        var answer =
                wire.call("chat.delete", Json.object().put("channel", "C02SRE").put("ts", ts));
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }

    @Test
    void a_press_in_a_thread_says_where() throws java.io.IOException {
        try (var app = new ListeningApp()) {
            slack.deliverTo(app.url());
            var root = post("question", "").path("ts").asText();
            var args =
                    Json.object().put("channel", "C02SRE").put("text", "choose").put("thread_ts", root);
            var block =
                    args.putArray("blocks").addObject().put("type", "actions").put("block_id", "b");
            var button =
                    block.putArray("elements").addObject().put("type", "button").put("action_id", "go");
            button.putObject("text").put("type", "plain_text").put("text", "Go");
            wire.call("chat.postMessage", args);
            slack.channel("#sre").shows("choose").as(slack.mai()).press("Go");
            assertThat(app.last().payload().path("container").path("thread_ts").asText())
                    .isEqualTo(root);
        }
    }
}
