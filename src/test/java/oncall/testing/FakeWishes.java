package oncall.testing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Wish;
import oncall.operations.port.Wishes;

/** Wishes in a map; what is told of them counts as posted at once. */
public final class FakeWishes implements Wishes {
    public final List<Announcement> announcements = new ArrayList<>();
    private final Map<String, Wish> wishes = new LinkedHashMap<>();
    private final Map<String, Instant> claimed = new LinkedHashMap<>();
    private final Map<Announcement, Integer> drawn = new LinkedHashMap<>();
    private final InstantSource clock;

    public FakeWishes(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public synchronized void add(Wish wish, List<Announcement> told) {
        wishes.put(wish.id(), wish);
        announcements.addAll(told);
    }

    @Override
    public synchronized Optional<Wish> find(String id) {
        return Optional.ofNullable(wishes.get(id));
    }

    @Override
    public synchronized List<Wish> open(String user) {
        return wishes.values().stream()
                .filter(wish -> !wish.isOver() && wish.by().equals(user))
                .toList();
    }

    @Override
    public synchronized boolean replace(Wish before, Wish after, List<Announcement> told) {
        boolean same = find(before.id())
                .filter(wish -> wish.revision() == before.revision())
                .isPresent();
        if (same) {
            wishes.put(after.id(), after);
            announcements.addAll(told);
            claimed.remove(after.id());
            after.claim().ifPresent(claim -> claimed.put(after.id(), clock.instant()));
        }
        return same;
    }

    @Override
    public synchronized List<Wish> due(Instant now, int most) {
        return wishes.values().stream()
                .filter(Wish::isOpen)
                .filter(wish -> wish.next().filter(next -> !next.isAfter(now)).isPresent())
                .sorted(Comparator.comparing(wish -> wish.next().orElseThrow()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<Wish> claimedFor(Duration time) {
        return claimed.entrySet().stream()
                .filter(one -> !one.getValue().isAfter(clock.instant().minus(time)))
                .flatMap(one -> find(one.getKey()).stream())
                .toList();
    }

    @Override
    public synchronized List<Posted> toBeDrawn(int most) {
        return announcements.stream()
                .flatMap(one -> find(one.notice().key()).stream()
                        .filter(wish -> drawn.getOrDefault(one, 0) < wish.revision())
                        .map(wish -> new Posted(
                                one.channel(), "ts-" + one.channel(), new Notice.OfWish(wish, Wish.Occasion.ASKED))))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void drawn(Posted message, int revision) {
        announcements.stream()
                .filter(one -> one.channel().equals(message.channel())
                        && one.notice().key().equals(message.notice().key()))
                .forEach(one -> drawn.put(one, revision));
    }
}
