package oncall.slack.membership;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.slack.api.model.User;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import oncall.operations.TimeZones;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Standing by Slack's {@code users.info} and {@code usergroups.users.list}; each person is asked about once at a time. */
public final class SlackMembership implements Membership, TimeZones {
    private static final Logger log = LoggerFactory.getLogger(SlackMembership.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration REFRESHED = Duration.ofSeconds(60);
    private static final String NO_ANSWER =
            "Slack did not tell in time who you are, so this was not done. Please try again.";

    private static final String NO_WORKSPACE =
            "Slack has not told yet which workspace this bot belongs to, so this was not done. Please try again in a minute.";

    private final SlackPeople people;
    private final Optional<Editors> editors;
    private final Supplier<Optional<Workspace>> ours;
    private final InstantSource clock;
    private final WorkPool pool;
    private final Cache<String, Standing> known =
            Caffeine.newBuilder().maximumSize(50_000).executor(Runnable::run).build();
    /** Kept for good: people move less often than they are given rights. */
    private final Cache<String, ZoneId> zones =
            Caffeine.newBuilder().maximumSize(50_000).executor(Runnable::run).build();

    private final Map<String, CompletableFuture<Standing>> asking = new ConcurrentHashMap<>();

    /**
     * @param editors nothing where admins and owners are the editors
     * @param ours our workspace, where Slack has said or says now which it is: called where it may take seconds
     * @param pool threads of its own, since others wait for it
     */
    public SlackMembership(
            SlackPeople people,
            Optional<Editors> editors,
            Supplier<Optional<Workspace>> ours,
            InstantSource clock,
            WorkPool pool) {
        this.people = people;
        this.editors = editors;
        this.ours = ours;
        this.clock = clock;
        this.pool = pool;
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        Optional<Standing> standing = atMost(userId, KEPT);
        if (standing.isPresent() && atMost(userId, REFRESHED).isEmpty()) {
            refresh(userId);
        }
        return standing;
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        Optional<Standing> young = atMost(userId, maxAge);
        if (young.isPresent()) {
            return young.get();
        }
        try {
            return begin(userId).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return unknown(NO_ANSWER);
        } catch (ExecutionException e) {
            return unknown(e.getCause() instanceof SlackSaidNo no ? no.words() : NO_ANSWER);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return unknown(NO_ANSWER);
        }
    }

    @Override
    public ZoneId of(String userId) {
        return Optional.ofNullable(zones.getIfPresent(userId)).orElse(ZoneOffset.UTC);
    }

    private static Optional<ZoneId> zone(User user) {
        try {
            return Optional.ofNullable(user.getTz()).map(ZoneId::of);
        } catch (DateTimeException notKnownHere) {
            return Optional.of(ZoneOffset.ofTotalSeconds(user.getTzOffset()));
        }
    }

    private Optional<Standing> atMost(String userId, Duration age) {
        Instant oldest = clock.instant().minus(age);
        return Optional.ofNullable(known.getIfPresent(userId))
                .filter(standing -> standing.at().isAfter(oldest));
    }

    /** Nobody waits for it: whoever asks next finds it done, or asks again. */
    private void refresh(String userId) {
        CompletableFuture<Standing> unawaited = begin(userId);
        log.debug("standing is asked for again, done={}", unawaited.isDone());
    }

    private CompletableFuture<Standing> begin(String userId) {
        CompletableFuture<Standing> mine = new CompletableFuture<>();
        CompletableFuture<Standing> other = asking.putIfAbsent(userId, mine);
        if (other != null) {
            return other;
        }
        if (!pool.offer(() -> find(userId, mine))) {
            asking.remove(userId);
            mine.complete(unknown(NO_ANSWER));
        }
        return mine;
    }

    private void find(String userId, CompletableFuture<Standing> answer) {
        try {
            // Who we are comes first: nobody is one of us while that is not known.
            Optional<Workspace> workspace = ours.get();
            Standing standing = workspace.isEmpty() ? unknown(NO_WORKSPACE) : standing(userId, workspace.get());
            // Not to be joined any more by somebody who asks for newer data.
            asking.remove(userId);
            answer.complete(standing);
        } catch (Throwable failed) {
            asking.remove(userId);
            answer.completeExceptionally(failed);
        }
    }

    private Standing standing(String userId, Workspace workspace) {
        User user = people.user(userId);
        zone(user).ifPresent(zone -> zones.put(userId, zone));
        Standing standing = standing(user, workspace);
        known.put(userId, standing);
        return standing;
    }

    private Standing standing(User user, Workspace workspace) {
        Instant now = clock.instant();
        Optional<String> strange = Strangers.why(user, workspace);
        if (strange.isPresent()) {
            return new Standing(Role.STRANGER, strange.get(), now);
        }
        if (user.isDeleted()) {
            return new Standing(Role.DEACTIVATED, "This account is deactivated.", now);
        }
        if (editors.isEmpty()) {
            boolean admin = user.isAdmin() || user.isOwner() || user.isPrimaryOwner();
            return admin
                    ? new Standing(Role.EDITOR, "", now)
                    : new Standing(
                            Role.MEMBER,
                            "Only admins and owners of this workspace can change things. Please ask one.",
                            now);
        }
        return byList(user, editors.get(), now);
    }

    private Standing byList(User user, Editors list, Instant now) {
        if (list.users().contains(user.getId())) {
            return new Standing(Role.EDITOR, "", now);
        }
        List<String> unreadable = new ArrayList<>();
        for (String group : list.groups()) {
            try {
                if (people.groupMembers(group).contains(user.getId())) {
                    return new Standing(Role.EDITOR, "", now);
                }
            } catch (SlackSaidNo no) {
                unreadable.add("The editors' user group " + group + " could not be read: " + no.words());
            }
        }
        String rule = "Only this bot's editors (ONCALL_EDITORS) can change things. Please ask one of them.";
        return new Standing(Role.MEMBER, String.join(" ", prepended(rule, unreadable)), now);
    }

    private static List<String> prepended(String first, List<String> rest) {
        List<String> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all;
    }

    private Standing unknown(String words) {
        return new Standing(Role.UNKNOWN, words, clock.instant());
    }
}
