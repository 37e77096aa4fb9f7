package oncall.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Two changes of one contact, made at the same time from the same state, and one contact with both.
 *
 * <p>What does not touch is merged. Two changes touch where
 *
 * <ul>
 *   <li>both gave another display name;
 *   <li>both changed the same stage, not in the same way: its minutes, its targets, or one the minutes and the other the
 *       targets. The last can be taken together, but somebody should have seen both;
 *   <li>one removed a stage that the other changed or moved;
 *   <li>both moved the same stage, not in the same way, or moved and added stages in ways that no order fulfils. Of two
 *       neighbours that changed places either may have been moved, so both count;
 *   <li>both added stages at the same place, not the same ones: which comes first is for a person to say;
 *   <li>both changed the rotations so that one order does not hold both changes, one removed what the other moved, or both
 *       added the same one at different places.
 * </ul>
 *
 * <p>An added stage stands behind what it was added behind. The same change made twice is made once. Who is called "mine"
 * makes no difference to what is merged.
 */
public final class ThreeWay {
    private final Contact base;
    private final Version mine;
    private final Version theirs;
    private final ListMerge<Stage> stages;
    private final ListMerge<Arn> rotations;

    private ThreeWay(Contact base, Version mine, Version theirs) {
        this.base = base;
        this.mine = mine;
        this.theirs = theirs;
        this.stages = new ListMerge<>(
                base.plan().stages(),
                new ListMerge.Made<>(mine.plan().stages(), mine.origins()),
                new ListMerge.Made<>(theirs.plan().stages(), theirs.origins()));
        this.rotations = aligned(
                base.plan().rotations(),
                mine.plan().rotations(),
                theirs.plan().rotations(),
                was -> now -> Alignment.of(was, now, List.of(Objects::equals)));
    }

    /**
     * Both changes of the base.
     *
     * @param theirs what became of it meanwhile; which of its stages is which is found by whom they reach
     */
    public static ThreeWay merge(Contact base, Version mine, Contact theirs) {
        return merge(base, mine, Version.of(base, theirs));
    }

    static ThreeWay merge(Contact base, Version mine, Version theirs) {
        return new ThreeWay(base, mine, theirs);
    }

    /** What a person must decide, name first, then stages in the order of the base; nothing where all is merged. */
    public List<Conflict> conflicts() {
        List<Conflict> all = new ArrayList<>();
        if (nameTouches()) {
            all.add(new Conflict.OfName(base.displayName(), mine.displayName(), theirs.displayName()));
        }
        stages.touches().stream().map(ThreeWay::conflict).forEach(all::add);
        if (stages.orderTouches()) {
            all.add(new Conflict.OfOrder(mine.plan().stages(), theirs.plan().stages()));
        }
        if (rotationsTouch()) {
            all.add(new Conflict.OfRotations(
                    base.plan().rotations(),
                    mine.plan().rotations(),
                    theirs.plan().rotations()));
        }
        return List.copyOf(all);
    }

    public boolean isClear() {
        return conflicts().isEmpty();
    }

    /**
     * Both changes in one. The origins of its stages are places in their plan, which is the base from now on; my new
     * stages keep their negative numbers, and a stage that they removed and I keep gets one below all of mine.
     *
     * @param choices a side for each {@link Conflict#key()}; others are ignored. {@link Side#BOTH} only where
     *     {@link Conflict#fitTogether()}
     */
    public Version resolve(Map<String, Side> choices) {
        List<Conflict> open = conflicts();
        for (Conflict conflict : open) {
            Side side = choices.get(conflict.key());
            if (side == null || (side == Side.BOTH && !conflict.fitTogether())) {
                throw new IllegalArgumentException("Nobody chose for " + conflict.key() + ".");
            }
        }
        List<ListMerge.Element<Stage>> merged = stages.merged(chosen(open, choices), side("order", choices));
        return new Version(
                name(choices),
                new Plan(merged.stream().map(ListMerge.Element::value).toList(), rotations(choices)),
                origins(merged));
    }

    private static Map<Integer, Optional<Stage>> chosen(List<Conflict> open, Map<String, Side> choices) {
        Map<Integer, Optional<Stage>> chosen = new HashMap<>();
        for (Conflict conflict : open) {
            if (conflict instanceof Conflict.OfStage stage) {
                chosen.put(
                        stage.place(),
                        switch (side(stage.key(), choices)) {
                            case MINE -> stage.mine();
                            case THEIRS -> stage.theirs();
                            case BOTH -> stage.both();
                        });
            }
        }
        return chosen;
    }

