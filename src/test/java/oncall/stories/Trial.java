package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.function.Predicate;
import oncall.app.Mode;
import oncall.sandbox.aws.Fault;

/** An errand, done again and again, each time with another of its calls to a neighbour failing in another way. */
final class Trial {
    private static final int MOST_PRESSES = 30;

    private final String name;
    private final Errand.Kind kind;
    private final Function<World, Neighbour> neighbour;
    private final Mode mode;

    Trial(String name, Errand.Kind kind, Function<World, Neighbour> neighbour, Mode mode) {
        this.mode = mode;
        this.name = name;
        this.kind = kind;
        this.neighbour = neighbour;
    }

    /** The number of calls that failed. */
    int run(Predicate<Step> which, Set<Fault.Kind> faults, List<Integer> lastings) {
        List<Step> steps = undisturbed().stream().filter(which).toList();
        assertThat(steps).isNotEmpty();
        try (Office office = Office.hasty(mode)) {
            List<Errand> done = new ArrayList<>();
            for (Step step : steps) {
                for (Fault.Kind fault : faults) {
                    for (int lasting : lastings) {
                        done.add(disturbed(office, name + "-" + done.size() + "-", step, fault, lasting));
                    }
                }
            }
            done.forEach(Errand::isDoneOnce);
            office.world.slack.noUnexpectedMessages();
            return done.size();
        }
    }

    private List<Step> undisturbed() {
        try (Office office = Office.patient(mode)) {
            Errand errand = kind.of(office.newcomer(), office, name);
            errand.prepare();
            List<String> calls = new CopyOnWriteArrayList<>();
            Runnable deaf = neighbour.apply(office.world).onCall(calls::add);
            int presses = 0;
            while (errand.presses()) {
                assertThat(++presses).as("presses").isLessThan(MOST_PRESSES);
            }
            errand.isTold();
            deaf.run();
            errand.isDoneOnce();
            return Step.of(calls);
        }
    }

    private Errand disturbed(Office office, String alias, Step step, Fault.Kind fault, int lasting) {
        Errand errand = kind.of(office.newcomer(), office, alias);
        errand.prepare();
        try (Trouble trouble = new Trouble(neighbour.apply(office.world), step, fault, lasting)) {
            try {
                assertThat(carryOut(errand, trouble))
                        .as("whether the fault has struck")
                        .isTrue();
                return errand;
            } catch (AssertionError e) {
                throw new AssertionError(alias + ": " + trouble, e);
            }
        }
    }

    /** Once the person has an answer to the press that a fault has struck, the neighbour is well again. */
    private static boolean carryOut(Errand errand, Trouble trouble) {
        boolean struck = false;
        int presses = 0;
        while (errand.presses()) {
            assertThat(++presses).as("presses").isLessThan(MOST_PRESSES);
            if (!struck && trouble.hasStruck()) {
                trouble.clears();
                struck = true;
            }
        }
        errand.isTold();
        return struck || trouble.hasStruck();
    }
}
