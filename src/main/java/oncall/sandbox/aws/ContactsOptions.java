package oncall.sandbox.aws;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import oncall.sandbox.clock.SandboxClock;

/** Everything one may choose about the endpoint; port 0 means any free one. */
public record ContactsOptions(
        String host,
        int port,
        boolean empty,
        Optional<Path> data,
        boolean notOnboarded,
        Map<String, Integer> quotas,
        SandboxClock clock) {

    /** What {@code quotas} may name; what is not named there is unlimited, for AWS publishes no numbers we could read. */
    public static final List<String> QUOTAS = List.of("contacts", "rotations", "overrides", "activation-codes", "tags");

    public ContactsOptions {
        quotas = Map.copyOf(quotas);
        List<String> mistakes = mistakes(quotas);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", mistakes));
        }
    }

    public static ContactsOptions defaults() {
        return new ContactsOptions("127.0.0.1", 4599, false, Optional.empty(), false, Map.of(), SandboxClock.atPace(1));
    }

    public ContactsOptions withHost(String newHost) {
        return new ContactsOptions(newHost, port, empty, data, notOnboarded, quotas, clock);
    }

    public ContactsOptions withPort(int newPort) {
        return new ContactsOptions(host, newPort, empty, data, notOnboarded, quotas, clock);
    }

    /** Without the demo team. */
    public ContactsOptions withEmpty(boolean nowEmpty) {
        return new ContactsOptions(host, port, nowEmpty, data, notOnboarded, quotas, clock);
    }

    /** Keeps everything in this file, which is made where it does not exist. */
    public ContactsOptions withData(Path file) {
        return new ContactsOptions(host, port, empty, Optional.of(file), notOnboarded, quotas, clock);
    }

    /** Answers like an account that never took up Incident Manager. */
    public ContactsOptions withNotOnboarded(boolean nowNotOnboarded) {
        return new ContactsOptions(host, port, empty, data, nowNotOnboarded, quotas, clock);
    }

    public ContactsOptions withQuota(String name, int most) {
        Map<String, Integer> more = new HashMap<>(quotas);
        more.put(name, most);
        return new ContactsOptions(host, port, empty, data, notOnboarded, more, clock);
    }

    /** Its time goes with that clock's until somebody moves it. */
    public ContactsOptions withClock(InstantSource real) {
        return withClock(SandboxClock.over(real));
    }

    /** Its time is this one, which others may share. */
    public ContactsOptions withClock(SandboxClock newClock) {
        return new ContactsOptions(host, port, empty, data, notOnboarded, quotas, newClock);
    }

    /** What is wrong with quotas that somebody set, one sentence each. */
    public static List<String> mistakes(Map<String, Integer> quotas) {
        return new TreeMap<>(quotas)
                .entrySet().stream()
                        .flatMap(quota -> mistake(quota.getKey(), quota.getValue()).stream())
                        .toList();
    }

    private static Optional<String> mistake(String name, int most) {
        if (!QUOTAS.contains(name)) {
            return Optional.of("There is no quota \"" + name + "\"; the quotas are " + String.join(", ", QUOTAS) + ".");
        }
        return most < 0 ? Optional.of("The quota \"" + name + "\" cannot be negative.") : Optional.empty();
    }
}
