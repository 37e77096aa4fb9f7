package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import oncall.sandbox.http.Json;

/** The parts all payloads have in common, in Slack's shape. */
record Payloads(Members members, InstantSource clock) {

    static final String TOKEN = "sandbox-verification-token";
    static final String DOMAIN = "sandbox";

    /** A payload of an interaction by this person. */
    ObjectNode interaction(String type, String userId) {
        var member = members.require(userId);
        var payload = Json.object().put("type", type);
        payload.set("team", team());
        payload.set("user", user(member));
        return payload.put("api_app_id", Ids.APP)
                .put("token", TOKEN)
                .put("is_enterprise_install", false)
                .putNull("enterprise");
    }

    static ObjectNode user(Member member) {
        return Json.object()
                .put("id", member.id())
                .put("username", member.name())
                .put("name", member.name())
                .put("team_id", member.team());
    }

    static ObjectNode team() {
        return Json.object().put("id", Ids.TEAM).put("domain", DOMAIN);
    }

    static ObjectNode channel(Channel channel) {
        var name = channel.kind == Channel.Kind.IM ? "directmessage" : channel.name;
        return Json.object()
                .put("id", channel.id)
                .put("name", channel.kind == Channel.Kind.PRIVATE ? "privategroup" : name);
    }

    ObjectNode command(String command, String text, String userId, Channel channel) {
        var member = members.require(userId);
        return Json.object()
                .put("token", TOKEN)
                .put("team_id", member.team())
                .put("team_domain", DOMAIN)
                .put("channel_id", channel.id)
                .put("channel_name", Json.text(channel(channel), "name"))
                .put("user_id", userId)
                .put("user_name", member.name())
                .put("command", command)
                .put("text", text)
                .put("api_app_id", Ids.APP)
                .put("is_enterprise_install", "false");
    }

    ObjectNode event(ObjectNode event) {
        var payload = Json.object().put("token", TOKEN).put("team_id", Ids.TEAM).put("api_app_id", Ids.APP);
        payload.set("event", event);
        payload.put("type", "event_callback").put("event_id", Ids.next("Ev", 10));
        payload.put("event_time", clock.instant().getEpochSecond());
        payload.putArray("authorizations")
                .addObject()
                .putNull("enterprise_id")
                .put("team_id", Ids.TEAM)
                .put("user_id", Ids.BOT_USER)
                .put("is_bot", true)
                .put("is_enterprise_install", false);
        return payload.put("is_ext_shared_channel", false);
    }
}
