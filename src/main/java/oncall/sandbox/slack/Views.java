package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;
import org.jspecify.annotations.Nullable;

/** The modals each person has open, at most three on each other, and their home tabs. */
final class Views {
    private static final int DEEPEST = 3;

    private final Map<String, List<OpenView>> stacks = new HashMap<>();
    private final Map<String, OpenView> homes = new HashMap<>();
    private final InstantSource clock;
    private final Changes changes;

    Views(InstantSource clock, Changes changes) {
        this.clock = clock;
        this.changes = changes;
    }

    synchronized ObjectNode open(Triggers.Trigger trigger, ObjectNode view) {
        requireUnique(view, null);
        var opened = new OpenView(trigger.user(), trigger.channel(), null, view, nextHash());
        stacks.put(trigger.user(), new ArrayList<>(List.of(opened)));
        changes.tell("modals", "");
        return opened.json();
    }

    /** Puts a view on top of the one the press came from. */
    synchronized ObjectNode push(String fromView, String user, ObjectNode view) {
        var stack = stack(user);
        if (stack.stream().noneMatch(v -> v.id.equals(fromView))) {
            throw ApiError.of("not_found");
        }
        if (stack.size() >= DEEPEST) {
            throw ApiError.of("push_limit_reached");
        }
        requireUnique(view, null);
        var top = stack.get(stack.size() - 1);
        var pushed = new OpenView(user, top.channel, top, view, nextHash());
        stack.add(pushed);
        changes.tell("modals", "");
        return pushed.json();
    }

    /** Shows other content in an open view; an empty hash means whatever it shows now. */
    synchronized ObjectNode update(OpenView open, String hash, ObjectNode view) {
        if (find(open.id).isEmpty()) {
            throw ApiError.of("not_found");
        }
        if (!hash.isEmpty() && !hash.equals(open.hash)) {
            throw ApiError.of("hash_conflict");
        }
        if (!Json.text(view, "type").equals(Json.text(open.source, "type"))) {
            throw ApiError.of(
                    "invalid_arguments", List.of("[ERROR] the type of a view cannot change [json-pointer:/view/type]"));
        }
        requireUnique(view, open);
        open.show(view, nextHash());
        changes.tell(Json.text(view, "type").equals("home") ? "home" : "modals", "");
        return open.json();
    }

    synchronized ObjectNode publish(String user, String hash, ObjectNode view) {
        var home = homes.get(user);
        if (home != null) {
            return update(home, hash, view);
        }
        var published = new OpenView(user, "", null, view, nextHash());
        homes.put(user, published);
        changes.tell("home", "");
        return published.json();
    }

    synchronized Optional<OpenView> find(String id) {
        return all().filter(v -> v.id.equals(id)).findFirst();
    }

    synchronized Optional<OpenView> findExternal(String externalId) {
        return all().filter(v -> Json.text(v.source, "external_id").equals(externalId))
                .findFirst();
    }

    synchronized Optional<OpenView> homeOf(String user) {
        return Optional.ofNullable(homes.get(user));
    }

    /** The modals of this person, the one on top last. */
    synchronized List<OpenView> stackOf(String user) {
        return List.copyOf(stack(user));
    }

    /** Reads or changes one view alone, and tells whoever looks on. */
    synchronized <T> T with(OpenView view, Function<OpenView, T> use) {
        var result = use.apply(view);
        changes.tell(Json.text(view.source, "type").equals("home") ? "home" : "modals", "");
        return result;
    }

    synchronized ObjectNode json(OpenView view) {
        return view.json();
    }

    synchronized ObjectNode onPage(OpenView view) {
        return view.onPage();
    }

    /** Closes this view and what lies on it. */
    synchronized void close(OpenView view) {
        var stack = stack(view.user);
        var at = stack.indexOf(view);
        if (at >= 0) {
            stack.subList(at, stack.size()).clear();
            changes.tell("modals", "");
        }
    }

    synchronized void closeAll(String user) {
        stack(user).clear();
        changes.tell("modals", "");
    }

    private List<OpenView> stack(String user) {
        return stacks.computeIfAbsent(user, u -> new ArrayList<>());
    }

    private Stream<OpenView> all() {
        return Stream.concat(stacks.values().stream().flatMap(List::stream), homes.values().stream());
    }

    private void requireUnique(ObjectNode view, @Nullable OpenView except) {
        var externalId = Json.text(view, "external_id");
        if (!externalId.isEmpty()
                && findExternal(externalId).filter(v -> v != except).isPresent()) {
            throw ApiError.of("duplicate_external_id");
        }
    }

    private String nextHash() {
        return clock.instant().getEpochSecond() + "." + Ids.next("", 8);
    }
}
