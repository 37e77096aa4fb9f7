package oncall.stories;

import oncall.app.Mode;

class CheckStory {
    @InOneMode
    void a_plan_says_who_on_call_cannot_be_reached_and_when(Mode mode) {
        try (World world = World.of(mode)) {
            var mai = world.slack.mai();
            mai.runs("/oncall check example_escalation").seesEphemeral("some channels do not work");
            mai.runs("/oncall check sre-oncall").seesEphemeral("on call in *SRE On-Call*", "some channels do not work");
            mai.runs("/oncall check").seesEphemeral("some channels do not work");
        }
    }
}
