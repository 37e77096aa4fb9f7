package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import oncall.sandbox.http.Json;

/** Every file of the workspace, and who may read it. */
final class SharedFiles {
    private final Map<String, SharedFile> byId = new LinkedHashMap<>();
    private final Map<String, SharedFile> tickets = new HashMap<>();
    private final Channels channels;
    private final InstantSource clock;
    private final Supplier<String> address;

    SharedFiles(Channels channels, InstantSource clock, Supplier<String> address) {
        this.channels = channels;
        this.clock = clock;
        this.address = address;
    }

    /** A file that a person has brought whole. */
    synchronized SharedFile bring(String user, String name, byte[] content) {
        var file = kept(new SharedFile(name, user, clock.instant(), content.length, Optional.empty()));
        file.content = content.clone();
        file.stage = SharedFile.Stage.COMPLETE;
        return file;
    }

    /** A file that lies elsewhere, as those of other companies' drives do. */
    synchronized SharedFile pointAt(String user, String name, String url) {
        var file = kept(new SharedFile(name, user, clock.instant(), 0, Optional.of(url)));
        file.stage = SharedFile.Stage.COMPLETE;
        return file;
    }

    /** A file the app will send; returns the ticket of the address it sends it to. */
    synchronized Map.Entry<String, SharedFile> promise(String name, long length) {
        var file = kept(new SharedFile(name, Ids.BOT_USER, clock.instant(), length, Optional.empty()));
        var ticket = Ids.next("", 32);
        tickets.put(ticket, file);
        return Map.entry(ticket, file);
    }

    private SharedFile kept(SharedFile file) {
        byId.put(file.id, file);
        return file;
    }

    /** Takes what was sent for a ticket; returns whether it is as long as was promised. */
    synchronized Optional<Boolean> receive(String ticket, byte[] content) {
        var file = Optional.ofNullable(tickets.get(ticket)).filter(f -> f.stage != SharedFile.Stage.COMPLETE);
        return file.map(f -> {
            var right = content.length == f.length;
            if (right) {
                f.content = content.clone();
                f.stage = SharedFile.Stage.RECEIVED;
            }
            return right;
        });
    }

    /** The app's own file that has been sent and not completed. Throws {@code file_not_found}. */
    synchronized SharedFile received(String id) {
        return Optional.ofNullable(byId.get(id))
                .filter(f -> f.user.equals(Ids.BOT_USER) && f.stage == SharedFile.Stage.RECEIVED)
                .orElseThrow(() -> ApiError.of("file_not_found"));
    }

    synchronized void complete(SharedFile file, String title) {
        file.stage = SharedFile.Stage.COMPLETE;
        if (!title.isEmpty()) {
            file.title = title;
        }
    }

    /** Notes that a message shows these files. */
    synchronized void shared(List<SharedFile> files, Channel channel, String ts) {
        for (var file : files) {
            file.shares.put(channel.id, new SharedFile.Share(channel.kind, channel.name, ts));
        }
    }

    /** From now on the app may read these, as after a form they were put into was sent. */
    synchronized void giveToApp(ArrayNode files) {
        files.forEach(f -> Optional.ofNullable(byId.get(Json.text(f, "id"))).ifPresent(file -> file.givenToApp = true));
    }

    /** The file with this id, if the app may read it. */
    synchronized Optional<SharedFile> forApp(String id) {
        return complete(id)
                .filter(f -> f.givenToApp
                        || f.user.equals(Ids.BOT_USER)
                        || sharedIn(f, channel -> channels.membersOf(channel).contains(Ids.BOT_USER)));
    }

    /** The file with this id, if this person brought it or is where it was shared. */
    synchronized Optional<SharedFile> forPerson(String id, String user) {
        return complete(id).filter(f -> readable(f, user));
    }

    /** The files this person may read, newest first. */
    synchronized List<ObjectNode> visibleTo(String user) {
        var newest = new ArrayList<ObjectNode>();
        byId.values().stream()
                .filter(f -> f.stage == SharedFile.Stage.COMPLETE && readable(f, user))
                .forEach(f -> newest.add(0, f.json(address.get())));
        return newest;
    }

    synchronized ObjectNode json(SharedFile file) {
        return file.json(address.get());
    }

    ArrayNode json(List<SharedFile> files) {
        var list = Json.array();
        files.forEach(f -> list.add(json(f)));
        return list;
    }

    private Optional<SharedFile> complete(String id) {
        return Optional.ofNullable(byId.get(id)).filter(f -> f.stage == SharedFile.Stage.COMPLETE);
    }

    private boolean readable(SharedFile file, String user) {
        return file.user.equals(user) || sharedIn(file, channel -> channel.visibleTo(user));
    }

    private boolean sharedIn(SharedFile file, Predicate<Channel> which) {
        return file.shares.keySet().stream()
                .anyMatch(id -> channels.find(id).filter(which).isPresent());
    }
}
