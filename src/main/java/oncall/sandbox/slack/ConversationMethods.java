package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oncall.sandbox.http.Json;

/** What the app may ask about channels. A private channel it is not in does not exist for it. */
final class ConversationMethods {
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Map<Channel.Kind, String> READ = Map.of(
            Channel.Kind.PUBLIC, "channels:read", Channel.Kind.PRIVATE, "groups:read", Channel.Kind.IM, "im:read");
    private static final List<String> ANY_READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");
    private static final Map<String, Channel.Kind> TYPES = Map.of(
            "public_channel", Channel.Kind.PUBLIC, "private_channel", Channel.Kind.PRIVATE, "im", Channel.Kind.IM);

    private final Channels channels;
    private final Members members;
    private final Scopes scopes;

    ConversationMethods(Channels channels, Members members, Scopes scopes) {
        this.channels = channels;
        this.members = members;
        this.scopes = scopes;
    }

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("conversations.info", ANY_READ, this::info),
                ApiMethod.of("conversations.list", ANY_READ, this::list),
                ApiMethod.of("conversations.members", ANY_READ, this::members),
                ApiMethod.of(
                        "conversations.open",
                        List.of("im:write", "mpim:write", "groups:write", "channels:manage"),
                        this::open),
                ApiMethod.of("conversations.join", List.of("channels:join"), this::join));
    }

    private Channel readable(Call call) {
        var channel = channels.find(call.required("channel"))
                .filter(c -> c.visibleTo(Ids.BOT_USER))
                .orElseThrow(() -> ApiError.of("channel_not_found"));
        scopes.requireOneOf(List.of(READ.getOrDefault(channel.kind, "")));
        return channel;
    }

    private ObjectNode info(Call call) {
        return ApiMethod.ok().set("channel", readable(call).json());
    }

    private ObjectNode list(Call call) {
        var kinds = kinds(call.text("types"));
        for (var kind : kinds) {
            scopes.requireOneOf(List.of(READ.getOrDefault(kind, "")));
        }
        var found = channels.all().stream()
                .filter(c -> kinds.contains(c.kind) && c.visibleTo(Ids.BOT_USER))
                .map(Channel::json)
                .toList();
        return Pages.page(call, "channels", found, 100);
    }

    private static Set<Channel.Kind> kinds(String types) {
        return COMMA.splitAsStream(types.isEmpty() ? "public_channel" : types)
                .filter(t -> !t.equals("mpim"))
                .map(t -> {
                    var kind = TYPES.get(t);
                    if (kind == null) {
                        throw ApiError.of("invalid_types");
                    }
                    return kind;
                })
                .collect(Collectors.toSet());
    }

    private ObjectNode members(Call call) {
        var ids = channels.membersInOrder(readable(call));
        var wrapped = ids.stream().map(id -> Json.object().put("id", id)).toList();
        var page = Pages.page(call, "members", wrapped, 100);
        var plain = Json.array();
        page.path("members").forEach(m -> plain.add(Json.text(m, "id")));
        return page.set("members", plain);
    }

    private ObjectNode open(Call call) {
        var users = call.text("users");
        if (users.isEmpty() && !call.text("channel").isEmpty()) {
            var channel = channels.find(call.text("channel")).filter(c -> c.kind == Channel.Kind.IM);
            return opened(channel.orElseThrow(() -> ApiError.of("channel_not_found")), call);
        }
        if (users.isEmpty()) {
            throw ApiError.of("users_list_not_supplied");
        }
        if (users.contains(",")) {
            throw ApiError.of("not_implemented_in_sandbox", List.of("group conversations are not imitated"));
        }
        scopes.requireOneOf(List.of("im:write"));
        var member = members.require(users);
        if (member.role() == Member.Role.BOT) {
            throw ApiError.of("cannot_dm_bot");
        }
        var known = channels.find(channels.direct(member.id()));
        return opened(known.orElseThrow(), call);
    }

    /** Direct conversations are there from the beginning, so that opening one changes nothing. */
    private static ObjectNode opened(Channel channel, Call call) {
        var answer = ApiMethod.ok().put("no_op", true).put("already_open", true);
        if (call.flag("return_im")) {
            return answer.set("channel", channel.json());
        }
        answer.putObject("channel").put("id", channel.id);
        return answer;
    }

    private ObjectNode join(Call call) {
        var channel = channels.find(call.required("channel"))
                .filter(c -> c.visibleTo(Ids.BOT_USER))
                .orElseThrow(() -> ApiError.of("channel_not_found"));
        if (channel.kind != Channel.Kind.PUBLIC) {
            throw ApiError.of("method_not_supported_for_channel_type");
        }
        var joined = channels.join(channel, Ids.BOT_USER);
        var answer = ApiMethod.ok();
        answer.set("channel", channel.json());
        return joined ? answer : ApiMethod.warn(answer, "already_in_channel");
    }
}
