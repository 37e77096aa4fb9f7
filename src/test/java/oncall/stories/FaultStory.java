package oncall.stories;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiFunction;
import java.util.function.Function;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.testing.Matrix;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * A call that an errand takes fails in some way, once or for long: nothing is lost, nothing is done twice. Under
 * {@code -Psoak} each call fails in each way, in both modes. Each test mostly waits.
 */
@Tag(Matrix.TAG)
@Execution(ExecutionMode.CONCURRENT)
class FaultStory {
    private static final AtomicInteger RAN = new AtomicInteger();
    private static final int ONCE = 1;
    private static final int FOR_LONG = 1000;
    private static final Set<Fault.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Fault.Kind.DELAY, Fault.Kind.TWICE));
    /** A call to Slack that hangs is waited for as long as in earnest. */
    private static final Set<Fault.Kind> SLACK_KINDS =
            EnumSet.of(Fault.Kind.THROTTLE, Fault.Kind.FAIL, Fault.Kind.DROP_BEFORE, Fault.Kind.DROP_AFTER);

    @AfterAll
    static void saysHowManyRan() {
        System.out.println("Calls that failed in the midst of an errand: " + RAN.get());
    }

    @Test
    void whoever_creates_a_contact_ends_what_they_began() {
        awsFails("create", CreateErrand::new);
    }

    @Test
    void whoever_creates_an_escalation_plan_ends_what_they_began() {
        awsFails("createplan", CreatePlanErrand::new);
    }

    @Test
    void whoever_edits_a_plan_ends_what_they_began() {
        awsFails("edit", EditErrand::new);
    }

    @Test
    void whoever_adds_a_channel_ends_what_they_began() {
        awsFails("channel", ChannelErrand::new);
    }

    @Test
    void whoever_looks_at_a_contact_sees_it_in_the_end() {
        awsFails("show", ShowErrand::new);
    }

    @Test
    void what_is_created_is_drawn_and_told_though_slack_fails_for_a_moment() {
        slackFails("create", CreateErrand::new);
    }

    @Test
    void what_is_edited_is_drawn_and_told_though_slack_fails_for_a_moment() {
        slackFails("edit", EditErrand::new);
    }

    @Test
    void what_is_added_is_drawn_and_told_though_slack_fails_for_a_moment() {
        slackFails("channel", ChannelErrand::new);
    }

    private static void awsFails(String name, Errand.Kind kind) {
        Function<World, Neighbour> aws = world -> Neighbour.aws(world.contacts.sandbox());
        fails(
                "AWS, " + name,
                List.of(ONCE, FOR_LONG),
                (mode, lasting) -> new Trial(name, kind, aws, mode)
                        .run(
                                (step, fault) -> KINDS.contains(fault),
                                lasting,
                                calls -> Matrix.of("AWS, " + name, calls)));
    }

    private static void slackFails(String name, Errand.Kind kind) {
        Function<World, Neighbour> slack = world -> Neighbour.slack(world.slack.workspace());
        fails(
                "Slack, " + name,
                List.of(ONCE),
                (mode, lasting) -> new Trial(name, kind, slack, mode)
                        .run(FaultStory::isMended, lasting, calls -> Matrix.of("Slack, " + name, calls)));
    }

    /** A post whose answer is cut off may stand twice, since nobody can tell; so that is left out. */
    private static boolean isMended(Step step, Fault.Kind fault) {
        return SLACK_KINDS.contains(fault)
                && (step.call().equals("views.update")
                        || (step.call().equals("chat.postMessage") && fault != Fault.Kind.DROP_AFTER));
    }

    /** In one mode, once or for long; in both, once and for long, where the whole matrix runs. */
    private static void fails(String name, List<Integer> lasting, BiFunction<Mode, Integer, Integer> trial) {
        for (Mode mode : Matrix.of(name + ", mode", List.of(Mode.values()))) {
            for (int times : Matrix.of(name + ", times", lasting)) {
                RAN.addAndGet(trial.apply(mode, times));
            }
        }
    }
}
