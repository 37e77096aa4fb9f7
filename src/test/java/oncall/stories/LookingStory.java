package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.app.Mode;
import oncall.sandbox.aws.Call;
import org.junit.jupiter.api.Test;

class LookingStory {
    @Test
    void looking_calls_no_more_than_the_policy_allows_for_it() {
        try (World world = World.of(Mode.SOCKET)) {
            var mai = world.slack.mai();
            mai.runs("/oncall list").seesEphemeral("akuam");
            mai.runs("/oncall show akuam").seesEphemeral("Timeline").press("Channels");
            mai.modal("Contact Channels").shows("How ").closesAll();
            mai.runs("/oncall show sre-oncall").seesEphemeral("primary");
            mai.runs("/oncall preview example_escalation at mon 09:00").seesEphemeral("If it is engaged");
            mai.runs("/oncall check").seesEphemeral("plans checked: ");
            mai.runs("/oncall history").seesEphemeral("No changes");
            mai.home().shows("Escalation plans");
            assertThat(world.contacts.sandbox().calls())
                    .extracting(Call::operation)
                    .containsOnly(
                            "ListContacts", "GetContact", "ListContactChannels", "ListRotations", "ListRotationShifts");
        }
    }

    @InOneMode
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