    /** Theirs is what AWS holds: nothing happens to it that nobody chose. */
    private static Side side(String key, Map<String, Side> choices) {
        return choices.getOrDefault(key, Side.THEIRS);
    }

    private List<Integer> origins(List<ListMerge.Element<Stage>> merged) {
        int lowest = mine.origins().stream().mapToInt(Integer::intValue).min().orElse(0);
        List<Integer> origins = new ArrayList<>();
        for (ListMerge.Element<Stage> element : merged) {
            if (element.inTheirs() >= 0) {
                origins.add(element.inTheirs());
            } else if (mine.origins().get(element.inMine()) < 0) {
                origins.add(mine.origins().get(element.inMine()));
            } else {
                lowest = Math.min(lowest, 0) - 1;
                origins.add(lowest);
            }
        }
        return origins;
    }

    private boolean nameTouches() {
        return !mine.displayName().equals(theirs.displayName())
                && !mine.displayName().equals(base.displayName())
                && !theirs.displayName().equals(base.displayName());
    }

    private String name(Map<String, Side> choices) {
        if (nameTouches()) {
            return side("name", choices) == Side.MINE ? mine.displayName() : theirs.displayName();
        }
        return theirs.displayName().equals(base.displayName()) ? mine.displayName() : theirs.displayName();
    }

    private boolean rotationsTouch() {
        return !mine.plan().rotations().equals(theirs.plan().rotations())
                && (!rotations.isClear()
                        || repeats(
                                rotations.values(),
                                mine.plan().rotations(),
                                theirs.plan().rotations()));
    }

    private List<Arn> rotations(Map<String, Side> choices) {
        if (rotationsTouch()) {
            return side("rotations", choices) == Side.MINE
                    ? mine.plan().rotations()
                    : theirs.plan().rotations();
        }
        return mine.plan().rotations().equals(theirs.plan().rotations())
                ? mine.plan().rotations()
                : rotations.values();
    }

    private static Conflict conflict(ListMerge.Touch<Stage> touch) {
        Optional<Stage> both =
                touch.mine().flatMap(mine -> touch.theirs().flatMap(theirs -> together(touch.base(), mine, theirs)));
        return new Conflict.OfStage(touch.place(), touch.base(), touch.mine(), touch.theirs(), both);
    }

    private static Optional<Stage> together(Stage base, Stage mine, Stage theirs) {
        Stage both = theirs;
        for (Stage.Field field : Stage.Field.values()) {
            if (field.isSame(mine, base)) {
                continue;
            }
            if (!field.isSame(theirs, base) && !field.isSame(theirs, mine)) {
                return Optional.empty();
            }
            both = field.taken(both, mine);
        }
        if (mine.targets().equals(theirs.targets())) {
            return Optional.of(both);
        }
        ListMerge<Target> targets =
                aligned(base.targets(), mine.targets(), theirs.targets(), was -> now -> Alignment.ofTargets(was, now));
        boolean fit = targets.isClear()
                && !repeats(identities(targets.values()), identities(mine.targets()), identities(theirs.targets()));
        return fit ? Optional.of(both.withTargets(targets.values())) : Optional.empty();
    }

    private static List<Object> identities(List<Target> targets) {
        return targets.stream().map(PlanDiff::identity).toList();
    }

    /** Whether something stands in the merged list more often than in each of the two. */
    private static <T> boolean repeats(List<T> merged, List<T> mine, List<T> theirs) {
        Map<T, Long> one = counts(mine);
        Map<T, Long> other = counts(theirs);
        return counts(merged).entrySet().stream()
                .anyMatch(entry -> entry.getValue()
                        > Math.max(one.getOrDefault(entry.getKey(), 0L), other.getOrDefault(entry.getKey(), 0L)));
    }

    private static <T> Map<T, Long> counts(List<T> elements) {
        return elements.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    }

    private static <E> ListMerge<E> aligned(
            List<E> base, List<E> mine, List<E> theirs, Function<List<E>, Function<List<E>, Alignment>> alignment) {
        Function<List<E>, Alignment> from = alignment.apply(base);
        return new ListMerge<>(
                base,
                new ListMerge.Made<>(mine, from.apply(mine).origins()),
                new ListMerge.Made<>(theirs, from.apply(theirs).origins()));
    }
}
