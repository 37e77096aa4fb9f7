package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.google.gson.JsonSyntaxException;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.conversations.ConversationsInfoResponse;
import com.slack.api.methods.response.usergroups.users.UsergroupsUsersListResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import oncall.operations.Refused;
import oncall.operations.port.Conversations;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.ViewRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mockito.stubbing.Answer;

/** Whatever Slack answers to whichever call ends in words, and never as a mistake of ours. */
class SlackCallsTest {
    private static final Message WORDS = Message.of(SafeText.own("words"));
    private static final View VIEW = View.builder().type("modal").build();
    private static final SlackAccess ACCESS = new SlackAccess(
            URI.create("http://127.0.0.1:9/api/"), "xoxb-mocked-0000000000", Duration.ofSeconds(1), true);

    /** Every call that the program makes. */
    private static List<Named<Consumer<SlackCalls>>> calls() {
        return List.of(
                Named.of("views.open", calls -> calls.open("trigger", VIEW)),
                Named.of("views.push", calls -> calls.push("trigger", VIEW)),
                Named.of("views.update", calls -> calls.update(new ViewRef.ById("V1"), Optional.of("hash"), VIEW)),
                Named.of("views.publish", calls -> calls.publish("U01MAI", VIEW)),
                Named.of("chat.postEphemeral", calls -> calls.whisper("C02SRE", "U01MAI", WORDS)),
                Named.of("chat.postMessage", calls -> calls.post("C02SRE", WORDS)),
                Named.of("chat.postMessage to a person", calls -> calls.post("U01MAI", WORDS)),
                Named.of(
                        "chat.postMessage of a change",
                        calls -> calls.post("C02SRE", Optional.empty(), WORDS, List.of("c1"))),
                Named.of("chat.update", calls -> calls.rewrite("C02SRE", "1.0", WORDS, List.of("c1"))),
                Named.of("auth.test", SlackCalls::authTest),
                Named.of("files.info", calls -> calls.file("F1")),
                Named.of("files.upload", calls -> calls.upload("U01MAI", "a.json", "{}", SafeText.own("here"))),
                Named.of("bots.info", calls -> calls.appOf("B1")),
                Named.of("users.info", calls -> calls.user("U01MAI")),
                Named.of("users.list", calls -> calls.everybody()),
                Named.of("usergroups.users.list", calls -> calls.groupMembers("S01SRE")),
                Named.of("conversations.info", calls -> calls.conversation("C02SRE")),
                Named.of("conversations.members", calls -> calls.isMember("C02SRE", "U01MAI")),
                Named.of("apps.connections.open", calls -> calls.socketUrl("xapp-mocked-0000000000")));
    }

    @ParameterizedTest
    @CsvSource({
        "not_in_channel, invite it to post there",
        "channel_not_found, invite it to post there",
        "invalid_auth, refuses this app's token",
        "missing_scope, lacks the scope channels:read",
        "expired_trigger_id, waits three seconds",
        "hash_conflict, hash_conflict",
        "invalid_blocks, invalid_blocks",
        "user_not_found, user_not_found",
        "fatal_error, fatal_error",
        "internal_error, internal_error",
        "ratelimited, slow down",
        "a_code_of_tomorrow, a_code_of_tomorrow",
    })
    void a_no_of_each_kind_is_told_in_words(String code, String words) {
        eachOf(
                refusing(code, "channels:read"),
                (name, thrown) -> assertThat(thrown).as(name).isInstanceOfSatisfying(SlackSaidNo.class, no -> {
                    assertThat(no.code()).isEqualTo(code);
                    assertThat(no.words()).contains(words);
                    assertThat(no.unclear()).isEqualTo(code.endsWith("l_error"));
                }));
    }

    @Test
    void a_no_without_a_code_or_without_the_scope_that_it_wants_is_told_too() {
        eachOf(
                refusing(null, null),
                (name, thrown) -> assertThat(thrown)
                        .as(name)
                        .isInstanceOfSatisfying(
                                SlackSaidNo.class, no -> assertThat(no.code()).isEqualTo("unknown_error")));
        eachOf(
                refusing("missing_scope", null),
                (name, thrown) -> assertThat(thrown)
                        .as(name)
                        .hasMessageContaining("lacks a scope for ")
                        .hasMessageNotContaining("null"));
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                trouble("HTML of a proxy", http(502, "<html><body>Bad gateway</body></html>", null), "http_502", null),
                trouble("nothing", http(503, "", null), "http_503", null),
                trouble("a pause", http(429, "{\"ok\":false,\"error\":\"ratelimited\"}", "7"), "ratelimited", 7),
                trouble("a pause in no seconds", http(429, "", "soon"), "ratelimited", 1),
                trouble("a pause without a time", http(429, "", null), "ratelimited", 1),
                trouble("no connection", new IOException("reset"), SlackSaidNo.NO_ANSWER, null),
                trouble("no answer in time", new InterruptedIOException("timeout"), SlackSaidNo.NO_ANSWER, null),
                trouble("no JSON", new JsonSyntaxException("not JSON"), "unreadable_answer", null));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void what_the_sdk_throws_is_told_in_words(Exception thrown, String code, Optional<Integer> seconds) {
        Answer<Object> throwing = asked -> {
            throw thrown;
        };
        eachOf(
                throwing,
                (name, told) -> assertThat(told).as(name).isInstanceOfSatisfying(SlackSaidNo.class, no -> {
                    assertThat(no.code()).isEqualTo(code);
                    assertThat(no.retryAfter()).isEqualTo(seconds.map(Duration::ofSeconds));
                    assertThat(no.unclear()).isEqualTo(seconds.isEmpty());
                    assertThat(no.words()).isNotBlank().doesNotContain("html", "null");
                }));
    }

