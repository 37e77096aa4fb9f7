package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody else's app hears and may do what Slack's own samples rely on. */
final class ForeignAppTest {
    private static final String MANIFEST = """
            display_information: {name: Tea Shop}
            features:
              bot_user: {display_name: Tea Shop}
              assistant_view: {assistant_description: Tea}
            functions: {brew: {title: Brew}}
            oauth_config:
              scopes:
                bot: [app_mentions:read, channels:history, channels:join, channels:read, chat:write, groups:history,
                  groups:read, im:history, im:read, reactions:read, reactions:write, users:read]
            settings:
              event_subscriptions:
                bot_events: [app_mention, member_joined_channel, member_left_channel, message.channels, message.im,
                  reaction_added, reaction_removed, team_join, assistant_thread_started]
                user_events: [message.channels]
            """;

    private final SlackDriver slack;
    private final Wire wire;
    private final ListeningApp app;

    ForeignAppTest(@TempDir Path folder) throws IOException {
        slack = SlackDriver.start(Files.writeString(folder.resolve("manifest.yml"), MANIFEST));
        wire = new Wire(slack.address());
        app = new ListeningApp();
        slack.deliverTo(app.url());
    }

    @AfterEach
    void stop() {
        slack.close();
        app.close();
    }

    private static ObjectNode args() {
        return Json.object();
    }

    private static ObjectNode sre() {
        return args().put("channel", "C02SRE");
    }

    private JsonNode act(String user, String what, ObjectNode more) {
        var acted = slack.workspace().act(more.put("as", user).put("do", what));
        acted.ack().join();
        return acted.reply().join();
    }

    private void says(String channel, String text) {
        assertThat(act("U01MAI", "say", args().put("channel", channel).put("text", text))
                        .path("ok")
                        .asBoolean())
                .isTrue();
    }

    private List<JsonNode> events(String type) {
        return app.heard.stream()
                .map(one -> one.payload().path("event"))
                .filter(event -> Json.text(event, "type").equals(type))
                .toList();
    }

    private JsonNode event(String type) {
        Awaitility.await().until(() -> !events(type).isEmpty());
        assertThat(events(type)).hasSize(1);
        return events(type).get(0);
    }

    private JsonNode good(String method, ObjectNode args) {
        var answer = wire.call(method, args);
        assertThat(answer.path("ok").asBoolean()).as(answer.toString()).isTrue();
        return answer;
    }

    private void refused(String method, ObjectNode args, String code) {
        assertThat(Json.text(wire.call(method, args), "error")).isEqualTo(code);
    }

    private String posts(String text) {
        return Json.text(good("chat.postMessage", sre().put("text", text)), "ts");
    }

    @Test
    void the_app_level_token_is_told_whose_it_is() {
        var token = Map.of("token", SlackOptions.defaults().appToken());

        assertThat(wire.form("auth.test", token))
                .isEqualTo(ApiMethod.ok().put("app_name", "Tea Shop").put("app_id", Ids.APP));
    }

