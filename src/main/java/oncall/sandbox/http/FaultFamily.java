package oncall.sandbox.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Faults of one kind of call, and how they are posted and listed; an {@link IllegalArgumentException} says in words what
 * is wrong with one.
 *
 * @param calls the member that names the calls, such as {@code operations}
 * @param known whether there is a call of this name
 * @param error the member that names the error; where it stands, {@code do} need not say {@code fail}
 * @param usual what is meant by a document that says no {@code next} or no {@code millis}
 */
public record FaultFamily(Faults faults, String calls, Predicate<String> known, String error, ObjectNode usual) {
    private static final int LONGEST_DELAY = 600_000;

    boolean isNamedIn(JsonNode said) {
        return said.has(calls);
    }

    void listIn(ArrayNode all) {
        faults.list().forEach(fault -> all.add(document(fault)));
    }

    void add(JsonNode said) {
        require(said.isObject(), "A fault is a JSON object.");
        ObjectNode document = said.deepCopy();
        Set<String> members = new TreeSet<>(
                Set.of(calls, "next", "share", "seed", "do", "millis", "retryAfterSeconds", error, "message"));
        document.fieldNames()
                .forEachRemaining(name ->
                        require(members.contains(name), "A fault has no \"" + name + "\"; it has " + members + "."));
        complete(document);
        Fault.Kind kind = kind(document.path("do"));
        faults.add(details(document, kind, which(document, kind, names(document.path(calls)))));
    }

    private void complete(ObjectNode document) {
        if (document.has(error) && !document.has("do")) {
            document.put("do", "fail");
        }
        if (usual.has("next") && !document.has("next") && !document.has("share")) {
            document.set("next", usual.get("next"));
        }
        if (usual.has("millis")
                && !document.has("millis")
                && Json.text(document, "do").equals("delay")) {
            document.set("millis", usual.get("millis"));
        }
    }

    private static Fault which(JsonNode document, Fault.Kind kind, String[] named) {
        require(document.has("next") != document.has("share"), "A fault has either \"next\" or \"share\".");
        if (document.has("next")) {
            require(!document.has("seed"), "\"seed\" goes with \"share\".");
            return Fault.next(whole(document, "next", 1, Integer.MAX_VALUE), kind, named);
        }
        double share = document.path("share").asDouble();
        require(document.path("share").isNumber() && share > 0 && share <= 1, "\"share\" is above 0, at most 1.");
        require(!document.has("seed") || document.path("seed").isIntegralNumber(), "\"seed\" is a whole number.");
        long seed = document.path("seed").asLong(ThreadLocalRandom.current().nextInt(1_000_000));
        return Fault.share(share, seed, kind, named);
    }

    private Fault details(JsonNode document, Fault.Kind kind, Fault bare) {
        Fault fault = bare;
        boolean fails = kind == Fault.Kind.FAIL;
        require(document.has("millis") == (kind == Fault.Kind.DELAY), "\"millis\" goes with \"do\": \"delay\".");
        if (document.has("millis")) {
            fault = fault.withMillis(whole(document, "millis", 0, LONGEST_DELAY));
        }
        if (document.has("retryAfterSeconds")) {
            require(fails || kind == Fault.Kind.THROTTLE, "\"retryAfterSeconds\" goes with \"throttle\" and \"fail\".");
            fault = fault.withRetryAfterSeconds(whole(document, "retryAfterSeconds", 0, Integer.MAX_VALUE));
        }
        if (document.has(error)) {
            require(fails, "\"" + error + "\" goes with \"do\": \"fail\".");
            String name = document.path(error).asText();
            require(name.matches("\\w{1,100}"), "\"" + error + "\" is the name of an error.");
            fault = fault.withError(name);
        }
        if (document.has("message")) {
            require(fails, "\"message\" goes with \"do\": \"fail\".");
            require(document.path("message").isTextual(), "\"message\" is a text.");
            fault = fault.withMessage(document.path("message").asText());
        }
        return fault;
    }

    private static Fault.Kind kind(JsonNode word) {
        String words = Arrays.stream(Fault.Kind.values()).map(Fault.Kind::word).collect(Collectors.joining("|"));
        return Arrays.stream(Fault.Kind.values())
                .filter(kind -> kind.word().equals(word.asText()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"do\" is one of " + words + "."));
    }

    private String[] names(JsonNode given) {
        List<String> names = given.isTextual() ? List.of(given.asText()) : Json.textsOf(given);
        require(!names.isEmpty(), "\"" + calls + "\" is \"*\" or a list of names.");
        names.forEach(name ->
                require(name.equals(Fault.ALL) || known.test(name), "\"" + calls + "\" knows no \"" + name + "\"."));
        return names.toArray(String[]::new);
    }

    private static int whole(JsonNode document, String name, int least, int most) {
        JsonNode value = document.path(name);
        boolean right = value.isInt() && value.asInt() >= least && value.asInt() <= most;
        require(right, "\"" + name + "\" is a whole number from " + least + " to " + most + ".");
        return value.asInt();
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private ObjectNode document(Fault fault) {
        ObjectNode document = Json.object();
        if (fault.calls().contains(Fault.ALL)) {
            document.put(calls, Fault.ALL);
        } else {
            document.set(calls, Json.texts(fault.calls()));
        }
        document.put("do", fault.kind().word());
        if (fault.share() > 0) {
            document.put("share", fault.share()).put("seed", fault.seed());
        } else {
            document.put("next", fault.next());
        }
        if (fault.kind() == Fault.Kind.DELAY) {
            document.put("millis", fault.millis());
        }
        fault.retryAfterSeconds().ifPresent(seconds -> document.put("retryAfterSeconds", seconds));
        Map.of(error, fault.error(), "message", fault.message()).forEach((member, text) -> {
            if (!text.isEmpty()) {
                document.put(member, text);
            }
        });
        return document;
    }
}
