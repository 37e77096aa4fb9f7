package oncall.slack.press;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.operations.Clocks;
import oncall.operations.TimeZones;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.Message;

/**
 * Answers to looks, as they were written a moment ago. Whoever asks the same, with the same rights, as the same contact
 * and in the same time zone, is given the same bytes, until something that answers are drawn from changes or what they
 * say of their moment may be true no more. What is older than half a minute is drawn anew beside, so that what it was
 * drawn from is read again.
 */
public final class DrawnAnswers {
    /** Which moment a typed time means is another one when it has passed. */
    private static final Pattern TIMED = Pattern.compile(
            "\\b(?:at|in|now|today|tonight|tomorrow|yesterday)\\b|\\d:\\d\\d|\\d\\s?[ap]m\\b",
            Pattern.CASE_INSENSITIVE);

    private static final long MOST_BYTES = 16_000_000;
    /** Of an answer beside its bytes. */
    private static final int ITS_KEY = 500;
    /** As old as a contact grows in memory before somebody who looks at it has it read again. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Membership membership;
    private final TimeZones zones;
    private final List<LongSupplier> changes;
    private final UnaryOperator<Instant> truth;
    private final Clocks clocks;
    private final Cache<Key, Drawn> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .executor(Runnable::run)
            .weigher((Key key, Drawn one) -> ITS_KEY + one.json().remaining())
            .build();

    /** What is asked, and what an answer depends on of whoever asks. */
    private record Key(
            String verb, String text, boolean inPublic, Standing.Role role, Optional<Arn> contact, ZoneId zone) {}

    /**
     * An answer as it was written.
     *
     * @param from and to, as people see time, what it says is true
     * @param changes of memory when it was drawn
     * @param end until when it is young, by the real clock
     */
    private record Drawn(ByteBuffer json, Instant from, Instant to, long changes, Instant end) {
        Drawn until(Instant later) {
            return new Drawn(json, from, to, changes, later);
        }

        boolean holds(long present, Instant now) {
            return changes == present && !now.isBefore(from) && now.isBefore(to);
        }
    }

    /**
     * @param changes each a number that grows whenever a part of memory that answers are drawn from has changed
     * @param truth until when what is drawn of a moment is true where nothing changes
     */
    public DrawnAnswers(
            Membership membership,
            TimeZones zones,
            List<LongSupplier> changes,
            UnaryOperator<Instant> truth,
            Clocks clocks) {
        this.membership = membership;
        this.zones = zones;
        this.changes = List.copyOf(changes);
        this.truth = truth;
        this.clocks = clocks;
    }

    /**
     * What was answered before and holds.
     *
     * @param anew is to draw it anew beside, since what it was drawn from is to be read again
     */
    Optional<Answer> before(Press press, Route route, Runnable anew) {
        return key(press, route).flatMap(key -> before(key, anew)).map(one -> new Answer.Written(one.json()));
    }

    private Optional<Drawn> before(Key key, Runnable anew) {
        Optional<Drawn> before = Optional.ofNullable(drawn.getIfPresent(key))
                .filter(one -> one.holds(changes(), clocks.shown().instant()));
        Instant now = clocks.real().instant();
        before.filter(one -> !one.end().isAfter(now)).ifPresent(old -> {
            if (drawn.asMap().replace(key, old, old.until(now.plus(KEPT)))) {
                anew.run();
            }
        });
        return before;
    }

    /** What the route's handler answers, which is kept where nothing follows it. */
    Reply draw(Press press, Route route, Function<Message, ByteBuffer> writing) {
        long before = changes();
        Instant from = clocks.shown().instant();
        Reply reply = route.handler().on(press);
        return reply.whole()
                .flatMap(message -> key(press, route).map(key -> keep(key, writing.apply(message), from, before)))
                .orElse(reply);
    }

    private Reply keep(Key key, ByteBuffer json, Instant from, long changes) {
        Instant to = TIMED.matcher(key.text()).find()
                ? from.truncatedTo(ChronoUnit.MINUTES).plus(1, ChronoUnit.MINUTES)
                : truth.apply(from);
        drawn.put(
                key, new Drawn(json, from, to, changes, clocks.real().instant().plus(KEPT)));
        return Reply.written(json);
    }

    private Optional<Key> key(Press press, Route route) {
        return route.kept()
                ? membership
                        .remembered(press.user())
                        .map(standing -> new Key(
                                route.id(),
                                press.text(),
                                AskedFrom.of(press).isPublic(),
                                standing.role(),
                                standing.contact(),
                                zones.of(press.user())))
                : Optional.empty();
    }

    private long changes() {
        return changes.stream().mapToLong(LongSupplier::getAsLong).sum();
    }
}
