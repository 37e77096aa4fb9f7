package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The Web API answers as Slack's does, in every form a client may ask. */
final class WebApiTest {
    private final SlackDriver slack = SlackDriver.start();
    private final Wire wire = new Wire(slack.address());
    private final String token = SlackOptions.defaults().botToken();

    @AfterEach
    void stop() {
        slack.close();
    }

    private static ObjectNode args() {
        return Json.object();
    }

    private static void refused(JsonNode answer, String code) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isFalse();
        assertThat(answer.path("error").asText()).isEqualTo(code);
    }

    private static void good(JsonNode answer) {
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
    }

    @Test
    void a_call_may_be_a_get_a_form_json_or_multipart() {
        good(Wire.json(wire.get("/api/users.info?user=U01MAI", Wire.bearer())));
        good(wire.form("users.info", Map.of("user", "U01MAI", "token", token)));
        good(wire.call("users.info", args().put("user", "U01MAI")));
        var parts = "--x\r\nContent-Disposition: form-data; name=\"user\"\r\n\r\nU01MAI\r\n--x--\r\n";
        var answer = wire.post("/api/users.info", "multipart/form-data; boundary=x", parts, Wire.bearer());
        good(Wire.json(answer));
    }

    @Test
    void blocks_and_views_may_be_json_in_a_form() {
        var blocks = "[{\"type\":\"divider\"}]";
        var posted = wire.form(
                "chat.postMessage", Map.of("token", token, "channel", "C02SRE", "text", "t", "blocks", blocks));
        assertThat(posted.path("message").path("blocks").get(0).path("block_id").asText())
                .isNotEmpty();
        var broken = wire.form("chat.postMessage", Map.of("token", token, "channel", "C02SRE", "blocks", "[{"));
        refused(broken, "invalid_blocks_format");
    }

    @Test
    void an_unknown_method_and_a_wrong_token_are_named() {
        refused(wire.call("chat.shout", args()), "unknown_method");
        refused(wire.form("auth.test", Map.of()), "not_authed");
        refused(wire.form("auth.test", Map.of("token", "xoxb-somebody-elses")), "invalid_auth");
        refused(wire.call("apps.connections.open", args()), "not_allowed_token_type");
        refused(wire.form("users.list", Map.of("token", SlackOptions.defaults().appToken())), "not_allowed_token_type");
    }

    @Test
    void a_missing_scope_is_named_with_those_there_are() {
        good(wire.call("users.info", args().put("user", "U01MAI")));
        slack.workspace().revoke("users:read");
        var answer = wire.call("users.info", args().put("user", "U01MAI"));
        refused(answer, "missing_scope");
        assertThat(answer.path("needed").asText()).isEqualTo("users:read");
        assertThat(answer.path("provided").asText()).contains("chat:write").doesNotContain("users:read,");
        refused(wire.call("team.info", args()), "missing_scope");
        slack.workspace().revoke("chat:write");
        refused(wire.call("chat.postMessage", args().put("channel", "C02SRE").put("text", "x")), "missing_scope");
    }

    @Test
    void an_address_is_told_only_to_those_who_may_read_it() {
        var mai = wire.call("users.info", args().put("user", "U01MAI")).path("user");
        assertThat(mai.path("profile").path("email").asText()).isEqualTo("mai@example.com");
        slack.workspace().revoke("users:read.email");
        assertThat(wire.call("users.info", args().put("user", "U01MAI"))
                        .path("user")
                        .path("profile")
                        .has("email"))
                .isFalse();
        refused(wire.call("users.lookupByEmail", args().put("email", "mai@example.com")), "missing_scope");
    }

    @Test
    void admins_guests_strangers_and_bots_are_told_apart() {
        assertThat(user("U01MAI").path("is_admin").asBoolean()).isTrue();
        assertThat(user("U02AKUA").path("is_admin").asBoolean()).isFalse();
        assertThat(user("U04GAIL").path("is_restricted").asBoolean()).isTrue();
        assertThat(user(slack.workspace().bot()).path("is_bot").asBoolean()).isTrue();
        slack.workspace().add(new Member("U09FAR", "far", "Far Away", Member.Role.STRANGER, "UTC", "far@example.net"));
        assertThat(user("U09FAR").path("is_stranger").asBoolean()).isTrue();
        assertThat(user("U09FAR").path("team_id").asText()).isNotEqualTo("T01SANDBOX");
        refused(wire.call("users.info", args().put("user", "U77NOBODY")), "user_not_found");
    }

    @Test
    void every_method_is_there_and_asks_for_its_token_and_scope() {
        var methods = slack.workspace().api.methods();
        assertThat(methods.stream().map(ApiMethod::name))
                .contains(
                        ("auth.test apps.connections.open team.info bots.info chat.postMessage chat.update chat.delete"
                                        + " chat.postEphemeral chat.getPermalink views.open views.update views.push views.publish"
                                        + " users.info users.list users.lookupByEmail conversations.info conversations.list"
                                        + " conversations.members conversations.open conversations.join usergroups.list"
                                        + " usergroups.users.list reactions.add reactions.remove conversations.history"
                                        + " conversations.replies users.conversations chat.scheduleMessage"
                                        + " files.getUploadURLExternal files.completeUploadExternal files.info")
                                .split(" "));
        for (var method : methods) {
            refused(wire.form(method.name(), Map.of()), "not_authed");
            refused(wire.form(method.name(), Map.of("token", "xoxb-1")), "invalid_auth");
            var options = SlackOptions.defaults();
            var other = method.appToken() ? options.botToken() : options.appToken();
            if (!method.name().equals("auth.test")) {
                refused(wire.form(method.name(), Map.of("token", other)), "not_allowed_token_type");
            }
            method.scopes().forEach(scope -> slack.workspace().revoke(scope));
            if (!method.scopes().isEmpty()) {
                var answer = wire.form(method.name(), Map.of("token", options.botToken()));
                refused(answer, "missing_scope");
                assertThat(answer.path("needed").asText()).isEqualTo(String.join(",", method.scopes()));
                assertThat(List.of(answer.path("provided").asText().split(",")))
                        .doesNotContainAnyElementsOf(method.scopes());
            }
            method.scopes().forEach(scope -> slack.workspace().grant(scope));
        }
    }

    private JsonNode user(String id) {
        return wire.call("users.info", args().put("user", id)).path("user");
    }

    @Test
    void long_lists_come_in_pages() {
        var first = wire.call("users.list", args().put("limit", 4));
        assertThat(first.path("members")).hasSize(4);
        var cursor = first.path("response_metadata").path("next_cursor").asText();
        var second = wire.call("users.list", args().put("limit", 4).put("cursor", cursor));
        assertThat(second.path("members").get(0).path("id").asText()).isEqualTo("U05ALE");
        assertThat(second.path("response_metadata").path("next_cursor").asText())
                .isEmpty();
        refused(wire.call("users.list", args().put("cursor", "nonsense")), "invalid_cursor");
    }

    @Test
    void user_groups_name_their_people() {
        good(wire.call("usergroups.list", args()));
        var users = wire.call("usergroups.users.list", args().put("usergroup", "S01SRE"));
        assertThat(users.path("users")).hasSize(2);
        refused(wire.call("usergroups.users.list", args().put("usergroup", "S99")), "no_such_subteam");
    }

    @Test
    void channels_the_app_is_not_in_are_closed_to_it() {
        refused(post("G03PRIVATE", "x"), "channel_not_found");
        slack.workspace().leave("C02SRE", slack.workspace().bot());
        refused(post("C02SRE", "x"), "not_in_channel");
        slack.workspace().join("G03PRIVATE", slack.workspace().bot());
        good(post("G03PRIVATE", "x"));
        assertThat(wire.call("conversations.info", args().put("channel", "G03PRIVATE"))
                        .path("channel")
                        .path("is_private")
                        .asBoolean())
                .isTrue();
    }

    private JsonNode post(String channel, String text) {
        return wire.call("chat.postMessage", args().put("channel", channel).put("text", text));
    }

    @Test
    void a_person_s_id_or_an_opened_conversation_takes_a_direct_message() {
        var opened = wire.call("conversations.open", args().put("users", "U02AKUA"));
        assertThat(opened.path("channel").path("id").asText()).isEqualTo("D02AKUA");
        assertThat(post("U02AKUA", "psst").path("channel").asText()).isEqualTo("D02AKUA");
        slack.akua().seesDirectMessage("psst");
    }

    @Test
    void only_the_app_s_own_messages_can_be_changed_or_removed() {
        var ts = post("C02SRE", "first").path("ts").asText();
        var changed = args().put("channel", "C02SRE").put("ts", ts).put("text", "second");
        good(wire.call("chat.update", changed));
        slack.channel("#sre").shows("second");
        refused(wire.call("chat.update", changed.deepCopy().put("text", "x".repeat(4001))), "msg_too_long");
        slack.sam().says("mine", "#sre");
        var theirs = slack.channel("#sre").shows("mine").ts();
        refused(wire.call("chat.update", changed.deepCopy().put("ts", theirs)), "cant_update_message");
        refused(wire.call("chat.delete", args().put("channel", "C02SRE").put("ts", theirs)), "cant_delete_message");
        good(wire.call("chat.delete", args().put("channel", "C02SRE").put("ts", ts)));
        refused(wire.call("chat.update", changed), "message_not_found");
    }

    @Test
    void an_ephemeral_message_has_one_reader_and_cannot_be_changed() {
        var args = args().put("channel", "C02SRE").put("user", "U03SAM").put("text", "only you");
        var ts = wire.call("chat.postEphemeral", args).path("message_ts").asText();
        slack.sam().seesEphemeral("only you");
        slack.mai().doesNotSee("only you");
        refused(
                wire.call(
                        "chat.update",
                        args().put("channel", "C02SRE").put("ts", ts).put("text", "x")),
                "message_not_found");
        slack.workspace().leave("C02SRE", "U03SAM");
        refused(wire.call("chat.postEphemeral", args), "user_not_in_channel");
    }

    @Test
    void a_message_needs_words_or_blocks_that_are_in_order() {
        refused(post("C02SRE", ""), "no_text");
        var args = args().put("channel", "C02SRE").put("text", "x");
        args.putArray("blocks")
                .addObject()
                .put("type", "header")
                .putObject("text")
                .put("type", "plain_text")
                .put("text", "h".repeat(151));
        var answer = wire.call("chat.postMessage", args);
        refused(answer, "invalid_blocks");
        assertThat(answer.path("response_metadata").path("messages").get(0).asText())
                .isEqualTo("[ERROR] must be less than 151 characters [json-pointer:/blocks/0/text/text]");
    }

    @Test
    void metadata_is_kept_and_returned_until_it_is_taken_away() {
        var args = args().put("channel", "C02SRE").put("text", "x");
        args.putObject("metadata")
                .put("event_type", "changed")
                .putObject("event_payload")
                .put("key", "k1");
        var posted = wire.call("chat.postMessage", args);
        var kept = posted.path("message").path("metadata");
        assertThat(kept.path("event_payload").path("key").asText()).isEqualTo("k1");
        var update = args().put("channel", "C02SRE").put("ts", posted.path("ts").asText());
        good(wire.call("chat.update", update.put("text", "y")));
        assertThat(message("y").path("metadata")).isEqualTo(kept);
        assertThat(slack.workspace().seenBy("U03SAM").toString()).contains("\"event_type\":\"changed\"");
        update.putObject("metadata");
        good(wire.call("chat.update", update.put("text", "z")));
        assertThat(message("z").has("metadata")).isFalse();
        for (var wrong : new String[] {"{", "[]", "{\"event_type\":\"x\"}", "{\"event_payload\":{}}"}) {
            refused(wire.call("chat.postMessage", args.deepCopy().put("metadata", wrong)), "invalid_metadata_format");
        }
    }

    private JsonNode message(String text) {
        return slack.workspace()
                .messages()
                .valueStream()
                .filter(m -> m.path("text").asText().equals(text))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void markdown_stands_alone_and_has_an_end() {
        var args = args().put("channel", "C02SRE").put("markdown_text", "**bold**");
        good(wire.call("chat.postMessage", args));
        slack.channel("#sre").shows("**bold**");
        refused(wire.call("chat.postMessage", args.deepCopy().put("text", "x")), "markdown_text_conflict");
        good(wire.call("chat.postMessage", args.put("markdown_text", "m".repeat(12_000))));
        refused(wire.call("chat.postMessage", args.put("markdown_text", "m".repeat(12_001))), "msg_too_long");
    }

    @Test
    void a_text_of_more_than_40_000_characters_is_cut_with_a_warning() {
        var cut = post("C02SRE", "x".repeat(40_001));
        assertThat(cut.path("message").path("text").asText()).hasSize(40_000);
        assertThat(cut.path("warning").asText()).isEqualTo("message_truncated");
        assertThat(post("C02SRE", "x".repeat(40_000)).has("warning")).isFalse();
    }

    @Test
    void changing_a_message_takes_the_channel_s_id_and_nothing_else() {
        var ts = post("#sre", "first").path("ts").asText();
        for (var channel : new String[] {"#sre", "sre", "U02AKUA"}) {
            var args = args().put("channel", channel).put("ts", ts);
            refused(wire.call("chat.update", args.put("text", "x")), "channel_not_found");
            refused(wire.call("chat.delete", args), "channel_not_found");
        }
    }

    @Test
    void an_opened_conversation_and_a_joined_channel_say_that_they_were_so_before() {
        var opened =
                wire.call("conversations.open", args().put("users", "U02AKUA").put("return_im", true));
        assertThat(opened.path("already_open").asBoolean()).isTrue();
        assertThat(opened.path("channel").path("is_im").asBoolean()).isTrue();
        slack.workspace().grant("channels:join");
        var joined = wire.call("conversations.join", args().put("channel", "C02SRE"));
        assertThat(joined.path("warning").asText()).isEqualTo("already_in_channel");
        slack.workspace().leave("C02SRE", slack.workspace().bot());
        var anew = wire.call("conversations.join", args().put("channel", "C02SRE"));
        assertThat(anew.has("warning")).isFalse();
        assertThat(anew.path("channel").path("is_member").asBoolean()).isTrue();
        refused(
                wire.call("conversations.join", args().put("channel", "D02AKUA")),
                "method_not_supported_for_channel_type");
    }

    @Test
    void a_body_that_cannot_be_read_is_named() {
        var auth = Wire.bearer();
        refused(Wire.json(wire.post("/api/auth.test", "application/json", "{\"a\":", auth)), "invalid_json");
        refused(Wire.json(wire.post("/api/auth.test", "application/json", "[1]", auth)), "json_not_object");
        refused(Wire.json(wire.post("/api/auth.test", "application/xml", "<a/>", auth)), "invalid_post_type");
    }

    @Test
    void every_answer_names_the_scopes_there_are() {
        var answer = wire.get("/api/auth.test", Wire.bearer());
        assertThat(answer.headers().firstValue("X-OAuth-Scopes").orElseThrow()).contains("chat:write", "commands");
    }

    @Test
    void a_message_has_a_link() {
        var ts = post("C02SRE", "look").path("ts").asText();
        var link =
                wire.call("chat.getPermalink", args().put("channel", "C02SRE").put("message_ts", ts));
        assertThat(link.path("permalink").asText()).endsWith("/archives/C02SRE/p" + ts.replace(".", ""));
        var reply = wire.call(
                "chat.postMessage",
                args().put("channel", "C02SRE").put("text", "there").put("thread_ts", ts));
        var inThread = args().put("channel", "C02SRE")
                .put("message_ts", reply.path("ts").asText());
        assertThat(wire.call("chat.getPermalink", inThread).path("permalink").asText())
                .endsWith("?thread_ts=" + ts + "&cid=C02SRE");
    }
}
