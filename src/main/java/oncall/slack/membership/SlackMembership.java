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
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import oncall.operations.TimeZones;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.operations.port.Standing;
import oncall.operations.port.Standing.Role;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.WorkPool;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Standing by Slack's {@code users.info} and {@code usergroups.users.list}, as old as the older of what it rests on; each
 * person is asked about once at a time, and each group once for all of them.
 */
public final class SlackMembership implements Membership, TimeZones, People {
    private static final Logger log = LoggerFactory.getLogger(SlackMembership.class);
    private static final Duration KEPT = Duration.ofMinutes(5);
    private static final Duration REFRESHED = Duration.ofSeconds(60);
    /** Of editors in a refusal. */
    private static final int MOST_NAMED = 3;

    private static final String ONLY_ADMINS =
            "Only admins and owners of this workspace can change things. Please ask one.";

    private static final String ONLY_EDITORS =
            "Only this bot's editors (ONCALL_EDITORS) can change things. Please ask one of them.";

    private static final String NO_ANSWER =
            "Slack did not tell in time who you are, so this was not done. Please try again.";

    private static final String NO_WORKSPACE =
            "Slack has not told yet which workspace this bot belongs to, so this was not done. Please try again in a minute.";

    private final SlackPeople people;
    private final Optional<Editors> editors;
    private final EditorGroups groups;
    private final Admins admins;
    private final Supplier<Optional<Workspace>> ours;
    private final InstantSource clock;
    private final WorkPool pool;
    private final Cache<String, Standings> known =
            Caffeine.newBuilder().maximumSize(50_000).executor(Runnable::run).build();
    /** Kept for good: people move less often than they are given rights. */
    private final Cache<String, ZoneId> zones =
            Caffeine.newBuilder().maximumSize(50_000).executor(Runnable::run).build();

    /** Kept for good too: whoever has another name has it here with their next press. */
    private final Cache<String, String> names =
            Caffeine.newBuilder().maximumSize(50_000).executor(Runnable::run).build();

    /** Each says why somebody cannot be known, if they cannot. */
    private final Map<String, CompletableFuture<Optional<String>>> asking = new ConcurrentHashMap<>();

