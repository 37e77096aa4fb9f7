package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.sandbox.http.Json;

/** One kind of misbehaviour, for the next few calls or for a share of them. */
final class Fault {
    /** What happens instead of, or beside, the proper answer. */
    enum Action {
        DELAY,
        THROTTLE,
        FAIL,
        HANG,
        DROP_BEFORE,
        DROP_AFTER,
        TWICE,
        REFUSE;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final Set<String> KNOWN =
            Set.of("methods", "delivery", "next", "share", "seed", "do", "millis", "retryAfterSeconds", "error");

    private final ObjectNode description;
    private final Action action;
    private final Set<String> methods;
    private final Set<String> deliveries;
    private final double share;
    private final Random random;
    private int left;

    private Fault(ObjectNode description, Action action) {
        this.description = description.deepCopy();
        this.action = action;
        this.methods = names(description, "methods");
        this.deliveries = names(description, "delivery");
        this.share = description.path("share").asDouble(1);
        this.random = new Random(description.path("seed").asLong(1));
        this.left = description.has("share")
                ? Integer.MAX_VALUE
                : description.path("next").asInt(1);
    }

    static Fault read(ObjectNode description) {
        description.fieldNames().forEachRemaining(field -> {
            if (!KNOWN.contains(field)) {
                throw new IllegalArgumentException(
                        "unknown field \"" + field + "\"; known are " + new java.util.TreeSet<>(KNOWN));
            }
        });
        var word = Json.text(description, "do");
        var action = Arrays.stream(Action.values())
                .filter(a -> a.word().equals(word))
                .findFirst();
        if (description.has("error")) {
            return checked(new Fault(description, Action.REFUSE));
        }
        var words = Arrays.stream(Action.values()).map(Action::word).filter(w -> !w.equals("refuse"));
        return checked(new Fault(
                description,
                action.orElseThrow(() -> new IllegalArgumentException("\"do\" is one of "
                        + words.collect(Collectors.joining(", ")) + "; or give \"error\": a code"))));
    }

    private static Fault checked(Fault fault) {
        if (fault.methods.isEmpty() == fault.deliveries.isEmpty()) {
            throw new IllegalArgumentException("give either \"methods\" or \"delivery\": a list of names, or \"*\"");
        }
        if (fault.left < 1 || !(fault.share > 0 && fault.share <= 1)) {
            throw new IllegalArgumentException("\"next\" is at least 1, \"share\" above 0 and at most 1");
        }
        return fault;
    }

    private static Set<String> names(ObjectNode description, String field) {
        var names = new HashSet<String>();
        var node = description.path(field);
        if (node.isTextual()) {
            names.add(node.asText());
        }
        node.forEach(n -> names.add(n.asText()));
        return names;
    }

    boolean strikesMethod(String method) {
        return strikes(methods, method);
    }

    boolean strikesDelivery(String kind) {
        return strikes(deliveries, kind);
    }

    private boolean strikes(Set<String> names, String name) {
        if (!lives() || !(names.contains("*") || names.contains(name)) || random.nextDouble() >= share) {
            return false;
        }
        left--;
        return true;
    }

    boolean lives() {
        return left > 0;
    }

    Action action() {
        return action;
    }

    Duration pause() {
        return Duration.ofMillis(description.path("millis").asLong(5000));
    }

    int retryAfterSeconds() {
        return description.path("retryAfterSeconds").asInt(1);
    }

    String error() {
        return Json.text(description, "error");
    }

    ObjectNode json() {
        var json = description.deepCopy();
        return description.has("share") ? json : json.put("next", left);
    }
}
