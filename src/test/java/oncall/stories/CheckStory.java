package oncall.stories;

import oncall.app.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckStory {
    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_plan_says_who_on_call_cannot_be_reached_and_when(Mode mode) {
        try (World world = World.of(mode)) {
            var mai = world.slack.mai();
            mai.runs("/oncall check example_escalation").seesEphemeral("some channels do not work");
            mai.runs("/oncall check sre-oncall").seesEphemeral("on call in *SRE On-Call*", "some channels do not work");
            mai.runs("/oncall check").seesEphemeral("some channels do not work");
        }
    }
}
