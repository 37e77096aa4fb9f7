package oncall.stories;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.IntPredicate;
import oncall.app.Mode;
import oncall.sandbox.aws.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
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
    @Tag("soak")
    void everything_fails_once_and_for_long_in_both_modes() {
        Map<String, Errand.Kind> errands = Map.of(
                "create", CreateErrand::new,
                "createplan", CreatePlanErrand::new,
                "edit", EditErrand::new,
                "channel", ChannelErrand::new,
                "show", ShowErrand::new);
        for (Mode mode : Mode.values()) {
            for (int lasting : List.of(ONCE, FOR_LONG)) {
                errands.forEach((name, kind) -> awsFails(name, kind, mode, lasting, number -> true));
            }
        }
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

    /** Each call fails in each way, one once over HTTP, the next for long over Socket Mode, and so on. */
    private static void awsFails(String name, Errand.Kind kind) {
        awsFails(name, kind, Mode.HTTP, ONCE, number -> number % 2 == 0);
        awsFails(name, kind, Mode.SOCKET, FOR_LONG, number -> number % 2 == 1);
    }

    private static void awsFails(String name, Errand.Kind kind, Mode mode, int lasting, IntPredicate numbers) {
        Function<World, Neighbour> aws = world -> Neighbour.aws(world.contacts.sandbox());
        RAN.addAndGet(new Trial(name, kind, aws, mode).run(step -> true, KINDS, lasting, numbers));
    }

    /** A post whose answer is cut off may stand twice, since nobody can tell; so that is left out. */
    private static void slackFails(String name, Errand.Kind kind) {
        Trial trial = new Trial(name, kind, world -> Neighbour.slack(world.slack.workspace()), Mode.SOCKET);
        RAN.addAndGet(trial.run(step -> step.call().equals("views.update"), SLACK_KINDS, ONCE, number -> true));
        Set<Fault.Kind> certain = EnumSet.of(Fault.Kind.THROTTLE, Fault.Kind.FAIL, Fault.Kind.DROP_BEFORE);
        RAN.addAndGet(trial.run(step -> step.call().equals("chat.postMessage"), certain, ONCE, number -> true));
    }
}
