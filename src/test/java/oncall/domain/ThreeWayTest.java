package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ThreeWayTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int ROUNDS = 5_000;

    private static final Stage A = stage(1, "a");
    private static final Stage B = stage(2, "b");
    private static final Stage C = stage(3, "c");
    private static final Stage D = stage(4, "d");
    private static final Stage X = stage(5, "x");
    private static final Stage Y = stage(6, "y");

    private final Random random = new Random(SEED);
    private int serial;

    @BeforeAll
    static void say_the_seed() {
        System.out.println("ThreeWayTest -Dseed=" + SEED);
    }

    @Test
    void edits_of_different_stages_always_merge() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Stage> base = anyStages(1 + random.nextInt(8));
            Edits mine = new Edits(base);
            Edits theirs = new Edits(base);
            Edits both = new Edits(base);
            Set<Integer> removed = new HashSet<>();
            for (int place = 0; place < base.size(); place++) {
                Edits editor = random.nextBoolean() ? mine : theirs;
                switch (random.nextInt(4)) {
                    case 0 -> removed.add(place);
                    case 1 -> List.of(editor, both).forEach(change(place, anyChange(base.get(place))));
                    default -> {}
                }
                if (removed.contains(place)) {
                    editor.remove(place);
                    both.remove(place);
                }
            }
            for (int place = -1; place < base.size(); place++) {
                if (!removed.contains(place) && random.nextInt(3) == 0) {
                    Edits editor = random.nextBoolean() ? mine : theirs;
                    List<Stage> added = anyStages(1 + random.nextInt(2));
                    editor.add(place, added);
                    both.add(place, added);
                }
            }

            ThreeWay merge = merge(base, mine.version(), theirs.version());

            assertThat(merge.conflicts())
                    .as("%s and %s of -Dseed=%s", mine, theirs, SEED)
                    .isEmpty();
            assertThat(merge.resolve(Map.of()).plan().stages())
                    .as("%s and %s of -Dseed=%s", mine, theirs, SEED)
                    .isEqualTo(both.version().plan().stages());
        }
    }

    @Test
    void a_move_merges_with_edits_of_other_stages() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Stage> base = anyStages(4 + random.nextInt(6));
            int from = random.nextInt(base.size());
            int to = (from + 2 + random.nextInt(base.size() - 2)) % base.size();
            if (Math.abs(from - to) < 2) {
                continue; // neighbours that change places are an edit of both
            }
            Edits theirs = new Edits(base);
            int edited = (from + 1 + random.nextInt(base.size() - 1)) % base.size();
            change(edited, anyChange(base.get(edited))).accept(theirs);
            Version mine = new Edits(base).move(from, to);

            ThreeWay merge = merge(base, mine, theirs.version());

            List<Stage> expected = new ArrayList<>(theirs.version().plan().stages());
            expected.add(to, expected.remove(from));
            assertThat(merge.conflicts()).as("-Dseed=%s", SEED).isEmpty();
            assertThat(merge.resolve(Map.of()).plan().stages()).isEqualTo(expected);
        }
    }

    @Test
    void edits_of_the_same_stage_never_merge_silently() {
        for (int round = 0; round < ROUNDS; round++) {
            List<Stage> base = anyStages(1 + random.nextInt(8));
            Version mine = anyVersion(base);
            Version theirs = anyVersion(base);

            ThreeWay merge = merge(base, mine, theirs);

            Set<String> asked = keys(merge);
            for (int place = 0; place < base.size(); place++) {
                Optional<Stage> me = at(mine, place);
                Optional<Stage> them = at(theirs, place);
                Optional<Stage> was = Optional.of(base.get(place));
                boolean changedByBoth = !me.equals(was) && !them.equals(was) && !me.equals(them);
                if (changedByBoth) {
                    assertThat(asked)
                            .as("%s %s %s of -Dseed=%s", base, mine, theirs, SEED)
                            .contains("stage." + place);
                }
            }
        }
    }

    @Test
    void what_merges_holds_every_change_of_both() {
        int merged = 0;
        for (int round = 0; round < ROUNDS; round++) {
            List<Stage> base = anyStages(1 + random.nextInt(8));
            Version mine = anyVersion(base);
            Version theirs = anyVersion(base);
            ThreeWay merge = merge(base, mine, theirs);
            if (!merge.isClear()) {
                continue;
            }
            merged++;
            Version both = merge.resolve(Map.of());
            String story = base + " " + mine + " " + theirs + " of -Dseed=" + SEED;

            for (Version side : List.of(mine, theirs)) {
                for (int i = 0; i < side.origins().size(); i++) {
                    Stage stage = side.plan().stages().get(i);
                    if (side.origins().get(i) < 0
                            || !stage.equals(base.get(side.origins().get(i)))) {
                        assertThat(both.plan().stages()).as(story).contains(stage);
                    }
                }
                IntStream.range(0, base.size())
                        .filter(place -> at(side, place).isEmpty())
                        .forEach(place ->
                                assertThat(both.plan().stages()).as(story).doesNotContain(base.get(place)));
            }
            keepsOrder(base, mine, theirs, both, story);
        }
        assertThat(merged).as("merges of -Dseed=%s", SEED).isGreaterThan(ROUNDS / 50);
    }

    /** Of two old stages that one changed the order of, the result has the changed one. */
    private static void keepsOrder(List<Stage> base, Version mine, Version theirs, Version both, String story) {
        for (int x = 0; x < base.size(); x++) {
            for (int y = x + 1; y < base.size(); y++) {
                if (mine.origins().containsAll(List.of(x, y))
                        && theirs.origins().containsAll(List.of(x, y))) {
                    boolean turned = mine.origins().indexOf(x) > mine.origins().indexOf(y)
                            || theirs.origins().indexOf(x) > theirs.origins().indexOf(y);
                    int first = both.origins().indexOf(theirs.origins().indexOf(x));
                    int other = both.origins().indexOf(theirs.origins().indexOf(y));
                    assertThat(first > other).as(story).isEqualTo(turned);
                }
            }
        }
    }

    @Test
    void who_is_called_mine_makes_no_difference() {
        for (int round = 0; round < ROUNDS; round++) {
            Contact base = contact(anyName(), anyStages(random.nextInt(8)), anyRotations());
            Version mine = anyVersion(base);
            Version theirs = anyVersion(base);
            ThreeWay one = ThreeWay.merge(base, mine, theirs);
            ThreeWay other = ThreeWay.merge(base, theirs, mine);
            String story = base + " " + mine + " " + theirs + " of -Dseed=" + SEED;

            assertThat(keys(one)).as(story).isEqualTo(keys(other));
            Map<String, Side> choices = new HashMap<>();
            Map<String, Side> mirrored = new HashMap<>();
            for (Conflict conflict : one.conflicts()) {
                boolean together = conflict.fitTogether() && random.nextBoolean();
                boolean first = random.nextBoolean();
                choices.put(conflict.key(), together ? Side.BOTH : first ? Side.MINE : Side.THEIRS);
                mirrored.put(conflict.key(), together ? Side.BOTH : first ? Side.THEIRS : Side.MINE);
            }
            Version merged = one.resolve(choices);
            assertThat(merged.plan())
                    .as(story)
                    .isEqualTo(other.resolve(mirrored).plan());
            assertThat(merged.displayName()).isEqualTo(other.resolve(mirrored).displayName());
            pointsAtTheirs(theirs, mine, merged, story);
        }
    }

    private static void pointsAtTheirs(Version theirs, Version mine, Version merged, String story) {
        for (int i = 0; i < merged.origins().size(); i++) {
            int origin = merged.origins().get(i);
            assertThat(origin).as(story).isLessThan(theirs.origins().size());
            if (origin < 0 && mine.origins().contains(origin)) {
                assertThat(merged.plan().stages().get(i))
                        .isEqualTo(mine.plan().stages().get(mine.origins().indexOf(origin)));
            }
        }
    }

    @Test
    void one_change_alone_is_taken_whole() {
        for (int round = 0; round < ROUNDS; round++) {
            Contact base = contact(anyName(), anyStages(random.nextInt(8)), anyRotations());
            Version mine = anyVersion(base);
            Version nothing = Version.of(base, base);

            for (ThreeWay merge : List.of(
                    ThreeWay.merge(base, mine, nothing),
                    ThreeWay.merge(base, nothing, mine),
                    ThreeWay.merge(base, mine, mine))) {
                assertThat(merge.conflicts())
                        .as("%s %s of -Dseed=%s", base, mine, SEED)
                        .isEmpty();
                assertThat(merge.resolve(Map.of()).plan()).isEqualTo(mine.plan());
                assertThat(merge.resolve(Map.of()).displayName()).isEqualTo(mine.displayName());
            }
        }
    }

    @Test
    void minutes_of_one_and_targets_of_the_other_are_asked_about_and_fit_together() {
        Stage mine = new Stage(9, A.targets());
        Stage theirs = new Stage(A.minutes(), List.of(target("a"), target("new")));

        ThreeWay merge = merge(List.of(A, B), plain(mine, B), plain(theirs, B));

        assertThat(merge.conflicts())
                .containsExactly(new Conflict.OfStage(
                        0,
                        A,
                        Optional.of(mine),
                        Optional.of(theirs),
                        Optional.of(new Stage(9, List.of(target("a"), target("new"))))));
        assertThat(resolved(merge, "stage.0", Side.MINE)).containsExactly(mine, B);
        assertThat(resolved(merge, "stage.0", Side.THEIRS)).containsExactly(theirs, B);
        assertThat(resolved(merge, "stage.0", Side.BOTH))
                .containsExactly(new Stage(9, List.of(target("a"), target("new"))), B);
    }

    @Test
    void the_same_minutes_changed_differently_do_not_fit_together() {
        ThreeWay merge = merge(List.of(A), plain(new Stage(9, A.targets())), plain(new Stage(8, A.targets())));

        assertThat(merge.conflicts()).singleElement().matches(conflict -> !conflict.fitTogether());
        assertThatThrownBy(() -> merge.resolve(Map.of("stage.0", Side.BOTH)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> merge.resolve(Map.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_target_that_both_added_does_not_come_twice() {
        Stage mine = new Stage(1, List.of(target("n"), target("a"), target("b")));
        Stage theirs = new Stage(1, List.of(target("a"), target("b"), target("n")));
        Stage base = new Stage(1, List.of(target("a"), target("b")));

        ThreeWay merge = merge(List.of(base), plain(mine), plain(theirs));

        assertThat(merge.conflicts()).singleElement().matches(conflict -> !conflict.fitTogether());
    }

    @Test
    void a_stage_removed_here_and_moved_there_is_asked_about() {
        Version removed = new Version("", Plan.ofStages(List.of(B, C, D)), List.of(1, 2, 3));
        Version moved = new Version("", Plan.ofStages(List.of(B, C, D, A)), List.of(1, 2, 3, 0));

        ThreeWay merge = merge(List.of(A, B, C, D), removed, moved);

        assertThat(merge.conflicts())
                .containsExactly(new Conflict.OfStage(0, A, Optional.empty(), Optional.of(A), Optional.empty()));
        assertThat(resolved(merge, "stage.0", Side.MINE)).containsExactly(B, C, D);
        assertThat(resolved(merge, "stage.0", Side.THEIRS)).containsExactly(B, C, D, A);
    }

    @Test
    void a_stage_moved_to_two_places_is_asked_about() {
        Version one = new Version("", Plan.ofStages(List.of(B, C, D, A)), List.of(1, 2, 3, 0));
        Version other = new Version("", Plan.ofStages(List.of(B, C, A, D)), List.of(1, 2, 0, 3));

        ThreeWay merge = merge(List.of(A, B, C, D), one, other);

        assertThat(keys(merge)).containsExactly("order");
        assertThat(resolved(merge, "order", Side.MINE)).containsExactly(B, C, D, A);
        assertThat(resolved(merge, "order", Side.THEIRS)).containsExactly(B, C, A, D);
    }

    @Test
    void different_stages_added_at_the_same_place_are_both_kept_in_the_order_chosen() {
        Version one = new Version("", Plan.ofStages(List.of(A, X)), List.of(0, -1));
        Version other = new Version("", Plan.ofStages(List.of(A, Y)), List.of(0, -1));

        ThreeWay merge = merge(List.of(A), one, other);

        assertThat(keys(merge)).containsExactly("order");
        assertThat(merge.resolve(Map.of("order", Side.MINE)))
                .isEqualTo(new Version("", Plan.ofStages(List.of(A, X, Y)), List.of(0, -1, 1)));
        assertThat(resolved(merge, "order", Side.THEIRS)).containsExactly(A, Y, X);
    }

    @Test
    void the_same_stage_added_at_the_same_place_is_added_once() {
        Version one = new Version("", Plan.ofStages(List.of(A, X, B)), List.of(0, -7, 1));

        assertThat(merge(List.of(A, B), one, one).resolve(Map.of()))
                .isEqualTo(new Version("", one.plan(), List.of(0, 1, 2)));
    }

    @Test
    void neighbours_that_changed_places_merge_with_a_stage_added_behind_both() {
        Version swapped = new Version("", Plan.ofStages(List.of(B, A)), List.of(1, 0));
        Version longer = new Version("", Plan.ofStages(List.of(A, B, X)), List.of(0, 1, -1));

        assertThat(merge(List.of(A, B), swapped, longer)
                        .resolve(Map.of())
                        .plan()
                        .stages())
                .containsExactly(B, A, X);
    }

    @Test
    void a_stage_that_they_removed_and_i_keep_is_new_in_theirs() {
        Stage changed = new Stage(9, A.targets());
        Version mine = new Version("", Plan.ofStages(List.of(changed, B, X)), List.of(0, 1, -3));
        Version theirs = new Version("", Plan.ofStages(List.of(B)), List.of(1));

        assertThat(merge(List.of(A, B), mine, theirs).resolve(Map.of("stage.0", Side.MINE)))
                .isEqualTo(new Version("", Plan.ofStages(List.of(changed, B, X)), List.of(-4, 0, -3)));
    }

    @Test
    void names_merge_or_are_asked_about() {
        Contact base = contact("Payments", List.of(A), List.of());
        Version mine = Version.of(base, base.withDisplayName("Mine"));
        Version theirs = Version.of(base, base.withDisplayName("Theirs"));

        assertThat(ThreeWay.merge(base, mine, base).resolve(Map.of()).displayName())
                .isEqualTo("Mine");
        ThreeWay merge = ThreeWay.merge(base, mine, theirs);
        assertThat(merge.conflicts()).containsExactly(new Conflict.OfName("Payments", "Mine", "Theirs"));
        assertThat(merge.resolve(Map.of("name", Side.MINE)).displayName()).isEqualTo("Mine");
        assertThat(merge.resolve(Map.of("name", Side.THEIRS)).displayName()).isEqualTo("Theirs");
    }

    @Test
    void rotations_merge_or_are_asked_about() {
        assertThat(rotations("pq", "pqr", "q").resolve(Map.of()).plan().rotations())
                .isEqualTo(arns("qr"));
        assertThat(keys(rotations("pq", "pqr", "pqs"))).containsExactly("rotations");
        assertThat(keys(rotations("pq", "rpq", "pqr"))).containsExactly("rotations");
        assertThat(keys(rotations("pqr", "qrp", "qr"))).containsExactly("rotations");
        assertThat(rotations("pq", "pqr", "pqs")
                        .resolve(Map.of("rotations", Side.MINE))
                        .plan()
                        .rotations())
                .isEqualTo(arns("pqr"));
    }

    @Test
    void what_they_did_is_recognised_without_origins() {
        Contact base = contact("", List.of(A, B, C), List.of());
        Contact present = contact("", List.of(new Stage(9, A.targets()), X, C), List.of());
        Version mine = new Version("", Plan.ofStages(List.of(A, B, D)), List.of(0, 1, 2));

        ThreeWay merge = ThreeWay.merge(base, mine, present);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.resolve(Map.of()))
                .isEqualTo(new Version("", Plan.ofStages(List.of(new Stage(9, A.targets()), X, D)), List.of(0, 1, 2)));
    }

    private static ThreeWay rotations(String base, String mine, String theirs) {
        Contact was = contact("", List.of(), arns(base));
        return ThreeWay.merge(
                was,
                Version.of(was, was.withPlan(Plan.ofRotations(arns(mine)))),
                was.withPlan(Plan.ofRotations(arns(theirs))));
    }

    private static List<Arn> arns(String letters) {
        return letters.chars().mapToObj(Character::toString).map(Arn::new).toList();
    }

    /** What somebody does to stages, by their places in the base. */
    private static final class Edits {
        private final List<Stage> base;
        private final Map<Integer, Stage> changed = new HashMap<>();
        private final Set<Integer> removed = new TreeSet<>();
        private final Map<Integer, List<Stage>> added = new HashMap<>();

        Edits(List<Stage> base) {
            this.base = base;
        }

        void remove(int place) {
            removed.add(place);
        }

        void add(int behind, List<Stage> stages) {
            added.put(behind, stages);
        }

        Version version() {
            List<Stage> stages = new ArrayList<>();
            List<Integer> origins = new ArrayList<>();
            for (int place = -1; place < base.size(); place++) {
                if (place >= 0 && !removed.contains(place)) {
                    stages.add(changed.getOrDefault(place, base.get(place)));
                    origins.add(place);
                }
                for (Stage stage : added.getOrDefault(place, List.of())) {
                    stages.add(stage);
                    origins.add(-stages.size());
                }
            }
            return new Version("", Plan.ofStages(stages), origins);
        }

        Version move(int from, int to) {
            List<Integer> origins =
                    new ArrayList<>(IntStream.range(0, base.size()).boxed().toList());
            origins.add(to, origins.remove(from));
            return new Version("", Plan.ofStages(origins.stream().map(base::get).toList()), origins);
        }

        @Override
        public String toString() {
            return "changed " + changed + " removed " + removed + " added " + added;
        }
    }

    private static Consumer<Edits> change(int place, Stage to) {
        return edits -> edits.changed.put(place, to);
    }

    private Version anyVersion(List<Stage> base) {
        return anyVersion(contact("", base, List.of()));
    }

    private Version anyVersion(Contact base) {
        List<Stage> was = base.plan().stages();
        List<Integer> origins = new ArrayList<>();
        Map<Integer, Stage> stages = new HashMap<>();
        for (int place = 0; place < was.size(); place++) {
            if (random.nextInt(6) > 0) {
                origins.add(place);
                stages.put(place, random.nextInt(4) == 0 ? anyChange(was.get(place)) : was.get(place));
            }
        }
        if (random.nextInt(3) == 0 && origins.size() > 1) {
            origins.add(random.nextInt(origins.size()), origins.remove(random.nextInt(origins.size())));
        }
        if (random.nextInt(3) == 0) {
            stages.put(-3, random.nextInt(3) == 0 ? X : anyStages(1).get(0));
            origins.add(random.nextInt(origins.size() + 1), -3);
        }
        List<Arn> rotations = new ArrayList<>(base.plan().rotations());
        if (random.nextInt(2) == 0) {
            Collections.shuffle(rotations, random);
            rotations = rotations.subList(0, random.nextInt(rotations.size() + 1));
        }
        return new Version(
                random.nextInt(3) == 0 ? anyName() : base.displayName(),
                new Plan(origins.stream().map(stages::get).toList(), rotations),
                origins);
    }

    private List<Arn> anyRotations() {
        return arns("pqrs").subList(0, random.nextInt(4));
    }

    private String anyName() {
        return List.of("", "Payments", "Search").get(random.nextInt(3));
    }

    /** Each reaches somebody whom no other reaches. */
    private List<Stage> anyStages(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> stage(random.nextInt(31), "s" + serial++))
                .toList();
    }

    private Stage anyChange(Stage stage) {
        return switch (random.nextInt(3)) {
            case 0 -> new Stage(100 + serial++, stage.targets());
            case 1 -> new Stage(stage.minutes(), List.of(stage.targets().get(0), target("t" + serial++)));
            default -> new Stage(100 + serial++, List.of());
        };
    }

    private static ThreeWay merge(List<Stage> base, Version mine, Version theirs) {
        return ThreeWay.merge(contact("", base, List.of()), mine, theirs);
    }

    private static Contact contact(String name, List<Stage> stages, List<Arn> rotations) {
        return new Contact(new Arn("plan"), "plan", name, ContactType.ESCALATION, new Plan(stages, rotations));
    }

    private static Version plain(Stage... stages) {
        return new Version(
                "",
                Plan.ofStages(List.of(stages)),
                IntStream.range(0, stages.length).boxed().toList());
    }

    private static List<Stage> resolved(ThreeWay merge, String key, Side side) {
        return merge.resolve(Map.of(key, side)).plan().stages();
    }

    private static Set<String> keys(ThreeWay merge) {
        return merge.conflicts().stream().map(Conflict::key).collect(Collectors.toSet());
    }

    private static Optional<Stage> at(Version version, int place) {
        int index = version.origins().indexOf(place);
        return index < 0
                ? Optional.empty()
                : Optional.of(version.plan().stages().get(index));
    }

    private static Stage stage(int minutes, String... contacts) {
        return new Stage(
                minutes, List.of(contacts).stream().map(ThreeWayTest::target).toList());
    }

    private static Target target(String contact) {
        return new Target.ToContact(new Arn(contact), false);
    }
}
