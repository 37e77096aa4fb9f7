package oncall.stories;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import oncall.app.Mode;
import oncall.sandbox.aws.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Every call that an errand takes fails in every way, once and for long: nothing is lost, nothing is done twice. Each test mostly waits. */
@Execution(ExecutionMode.CONCURRENT)
class FaultStory {
    private static final AtomicInteger RAN = new AtomicInteger();
    private static final int ONCE = 1;
    private static final int FOR_LONG = 1000;
    private static final Set<Fault.Kind> KINDS = EnumSet.complementOf(EnumSet.of(Fault.Kind.DELAY));
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

    /** Each call fails in each way in both modes: once over HTTP, for long over Socket Mode. */
    private static void awsFails(String name, Errand.Kind kind) {
        Function<World, Neighbour> aws = world -> Neighbour.aws(world.contacts.sandbox());
        RAN.addAndGet(new Trial(name, kind, aws, Mode.HTTP).run(step -> true, KINDS, List.of(ONCE)));
        RAN.addAndGet(new Trial(name, kind, aws, Mode.SOCKET).run(step -> true, KINDS, List.of(FOR_LONG)));
    }

    /** A post whose answer is cut off may stand twice, since nobody can tell; so that is left out. */
    private static void slackFails(String name, Errand.Kind kind) {
        Trial trial = new Trial(name, kind, world -> Neighbour.slack(world.slack.workspace()), Mode.SOCKET);
        RAN.addAndGet(trial.run(step -> step.call().equals("views.update"), SLACK_KINDS, List.of(ONCE)));
        Set<Fault.Kind> certain = EnumSet.of(Fault.Kind.THROTTLE, Fault.Kind.FAIL, Fault.Kind.DROP_BEFORE);
        RAN.addAndGet(trial.run(step -> step.call().equals("chat.postMessage"), certain, List.of(ONCE)));
    }
}
