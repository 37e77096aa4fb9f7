package oncall.slack.door;

import com.google.gson.JsonParser;
import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.methods.MethodsClient;
import com.slack.api.methods.SlackApiException;
import com.slack.api.methods.SlackApiTextResponse;
import com.slack.api.methods.response.auth.AuthTestResponse;
import com.slack.api.methods.response.bots.BotsInfoResponse;
import com.slack.api.model.Conversation;
import com.slack.api.model.File;
import com.slack.api.model.ResponseMetadata;
import com.slack.api.model.User;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import oncall.slack.announce.Posting;
import oncall.slack.block.BlockJson;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.membership.SlackPeople;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.SlackApi;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.ViewRef;
import org.jspecify.annotations.Nullable;

/** Calls of Slack's Web API and of response URLs; every {@code ok:false} is a {@link SlackSaidNo} in words. */
public final class SlackCalls implements SlackApi, SlackPeople, Posting, AutoCloseable {
    private static final int MEMBERS_AT_ONCE = 1000;
    private static final int PEOPLE_AT_ONCE = 200;
    /** Slack answers some twenty such calls a minute. */
    private static final int MOST_PAGES = 10;

    private final Slack slack;
    private final MethodsClient methods;
    private final ResponseUrls urls;
    private final PressMetrics metrics;
    private final MessageForms forms;
    private final AtomicReference<Optional<Set<String>>> scopes = new AtomicReference<>(Optional.empty());

    public SlackCalls(SlackAccess access, PressMetrics metrics, InstantSource clock) {
        this(access.open(), access, metrics, clock);
    }

    SlackCalls(Slack slack, SlackAccess access, PressMetrics metrics, InstantSource clock) {
        this.slack = slack;
        this.methods = slack.methods(access.botToken());
        this.urls = new ResponseUrls(access.api());
        this.metrics = metrics;
        this.forms = new MessageForms(clock);
    }

    /** In which form this workspace takes a message. */
    MessageForms forms() {
        return forms;
    }

    Slack slack() {
        return slack;
    }

    @Override
    public Drawn open(String triggerId, View view) {
        String method = "views.open";
        return drawn(
                method,
                call(method, () -> methods.viewsOpen(r -> r.triggerId(triggerId).viewAsString(BlockJson.of(view))))
                        .getView());
    }

    @Override
    public Drawn push(String triggerId, View view) {
        String method = "views.push";
        return drawn(
                method,
                call(method, () -> methods.viewsPush(r -> r.triggerId(triggerId).viewAsString(BlockJson.of(view))))
                        .getView());
    }

    @Override
    public Drawn update(ViewRef ref, Optional<String> hash, View view) {
        String byId = ref instanceof ViewRef.ById id ? id.id() : null;
        String byExternalId = ref instanceof ViewRef.ByExternalId id ? id.id() : null;
        String method = "views.update";
        return drawn(
                method,
                call(
                                method,
                                () -> methods.viewsUpdate(r -> r.viewId(byId)
                                        .externalId(byExternalId)
                                        .hash(hash.orElse(null))
                                        .viewAsString(BlockJson.of(view))))
                        .getView());
    }

    @Override
    public void publish(String userId, View home) {
        call("views.publish", () -> methods.viewsPublish(r -> r.userId(userId).viewAsString(BlockJson.of(home))));
    }

    @Override
    public boolean isKnownToFit(Message message) {
        return forms.isKnownToFit(message);
    }

    @Override
    public ByteBuffer written(Message message) {
        return Rendering.written(message, forms);
    }

    /** Another number whenever {@link #written} may write the same message otherwise. */
    public long changes() {
        return forms.changes();
    }

    @Override
    public void whisper(String channel, String userId, Message message) {
        forms.send(
                message,
                blocks -> call(
                        "chat.postEphemeral",
                        () -> methods.chatPostEphemeral(r -> r.channel(channel)
                                .user(userId)
                                .text(message.text().mrkdwn())
                                .blocksAsString(written(blocks)))));
    }

    @Override
    public void post(String channelOrUser, Message message) {
        String channel = place(channelOrUser);
        forms.send(
                message,
                blocks -> call(
                        "chat.postMessage",
                        () -> methods.chatPostMessage(r -> r.channel(channel)
                                .text(message.text().mrkdwn())
                                .unfurlLinks(false)
                                .unfurlMedia(false)
                                .blocksAsString(written(blocks)))));
    }

