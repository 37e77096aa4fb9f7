package oncall.operations.check;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.port.Seen;

/** What is known of everything in one check, and what is read for it within bounds. */
final class CheckReading {
    /** Contacts in one check; who asks again goes on from there. */
    static final int MOST_READ = 400;
    /** So long, then what is known must do. */
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final LastKnown lastKnown;
    private final Clocks clocks;
    private final Names names;
    private final CheckEverything.Progress progress;
    private final Map<Arn, Seen<ContactDetails>> seen;
    private final Instant until;
    private final Instant lately;
    private Optional<String> trouble = Optional.empty();
    private boolean answers = true;
    private int asked;

    CheckReading(LastKnown lastKnown, Clocks clocks, Names names, CheckEverything.Progress progress) {
        this.lastKnown = lastKnown;
        this.clocks = clocks;
        this.names = names;
        this.progress = progress;
        this.seen = lastKnown.of(names.all().stream().map(ContactName::arn).toList());
        this.until = clocks.real().instant().plus(LONGEST);
        this.lately = clocks.shown().instant().minus(CheckEverything.LATELY);
    }

    /** What nobody saw yet; where it is wished also what was not seen lately, the oldest first. Then shifts. */
    void run(boolean readsOn) {
        read(names.all().stream()
                .map(ContactName::arn)
                .filter(contact -> !seen.containsKey(contact))
                .toList());
        if (readsOn) {
            read(old());
        }
        names.ofType(ContactType.ONCALL_SCHEDULE)
                .forEach(schedule -> ask(() -> trouble = trouble.or(() -> lastKnown.readShifts(schedule))));
    }

    private void read(List<Arn> wanted) {
        int left = wanted.size();
        for (Arn contact : wanted) {
            if (asked++ < MOST_READ) {
                ask(() -> seen.put(contact, lastKnown.read(contact)));
            }
            left--;
            progress.at(names.all().size() - left, names.all().size());
        }
    }

    /** What AWS refuses of one object may be told of the next; where it does not answer at all it is left alone. */
    private void ask(Runnable read) {
        if (answers && isInTime()) {
            try {
                read.run();
            } catch (Refused no) {
                answers = !no.passing();
                trouble = trouble.or(() -> Optional.of(no.words()));
            }
        }
    }

    boolean isInTime() {
        return clocks.real().instant().isBefore(until);
    }

    Optional<ContactDetails> of(Arn contact) {
        return Optional.ofNullable(seen.get(contact)).map(Seen::value);
    }

    /** Those that were not seen lately, the oldest first. */
    private List<Arn> old() {
        return seen.entrySet().stream()
                .filter(one -> one.getValue().at().isBefore(lately))
                .sorted(Comparator.comparing(one -> one.getValue().at()))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How many were not seen lately. */
    int lastSeen() {
        return old().size();
    }

    /** When the first of these was seen. */
    Optional<Instant> oldest() {
        return seen.values().stream().map(Seen::at).filter(lately::isAfter).min(Comparator.naturalOrder());
    }

    /** What the plans reach, be it known or not. */
    Set<Arn> referred() {
        return seen.values().stream()
                .flatMap(one -> one.value().contact().plan().referred().stream())
                .collect(Collectors.toSet());
    }

    int read() {
        return seen.size();
    }

    boolean isWhole() {
        return seen.size() == names.all().size();
    }

    Optional<String> trouble() {
        return trouble;
    }
}
