package oncall.aws;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
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
    private static final int MOST = 5_000;

    private final Contacts contacts;
    private final Clocks clocks;
    private final LoadingCache<Arn, @Nullable Seen<ContactDetails>> seen;
    private final AtomicLong changes = new AtomicLong();

    /** Asks in the background on the executor. */
    public CachedContacts(Contacts contacts, InstantSource clock, Executor background) {
        this(contacts, Clocks.one(clock), background);
    }

    /** Asks in the background on the executor. */
    public CachedContacts(Contacts contacts, Clocks clocks, Executor background) {
        this.contacts = contacts;
        this.clocks = clocks;
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clocks.real().millis()))
                .executor(background)
                .build(new Reading());
    }

    @Override
    public Optional<Seen<ContactDetails>> remembered(Arn contact) {
        return Optional.ofNullable(seen.getIfPresent(contact));
    }

    @Override
    public Seen<ContactDetails> read(Arn contact) {
        return Objects.requireNonNull(seen.get(contact));
    }

    @Override
    public ContactDetails fresh(Arn contact) {
        long before = changes.get();
        Seen<ContactDetails> now = ask(contact);
        if (changes.get() == before) {
            count(seen.getIfPresent(contact), now);
            seen.put(contact, now);
        }
        return now.value();
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

    private Seen<ContactDetails> ask(Arn arn) {
        Contact contact = contacts.get(arn);
        return new Seen<>(
                new ContactDetails(
                        contact, contact.type() == ContactType.PERSONAL ? contacts.channels(arn) : List.of()),
                clocks.shown().instant(),
                false);
    }

    private final class Reading implements CacheLoader<Arn, @Nullable Seen<ContactDetails>> {
        @Override
        public Seen<ContactDetails> load(Arn contact) {
            Seen<ContactDetails> now = ask(contact);
            count(null, now);
            return now;
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
                return ask(contact);
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
