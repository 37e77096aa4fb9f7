package oncall.sandbox.slack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Json;

/** A fault as it is posted and listed; an {@link IllegalArgumentException} says in words what is wrong with it. */
final class FaultDocument {
    static final String METHODS = "methods";
    static final String DELIVERY = "delivery";

    private static final Set<String> KNOWN =
            Set.of(METHODS, DELIVERY, "next", "share", "seed", "do", "millis", "retryAfterSeconds", "error");

    private FaultDocument() {}

    static ObjectNode of(Fault fault, String named) {
        var document = fault.document(named);
        if (!fault.error().isEmpty()) {
            document.remove("do");
            document.put("error", fault.error());
        }
        return document;
    }

    static Fault read(ObjectNode said) {
        said.fieldNames()
                .forEachRemaining(name -> require(
                        KNOWN.contains(name), "unknown field \"" + name + "\"; known are " + new TreeSet<>(KNOWN)));
        var kind = kind(said);
        var calls = Stream.of(METHODS, DELIVERY)
                .flatMap(named -> names(said.path(named)))
                .toArray(String[]::new);
        require(
                names(said.path(METHODS)).findAny().isPresent() != isOfDelivery(said),
                "give either \"methods\" or \"delivery\": a list of names, or \"*\"");
        var share = said.path("share").asDouble(1);
        var next = said.path("next").asInt(1);
        require(
                (said.has("share") || next >= 1) && share > 0 && share <= 1,
                "\"next\" is at least 1, \"share\" above 0 and at most 1");
        var fault = said.has("share")
                ? Fault.share(share, said.path("seed").asLong(1), kind, calls)
                : Fault.next(next, kind, calls);
        fault = fault.withMillis(said.path("millis").asLong(5000)).withError(Json.text(said, "error"));
        return said.has("retryAfterSeconds")
                ? fault.withRetryAfterSeconds(said.path("retryAfterSeconds").asInt(1))
                : fault;
    }

    static boolean isOfDelivery(ObjectNode said) {
        return names(said.path(DELIVERY)).findAny().isPresent();
    }

    private static Fault.Kind kind(ObjectNode said) {
        if (said.has("error")) {
            return Fault.Kind.FAIL;
        }
        Optional<Fault.Kind> kind = Arrays.stream(Fault.Kind.values())
                .filter(each -> each.word().equals(Json.text(said, "do")))
                .findFirst();
        var words = Arrays.stream(Fault.Kind.values()).map(Fault.Kind::word).collect(Collectors.joining(", "));
        return kind.orElseThrow(
                () -> new IllegalArgumentException("\"do\" is one of " + words + "; or give \"error\": a code"));
    }

    private static Stream<String> names(JsonNode given) {
        return given.isTextual()
                ? Stream.of(given.asText())
                : given.valueStream().map(JsonNode::asText);
    }

    private static void require(boolean right, String otherwise) {
        if (!right) {
            throw new IllegalArgumentException(otherwise);
        }
    }
}
