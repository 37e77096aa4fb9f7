package oncall.operations.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactRules;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.domain.Spelling;
import oncall.domain.TypedText;
import oncall.operations.OwnAccount;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.Listings;
import oncall.operations.port.Rotations;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every name in memory: answers at once what was true at the last refresh. A failed refresh keeps the old names. What no
 * list has named yet may have been made since: only what AWS was seen not to have is gone.
 */
public final class Directory {
    private static final Logger log = LoggerFactory.getLogger(Directory.class);
    private static final CompletableFuture<Boolean> NONE = CompletableFuture.completedFuture(true);
    /** Asked for at a time, beyond what lists name. */
    private static final int MOST_ASKED = 50;

    private final Contacts contacts;
    private final Rotations rotationsThere;
    private final OwnAccount account;
    private final InstantSource clock;
    private final AtomicReference<CompletableFuture<Boolean>> running = new AtomicReference<>(NONE);
    private final Map<Arn, Learnt> learnt = new LinkedHashMap<>();
    private volatile Instant known = Instant.MIN;
    private volatile Instant rotationsKnown = Instant.MIN;
    private volatile Set<Arn> gone = Set.of();
    private volatile Names names = new Names(List.of());
    private volatile Map<Arn, Rotation> rotations = Map.of();
    private volatile boolean loaded;
    private final AtomicLong changes = new AtomicLong();

    /** What AWS was asked for, and when. */
    public record Read(Instant began, List<ContactName> contacts, List<Rotation> rotations) {}

    /** What we know of one contact since then: its name, or that it is gone. */
    private record Learnt(Instant at, Optional<ContactName> name) {}

    /** Of an account of which all that is named is its own. */
    public Directory(Contacts contacts, Rotations rotations) {
        this(contacts, rotations, OwnAccount.ANY, InstantSource.system());
    }

    public Directory(Contacts contacts, Rotations rotations, OwnAccount account, InstantSource clock) {
        this.contacts = contacts;
        this.rotationsThere = rotations;
        this.account = account;
        this.clock = clock;
    }

    /** Grows whenever what is known here becomes another. */
    public long changes() {
        return changes.get();
    }

    public Names names() {
        return names;
    }

    public List<Rotation> rotations() {
        return List.copyOf(rotations.values());
    }

    public Map<Arn, Rotation> rotationsByArn() {
        return rotations;
    }

    public Optional<Rotation> rotation(Arn rotation) {
        return Optional.ofNullable(rotations.get(rotation));
    }

    /** Whether AWS has ever told us all names. */
    public boolean loaded() {
        return loaded;
    }

    /** Contacts and rotations of ours that AWS was seen not to have when it was asked for them. */
    public Set<Arn> gone() {
        return gone;
    }

    public boolean isGone(Arn contactOrRotation) {
        return gone.contains(contactOrRotation);
    }

    /** Asks AWS for some of those of which nothing is known; what it does not tell stays so. May take seconds. */
    public void lookUp(Collection<Arn> referred) {
        List<Arn> unknown = referred.stream().distinct().filter(this::isUnknown).toList();
        boolean answers = unknown.stream()
                .filter(arn -> !arn.isRotation())
                .limit(MOST_ASKED)
                .allMatch(contact -> answered(() -> ask(contact)));
        if (answers) {
            answered(() -> lookUpRotations(unknown));
        }
    }

    /** Whether AWS can be asked for more: what it refuses of one object may be told of the next. */
    private static boolean answered(Runnable asked) {
        try {
            asked.run();
            return true;
        } catch (Refused e) {
            log.debug("what is referred to could not be looked up: {}", e.reason());
            return !e.passing();
        }
    }

    /** Lists them anew where one of these is not known, or was gone. May take seconds; throws {@link Refused}. */
    public void lookUpRotations(Collection<Arn> referred) {
        List<Arn> missing = referred.stream()
                .filter(arn -> arn.isRotation() && !isNamed(arn))
                .toList();
        if (!missing.isEmpty()) {
            listRotations(missing);
        }
    }

    /** Neither named nor gone: nobody has asked for it yet, or no list names it any more. */
    public boolean isUnknown(Arn arn) {
        return !isGone(arn) && !isNamed(arn);
    }

    public boolean isNamed(Arn arn) {
        return arn.isRotation() ? rotation(arn).isPresent() : names.of(arn).isPresent();
    }

    private void ask(Arn contact) {
        Refused.unlessGone(() -> contacts.get(contact))
                .ifPresentOrElse(found -> remember(found.name()), () -> forget(contact));
    }

    /** One step, may take seconds; whoever asks while it runs waits for the same. Throws {@link Refused}. */
    public void refresh() {
        Optional<Read> unused = read();
    }

    /** The same; what was read, unless somebody else was about to. */
    public Optional<Read> read() {
        CompletableFuture<Boolean> mine = new CompletableFuture<>();
        CompletableFuture<Boolean> first = first(mine);
        if (first != mine) {
            await(first);
            return Optional.empty();
        }
        try {
            Read read = ask();
            mine.complete(true);
            return Optional.of(read);
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            throw e;
        }
    }

