package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import oncall.app.Mode;
import oncall.testing.slack.MessageView;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;
import org.junit.jupiter.api.Test;

/** What was changed is told where it is watched, looked back at, and put back. */
class PastStory {
    private static final String CHANGED = "renamed the escalation plan";

    @Test
    void a_change_is_announced_undone_and_its_messages_say_so() {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            Person sam = world.slack.sam();
            String before = name(world);
            mai.runs("/oncall watch example_escalation #general").seesEphemeral("<#C01GENERAL> hears of changes of");
            renames(mai, "Payments");
            MessageView asked = world.slack.channel("#sre").shows(CHANGED, "Payments");
            MessageView heard = world.slack.channel("#general").shows(CHANGED, "Payments");
            assertThat(asked.offers("View") && asked.offers("Undo") && asked.offers("more"))
                    .isTrue();

            heard.as(sam).press("Undo");
            sam.seesEphemeral("Only Mai Nguyen can change this.", "Ask Mai");
            assertThat(name(world)).isEqualTo("Payments");

            heard.press("Undo");
            Modal review = mai.modal("Undo Change").shows("This puts back change", "Payments", before);
            review.submits().shows("Undone.").closesAll();
            assertThat(name(world)).isEqualTo(before);
            heard.thread().shows("undid this change of the escalation plan");
            world.slack.channel("#general").shows(CHANGED, "Payments", "Undone by Mai Nguyen");
            MessageView marked = world.slack.channel("#sre").shows(CHANGED, "Payments", "Undone by Mai Nguyen");
            assertThat(marked.ts()).isEqualTo(asked.ts());
            assertThat(marked.offers("Undo")).isFalse();
            assertThat(changeId(marked)).isEqualTo(changeId(asked));

            mai.runs("/oncall undo " + changeId(asked));
            mai.modal("Undo Change").shows("It was put back already.").closesAll();
            marked.choose("more", "History");
            mai.seesEphemeral("Changes of", "Undone in Slack", "In Slack", "Undone by");
            mai.home().shows("Recent changes", CHANGED).press("All Changes");
            mai.modal("History").shows("Changes of everything").closesAll();

            mai.runs("/oncall unwatch example_escalation #general").seesEphemeral("hears no more");
            renames(mai, "Refunds");
            world.slack.channel("#sre").shows(CHANGED, "Refunds");
            world.slack.channel("#general").showsNothing("Refunds");
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void a_channel_hears_of_what_was_chosen_for_it_alone(Mode mode) {
        try (World world = World.of(mode)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall watch everything cover requests #general")
                    .seesEphemeral("<#C01GENERAL> hears of cover requests of everything from now on.");
            renames(mai, "Payments");
            world.slack.channel("#sre").shows(CHANGED, "Payments");
            world.slack.channel("#general").showsNothing("Payments");

            mai.runs("/oncall watch everything #general");
            mai.modal("Watches")
                    .shows("to hear of everything")
                    .choose("It hears of", "Changes", "Cover requests")
                    .submits()
                    .shows("hears of changes and cover requests of everything from now on.")
                    .closesAll();
            mai.runs("/oncall watching").seesEphemeral("changes and cover requests of everything");
            renames(mai, "Refunds");
            world.slack.channel("#sre").shows(CHANGED, "Refunds");
            world.slack.channel("#general").shows(CHANGED, "Refunds");
            world.slack.noUnexpectedMessages();
        }
    }

    @Test
    void a_channel_that_the_bot_is_not_in_is_told_about_at_once() throws Exception {
        try (World world = World.of(Mode.SOCKET)) {
            Person mai = world.slack.mai();
            mai.runs("/oncall watch everything changes", "#leads");
            mai.seesEphemeral("I cannot post in", "so nothing was set. Invite me there", "Try Again");
            mai.runs("/oncall watching").seesEphemeral("No channel hears of changes yet");
            assertThat(world.metrics())
                    .contains("oncall_announcements{state=\"parked\"}", "oncall_changes{state=\"unclear\"}");
        }
    }

    /** As programs read it. */
    private static String changeId(MessageView message) {
        return message.body().at("/metadata/event_payload/change_ids/0").asText();
    }

    private static void renames(Person mai, String name) {
        mai.runs("/oncall edit example_escalation");
        Modal plan = mai.modal("Edit Plan").fill("Display name", name);
        plan.submits().titled("Review Changes").submits().shows("Saved.").closesAll();
    }

    private static String name(World world) {
        return world.account().get("example_escalation").path("DisplayName").asText();
    }
}
