package oncall.aws;

import com.github.benmanes.caffeine.cache.CacheLoader;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import oncall.domain.Arn;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.operations.Refused;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Rotations;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The shifts that AWS said last, by rotation and day of their beginning. Who reads something older than a minute has it
 * asked for in the background; after 10 minutes without an answer it is forgotten.
 */
public final class CachedShifts implements KnownShifts {
    private static final Logger log = LoggerFactory.getLogger(CachedShifts.class);
    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration KEPT = Duration.ofMinutes(10);
    /** From the beginning of a day on, so that two weeks are known at its end too, and a little of the next day. */
    private static final Duration ASKED_FOR = Duration.ofDays(16);
    /** Rotations and days; a day's entry holds the shifts of {@link #ASKED_FOR}. */
    private static final int MOST = 1_000;

    private final Rotations rotations;
    private final Executor background;
    private final LoadingCache<Key, @Nullable Shifts> seen;

    private record Key(Arn rotation, Instant day) {
        static Key of(Arn rotation, Instant at) {
            return new Key(rotation, at.truncatedTo(ChronoUnit.DAYS));
        }

        Key dayBefore() {
            return new Key(rotation, day.minus(1, ChronoUnit.DAYS));
        }
    }

    /** Asks in the background on the executor. */
    @SuppressWarnings("NullAway") // It loses the nullable value on the way through the builder.
    public CachedShifts(Rotations rotations, InstantSource clock, Executor background) {
        this.rotations = rotations;
        this.background = background;
        this.seen = Caffeine.newBuilder()
                .maximumSize(MOST)
                .refreshAfterWrite(FRESH)
                .expireAfterWrite(KEPT)
                .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
                .executor(Runnable::run)
                .build(new Reading());
    }

    /** Just after midnight, what was read before it. */
    @Override
    public Optional<Shifts> remembered(Arn rotation, Instant at) {
        Key key = Key.of(rotation, at);
        return Optional.ofNullable(seen.getIfPresent(key))
                .or(() -> Optional.ofNullable(seen.getIfPresent(key.dayBefore())));
    }

    @Override
    public Shifts read(Arn rotation, Instant at) {
        return Objects.requireNonNull(seen.get(Key.of(rotation, at)));
    }

    private final class Reading implements CacheLoader<Key, @Nullable Shifts> {
        @Override
        public Shifts load(Key key) {
            Span during = new Span(key.day(), key.day().plus(ASKED_FOR));
            return new Shifts(during, rotations.shifts(key.rotation(), during));
        }

        @Override
        public CompletableFuture<@Nullable Shifts> asyncReload(Key key, @Nullable Shifts old, Executor here) {
            return Refreshes.<@Nullable Shifts>ask(() -> reload(key, old), background);
        }

        /** Keeps what was seen where AWS does not answer as it should, and drops what is deleted. */
        @Override
        public @Nullable Shifts reload(Key key, @Nullable Shifts old) {
            try {
                return load(key);
            } catch (Refused e) {
                return e.reason() == Refused.Reason.NOT_FOUND ? null : old;
            } catch (RuntimeException e) {
                log.error("shifts cannot be read: {}", e.getClass().getName());
                return old;
            }
        }
    }
}