    /** The refresh that runs already, else mine. */
    private CompletableFuture<Boolean> first(CompletableFuture<Boolean> mine) {
        return running.updateAndGet(other -> other.isDone() ? mine : other);
    }

    /** From memory; who is not found there is looked for in AWS, which may take seconds. Throws {@link Refused}. */
    public Resolution lookUp(String who) {
        Resolution remembered = names.resolve(who);
        if (!(remembered instanceof Resolution.Unknown)) {
            return remembered;
        }
        String visible = TypedText.visible(who);
        Optional<ContactName> exact = Arn.parse(visible).isPresent() ? byArn(visible) : byAlias(who);
        exact.ifPresent(this::remember);
        if (exact.isEmpty()) {
            refresh();
        }
        return names.resolve(who);
    }

    /** After a create, a rename or a look at it: what is known to be so, though no refresh has seen it. */
    public synchronized void remember(ContactName name) {
        learnt.put(name.arn(), new Learnt(clock.instant(), Optional.of(name)));
        if (!names.of(name.arn()).equals(Optional.of(name))) {
            name(names.all());
        }
    }

    /** AWS was seen not to have it, though no refresh has seen that. */
    public synchronized void forget(Arn contactOrRotation) {
        learnt.put(contactOrRotation, new Learnt(clock.instant(), Optional.empty()));
        if (isGone(contactOrRotation)) {
            return;
        }
        if (contactOrRotation.isRotation()) {
            replaceRotations(rotations().stream()
                    .filter(rotation -> !rotation.arn().equals(contactOrRotation))
                    .toList());
        } else {
            name(names.all());
        }
        becomeGone(List.of(contactOrRotation));
    }

    /** What another process read, unless something was read later here. */
    public synchronized void learn(Listings.Listing listing) {
        if (listing.began().isAfter(known)) {
            replaceNames(listing.contacts(), listing.began());
            listed(listing.rotations(), listing.began(), List.of());
        }
    }

    private Read ask() {
        Instant began = clock.instant();
        List<ContactName> listed = contacts.list();
        replaceNames(listed, began);
        return new Read(began, listed, listRotations(List.of()));
    }

    /** What was learnt since AWS was asked is newer than the answer may be. */
    private synchronized void replaceNames(List<ContactName> listed, Instant began) {
        learnt.values().removeIf(one -> one.at().isBefore(began));
        known = began;
        name(listed);
        if (!loaded) {
            loaded = true;
            changes.incrementAndGet();
        }
    }

    /** These, but for what was learnt since. */
    private void name(List<ContactName> listed) {
        Names newest = new Names(Stream.concat(
                        listed.stream().filter(name -> !learnt.containsKey(name.arn())),
                        learnt.values().stream().flatMap(one -> one.name().stream()))
                .toList());
        if (!newest.all().equals(names.all())) {
            names = newest;
            changes.incrementAndGet();
        }
        becomeGone(List.of());
    }

    private List<Rotation> listRotations(List<Arn> missing) {
        Instant began = clock.instant();
        List<Rotation> listed = rotationsThere.all();
        listed(listed, began, missing);
        return listed;
    }

    /** A list that took longer than one that was begun later tells nothing new. */
    private synchronized void listed(List<Rotation> listed, Instant began, List<Arn> missing) {
        if (!began.isBefore(rotationsKnown)) {
            rotationsKnown = began;
            replaceRotations(listed);
            becomeGone(missing);
        }
    }

    private void replaceRotations(List<Rotation> listed) {
        if (!listed.equals(rotations())) {
            Map<Arn, Rotation> there = new LinkedHashMap<>();
            listed.forEach(rotation -> there.put(rotation.arn(), rotation));
            rotations = Collections.unmodifiableMap(there);
            changes.incrementAndGet();
        }
    }

    /** Those of ours among these that are not named; what is named is not gone. */
    private void becomeGone(List<Arn> missing) {
        Set<Arn> now = Stream.concat(gone.stream(), missing.stream().filter(account::owns))
                .filter(arn -> !isNamed(arn))
                .collect(Collectors.toUnmodifiableSet());
        if (!now.equals(gone)) {
            gone = now;
            changes.incrementAndGet();
        }
    }

    private Optional<ContactName> byAlias(String who) {
        String alias = Spelling.of(who).folded();
        return ContactRules.checkAlias(alias).isEmpty() ? contacts.named(alias) : Optional.empty();
    }

    private Optional<ContactName> byArn(String who) {
        try {
            return Arn.parse(who).map(arn -> contacts.get(arn).name());
        } catch (Refused e) {
            if (e.reason() == Refused.Reason.NOT_FOUND || e.reason() == Refused.Reason.INVALID) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private static void await(CompletableFuture<Boolean> first) {
        try {
            first.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw e;
        }
    }
}
