package oncall.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/**
 * Which element of a list was which before.
 *
 * @param origins for each present element its place before, or -1
 * @param before how many there were
 */
record Alignment(List<Integer> origins, int before) {
    Alignment {
        origins = List.copyOf(origins);
    }

    /** Stages are the same where they are equal, else where they reach somebody in common, else by their place. */
    static Alignment ofStages(List<Stage> before, List<Stage> after) {
        Alignment pairs = of(
                before,
                after,
                List.of(
                        Objects::equals,
                        (one, other) -> !Collections.disjoint(PlanDiff.identities(one), PlanDiff.identities(other))));
        return pairs.pairingEqualPlaces();
    }

    /** Targets are the same where they are equal, else where they reach the same in the same way. */
    static Alignment ofTargets(List<Target> before, List<Target> after) {
        return of(
                before,
                after,
                List.of(
                        Objects::equals,
                        (one, other) -> one.getClass() == other.getClass()
                                && PlanDiff.identity(one).equals(PlanDiff.identity(other))));
    }

    /** Pairs by the first likeness as far as it goes, then by the next; those that kept their order first. */
    static <T> Alignment of(List<T> before, List<T> after, List<BiPredicate<T, T>> likenesses) {
        int[] origins = new int[after.size()];
        Arrays.fill(origins, -1);
        boolean[] taken = new boolean[before.size()];
        for (BiPredicate<T, T> alike : likenesses) {
            InOrder.pair(origins, taken, (j, i) -> alike.test(before.get(j), after.get(i)));
            for (int i = 0; i < after.size(); i++) {
                for (int j = 0; j < before.size() && origins[i] < 0; j++) {
                    if (!taken[j] && alike.test(before.get(j), after.get(i))) {
                        origins[i] = j;
                        taken[j] = true;
                    }
                }
            }
        }
        return new Alignment(Arrays.stream(origins).boxed().toList(), before.size());
    }

    int origin(int index) {
        return origins.get(index);
    }

    /** Places before of what is gone. */
    List<Integer> removed() {
        return IntStream.range(0, before)
                .filter(i -> !origins.contains(i))
                .boxed()
                .toList();
    }

    /** Present places of what is new. */
    List<Integer> added() {
        return IntStream.range(0, origins.size())
                .filter(i -> origins.get(i) < 0)
                .boxed()
                .toList();
    }

    /** Present places of the fewest elements whose moving explains the order; adding and removing moves nothing. */
    Set<Integer> moved() {
        List<Integer> kept = IntStream.range(0, origins.size())
                .filter(i -> origins.get(i) >= 0)
                .boxed()
                .toList();
        Set<Integer> moved = new HashSet<>(kept);
        moved.removeAll(longestInOrder(kept));
        return moved;
    }

    private List<Integer> longestInOrder(List<Integer> places) {
        List<List<Integer>> endingHere = new ArrayList<>();
        List<Integer> longest = List.of();
        for (int place : places) {
            List<Integer> best = new ArrayList<>();
            for (List<Integer> earlier : endingHere) {
                int last = earlier.get(earlier.size() - 1);
                if (origins.get(last) < origins.get(place) && earlier.size() > best.size()) {
                    best = new ArrayList<>(earlier);
                }
            }
            best.add(place);
            endingHere.add(best);
            longest = best.size() > longest.size() ? best : longest;
        }
        return longest;
    }

    private Alignment pairingEqualPlaces() {
        List<Integer> paired = new ArrayList<>(origins);
        for (int i = 0; i < paired.size(); i++) {
            if (paired.get(i) < 0 && i < before && !paired.contains(i)) {
                paired.set(i, i);
            }
        }
        return new Alignment(paired, before);
    }
}
