package oncall.operations.people;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactRules;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.operations.OwnAccount;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.Listings;
import oncall.operations.port.Rotations;

/** Every name in memory: answers at once what was true at the last refresh. A failed refresh keeps the old names. */
public final class Directory {
    private static final CompletableFuture<Boolean> NONE = CompletableFuture.completedFuture(true);

    private final Contacts contacts;
    private final Rotations rotationsThere;
    private final OwnAccount account;
    private final InstantSource clock;
    private final AtomicReference<CompletableFuture<Boolean>> running = new AtomicReference<>(NONE);
    private final Map<Arn, Learnt> learnt = new LinkedHashMap<>();
    private volatile Instant known = Instant.MIN;
    private volatile Names names = new Names(List.of());
    private volatile Map<Arn, Rotation> rotations = Map.of();
    private volatile boolean loaded;
    private volatile boolean rotationsLoaded;
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

    /**
     * Whether AWS was asked for everything and did not name this contact or rotation. It names contacts that another
     * account shares with this one, and no rotations of theirs.
     */
    public boolean lacks(Arn contactOrRotation) {
        return contactOrRotation.isRotation()
                ? rotationsLoaded
                        && account.owns(contactOrRotation)
                        && rotation(contactOrRotation).isEmpty()
                : loaded && names.of(contactOrRotation).isEmpty();
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
        Optional<ContactName> exact = Arn.parse(who).isPresent() ? byArn(who) : byAlias(who);
        exact.ifPresent(this::remember);
        if (exact.isEmpty()) {
            refresh();
        }
        return names.resolve(who);
    }

    /** After a create or a rename: what is known to be so, though no refresh has seen it. */
    public synchronized void remember(ContactName name) {
        learnt.put(name.arn(), new Learnt(clock.instant(), Optional.of(name)));
        name(withLearnt(names.all()));
    }

    /** After a delete: it is not offered any more, though no refresh has seen that. */
    public synchronized void forget(Arn contact) {
        learnt.put(contact, new Learnt(clock.instant(), Optional.empty()));
        name(withLearnt(names.all()));
    }

    /** What another process read, unless something was read later here. */
    public void learn(Listings.Listing listing) {
        if (listing.began().isAfter(known)) {
            replaceNames(listing.contacts(), listing.began());
            replaceRotations(listing.rotations());
        }
    }

    private Read ask() {
        Instant began = clock.instant();
        List<ContactName> listed = contacts.list();
        replaceNames(listed, began);
        List<Rotation> all = rotationsThere.all();
        replaceRotations(all);
        return new Read(began, listed, all);
    }

    private void replaceRotations(List<Rotation> listed) {
        if (!rotationsLoaded || !listed.equals(rotations())) {
            Map<Arn, Rotation> byArn = new LinkedHashMap<>();
            listed.forEach(rotation -> byArn.put(rotation.arn(), rotation));
            rotations = Collections.unmodifiableMap(byArn);
            rotationsLoaded = true;
            changes.incrementAndGet();
        }
    }

    /** What was learnt since AWS was asked is newer than the answer may be. */
    private synchronized void replaceNames(List<ContactName> listed, Instant began) {
        learnt.values().removeIf(one -> one.at().isBefore(began));
        known = began;
        name(withLearnt(listed));
        if (!loaded) {
            loaded = true;
            changes.incrementAndGet();
        }
    }

    private void name(Names newest) {
        if (!newest.all().equals(names.all())) {
            names = newest;
            changes.incrementAndGet();
        }
    }

    private Names withLearnt(List<ContactName> listed) {
        return new Names(Stream.concat(
                        listed.stream().filter(name -> !learnt.containsKey(name.arn())),
                        learnt.values().stream().flatMap(one -> one.name().stream()))
                .toList());
    }

    private Optional<ContactName> byAlias(String who) {
        String alias = who.strip().toLowerCase(Locale.ROOT);
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