    @Override
    public String post(String channelOrUser, Optional<String> thread, Message message, List<String> changes) {
        String channel = place(channelOrUser);
        AtomicReference<String> ts = new AtomicReference<>("");
        forms.send(
                message,
                blocks -> ts.set(Objects.requireNonNullElse(
                        call(
                                        "chat.postMessage",
                                        () -> methods.chatPostMessage(r -> r.channel(channel)
                                                .threadTs(thread.orElse(null))
                                                .text(message.text().mrkdwn())
                                                .unfurlLinks(false)
                                                .unfurlMedia(false)
                                                .metadata(metadata(changes))
                                                .blocksAsString(written(blocks))))
                                .getTs(),
                        "")));
        return ts.get();
    }

    @Override
    public void rewrite(String channelOrUser, String ts, Message message, List<String> changes) {
        String channel = place(channelOrUser);
        forms.send(
                message,
                blocks -> call(
                        "chat.update",
                        () -> methods.chatUpdate(r -> r.channel(channel)
                                .ts(ts)
                                .text(message.text().mrkdwn())
                                .metadata(metadata(changes))
                                .blocksAsString(written(blocks)))));
    }

    private static @Nullable String written(@Nullable List<LayoutBlock> blocks) {
        return blocks == null ? null : BlockJson.of(blocks);
    }

    private static com.slack.api.model.Message.Metadata metadata(List<String> changes) {
        return com.slack.api.model.Message.Metadata.builder()
                .eventType("oncall_changes")
                .eventPayload(Map.of("change_ids", List.copyOf(changes)))
                .build();
    }

    @Override
    public void postByUrl(String responseUrl, Message message) {
        respond(responseUrl, message, Appears.IN_CHANNEL);
    }

    private String place(String channelOrUser) {
        return channelOrUser.matches("[UW].*") ? directly(channelOrUser) : channelOrUser;
    }

    /** The conversation with one person. */
    private String directly(String userId) {
        String method = "conversations.open";
        Conversation channel = part(
                method,
                call(method, () -> methods.conversationsOpen(r -> r.users(List.of(userId))))
                        .getChannel());
        return part(method, channel.getId());
    }

    @Override
    public void respond(String responseUrl, Message message, Appears appears) {
        URI url = urls.trusted(responseUrl);
        forms.send(message, blocks -> {
            ActionResponse body = ActionResponse.builder()
                    .responseType(appears == Appears.IN_CHANNEL ? "in_channel" : "ephemeral")
                    .replaceOriginal(appears == Appears.INSTEAD)
                    .text(message.text().mrkdwn())
                    .blocks(blocks)
                    .build();
            send(url, BlockJson.of(body));
        });
    }

    public AuthTestResponse authTest() {
        AuthTestResponse me = call("auth.test", () -> methods.authTest(r -> r));
        if (!me.isEnterpriseInstall()) {
            part("auth.test", me.getTeamId());
        }
        return me;
    }

    /** Whether the app has this scope, as Slack said with its last answer; unless it said so, it may. */
    boolean mayUse(String scope) {
        return scopes.get().map(granted -> granted.contains(scope)).orElse(true);
    }

    /** What Slack says of a file. */
    File file(String fileId) {
        String method = "files.info";
        return part(
                method,
                call(method, () -> methods.filesInfo(r -> r.file(fileId))).getFile());
    }

    /** As a file, in the conversation with one person. */
    @SuppressWarnings("deprecation") // Left alone, it would ask for the file again, for which there may be no scope.
    void upload(String userId, String name, String content, SafeText comment) {
        String channel = directly(userId);
        call(
                "files.upload",
                () -> methods.filesUploadV2(r -> r.channel(channel)
                        .filename(name)
                        .title(name)
                        .content(content)
                        .initialComment(comment.mrkdwn())));
    }

    /** The app that this bot belongs to, where Slack names it. */
    Optional<String> appOf(String botId) {
        return Optional.ofNullable(call("bots.info", () -> methods.botsInfo(r -> r.bot(botId)))
                        .getBot())
                .map(BotsInfoResponse.Bot::getAppId);
    }

    @Override
    public User user(String userId) {
        String method = "users.info";
        return part(
                method,
                call(method, () -> methods.usersInfo(r -> r.user(userId))).getUser());
    }

