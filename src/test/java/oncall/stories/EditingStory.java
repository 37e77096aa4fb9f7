package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import org.awaitility.Awaitility;

class EditingStory {
    @InOneMode
    void a_plan_is_edited_and_the_channel_reads_what_changed(Mode mode) {
        try (World world = World.of(mode)) {
            var mai = world.slack.mai();
            mai.runs("/oncall edit akuam");
            var overview = mai.modal("Edit Plan").shows("Akua Mansa", "3 stages, as they run");

            overview.fill("Display name", "Akua M").press("Edit", 0);
            var stage = mai.modal("Stage 1").shows("Target 1", "Add a target");
            String channel = stage.suggestions("editor-add-target", "").get(0);
            stage.fill("Minutes before the next stage", "7").choose("editor-add-target", channel);
            stage.shows("Target 2").submits();
            overview.shows("waits 7 min").submits();

            overview.titled("Review Changes").shows("Stage 1 ~waits 5 min~", "Stage 1 waits 7 min", "Akua M");
            overview.fill("Note", "As agreed").submits();
            overview.shows("Saved. This is what AWS holds now.", "waits 7 min");
            world.slack.channel("#sre").shows("changed the engagement plan of", "Akua M", "~5~ → 7");
            world.slack.noUnexpectedMessages();
        }
    }

    @InOneMode
    void a_plan_in_memory_is_open_before_aws_has_answered_anything(Mode mode) {
        try (World world = World.of(mode)) {
            var mai = world.slack.mai();
            mai.runs("/oncall show akuam").seesEphemeral("Akua Mansa", "Stage 3");
            world.contacts.sandbox().faults().add(Fault.next(10_000, Fault.Kind.HANG));
            Instant pressed = Instant.now();
            AtomicInteger answered = new AtomicInteger(-1);
            Runnable deaf = world.slack.workspace().onTraffic(line -> {
                if (line.path("name").asText().equals("views.open")) {
                    answered.compareAndSet(-1, answeredSince(world, pressed));
                }
            });

            mai.runs("/oncall edit akuam");

            mai.modal("Edit Plan").shows("Akua Mansa", "3 stages, as they run");
            Awaitility.await().until(() -> answered.get() >= 0);
            deaf.run();
            assertThat(answered).as("calls that AWS answered before views.open").hasValue(0);
            world.contacts.sandbox().faults().clear();
        }
    }

    private static int answeredSince(World world, Instant pressed) {
        return (int) world.contacts.sandbox().calls().stream()
                .filter(call -> call.at().isAfter(pressed) && call.status() != 0)
                .count();
    }

    @InOneMode
    void an_escalation_plan_is_created_with_its_stages(Mode mode) {
        try (World world = World.of(mode)) {
            var mai = world.slack.mai();
            mai.runs("/oncall new plan payments");
            var form = mai.modal("New Escalation Plan").fill("Display name", "Payments");
            form.submits().shows("No stages yet.").press("Add Stage");
            var stage = mai.modal("Stage 1").choose("editor-add-target", "Akua Mansa · akuam");
            stage.shows("Target 1")
                    .choose("editor-essential", "Acknowledgement stops the plan")
                    .submits();
            form.shows("Stage 1", "Akua Mansa", "acknowledgement stops the plan")
                    .submits();
            form.shows("This will be created", "Payments", "Akua Mansa").submits();

            form.shows("Created: the escalation plan", "Payments").closesAll();
            world.slack.channel("#sre").shows("created the escalation plan", "Payments", "Akua Mansa");
            world.slack.noUnexpectedMessages();
        }
    }
}
