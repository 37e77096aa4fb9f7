package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import oncall.sandbox.http.Fault;
import oncall.sandbox.http.Json;

/** A fault as it is posted and listed; an {@link IllegalArgumentException} says in words what is wrong with it. */
final class FaultDocument {
    private static final Set<String> KNOWN =
            Set.of("operations", "next", "share", "seed", "do", "millis", "retryAfterSeconds", "exception", "message");
    private static final Set<Fault.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Fault.Kind.TWICE));
    private static final long LONGEST_DELAY = 600_000;

    private FaultDocument() {}

    static String exception(Fault fault) {
        return fault.error().isEmpty() ? ApiError.INTERNAL : fault.error();
    }

    static ObjectNode of(Fault fault) {
        ObjectNode document = fault.document("operations");
        if (fault.kind() == Fault.Kind.FAIL) {
            document.put("exception", exception(fault));
            if (!fault.message().isEmpty()) {
                document.put("message", fault.message());
            }
        }
        return document;
    }

    static Fault read(JsonNode document, Set<String> operations) {
        require(document.isObject(), "A fault is a JSON object.");
        document.fieldNames()
                .forEachRemaining(name -> require(KNOWN.contains(name), "A fault has no member \"" + name + "\"."));
        Fault.Kind kind = kind(document.path("do"));
        String[] named = operations(document.path("operations"), operations);
        return details(document, kind, which(document, kind, named));
    }

    private static Fault which(JsonNode document, Fault.Kind kind, String[] named) {
        require(document.has("next") != document.has("share"), "A fault has either \"next\" or \"share\".");
        if (document.has("next")) {
            require(!document.has("seed"), "\"seed\" goes with \"share\".");
            int next = whole(document, "next", 1, Integer.MAX_VALUE);
            return Fault.next(next, kind, named);
        }
        double share = document.path("share").asDouble();
        require(document.path("share").isNumber() && share > 0 && share <= 1, "\"share\" is above 0, at most 1.");
        require(!document.has("seed") || document.path("seed").isIntegralNumber(), "\"seed\" is a whole number.");
        long seed = document.has("seed")
                ? document.path("seed").asLong()
                : ThreadLocalRandom.current().nextInt(1_000_000);
        return Fault.share(share, seed, kind, named);
    }

    private static Fault details(JsonNode document, Fault.Kind kind, Fault bare) {
        Fault fault = bare;
        require(document.has("millis") == (kind == Fault.Kind.DELAY), "\"millis\" goes with \"do\": \"delay\".");
        if (document.has("millis")) {
            fault = fault.withMillis(whole(document, "millis", 0, (int) LONGEST_DELAY));
        }
        if (document.has("retryAfterSeconds")) {
            boolean fits = kind == Fault.Kind.THROTTLE || kind == Fault.Kind.FAIL;
            require(fits, "\"retryAfterSeconds\" goes with \"throttle\" and \"fail\".");
            fault = fault.withRetryAfterSeconds(whole(document, "retryAfterSeconds", 0, Integer.MAX_VALUE));
        }
        if (document.has("exception")) {
            require(kind == Fault.Kind.FAIL, "\"exception\" goes with \"do\": \"fail\".");
            String name = document.path("exception").asText();
            require(name.matches("[A-Za-z]{1,100}"), "\"exception\" is the name of an exception.");
            fault = fault.withError(name);
        }
        if (document.has("message")) {
            require(kind == Fault.Kind.FAIL, "\"message\" goes with \"do\": \"fail\".");
            require(document.path("message").isTextual(), "\"message\" is a text.");
            fault = fault.withMessage(document.path("message").asText());
        }
        return fault;
    }

    private static Fault.Kind kind(JsonNode word) {
        Optional<Fault.Kind> kind =
                KINDS.stream().filter(each -> each.word().equals(word.asText())).findFirst();
        String words = KINDS.stream().map(Fault.Kind::word).collect(Collectors.joining("|"));
        return kind.orElseThrow(() -> new IllegalArgumentException("\"do\" is one of " + words + "."));
    }

    private static String[] operations(JsonNode given, Set<String> known) {
        if (given.isTextual() && given.asText().equals(Fault.ALL)) {
            return new String[] {Fault.ALL};
        }
        require(given.isArray() && !given.isEmpty(), "\"operations\" is \"*\" or a list of operations.");
        List<String> names = Json.textsOf(given);
        names.forEach(name -> require(known.contains(name), "There is no operation \"" + name + "\"."));
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
}
