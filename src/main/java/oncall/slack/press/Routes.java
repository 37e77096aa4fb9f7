package oncall.slack.press;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every route, found by kind and id; two of the same name are a mistake of ours, seen at start. */
public final class Routes {
    private final Map<String, Route> byName = new LinkedHashMap<>();

    public Routes(List<Route> routes) {
        for (Route route : routes) {
            if (byName.putIfAbsent(name(route.kind(), route.id()), route) != null) {
                throw new IllegalArgumentException("Two routes are named " + name(route.kind(), route.id()) + ".");
            }
        }
    }

    public Optional<Route> find(Press.Kind kind, String id) {
        return Optional.ofNullable(byName.get(name(kind, id)));
    }

    public List<Route> all() {
        return List.copyOf(byName.values());
    }

    private static String name(Press.Kind kind, String id) {
        return kind + " " + id;
    }
}
