package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.app.Mode;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsSandbox;
import oncall.sandbox.aws.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** Every call to AWS that an errand takes fails in every way, once and for long: nothing is lost, nothing is done twice. */
class FaultStory {
    private static final AtomicInteger RAN = new AtomicInteger();
    private static final int UNTIL_CLEARED = 1000;
    private static final int MOST_PRESSES = 30;
    private static final Set<Fault.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Fault.Kind.DELAY));

    @AfterAll
    static void saysHowManyRan() {
        System.out.println("Calls that failed in the midst of an errand: " + RAN.get());
    }

    @Test
    void whoever_creates_a_contact_ends_what_they_began() {
        everyCallFails("create", CreateErrand::new);
    }

    @Test
    void whoever_creates_an_escalation_plan_ends_what_they_began() {
        everyCallFails("createplan", CreatePlanErrand::new);
    }

    @Test
    void whoever_edits_a_plan_ends_what_they_began() {
        everyCallFails("edit", EditErrand::new);
    }

    @Test
    void whoever_adds_a_channel_ends_what_they_began() {
        everyCallFails("channel", ChannelErrand::new);
    }

    @Test
    void whoever_looks_at_a_contact_sees_it_in_the_end() {
        everyCallFails("show", ShowErrand::new);
    }

    private static void everyCallFails(String name, Errand.Kind kind) {
        List<Step> steps = undisturbed(kind, name);
        assertThat(steps).isNotEmpty();
        try (Office office = Office.hasty()) {
            List<Errand> done = new ArrayList<>();
            for (Step step : steps) {
                for (Fault.Kind fault : KINDS) {
                    for (int lasting : List.of(1, UNTIL_CLEARED)) {
                        done.add(disturbed(office, kind, name + "-" + done.size() + "-", step, fault, lasting));
                        RAN.incrementAndGet();
                    }
                }
            }
            done.forEach(Errand::isDoneOnce);
            office.world.slack.noUnexpectedMessages();
        }
    }

    private static List<Step> undisturbed(Errand.Kind kind, String name) {
        try (Office office = Office.patient(Mode.SOCKET)) {
            Errand errand = kind.of(office.newcomer(), office, name);
            errand.prepare();
            ContactsSandbox endpoint = office.world.contacts.sandbox();
            int before = endpoint.calls().size();
            int presses = 0;
            while (errand.presses()) {
                assertThat(++presses).as("presses").isLessThan(MOST_PRESSES);
            }
            List<Call> calls = endpoint.calls();
            errand.isDoneOnce();
            return Step.of(calls.subList(before, calls.size()));
        }
    }

    private static Errand disturbed(
            Office office, Errand.Kind kind, String alias, Step step, Fault.Kind fault, int lasting) {
        Errand errand = kind.of(office.newcomer(), office, alias);
        errand.prepare();
        try (Trouble trouble = new Trouble(office.world.contacts.sandbox(), step, fault, lasting)) {
            try {
                boolean struck = carryOut(errand, trouble);
                assertThat(struck).as("whether the fault has struck").isTrue();
                return errand;
            } catch (AssertionError e) {
                throw new AssertionError(alias + ": " + trouble, e);
            }
        }
    }

    /** Once the person has an answer to the press that a fault has struck, AWS is well again. */
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
        return struck || trouble.hasStruck();
    }
}
