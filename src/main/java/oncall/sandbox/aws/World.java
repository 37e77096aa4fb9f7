package oncall.sandbox.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;

/** Every region's account, made when the region is first spoken to; one at a time may look or change. */
final class World {
    /** Where the team of AWS's documentation lives. */
    private static final String FIRST = "us-east-2";

    private final Function<Arns, Account> seed;
    private final TreeMap<String, Account> accounts = new TreeMap<>();
    private long version;

    World(Function<Arns, Account> seed) {
        this.seed = seed;
    }

    /** What a data file kept. */
    synchronized void restore(JsonNode document) {
        document.forEachEntry((region, account) -> accounts.put(region, Account.read(new Arns(region), account)));
    }

    synchronized ObjectNode read(String region, Function<Account, ObjectNode> question) {
        return question.apply(account(region));
    }

    /** A change that throws has changed nothing: operations check first, then write. */
    synchronized Changed change(String region, Function<Account, ObjectNode> change) {
        ObjectNode answer = change.apply(account(region));
        version++;
        return new Changed(answer, version);
    }

    synchronized Snapshot snapshot() {
        ObjectNode document = Json.object();
        accounts.forEach((region, account) -> document.set(region, account.document()));
        return new Snapshot(document, version);
    }

    /** When the next one takes over in any region that was spoken to; in a new world, in the first one. */
    synchronized Optional<Instant> nextHandOff(Instant now) {
        Stream<Account> known =
                accounts.isEmpty() ? Stream.of(seed.apply(new Arns(FIRST))) : accounts.values().stream();
        return known.flatMap(account -> NextHandOff.after(now, account).stream())
                .min(Comparator.naturalOrder());
    }

    private Account account(String region) {
        return accounts.computeIfAbsent(region, name -> seed.apply(new Arns(name)));
    }

    /** An answer, and the version of the world that holds what it says. */
    record Changed(ObjectNode answer, long version) {}

    record Snapshot(ObjectNode document, long version) {}
}
