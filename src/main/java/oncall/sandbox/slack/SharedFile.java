package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import oncall.sandbox.http.Json;

/** A file somebody brought: what it is called, what is in it and where it was shared. Guarded by {@link SharedFiles}. */
final class SharedFile {
    /** How far the file has come. */
    enum Stage {
        PROMISED,
        RECEIVED,
        COMPLETE
    }

    final String id = Ids.next("F", 10);
    final String name;
    final String user;
    final Instant created;
    /** Where an external file really lies; Slack only points there. */
    final Optional<String> external;

    final long length;
    final Map<String, Share> shares = new LinkedHashMap<>();
    String title;
    byte[] content = new byte[0];
    Stage stage = Stage.PROMISED;
    boolean givenToApp;

    /** A message that shows the file. */
    record Share(Channel.Kind kind, String channelName, String ts) {}

    SharedFile(String name, String user, Instant created, long length, Optional<String> external) {
        this.name = name;
        this.title = name;
        this.user = user;
        this.created = created;
        this.length = length;
        this.external = external;
    }

    /** Its path below the address of the workspace, behind which the token is asked for. */
    String path(boolean download) {
        return "/files-pri/" + Ids.TEAM + "-" + id + "/" + (download ? "download/" : "")
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** Slack's file object; the address is the one the workspace is served at. */
    ObjectNode json(String address) {
        var kind = FileKind.of(name);
        var json = Json.object().put("id", id).put("created", created.getEpochSecond());
        json.put("timestamp", created.getEpochSecond())
                .put("name", name)
                .put("title", title)
                .put("mimetype", kind.mimetype())
                .put("filetype", kind.filetype())
                .put("pretty_type", kind.pretty())
                .put("user", user)
                .put("user_team", Ids.TEAM)
                .put("editable", kind.text() && external.isEmpty())
                .put("size", external.isPresent() ? 0 : length)
                .put("mode", external.isPresent() ? "external" : kind.text() ? "snippet" : "hosted")
                .put("is_external", external.isPresent())
                .put("external_type", external.isPresent() ? "remote" : "")
                .put("is_public", sharedIn(Channel.Kind.PUBLIC))
                .put("public_url_shared", false)
                .put("display_as_bot", false)
                .put("username", "")
                .put("url_private", external.orElseGet(() -> address + path(false)));
        if (external.isEmpty()) {
            json.put("url_private_download", address + path(true));
        }
        json.put("permalink", address + "/files/" + user + "/" + id)
                .put("comments_count", 0)
                .put("has_rich_preview", false)
                .put("file_access", "visible");
        channels(json);
        return json;
    }

    private boolean sharedIn(Channel.Kind kind) {
        return shares.values().stream().anyMatch(s -> s.kind() == kind);
    }

    private void channels(ObjectNode json) {
        for (var list : new String[] {"channels", "groups", "ims"}) {
            json.putArray(list);
        }
        var told = json.putObject("shares");
        shares.forEach((channel, share) -> {
            json.withArray(
                            switch (share.kind()) {
                                case PUBLIC -> "channels";
                                case PRIVATE -> "groups";
                                case IM -> "ims";
                            })
                    .add(channel);
            told.withObjectProperty(share.kind() == Channel.Kind.PUBLIC ? "public" : "private")
                    .putArray(channel)
                    .addObject()
                    .put("ts", share.ts())
                    .put("channel_name", share.channelName())
                    .put("team_id", Ids.TEAM);
        });
    }
}
