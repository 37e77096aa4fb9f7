package oncall.domain;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** In which order the elements of two lists stand that were made from one. */
record MergeOrder(Movement mine, Movement theirs) {
    /** The one order in which both changes are kept, of the wanted elements; nothing where there is none. */
    Optional<List<Integer>> both(Set<Integer> wanted) {
        return movedApart() ? Optional.empty() : byPairs(wanted).or(() -> byPlaces(wanted));
    }

    /** In the first one's order; what only the other has stands before that which follows it there. */
    static List<Integer> preferring(Movement first, Movement other, Set<Integer> wanted) {
        List<Integer> all =
                new ArrayList<>(first.order().stream().filter(wanted::contains).toList());
        int behind = all.size();
        for (int i = other.order().size() - 1; i >= 0; i--) {
            Integer element = other.order().get(i);
            if (!wanted.contains(element)) {
                continue;
            }
            if (!first.has(element)) {
                all.add(behind, element);
            }
            behind = all.indexOf(element);
        }
        return all;
    }

    /** Whether something was moved by both, and not in the same way. */
    private boolean movedApart() {
        List<Integer> common = mine.order().stream().filter(theirs::has).toList();
        return common.stream()
                .filter(x -> mine.moved().contains(x) && theirs.moved().contains(x))
                .anyMatch(x -> common.stream()
                        .filter(y -> !y.equals(x))
                        .filter(y -> mine.moved().contains(y) == theirs.moved().contains(y))
                        .anyMatch(y -> mine.before(x, y) != theirs.before(x, y)));
    }

    /** Every two elements stand in the order that somebody gave them; nothing where that is not one whole order. */
    private Optional<List<Integer>> byPairs(Set<Integer> wanted) {
        Set<Integer> left = new LinkedHashSet<>(wanted);
        List<Integer> order = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Integer> next = left.stream()
                    .filter(x -> left.stream().noneMatch(y -> !y.equals(x) && precedes(y, x)))
                    .toList();
            if (next.size() != 1) {
                return Optional.empty();
            }
            order.addAll(next);
            left.removeAll(next);
        }
        return Optional.of(order);
    }

    /** False as well where nobody said which of the two is the first. */
    private boolean precedes(int x, int y) {
        boolean inMine = mine.has(x) && mine.has(y);
        boolean inTheirs = theirs.has(x) && theirs.has(y);
        boolean inBase = x < mine.base() && y < mine.base();
        if (inMine && inTheirs && mine.before(x, y) != theirs.before(x, y)) {
            return inBase && x > y; // one of the two left the order as it was
        }
        if (inMine || inTheirs) {
            return inMine ? mine.before(x, y) : theirs.before(x, y);
        }
        return inBase && x < y;
    }

    /** What nobody moved stands still; what was moved or added follows what it follows in its own list. */
    private Optional<List<Integer>> byPlaces(Set<Integer> wanted) {
        Map<Integer, List<Integer>> me = placed(mine, wanted);
        Map<Integer, List<Integer>> them = placed(theirs, wanted);
        List<Integer> order = new ArrayList<>();
        for (int place = -1; place < mine.base(); place++) {
            if (place >= 0 && wanted.contains(place) && still(place)) {
                order.add(place);
            }
            List<Integer> one = me.getOrDefault(place, List.of());
            List<Integer> other = them.getOrDefault(place, List.of());
            if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
                return Optional.empty();
            }
            order.addAll(one.isEmpty() ? other : one);
        }
        return new HashSet<>(order).size() == order.size() && keepsPairs(order) ? Optional.of(order) : Optional.empty();
    }

    /** Whether no two elements of the base stand otherwise than somebody wanted them, or both left them. */
    private boolean keepsPairs(List<Integer> order) {
        List<Integer> old =
                order.stream().filter(element -> element < mine.base()).toList();
        return IntStream.range(0, old.size())
                .allMatch(i -> old.subList(i + 1, old.size()).stream().noneMatch(later -> precedes(later, old.get(i))));
    }

    /** What was moved or added in a list, by the still element behind which it stands, -1 at the beginning. */
    Map<Integer, List<Integer>> placed(Movement list, Set<Integer> wanted) {
        Map<Integer, List<Integer>> placed = new TreeMap<>();
        int behind = -1;
        for (int element : list.order()) {
            if (!wanted.contains(element)) {
                continue;
            }
            if (list.set(element)) {
                placed.computeIfAbsent(behind, none -> new ArrayList<>()).add(element);
            } else if (still(element)) {
                behind = element;
            }
        }
        return placed;
    }

    private boolean still(int element) {
        return !mine.moved().contains(element) && !theirs.moved().contains(element);
    }
}