    @Test
    void a_message_names_people_by_their_ids_alone_and_has_an_id_and_blocks() {
        says("C02SRE", "ask @akua, @sre-team & #general: https://example.com/?a=1&b=2\n```\n{\"a\": 1}\n```\n@here");

        var event = event("message");
        assertThat(Json.text(event, "text"))
                .isEqualTo("ask <@U02AKUA>, <!subteam^S01SRE|@sre-team> &amp; <#C01GENERAL|general>:"
                        + " <https://example.com/?a=1&amp;b=2>\n```\n{\"a\": 1}\n```\n<!here>");
        assertThat(Json.text(event, "client_msg_id")).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        var block = event.path("blocks").path(0);
        assertThat(Json.text(block, "type")).isEqualTo("rich_text");
        assertThat(block.path("elements"))
                .isEqualTo(Json.read(("[{'type':'rich_text_section','elements':["
                                        + "{'type':'text','text':'ask '},{'type':'user','user_id':'U02AKUA'},"
                                        + "{'type':'text','text':', '},"
                                        + "{'type':'usergroup','usergroup_id':'S01SRE'},"
                                        + "{'type':'text','text':' & '},"
                                        + "{'type':'channel','channel_id':'C01GENERAL'},"
                                        + "{'type':'text','text':': '},"
                                        + "{'type':'link','url':'https://example.com/?a=1&b=2'},"
                                        + "{'type':'text','text':'\\n'}]},"
                                        + "{'type':'rich_text_preformatted','elements':["
                                        + "{'type':'text','text':'{\\\"a\\\": 1}'}]},"
                                        + "{'type':'rich_text_section','elements':["
                                        + "{'type':'broadcast','range':'here'}]}]")
                                .replace('\'', '"'))
                        .orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(strings = {"@Tea Shop hello", "hello @tea shop", "@Tea Shop."})
    void a_mention_of_the_app_is_an_event_beside_the_message(String text) {
        says("C02SRE", text);

        assertThat(Json.text(event("message"), "channel_type")).isEqualTo("channel");
        var mention = event("app_mention");
        assertThat(Json.text(mention, "text")).contains("<@" + Ids.BOT_USER + ">");
        assertThat(Json.text(mention, "channel")).isEqualTo("C02SRE");
        assertThat(Json.text(mention, "ts")).isEqualTo(Json.text(event("message"), "ts"));
        assertThat(mention.has("channel_type")).isFalse();
    }

    @Test
    void whoever_names_somebody_else_or_speaks_to_the_app_alone_mentions_nobody() {
        says("C02SRE", "@Tea Shops, Tea Shop and mail@Tea Shop");
        says("D01MAI", "@Tea Shop");

        assertThat(events("app_mention")).isEmpty();
        assertThat(events("message")).hasSize(2);
    }

    @Test
    void reactions_of_people_and_of_the_app_are_told_and_stand_at_the_message() {
        var ts = posts("Tea?");
        var eyes = sre().put("ts", ts).put("name", "eyes");
        act("U01MAI", "react", eyes.deepCopy());

        var added = event("reaction_added");
        assertThat(Json.text(added, "reaction")).isEqualTo("eyes");
        assertThat(Json.text(added, "user")).isEqualTo("U01MAI");
        assertThat(Json.text(added, "item_user")).isEqualTo(Ids.BOT_USER);
        assertThat(added.path("item"))
                .isEqualTo(
                        args().put("type", "message").put("channel", "C02SRE").put("ts", ts));

        var own = sre().put("timestamp", ts).put("name", "eyes");
        good("reactions.add", own);
        refused("reactions.add", own, "already_reacted");
        assertThat(history(sre()).get(0).path("reactions").path(0).path("users"))
                .isEqualTo(Json.texts(List.of("U01MAI", Ids.BOT_USER)));

        act("U01MAI", "react", eyes.put("takes", true));
        good("reactions.remove", own);
        refused("reactions.remove", own, "no_reaction");
        Awaitility.await()
                .untilAsserted(() -> assertThat(events("reaction_removed")).hasSize(2));
        assertThat(history(sre()).get(0).has("reactions")).isFalse();
        refused("reactions.add", own.deepCopy().put("name", "<b>"), "invalid_name");
        refused("reactions.add", own.put("timestamp", "1.0"), "message_not_found");
    }

    @Test
    void who_comes_and_goes_is_told_where_the_app_is() {
        slack.workspace().leave("C02SRE", "U03SAM");
        assertThat(Json.text(event("member_left_channel"), "user")).isEqualTo("U03SAM");
        act("U01MAI", "command", sre().put("text", "/invite @sam"));
        act("U01MAI", "command", sre().put("text", "/invite @sam"));
        slack.workspace().join("G03PRIVATE", "U03SAM");

        var joined = event("member_joined_channel");
        assertThat(Json.text(joined, "user")).isEqualTo("U03SAM");
        assertThat(Json.text(joined, "channel")).isEqualTo("C02SRE");
        assertThat(Json.text(joined, "channel_type")).isEqualTo("C");

        act("U01MAI", "command", args().put("channel", "G03PRIVATE").put("text", "/invite @tea shop"));
        Awaitility.await().until(() -> events("member_joined_channel").size() > 1);
        assertThat(events("member_joined_channel"))
                .extracting(one -> Json.text(one, "user"))
                .containsExactlyInAnyOrder("U03SAM", Ids.BOT_USER);
    }

    private JsonNode history(ObjectNode args) {
        return good("conversations.history", args).path("messages");
    }

    private static List<String> texts(JsonNode messages) {
        return messages.valueStream().map(one -> Json.text(one, "text")).toList();
    }

    @Test
    void what_was_said_is_read_newest_first_in_pages_and_between_two_times() {
        var first = posts("one");
        posts("two");
        good("chat.postMessage", sre().put("text", "reply").put("thread_ts", first));
        good("chat.postEphemeral", sre().put("user", "U01MAI").put("text", "for one"));
        var last = posts("three");

        assertThat(texts(history(sre()))).containsExactly("three", "two", "one");
        var page = good("conversations.history", sre().put("limit", 2));
        assertThat(page.path("has_more").asBoolean()).isTrue();
        var cursor = Json.text(page.path("response_metadata"), "next_cursor");
        assertThat(texts(history(sre().put("limit", 2).put("cursor", cursor)))).containsExactly("one");
        assertThat(texts(history(sre().put("oldest", first).put("latest", last))))
                .containsExactly("two");
        assertThat(texts(history(sre().put("oldest", first).put("latest", last).put("inclusive", true))))
                .containsExactly("three", "two", "one");
        refused("conversations.history", sre().put("oldest", "yesterday"), "invalid_ts_oldest");
        slack.workspace().leave("C02SRE", Ids.BOT_USER);
        refused("conversations.history", sre(), "not_in_channel");
    }

    @Test
    void a_thread_is_read_from_its_start_by_any_of_its_messages() {
        var first = posts("one");
        var reply =
                Json.text(good("chat.postMessage", sre().put("text", "reply").put("thread_ts", first)), "ts");
        posts("beside");

        for (var ts : List.of(first, reply)) {
            assertThat(texts(good("conversations.replies", sre().put("ts", ts)).path("messages")))
                    .containsExactly("one", "reply");
        }
        refused("conversations.replies", sre().put("ts", "1.0"), "thread_not_found");
    }

    @Test
    void a_message_for_later_is_posted_when_the_clock_comes_to_it() {
        var now = slack.workspace().clock().instant().getEpochSecond();
        var later = sre().put("text", "Tea is ready").put("post_at", now + 3600);
        var answer = good("chat.scheduleMessage", later);
        var other = good("chat.scheduleMessage", later.deepCopy().put("text", "Never"));
        good("chat.deleteScheduledMessage", sre().set("scheduled_message_id", other.get("scheduled_message_id")));

        assertThat(answer.path("post_at").asLong()).isEqualTo(now + 3600);
        assertThat(texts(history(sre()))).isEmpty();
        assertThat(good("chat.scheduledMessages.list", args()).path("scheduled_messages"))
                .hasSize(1)
                .allMatch(one -> one.get("id").equals(answer.get("scheduled_message_id")));
        slack.workspace().clock().advance(Duration.ofHours(1));

        assertThat(texts(history(sre()))).containsExactly("Tea is ready");
        assertThat(good("chat.scheduledMessages.list", args()).path("scheduled_messages"))
                .isEmpty();
        slack.channel("#sre").shows("Tea is ready");
    }

    @ParameterizedTest
    @CsvSource({"-1, time_in_past", "10368060, time_too_far"})
    void a_message_is_for_neither_the_past_nor_after_120_days(long seconds, String code) {
        var now = slack.workspace().clock().instant().getEpochSecond();

        refused("chat.scheduleMessage", sre().put("text", "t").put("post_at", now + seconds), code);
        refused("chat.scheduleMessage", sre().put("text", "t").put("post_at", "soon"), "invalid_time");
    }

    @Test
    void the_conversations_of_the_app_and_of_a_person_are_listed() {
        slack.workspace().leave("C02SRE", "U03SAM");

        assertThat(ids(args())).containsExactly("C01GENERAL", "C02SRE");
        assertThat(ids(args().put("user", "U03SAM"))).containsExactly("C01GENERAL");
        assertThat(ids(args().put("user", "U03SAM").put("types", "im"))).containsExactly("D03SAM");
        refused("users.conversations", args().put("user", "U99NOBODY"), "user_not_found");
    }

    private List<String> ids(ObjectNode args) {
        return good("users.conversations", args)
                .path("channels")
                .valueStream()
                .map(one -> Json.text(one, "id"))
                .toList();
    }

    @Test
    void what_the_manifest_asks_for_and_never_gets_is_named() {
        assertThat(slack.workspace().leftOut())
                .containsExactly(
                        "event team_join",
                        "event assistant_thread_started",
                        "event message.channels",
                        "feature assistant_view",
                        "functions");
        try (var own = SlackDriver.start()) {
            assertThat(own.workspace().leftOut()).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"assistant.threads.setStatus", "functions.completeSuccess", "canvases.create"})
    void what_stays_out_says_so(String method) {
        var answer = wire.call(method, args());

        assertThat(Json.text(answer, "error")).isEqualTo("unknown_method");
        assertThat(answer.path("response_metadata").path("messages").path(0).asText())
                .contains("not imitated");
    }
}
