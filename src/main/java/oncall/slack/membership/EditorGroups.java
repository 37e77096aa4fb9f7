package oncall.slack.membership;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The editors' user groups, each read once for everybody. What Slack said last counts until it is too old for whoever
 * asks; then the group has no members, and the words say why.
 */
final class EditorGroups {
    private static final Logger log = LoggerFactory.getLogger(EditorGroups.class);
    /** Seconds until what failed is tried again, whatever Slack asks for. */
    private static final long SHORTEST_PAUSE = 10;

    private static final long LONGEST_PAUSE = 60;
    private static final Group UNREAD = new Group(Set.of(), Instant.MIN, Optional.empty());

    private final SlackPeople people;
    private final InstantSource clock;
    private final WorkPool pool;
    private final Map<String, Group> groups = new ConcurrentSkipListMap<>();
    private final Map<String, CompletableFuture<Void>> reading = new ConcurrentHashMap<>();

    /**
     * What is known of one.
     *
     * @param at when Slack was asked for the members
     * @param trouble of the last try, where that failed
     */
    private record Group(Set<String> members, Instant at, Optional<Trouble> trouble) {}

    /** @param until when it is not tried again */
    private record Trouble(String words, Instant at, Instant until) {}

    EditorGroups(SlackPeople people, Set<String> ids, InstantSource clock, WorkPool pool) {
        this.people = people;
        this.clock = clock;
        this.pool = pool;
        ids.forEach(id -> groups.put(id, UNREAD));
    }

    /** Whether one of them is older than that and may be asked for now. */
    boolean isDue(Duration maxAge) {
        return groups.values().stream().anyMatch(group -> isDue(group, maxAge));
    }

    private boolean isDue(Group group, Duration maxAge) {
        Instant now = clock.instant();
        return !isYoung(group.at(), maxAge)
                && group.trouble()
                        .filter(trouble -> trouble.until().isAfter(now))
                        .isEmpty();
    }

    private boolean isYoung(Instant at, Duration maxAge) {
        return at.isAfter(clock.instant().minus(maxAge));
    }

    /** Complete when those that are due were asked for; never fails. */
    CompletableFuture<Void> read(Duration maxAge) {
        return CompletableFuture.allOf(groups.entrySet().stream()
                .filter(group -> isDue(group.getValue(), maxAge))
                .map(group -> begin(group.getKey(), maxAge))
                .toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> begin(String id, Duration maxAge) {
        CompletableFuture<Void> mine = new CompletableFuture<>();
        CompletableFuture<Void> other = reading.putIfAbsent(id, mine);
        if (other != null) {
            return other;
        }
        // Somebody else's may have ended right before.
        if (!isDue(groups.getOrDefault(id, UNREAD), maxAge) || !pool.offer(() -> read(id, mine))) {
            ends(id, mine);
        }
        return mine;
    }

    private void read(String id, CompletableFuture<Void> read) {
        Group before = groups.getOrDefault(id, UNREAD);
        Instant asked = clock.instant();
        try {
            groups.put(id, new Group(Set.copyOf(people.groupMembers(id)), asked, Optional.empty()));
            if (before.trouble().isPresent()) {
                log.info("the editors' user group {} can be read again", id);
            }
        } catch (SlackSaidNo no) {
            Instant now = clock.instant();
            Trouble trouble = new Trouble(no.words(), now, now.plus(pause(no)));
            groups.put(id, new Group(before.members(), before.at(), Optional.of(trouble)));
            if (before.trouble().isEmpty()) {
                log.warn("the editors' user group {} cannot be read: {}", id, no.code());
            }
        } finally {
            ends(id, read);
        }
    }

    private void ends(String id, CompletableFuture<Void> read) {
        reading.remove(id);
        read.complete(null);
    }

    private static Duration pause(SlackSaidNo no) {
        long seconds = no.retryAfter().map(Duration::toSeconds).orElse(SHORTEST_PAUSE);
        return Duration.ofSeconds(Math.max(SHORTEST_PAUSE, Math.min(LONGEST_PAUSE, seconds)));
    }

    /** Of all of them, as far as they were read once. */
    List<String> members() {
        return groups.values().stream()
                .flatMap(group -> group.members().stream().sorted())
                .toList();
    }

    /**
     * Whether somebody is an editor, by answers of at most that age; nothing where a group is not known and Slack did not
     * say why.
     *
     * @param member what they are in no group
     */
    Optional<Standing> standing(String userId, Standing member, Duration maxAge) {
        Instant oldest = member.at();
        List<String> words = new ArrayList<>(List.of(member.reason()));
        boolean known = true;
        for (Map.Entry<String, Group> entry : groups.entrySet()) {
            Group group = entry.getValue();
            boolean counts = isYoung(group.at(), maxAge);
            if (counts && group.members().contains(userId)) {
                return Optional.of(new Standing(Role.EDITOR, "", earlier(member.at(), group.at())));
            }
            if (counts) {
                oldest = earlier(oldest, group.at());
            } else {
                Optional<Trouble> why = group.trouble().filter(trouble -> isYoung(trouble.at(), maxAge));
                known &= why.isPresent();
                why.ifPresent(trouble -> words.add(
                        "The editors' user group " + entry.getKey() + " could not be read: " + trouble.words()));
            }
        }
        return known ? Optional.of(new Standing(Role.MEMBER, String.join(" ", words), oldest)) : Optional.empty();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