    /**
     * What Slack said of somebody.
     *
     * @param byGroups whether they are an editor if one of the editors' groups has them
     */
    private record Standings(Standing standing, boolean byGroups) {}

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
        this.groups = new EditorGroups(people, editors.map(Editors::groups).orElse(Set.of()), clock, pool);
        this.admins = new Admins(people::everybody, clock);
        this.ours = ours;
        this.clock = clock;
        this.pool = pool;
    }

    @Override
    public Optional<Standing> remembered(String userId) {
        Optional<Standing> standing = atMost(userId, KEPT);
        if (standing.isPresent() && isDue(userId, REFRESHED)) {
            refresh(userId);
        }
        return standing;
    }

    @Override
    public Standing ask(String userId, Duration maxAge, Duration patience) {
        Optional<String> why = isDue(userId, maxAge) ? awaited(userId, maxAge, patience) : Optional.empty();
        return atMost(userId, maxAge).orElseGet(() -> unknown(why.orElse(NO_ANSWER)));
    }

    /** Gives why somebody is not known then, where that is known. */
    private Optional<String> awaited(String userId, Duration maxAge, Duration patience) {
        try {
            return begin(userId, maxAge).get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            return e.getCause() instanceof SlackSaidNo no ? Optional.of(no.words()) : Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    @Override
    public ZoneId of(String userId) {
        return Optional.ofNullable(zones.getIfPresent(userId)).orElse(ZoneOffset.UTC);
    }

    @Override
    public Optional<String> name(String userId) {
        if (names.getIfPresent(userId) == null) {
            ask(userId, KEPT, PATIENCE);
        }
        return Optional.ofNullable(names.getIfPresent(userId));
    }

    @Override
    public List<Person> editors(int most) {
        return theirIds()
                .flatMap(id -> Optional.ofNullable(names.getIfPresent(id)).map(name -> new Person(id, name)).stream())
                .limit(most)
                .toList();
    }

    private Stream<String> theirIds() {
        return editors.map(list -> Stream.concat(list.users().stream().sorted(), groups.members().stream()))
                .orElseGet(() -> admins.known().stream().map(User::getId))
                .distinct();
    }

    /** Whoever may not is told whom to ask. Waits for Slack. */
    private void learnEditors() {
        if (editors.isEmpty()) {
            admins.read();
            admins.known().forEach(admin -> keepName(admin.getId(), admin));
        } else {
            theirIds()
                    .limit(MOST_NAMED + 1L)
                    .filter(id -> names.getIfPresent(id) == null)
                    .forEach(this::learnName);
        }
    }

    private void learnName(String userId) {
        try {
            keepName(userId, people.user(userId));
        } catch (SlackSaidNo no) {
            log.info("an editor’s name could not be read: {}", no.code());
        }
    }

    private void keepName(@Nullable String userId, User user) {
        if (userId != null) {
            called(user).ifPresent(name -> names.put(userId, name));
        }
    }

    /** With whom to ask, as far as they are known. */
    private Standing named(Standing standing) {
        List<String> who = editors(MOST_NAMED + 1).stream().map(Person::name).toList();
        if (standing.role() != Role.MEMBER || who.isEmpty()) {
            return standing;
        }
        List<String> shown = new ArrayList<>(who.subList(0, Math.min(who.size(), MOST_NAMED)));
        if (who.size() > MOST_NAMED) {
            shown.add("another editor");
        }
        String last = shown.remove(shown.size() - 1);
        String all = shown.isEmpty() ? last : String.join(", ", shown) + " or " + last;
        return new Standing(standing.role(), "Only " + all + " can change this.", standing.at());
    }

    private static Optional<String> called(User user) {
        return Stream.of(user.getRealName(), user.getName())
                .filter(name -> name != null && !name.isBlank())
                .findFirst();
    }

    private static Optional<ZoneId> zone(User user) {
        try {
            return Optional.ofNullable(user.getTz()).map(ZoneId::of);
        } catch (DateTimeException notKnownHere) {
            return offset(user);
        }
    }

    private static Optional<ZoneId> offset(User user) {
        return Optional.ofNullable(user.getTzOffset())
                .filter(seconds ->
                        seconds >= ZoneOffset.MIN.getTotalSeconds() && seconds <= ZoneOffset.MAX.getTotalSeconds())
                .map(ZoneOffset::ofTotalSeconds);
    }

    private Optional<Standing> atMost(String userId, Duration age) {
        return young(userId, age)
                .flatMap(person -> person.byGroups()
                        ? groups.standing(userId, named(person.standing()), age)
                        : Optional.of(named(person.standing())));
    }

    private Optional<Standings> young(String userId, Duration age) {
        Instant oldest = clock.instant().minus(age);
        return Optional.ofNullable(known.getIfPresent(userId))
                .filter(person -> person.standing().at().isAfter(oldest));
    }

    /** Whether Slack can be asked for something newer. */
    private boolean isDue(String userId, Duration age) {
        return young(userId, age)
                .filter(person -> !person.byGroups() || !groups.isDue(age))
                .isEmpty();
    }

    /** Nobody waits for it: whoever asks next finds it done, or asks again. */
    private void refresh(String userId) {
        CompletableFuture<?> unawaited = begin(userId, REFRESHED);
        log.debug("standing is asked for again, done={}", unawaited.isDone());
    }

    private CompletableFuture<Optional<String>> begin(String userId, Duration maxAge) {
        CompletableFuture<Void> read = groups.read(maxAge);
        CompletableFuture<Optional<String>> person =
                young(userId, maxAge).isPresent() ? CompletableFuture.completedFuture(Optional.empty()) : begin(userId);
        return person.thenCompose(
                why -> isByGroups(userId) ? read.thenApply(done -> why) : CompletableFuture.completedFuture(why));
    }

    private boolean isByGroups(String userId) {
        return Optional.ofNullable(known.getIfPresent(userId))
                .filter(Standings::byGroups)
                .isPresent();
    }

    private CompletableFuture<Optional<String>> begin(String userId) {
        CompletableFuture<Optional<String>> mine = new CompletableFuture<>();
        CompletableFuture<Optional<String>> other = asking.putIfAbsent(userId, mine);
        if (other != null) {
            return other;
        }
        if (!pool.offer(() -> find(userId, mine))) {
            asking.remove(userId);
            mine.complete(Optional.empty());
        }
        return mine;
    }

    private void find(String userId, CompletableFuture<Optional<String>> answer) {
        try {
            // Who we are comes first: nobody is one of us while that is not known.
            Optional<Workspace> workspace = ours.get();
            workspace.ifPresent(our -> keep(userId, our));
            // Not to be joined any more by somebody who asks for newer data.
            asking.remove(userId);
            answer.complete(workspace.isEmpty() ? Optional.of(NO_WORKSPACE) : Optional.empty());
        } catch (Throwable failed) {
            asking.remove(userId);
            answer.completeExceptionally(failed);
        }
    }

    private void keep(String userId, Workspace workspace) {
        User user = people.user(userId);
        zone(user).ifPresent(zone -> zones.put(userId, zone));
        keepName(userId, user);
        Standings person = person(userId, user, workspace);
        known.put(userId, person);
        if (person.standing().role() == Role.MEMBER) {
            learnEditors();
        }
    }

    private Standings person(String userId, User user, Workspace workspace) {
        Optional<String> strange = Strangers.why(user, workspace);
        if (strange.isPresent()) {
            return surely(Role.STRANGER, strange.get());
        }
        if (user.isDeleted()) {
            return surely(Role.DEACTIVATED, "This account is deactivated.");
        }
        boolean editor = editors.map(list -> list.users().contains(userId))
                .orElseGet(() -> user.isAdmin() || user.isOwner() || user.isPrimaryOwner());
        return editor
                ? surely(Role.EDITOR, "")
                : new Standings(
                        new Standing(Role.MEMBER, editors.isPresent() ? ONLY_EDITORS : ONLY_ADMINS, clock.instant()),
                        editors.filter(list -> !list.groups().isEmpty()).isPresent());
    }

    private Standings surely(Role role, String reason) {
        return new Standings(new Standing(role, reason, clock.instant()), false);
    }

    private Standing unknown(String words) {
        return new Standing(Role.UNKNOWN, words, clock.instant());
    }
}
