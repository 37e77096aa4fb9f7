package oncall.stories;

import oncall.app.Mode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LookingStory {
    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_plan_is_shown_to_the_asker_alone_and_shared_when_they_say_so(Mode mode) {
        try (World world = World.of(mode)) {
            var sam = world.slack.sam();
            var card = sam.runs("/oncall show akuam").seesEphemeral("Akua Mansa", "Stage 3");
            world.slack.noUnexpectedMessages();

            card.press("Share to Channel");

            world.slack.channel("#sre").shows("Akua Mansa", "Stage 3", "Shared by");
            world.slack.noUnexpectedMessages();
        }
    }
}
