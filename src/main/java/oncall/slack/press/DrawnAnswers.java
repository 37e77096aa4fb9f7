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
import oncall.domain.Arn;
import oncall.operations.Clocks;
import oncall.operations.TimeZones;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.Message;

/**
 * Answers to looks, as they were written a moment ago. Whoever asks the same, with the same rights, as the same contact
 * and in the same time zone, is given the same bytes, until something that answers are drawn from changes or the minute
 * that they speak of ends. Where they are older than half a minute they are drawn anew beside, so that what they were
 * drawn from is read again.
 */
public final class DrawnAnswers {
    private static final long MOST_BYTES = 16_000_000;
    /** Of an answer beside its bytes. */
    private static final int ITS_KEY = 500;
    /** As old as a contact grows in memory before somebody who looks at it has it read again. */
    private static final Duration KEPT = Duration.ofSeconds(30);

    private final Membership membership;
    private final TimeZones zones;
    private final List<LongSupplier> changes;
    private final Clocks clocks;
    private final Cache<Key, Drawn> drawn = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES)
            .weigher((Key key, Drawn one) -> ITS_KEY + one.json().remaining())
            .build();

    /** What is asked, and what an answer depends on of whoever asks. */
    private record Key(
            String verb, String text, boolean inPublic, Standing.Role role, Optional<Arn> contact, ZoneId zone) {}

    /** Of memory and of time. */
    private record State(long changes, Instant minute) {}

    private record Drawn(ByteBuffer json, State state, Instant end) {
        Drawn until(Instant later) {
            return new Drawn(json, state, later);
        }
    }

    /** @param changes each a number that grows whenever a part of memory that answers are drawn from has changed */
    public DrawnAnswers(Membership membership, TimeZones zones, List<LongSupplier> changes, Clocks clocks) {
        this.membership = membership;
        this.zones = zones;
        this.changes = List.copyOf(changes);
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
                .filter(one -> one.state().equals(state()));
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
        State before = state();
        Reply reply = route.handler().on(press);
        return reply.whole()
                .flatMap(message -> key(press, route).map(key -> keep(key, writing.apply(message), before)))
                .orElse(reply);
    }

    private Reply keep(Key key, ByteBuffer json, State state) {
        drawn.put(key, new Drawn(json, state, clocks.real().instant().plus(KEPT)));
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

    private State state() {
        return new State(
                changes.stream().mapToLong(LongSupplier::getAsLong).sum(),
                clocks.shown().instant().truncatedTo(ChronoUnit.MINUTES));
    }
}
