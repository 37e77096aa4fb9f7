package oncall.aws;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What AWS said last. Who reads something older than 30 seconds has it asked for in the background; after 10 minutes
 * without an answer it is forgotten, unless somebody keeps reading it while AWS does not answer.
 */
public final class CachedContacts implements KnownContacts {
    private static final Logger log = LoggerFactory.getLogger(CachedContacts.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final Duration KEPT = Duration.ofMinutes(10);
    /**
     * Contacts, channels, stages and targets, of some 240 bytes each: 36 MB at most. 10,000 contacts of three channels and
     * three stages are 100,000 of them, so that what people look at is not pushed out by who looks at everything.
     */
    private static final int MOST = 150_000;

    private final Contacts contacts;
    private final Contacts unhurried;
    private final Executor background;
    private final Clocks clocks;
    private final LoadingCache<Arn, @Nullable Seen<ContactDetails>> seen;
    private final AtomicLong changes = new AtomicLong();

    /** Asks in the background on the executor, and takes no more time with {@link #unhurried} than with others. */
    public CachedContacts(Contacts contacts, InstantSource clock, Executor background) {
        this(contacts, contacts, Clocks.one(clock), background);
    }

    /**
     * Asks in the background on the executor.
     *
     * @param unhurried asked at a pace that leaves AWS to people
     */
    public CachedContacts(Contacts contacts, Contacts unhurried, Clocks clocks, Executor background) {
        this.contacts = contacts;
        this.unhurried = unhurried;
        this.clocks = clocks;
        this.background = background;
        this.seen = Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher(CachedContacts::weight)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clocks.real().millis()))
                .executor(Runnable::run)
                .build(new Reading());
    }

    private static int weight(Arn contact, @Nullable Seen<ContactDetails> seen) {
        if (seen == null) {
            return 1;
        }
        Plan plan = seen.value().contact().plan();
        int stages = plan.stages().stream()
                .mapToInt(stage -> 1 + stage.targets().size())
                .sum();
        return 1 + seen.value().channels().size() + plan.rotations().size() + stages;
    }

    @Override
    public Optional<Seen<ContactDetails>> remembered(Arn contact) {
        return Optional.ofNullable(seen.getIfPresent(contact));
    }

    @Override
    public Optional<Seen<ContactDetails>> held(Arn contact) {
        return Optional.ofNullable(seen.policy().getIfPresentQuietly(contact));
    }

    @Override
    public Seen<ContactDetails> read(Arn contact) {
        return Objects.requireNonNull(seen.get(contact));
    }

    @Override
    public void readAhead(Collection<Arn> wanted) {
        List<Arn> missing = wanted.stream()
                .distinct()
                .filter(contact -> held(contact).isEmpty())
                .toList();
        for (Arn contact : missing) {
            var unused = Refreshes.ask(() -> seen.get(contact), background);
        }
        missing.forEach(this::readNow);
    }

    /** What waits in the background for what others want is read here; what is being read there is waited for. */
    private void readNow(Arn contact) {
        try {
            var unused = seen.get(contact);
        } catch (Refused no) {
            log.debug("not read ahead: {}", no.reason());
        }
    }

    @Override
    public ContactDetails fresh(Arn contact) {
        return fresh(contact, contacts).value();
    }

    @Override
    public Seen<ContactDetails> unhurried(Arn contact) {
        return fresh(contact, unhurried);
    }

    private Seen<ContactDetails> fresh(Arn contact, Contacts from) {
        long before = changes.get();
        Seen<ContactDetails> now = ask(contact, from);
        if (changes.get() == before) {
            count(seen.policy().getIfPresentQuietly(contact), now);
            seen.put(contact, now);
        }
        return now;
    }

    @Override
    public void forget(Arn contact) {
        changes.incrementAndGet();
        seen.invalidate(contact);
    }

    /** Grows whenever what is known of a contact becomes another; that the same was read again does not count. */
    public long changes() {
        return changes.get();
    }

    private void count(@Nullable Seen<ContactDetails> before, @Nullable Seen<ContactDetails> now) {
        if (isOther(before, now)) {
            changes.incrementAndGet();
        }
    }

    /** A contact that nobody knew is in no answer that was whole; a plan may reach anybody. */
    private static boolean isOther(@Nullable Seen<ContactDetails> before, @Nullable Seen<ContactDetails> now) {
        if (before == null) {
            return now != null && now.value().contact().type() == ContactType.ESCALATION;
        }
        return now == null || before.stale() != now.stale() || !before.value().equals(now.value());
    }

    private Seen<ContactDetails> ask(Arn arn, Contacts from) {
        Contact contact = from.get(arn);
        return new Seen<>(
                new ContactDetails(contact, contact.type() == ContactType.PERSONAL ? from.channels(arn) : List.of()),
                clocks.shown().instant(),
                false);
    }

    private final class Reading implements CacheLoader<Arn, @Nullable Seen<ContactDetails>> {
        @Override
        public Seen<ContactDetails> load(Arn contact) {
            Seen<ContactDetails> now = ask(contact, contacts);
            count(null, now);
            return now;
        }

        @Override
        public CompletableFuture<@Nullable Seen<ContactDetails>> asyncReload(
                Arn contact, @Nullable Seen<ContactDetails> old, Executor here) {
            return Refreshes.ask(() -> reload(contact, old), background);
        }

        /** Keeps what was seen where AWS does not answer as it should, and drops what is deleted. */
        @Override
        public @Nullable Seen<ContactDetails> reload(Arn contact, @Nullable Seen<ContactDetails> old) {
            Seen<ContactDetails> now = again(contact, old);
            count(old, now);
            return now;
        }

        private @Nullable Seen<ContactDetails> again(Arn contact, @Nullable Seen<ContactDetails> old) {
            try {
                return ask(contact, contacts);
            } catch (Refused e) {
                return e.reason() == Refused.Reason.NOT_FOUND ? null : stale(old);
            } catch (RuntimeException e) {
                log.error("a contact cannot be read: {}", e.getClass().getName());
                return stale(old);
            }
        }

        private static @Nullable Seen<ContactDetails> stale(@Nullable Seen<ContactDetails> old) {
            return old == null ? null : new Seen<>(old.value(), old.at(), true);
        }
    }
}