    @Override
    public List<String> groupMembers(String groupId) {
        String method = "usergroups.users.list";
        return part(
                        method,
                        call(method, () -> methods.usergroupsUsersList(r -> r.usergroup(groupId)))
                                .getUsers())
                .stream()
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public List<User> everybody() {
        List<User> all = new ArrayList<>();
        String cursor = "";
        int page = 0;
        do {
            String from = cursor;
            var answer = call(
                    "users.list",
                    () -> methods.usersList(r -> r.limit(PEOPLE_AT_ONCE).cursor(from.isEmpty() ? null : from)));
            all.addAll(part("users.list", answer.getMembers()));
            cursor = next(answer.getResponseMetadata());
        } while (!cursor.isEmpty() && ++page < MOST_PAGES);
        return all;
    }

    private static String next(@Nullable ResponseMetadata page) {
        return page == null || page.getNextCursor() == null ? "" : page.getNextCursor();
    }

    /** What Slack says of a channel that the bot may see. */
    Conversation conversation(String channel) {
        String method = "conversations.info";
        return part(
                method,
                call(method, () -> methods.conversationsInfo(r -> r.channel(channel)))
                        .getChannel());
    }

    /** Looks through the channel's members until the person is among them. */
    boolean isMember(String channel, String userId) {
        String cursor = "";
        do {
            String from = cursor;
            var page = call(
                    "conversations.members",
                    () -> methods.conversationsMembers(
                            r -> r.channel(channel).limit(MEMBERS_AT_ONCE).cursor(from.isEmpty() ? null : from)));
            if (part("conversations.members", page.getMembers()).contains(userId)) {
                return true;
            }
            cursor = next(page.getResponseMetadata());
        } while (!cursor.isEmpty());
        return false;
    }

    /** Where a socket is to be opened now. */
    URI socketUrl(String appToken) {
        String method = "apps.connections.open";
        return URI.create(part(
                method,
                call(method, () -> methods.appsConnectionsOpen(r -> r.token(appToken)))
                        .getUrl()));
    }

    private static Drawn drawn(String method, @Nullable View answered) {
        View view = part(method, answered);
        return new Drawn(part(method, view.getId()), view.getHash() == null ? "" : view.getHash());
    }

    /** What an answer must hold to be of use. */
    private static <T> T part(String method, @Nullable T of) {
        if (of == null) {
            throw SlackErrors.incomplete(method);
        }
        return of;
    }

    @FunctionalInterface
    private interface Call<T> {
        T call() throws IOException, SlackApiException;
    }

    private <T extends SlackApiTextResponse> T call(String method, Call<T> call) {
        long began = System.nanoTime();
        try {
            T answer = call.call();
            learnScopes(answer.getHttpResponseHeaders());
            if (!answer.isOk()) {
                throw SlackErrors.refused(method, answer.getError(), answer.getNeeded());
            }
            metrics.called(method, "ok", since(began));
            return answer;
        } catch (SlackSaidNo no) {
            metrics.called(method, no.code(), since(began));
            throw no;
        } catch (IOException | SlackApiException | RuntimeException e) {
            SlackSaidNo no = SlackErrors.from(method, e);
            metrics.called(method, no.code(), since(began));
            throw no;
        }
    }

    private void learnScopes(@Nullable Map<String, List<String>> headers) {
        if (headers != null) {
            headers.forEach((name, values) -> {
                if (name.equalsIgnoreCase("x-oauth-scopes") && !values.isEmpty()) {
                    scopes.set(Optional.of(Set.of(values.get(0).strip().split("\\s*,\\s*"))));
                }
            });
        }
    }

    private void send(URI url, String json) {
        long began = System.nanoTime();
        String method = "response_url";
        try (okhttp3.Response answer =
                slack.getHttpClient().postJsonBody(url.toString(), JsonParser.parseString(json))) {
            String body = answer.body() == null ? "" : answer.body().string();
            if (answer.code() != 200 || SlackErrors.isRefusal(body)) {
                throw SlackErrors.answered(method, answer.code(), body, null, answer.header("Retry-After"));
            }
            metrics.called(method, "ok", since(began));
        } catch (SlackSaidNo no) {
            metrics.called(method, no.code(), since(began));
            throw no;
        } catch (IOException | UncheckedIOException e) {
            metrics.called(method, SlackSaidNo.NO_ANSWER, since(began));
            throw SlackErrors.from(method, e);
        }
    }

    private static Duration since(long began) {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    @Override
    public void close() {
        try {
            slack.close();
        } catch (Exception e) {
            throw new IllegalStateException("Slack's client did not close.", e);
        }
    }
}
