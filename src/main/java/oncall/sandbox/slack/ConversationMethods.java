package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oncall.sandbox.http.Json;

/** What the app may ask about channels. A private channel it is not in does not exist for it. */
record ConversationMethods(Channels channels, Members members, Places places, Scopes scopes, Telling telling) {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Map<Channel.Kind, String> READ = Map.of(
            Channel.Kind.PUBLIC, "channels:read", Channel.Kind.PRIVATE, "groups:read", Channel.Kind.IM, "im:read");
    private static final List<String> ANY_READ = List.of("channels:read", "groups:read", "im:read", "mpim:read");
    private static final Map<String, Channel.Kind> TYPES = Map.of(
            "public_channel", Channel.Kind.PUBLIC, "private_channel", Channel.Kind.PRIVATE, "im", Channel.Kind.IM);

    List<ApiMethod> all() {
        return List.of(
                ApiMethod.of("conversations.info", ANY_READ, this::info),
                ApiMethod.of("conversations.list", ANY_READ, this::list),
                ApiMethod.of("conversations.members", ANY_READ, this::members),
                ApiMethod.of("users.conversations", ANY_READ, this::ofMember),
                ApiMethod.of(
                        "conversations.open",
                        List.of("im:write", "mpim:write", "groups:write", "channels:manage"),
                        this::open),
                ApiMethod.of("conversations.join", List.of("channels:join"), this::join));
    }

    private Channel readable(Call call) {
        var channel = places.known(call.required("channel"));
        scopes.requireOneOf(List.of(READ.getOrDefault(channel.kind, "")));
        return channel;
    }

    private ObjectNode info(Call call) {
        return ApiMethod.ok().set("channel", readable(call).json());
    }

    private ObjectNode list(Call call) {
        return those(call, channel -> true);
    }

    /** The app itself where nobody is named. */
    private ObjectNode ofMember(Call call) {
        var user = call.text("user").isEmpty()
                ? Ids.BOT_USER
                : members.require(call.text("user")).id();
        return those(call, channel -> channels.membersOf(channel).contains(user));
    }

    private ObjectNode those(Call call, Predicate<Channel> wanted) {
        var kinds = kinds(call.text("types"));
        for (var kind : kinds) {
            scopes.requireOneOf(List.of(READ.getOrDefault(kind, "")));
        }
        var found = Json.array();
        channels.all().stream()
                .filter(c -> kinds.contains(c.kind) && c.visibleTo(Ids.BOT_USER) && wanted.test(c))
                .forEach(c -> found.add(c.json()));
        return Pages.page(call, "channels", found, 100);
    }

    private static Set<Channel.Kind> kinds(String types) {
        return COMMA.splitAsStream(types.isEmpty() ? "public_channel" : types)
                .filter(type -> !type.equals("mpim"))
                .map(type -> Optional.ofNullable(TYPES.get(type)).orElseThrow(() -> ApiError.of("invalid_types")))
                .collect(Collectors.toSet());
    }

    private ObjectNode members(Call call) {
        var ids = channels.membersInOrder(readable(call));
        return Pages.page(call, "members", Json.texts(ids), 100);
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
        var channel = places.known(call.required("channel"));
        if (channel.kind != Channel.Kind.PUBLIC) {
            throw ApiError.of("method_not_supported_for_channel_type");
        }
        var joined = telling.joins(channel, Ids.BOT_USER);
        var answer = ApiMethod.ok();
        answer.set("channel", channel.json());
        return joined ? answer : ApiMethod.warn(answer, "already_in_channel");
    }
}
