package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** An errand, done again and again, each time with another of its calls to a neighbour failing in another way. */
final class Trial {
    private static final int MOST_PRESSES = 30;
    private static final int MOST_ERRANDS = 3;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration UNTIL_ALL_IS_SETTLED = Duration.ofMinutes(6);

    private final String name;
    private final Errand.Kind kind;
    private final Function<World, Neighbour> neighbour;
    private final Mode mode;
    private final List<Person> people = new ArrayList<>();

    Trial(String name, Errand.Kind kind, Function<World, Neighbour> neighbour, Mode mode) {
        this.mode = mode;
        this.name = name;
        this.kind = kind;
        this.neighbour = neighbour;
    }

    /** One call that fails in one way. */
    record FailingCall(Step step, Fault.Kind fault) {}

    /**
     * The number of calls that failed.
     *
     * @param chosen which of them all are tried
     */
    int run(BiPredicate<Step, Fault.Kind> which, int lasting, UnaryOperator<List<FailingCall>> chosen) {
        List<FailingCall> calls = undisturbed().stream()
                .flatMap(step -> EnumSet.allOf(Fault.Kind.class).stream()
                        .filter(fault -> which.test(step, fault))
                        .map(fault -> new FailingCall(step, fault)))
                .toList();
        assertThat(calls).isNotEmpty();
        List<FailingCall> tried = chosen.apply(calls);
        try (Office office = Office.hasty(mode)) {
            List<Errand> done = new ArrayList<>();
            people.clear();
            int failed = 0;
            for (FailingCall call : tried) {
                failed += isStruck(office, name + "-" + done.size() + "-", call, lasting, done) ? 1 : 0;
            }
            office.later(UNTIL_ALL_IS_SETTLED);
            for (int i = 0; i < done.size(); i++) {
                await("what the channel is told of errand " + (i + 1), done.get(i)::isTold);
            }
            done.forEach(Errand::isDoneOnce);
            people.forEach(Trial::mayReadHowItEnded);
            office.world.slack.noUnexpectedMessages();
            return failed;
        }
    }

    private List<Step> undisturbed() {
        try (Office office = Office.patient(mode)) {
            warms(office);
            Errand errand = kind.of(office.newcomer(), office, name);
            errand.prepare();
            List<String> calls = new CopyOnWriteArrayList<>();
            Runnable deaf = neighbour.apply(office.world).onCall(calls::add);
            isCarriedOut(errand);
            await("what the channel is told", errand::isTold);
            isQuiet(calls);
            deaf.run();
            errand.isDoneOnce();
            return Step.of(calls);
        }
    }

    /** Whoever was left without an answer from AWS is told by the bot once it knows. */
    private static void mayReadHowItEnded(Person person) {
        String words = "AWS had not answered";
        person.conversation().ifPresent(direct -> direct.showsTimes((int) direct.count(words), words));
    }

    /** What the first errand of all has read is remembered for the others. */
    private void warms(Office office) {
        Errand first = kind.of(office.newcomer(), office, name + "-first");
        first.prepare();
        isCarriedOut(first);
        await("what the channel is told first", first::isTold);
    }

    private static void isCarriedOut(Errand errand) {
        int presses = 0;
        while (errand.presses()) {
            assertThat(++presses).as("presses").isLessThan(MOST_PRESSES);
        }
    }

    /** A message is seen before its call is over: waits until no more is heard. */
    private static void isQuiet(List<String> calls) {
        AtomicInteger before = new AtomicInteger(-1);
        Awaitility.await()
                .pollInterval(Duration.ofMillis(300))
                .until(() -> before.getAndSet(calls.size()) == calls.size());
    }

    /**
     * Does errands until one meets the fault. What is posted together takes fewer calls, and a memory that grew old in a
     * slow errand takes one more, so those at the end may be missed.
     */
    private boolean isStruck(Office office, String alias, FailingCall call, int lasting, List<Errand> done) {
        for (int i = 0; i < MOST_ERRANDS; i++) {
            Desk desk = office.newcomer();
            people.add(desk.person);
            Errand errand = kind.of(desk, office, alias + "abc".charAt(i));
            errand.prepare();
            done.add(errand);
            try (Trouble trouble = new Trouble(neighbour.apply(office.world), call.step(), call.fault(), lasting)) {
                if (carryOut(errand, trouble)) {
                    return true;
                }
            } catch (AssertionError e) {
                throw new AssertionError(alias + ": " + call + ", times " + lasting, e);
            }
        }
        assertThat(call.step().nth())
                .as("errands without a call to strike: %s", call)
                .isPositive();
        return false;
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
        if (!struck) {
            await("what the channel is told, or the fault", () -> errand.isTold() || trouble.hasStruck());
        }
        return struck || strikesSoon(trouble);
    }

    /** Some calls come after the message that tells of an errand. */
    private static boolean strikesSoon(Trouble trouble) {
        try {
            Awaitility.await().atMost(Duration.ofSeconds(1)).until(trouble::hasStruck);
            return true;
        } catch (ConditionTimeoutException missed) {
            return false;
        }
    }

    private static void await(String what, Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(15))
                .until(condition);
    }
}