    @Test
    void a_yes_that_lacks_what_was_asked_for_is_told_as_a_no() {
        List<String> needNothing =
                List.of("views.publish", "chat.postEphemeral", "chat.postMessage", "chat.update", "bots.info");
        eachOf(agreeing(), (name, thrown) -> {
            if (thrown == null) {
                assertThat(name).matches(done -> needNothing.stream().anyMatch(done::startsWith));
            } else {
                assertThat(thrown)
                        .as(name)
                        .isInstanceOfSatisfying(
                                SlackSaidNo.class, no -> assertThat(no.code()).isEqualTo("incomplete_answer"));
            }
        });
    }

    @Test
    void a_message_whose_time_stamp_slack_does_not_tell_is_posted() {
        assertThat(calls(agreeing()).post("C02SRE", Optional.empty(), WORDS, List.of("c1")))
                .isEmpty();
    }

    @Test
    void what_is_asked_of_a_channel_is_refused_in_words_whatever_slack_answers() {
        for (Answer<Object> answer : List.of(refusing("fatal_error", null), agreeing())) {
            SlackConversations conversations = new SlackConversations(calls(answer));
            assertThatThrownBy(() -> conversations.find("C02SRE")).isInstanceOf(Refused.class);
            assertThatThrownBy(() -> conversations.hasMember("C02SRE", "U01MAI"))
                    .isInstanceOf(Refused.class);
        }
        assertThat(new SlackConversations(calls(refusing("channel_not_found", null))).find("C02SRE"))
                .isEmpty();
    }

    @Test
    void a_channel_of_which_slack_says_nothing_is_the_one_that_was_asked_for() {
        ConversationsInfoResponse answer = new ConversationsInfoResponse();
        answer.setOk(true);
        answer.setChannel(new Conversation());
        assertThat(new SlackConversations(calls(asked -> answer)).find("C02SRE"))
                .map(Conversations.Conversation::id)
                .contains("C02SRE");
    }

    @Test
    void a_member_without_an_id_is_none() {
        UsergroupsUsersListResponse answer = new UsergroupsUsersListResponse();
        answer.setOk(true);
        answer.setUsers(Arrays.asList("U01MAI", null));
        assertThat(calls(asked -> answer).groupMembers("S01SRE")).containsExactly("U01MAI");
    }

    @ParameterizedTest
    @CsvSource({
        "false, false, false, false",
        "true, false, false, true",
        "false, true, false, true",
        "false, false, true, false"
    })
    void another_company_reads_what_is_shared_or_about_to_be_and_another_workspace_of_ours_is_none(
            boolean external, boolean pending, boolean ofOurs, boolean shared) {
        Conversation slacks = new Conversation();
        slacks.setId("C02SRE");
        slacks.setExtShared(external);
        slacks.setPendingExtShared(pending);
        slacks.setOrgShared(ofOurs);
        ConversationsInfoResponse answer = new ConversationsInfoResponse();
        answer.setOk(true);
        answer.setChannel(slacks);
        assertThat(new SlackConversations(calls(asked -> answer)).find("C02SRE"))
                .map(Conversations.Conversation::shared)
                .contains(shared);
    }

    /** What a call ended with; nothing where it ended well. */
    private interface Ending {
        void check(String name, @Nullable Throwable thrown);
    }

    private static void eachOf(Answer<Object> answer, Ending ending) {
        for (Named<Consumer<SlackCalls>> call : calls()) {
            SlackCalls calls = calls(answer);
            ending.check(call.getName(), catchThrowable(() -> call.getPayload().accept(calls)));
        }
    }

    private static SlackCalls calls(Answer<Object> answer) {
        Slack slack = mock(Slack.class);
        MethodsClient methods = mock(MethodsClient.class, answer);
        when(slack.methods(anyString())).thenReturn(methods);
        when(slack.getConfig()).thenReturn(new SlackConfig());
        return new SlackCalls(slack, ACCESS, PressMetrics.none(), InstantSource.system());
    }

    private static Answer<Object> refusing(@Nullable String code, @Nullable String needed) {
        return asked -> answer(asked.getMethod().getReturnType(), false, code, needed);
    }

    private static Answer<Object> agreeing() {
        return asked -> answer(asked.getMethod().getReturnType(), true, null, null);
    }

    private static Object answer(Class<?> type, boolean ok, @Nullable String code, @Nullable String needed)
            throws ReflectiveOperationException {
        SlackApiTextResponse answer =
                (SlackApiTextResponse) type.getDeclaredConstructor().newInstance();
        answer.setOk(ok);
        answer.setError(code);
        answer.setNeeded(needed);
        return answer;
    }

    private static SlackApiException http(int status, String body, @Nullable String retryAfter) {
        Response.Builder answer = new Response.Builder()
                .request(new Request.Builder().url("http://127.0.0.1:9/api/x").build())
                .protocol(Protocol.HTTP_1_1)
                .message("")
                .code(status);
        if (retryAfter != null) {
            answer.header("Retry-After", retryAfter);
        }
        return new SlackApiException(new SlackConfig(), answer.build(), body);
    }

    private static Arguments trouble(String name, Exception thrown, String code, @Nullable Integer seconds) {
        return Arguments.of(Named.of(name, thrown), code, Optional.ofNullable(seconds));
    }
}
