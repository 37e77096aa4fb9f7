package oncall.operations.port;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import oncall.domain.Span;
import oncall.operations.port.Wish.Occasion;

/**
 * When what is told of a shift that nobody has taken. Those who have not answered are reminded at half of the time left
 * until it starts, and 4 hours before; who wishes it is told 12 and 2 hours before. Where it runs already, or starts
 * sooner than that, who wishes it is told at half of what is left.
 *
 * @param at when it was wished
 * @param asked the whole time that was asked for
 * @param ends when it is over by itself
 */
record WishTimes(Instant at, Span asked, Instant ends) {
    private static final List<Set<Occasion>> SORTS = List.of(
            Set.of(Occasion.REMINDED_AT_HALF, Occasion.REMINDED_LATE),
            Set.of(Occasion.NOBODY_YET, Occasion.NOBODY_LATE));

    /** Each with its time, the end too; what would have been before it was wished is not told at all. */
    Map<Occasion, Instant> all() {
        Map<Occasion, Instant> all = new EnumMap<>(Occasion.class);
        Instant start = asked.from();
        Instant until = start.isAfter(at) ? start : ends;
        Instant half = at.plus(Duration.between(at, until).dividedBy(2));
        all.put(Occasion.REMINDED_AT_HALF, half);
        before(all, Occasion.REMINDED_LATE, 4);
        before(all, Occasion.NOBODY_YET, 12);
        before(all, Occasion.NOBODY_LATE, 2);
        all.putIfAbsent(Occasion.NOBODY_LATE, half);
        all.put(Occasion.ENDED, ends);
        return all;
    }

    private void before(Map<Occasion, Instant> all, Occasion occasion, int hours) {
        Instant time = asked.from().minus(Duration.ofHours(hours));
        if (time.isAfter(at)) {
            all.put(occasion, time);
        }
    }

    /** What is past by now and was not told; whatever of it is told, all of it need not be told any more. */
    Set<Occasion> passed(Instant now, Set<Occasion> told) {
        Set<Occasion> passed = new TreeSet<>();
        all().forEach((occasion, time) -> {
            if (!time.isAfter(now) && !told.contains(occasion)) {
                passed.add(occasion);
            }
        });
        return passed;
    }

    /** Of those that are past, the last of each sort alone; the end alone where that is among them. */
    List<Occasion> due(Instant now, Set<Occasion> told) {
        Set<Occasion> passed = passed(now, told);
        if (passed.contains(Occasion.ENDED)) {
            return List.of(Occasion.ENDED);
        }
        return SORTS.stream().flatMap(sort -> last(passed, sort).stream()).toList();
    }

    private Optional<Occasion> last(Set<Occasion> passed, Set<Occasion> sort) {
        Map<Occasion, Instant> all = all();
        Comparator<Occasion> byTime = Comparator.comparing(occasion -> all.getOrDefault(occasion, ends));
        return passed.stream().filter(sort::contains).max(byTime.thenComparing(Comparator.naturalOrder()));
    }
}
