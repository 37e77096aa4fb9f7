package oncall.domain;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The order of a list that was made from another, and what was moved in it. Elements are numbers: those of the base
 * list are their places there, new ones are greater.
 *
 * @param base how many the base list holds
 */
record Movement(int base, List<Integer> order, Map<Integer, Integer> places, Set<Integer> moved) {
    static Movement of(int base, List<Integer> order) {
        Map<Integer, Integer> places = new HashMap<>();
        for (int i = 0; i < order.size(); i++) {
            places.put(order.get(i), i);
        }
        return new Movement(base, List.copyOf(order), Map.copyOf(places), moved(base, order));
    }

    boolean has(int element) {
        return places.containsKey(element);
    }

    /** Whether the first stands before the other; both are there. */
    boolean before(int first, int other) {
        return places.getOrDefault(first, -1) < places.getOrDefault(other, -1);
    }

    /** Moved or new here. */
    boolean set(int element) {
        return element >= base || moved.contains(element);
    }

    /**
     * Elements of the base that may have been moved: those that are not in each of the longest sequences that kept their
     * order. Of two neighbours that changed places either may have been moved, so both count.
     */
    private static Set<Integer> moved(int base, List<Integer> order) {
        int[] kept = order.stream()
                .filter(element -> element < base)
                .mapToInt(Integer::intValue)
                .toArray();
        int[] upTo = longestUpTo(kept);
        int[] from = longestFrom(kept);
        int longest = IntStream.of(upTo).max().orElse(0);
        int[] atLength = new int[longest + 1];
        for (int i = 0; i < kept.length; i++) {
            atLength[upTo[i]] += upTo[i] + from[i] - 1 == longest ? 1 : 0;
        }
        Set<Integer> moved = new HashSet<>();
        for (int i = 0; i < kept.length; i++) {
            if (upTo[i] + from[i] - 1 < longest || atLength[upTo[i]] > 1) {
                moved.add(kept[i]);
            }
        }
        return Set.copyOf(moved);
    }

    private static int[] longestUpTo(int[] kept) {
        int[] length = new int[kept.length];
        for (int i = 0; i < kept.length; i++) {
            for (int j = 0; j < i; j++) {
                length[i] = kept[j] < kept[i] ? Math.max(length[i], length[j]) : length[i];
            }
            length[i]++;
        }
        return length;
    }

    private static int[] longestFrom(int[] kept) {
        int[] length = new int[kept.length];
        for (int i = kept.length - 1; i >= 0; i--) {
            for (int j = i + 1; j < kept.length; j++) {
                length[i] = kept[j] > kept[i] ? Math.max(length[i], length[j]) : length[i];
            }
            length[i]++;
        }
        return length;
    }
}
