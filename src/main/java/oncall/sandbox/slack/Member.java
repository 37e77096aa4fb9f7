package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Objects;
import oncall.sandbox.http.Json;

/** A person or bot of the workspace. The name is what follows an at sign; the zone is an IANA name. */
public record Member(String id, String name, String realName, Role role, String zone, String email) {

    /** What somebody may do in the workspace, as Slack tells it apart. */
    public enum Role {
        OWNER,
        ADMIN,
        MEMBER,
        GUEST,
        SINGLE_CHANNEL_GUEST,
        STRANGER,
        BOT
    }

    public Member {
        if (id.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a member needs an id and a name");
        }
        Objects.requireNonNull(role);
        ZoneId.of(zone);
    }

    /** The team this member belongs to; a stranger comes from another company's. */
    public String team() {
        return role == Role.STRANGER ? "T09ELSEWHERE" : Ids.TEAM;
    }

    boolean guest() {
        return role == Role.GUEST || role == Role.SINGLE_CHANNEL_GUEST;
    }

    /** The user object of {@code users.info}; the address only where the app may read it. */
    ObjectNode json(InstantSource clock, boolean withEmail) {
        var zoneId = ZoneId.of(zone);
        var user = Json.object().put("id", id).put("team_id", team()).put("name", name);
        user.put("deleted", false).put("real_name", realName);
        user.put("tz", zone)
                .put("tz_label", zoneId.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                .put("tz_offset", zoneId.getRules().getOffset(clock.instant()).getTotalSeconds());
        user.put("is_admin", role == Role.ADMIN || role == Role.OWNER)
                .put("is_owner", role == Role.OWNER)
                .put("is_primary_owner", false)
                .put("is_restricted", guest())
                .put("is_ultra_restricted", role == Role.SINGLE_CHANNEL_GUEST)
                .put("is_stranger", role == Role.STRANGER)
                .put("is_bot", role == Role.BOT)
                .put("is_app_user", false)
                .put("updated", clock.instant().getEpochSecond());
        var profile = user.putObject("profile");
        profile.put("real_name", realName).put("display_name", name).put("team", team());
        if (withEmail && role != Role.BOT) {
            profile.put("email", email);
        }
        if (role == Role.BOT) {
            profile.put("bot_id", Ids.BOT).put("api_app_id", Ids.APP);
        }
        return user;
    }
}
