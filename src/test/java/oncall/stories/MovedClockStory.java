package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import oncall.app.Mode;
import oncall.sandbox.clock.SandboxClock;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Whoever moves the sandbox's clock moves what people see; no press, form or draft grows old by it. */
@Execution(ExecutionMode.CONCURRENT)
class MovedClockStory {
    @InOneMode
    void a_form_goes_on_where_weeks_pass_between_its_presses(Mode mode) {
        SandboxClock clock = SandboxClock.over(InstantSource.system());
        try (World world = new World(mode, clock)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall edit example_escalation");
            Modal plan = mai.modal("Edit Plan");
            clock.advance(Duration.ofDays(40));
            plan.choose("editor-stage-menu", "Duplicate").shows("4 stages");
            plan.closesAll();
            clock.advance(Duration.ofDays(40));
            mai.runs("/oncall edit example_escalation");
            mai.modal("Edit Plan").shows("You have an open draft");
            clock.setPace(3600);
            mai.runs("/oncall help").seesEphemeral("who is on call");
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void who_is_reached_and_when_it_was_said_go_by_the_moved_clock(Mode mode) {
        SandboxClock clock = SandboxClock.over(InstantSource.system());
        try (World world = new World(mode, clock)) {
            String before = world.slack
                    .sam()
                    .runs("/oncall preview sre-oncall")
                    .seesEphemeral("If it is engaged now")
                    .text();
            clock.advance(Duration.ofDays(14));
            var later = world.slack.mai().runs("/oncall preview sre-oncall").seesEphemeral("If it is engaged now");
            assertThat(later.text()).isNotEqualTo(before);
            assertThat(Instant.ofEpochSecond(Long.parseLong(later.ts().split("\\.", -1)[0])))
                    .isAfter(Instant.now().plus(Duration.ofDays(13)));
        }
    }
}
