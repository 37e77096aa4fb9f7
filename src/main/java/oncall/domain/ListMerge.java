package oncall.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Two lists that were made from one, and what becomes of both changes. */
final class ListMerge<E> {
    private final List<E> base;
    private final Made<E> mine;
    private final Made<E> theirs;
    private final MergeOrder order;
    private final Map<Integer, Touch<E>> touches = new LinkedHashMap<>();
    private final Map<Integer, E> settled = new HashMap<>();
    private final Set<Integer> wanted;
    private final Optional<List<Integer>> both;

    /** A list and, for each of its elements, the place in the base or a negative number. */
    record Made<E>(List<E> elements, List<Integer> origins) {
        Optional<E> of(int place) {
            int index = origins.indexOf(place);
            return index < 0 ? Optional.empty() : Optional.of(elements.get(index));
        }

        private E at(int index) {
            return elements.get(index);
        }
    }

    /** Both changed an element of the base, or one removed what the other changed or moved: nothing is removed. */
    record Touch<E>(int place, E base, Optional<E> mine, Optional<E> theirs) {}

    /** An element of the merged list; -1 for the place in a list that does not have it. */
    record Element<E>(E value, int inMine, int inTheirs) {}

    ListMerge(List<E> base, Made<E> mine, Made<E> theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        Movement me = Movement.of(base.size(), numbers(mine, base.size()));
        Movement them = Movement.of(base.size(), numbers(theirs, base.size() + mine.elements.size()));
        for (int place = 0; place < base.size(); place++) {
            settle(place, me, them);
        }
        Set<Integer> kept = kept();
        MergeOrder apart = new MergeOrder(me, them);
        this.order = new MergeOrder(
                me, Movement.of(base.size(), alike(them.order(), apart.placed(me, kept), apart.placed(them, kept))));
        kept.removeIf(number -> !order.mine().has(number) && !order.theirs().has(number));
        this.wanted = Set.copyOf(kept);
        this.both = order.both(wanted);
    }

    /** By place in the base. */
    List<Touch<E>> touches() {
        return List.copyOf(touches.values());
    }

    /** Whether no order keeps both changes. */
    boolean orderTouches() {
        return both.isEmpty();
    }

    /** Whether all of both is kept without asking. */
    boolean isClear() {
        return touches.isEmpty() && !orderTouches();
    }

    /**
     * The merged list.
     *
     * @param chosen for each touch what becomes of the element
     * @param first whose order is taken where that touches
     */
    List<Element<E>> merged(Map<Integer, Optional<E>> chosen, Side first) {
        List<Integer> all = both.orElseGet(() -> first == Side.MINE
                ? MergeOrder.preferring(order.mine(), order.theirs(), wanted)
                : MergeOrder.preferring(order.theirs(), order.mine(), wanted));
        List<Element<E>> merged = new ArrayList<>();
        for (int number : all) {
            value(number, chosen)
                    .ifPresent(value -> merged.add(
                            new Element<>(value, place(order.mine(), number), place(order.theirs(), number))));
        }
        return List.copyOf(merged);
    }

    /** The values of {@link #merged} where nothing touches. */
    List<E> values() {
        return merged(Map.of(), Side.MINE).stream().map(Element::value).toList();
    }

    private Optional<E> value(int number, Map<Integer, Optional<E>> chosen) {
        if (number < base.size()) {
            return touches.containsKey(number)
                    ? chosen.getOrDefault(number, Optional.empty())
                    : Optional.ofNullable(settled.get(number));
        }
        int inMine = place(order.mine(), number);
        return Optional.of(inMine >= 0 ? mine.at(inMine) : theirs.at(place(order.theirs(), number)));
    }

    private static int place(Movement list, int number) {
        return list.places().getOrDefault(number, -1);
    }

    private void settle(int place, Movement me, Movement them) {
        E was = base.get(place);
        Optional<E> one = mine.of(place);
        Optional<E> other = theirs.of(place);
        if (one.equals(other)) {
            one.ifPresent(value -> settled.put(place, value));
        } else if (one.isPresent()
                && other.isPresent()
                && (one.get().equals(was) || other.get().equals(was))) {
            settled.put(place, one.get().equals(was) ? other.get() : one.get());
        } else if (!leftAlone(place, one, me) && !leftAlone(place, other, them)) {
            touches.put(place, new Touch<>(place, was, one, other));
        }
    }

    private boolean leftAlone(int place, Optional<E> now, Movement moves) {
        return now.filter(base.get(place)::equals).isPresent() && !moves.moved().contains(place);
    }

    private Set<Integer> kept() {
        Set<Integer> kept = new LinkedHashSet<>(settled.keySet());
        kept.addAll(touches.keySet());
        IntStream.range(base.size(), base.size() + mine.elements.size() + theirs.elements.size())
                .forEach(kept::add);
        return kept;
    }

    /** New elements are numbered from this on, by their places. */
    private static <E> List<Integer> numbers(Made<E> made, int first) {
        return IntStream.range(0, made.elements.size())
                .map(i -> made.origins.get(i) < 0 ? first + i : made.origins.get(i))
                .boxed()
                .toList();
    }

    /** Their order, in which what both added at the same place has my numbers. */
    private List<Integer> alike(
            List<Integer> numbers, Map<Integer, List<Integer>> me, Map<Integer, List<Integer>> them) {
        Map<Integer, Integer> same = new HashMap<>();
        them.forEach((place, added) -> {
            List<Integer> others = me.getOrDefault(place, List.of());
            if (added.size() == others.size()
                    && IntStream.range(0, added.size()).allMatch(i -> alike(others.get(i), added.get(i)))) {
                IntStream.range(0, added.size()).forEach(i -> same.put(added.get(i), others.get(i)));
            }
        });
        return numbers.stream().map(number -> same.getOrDefault(number, number)).toList();
    }

    private boolean alike(int me, int them) {
        return me == them
                || (me >= base.size()
                        && them >= base.size()
                        && mine.at(me - base.size()).equals(theirs.at(them - base.size() - mine.elements.size())));
    }
}
