package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Ack;
import oncall.sandbox.slack.Parcel;
import oncall.testing.slack.Modal;
import org.awaitility.Awaitility;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What Slack delivers again, also after a restart or in the midst of an end, is done once and to its end. */
class OnceStory {
    private static Modal filled(World world) {
        return world.slack
                .mai()
                .runs("/oncall new contact kofi")
                .modal("New Contact")
                .fill("Display name", "Kofi Boateng");
    }

    private static boolean isOver(CompletableFuture<Ack> told) {
        return told.join().ok();
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_submission_told_twice_at_once_and_after_a_restart_makes_one_contact(Mode mode) {
        try (World world = World.of(mode)) {
            filled(world).submits();
            Parcel submission = world.slack.lastDelivery(Parcel.Kind.VIEW_SUBMISSION);
            assertThat(List.of(
                            world.slack.workspace().redeliver(submission),
                            world.slack.workspace().redeliver(submission)))
                    .allMatch(OnceStory::isOver);
            world.slack.mai().modal("Created").shows("Kofi Boateng").closesAll();
            assertThat(world.calls("CreateContact")).hasSize(1);
            world.slack.channel("#sre").showsTimes(1, "created the contact", "Kofi Boateng");

            world.restart();
            assertThat(isOver(world.slack.workspace().redeliver(submission))).isTrue();

            assertThat(world.calls("CreateContact")).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Mode.class)
    void a_bot_that_ends_in_the_midst_of_a_save_finishes_it(Mode mode) {
        try (World world = World.of(mode)) {
            Modal form = filled(world);
            var faults = world.contacts.sandbox().faults();
            faults.add(Fault.next(1, Fault.Kind.DELAY, "CreateContact").withMillis(1500));
            form.submits();
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> faults.list().isEmpty());

            world.bot().close();

            assertThat(world.slack.mai().modal("Created").text()).contains("Kofi Boateng");
            assertThat(world.calls("CreateContact")).hasSize(1);
            world.restart();
            world.slack.mai().modal("Created").closesAll();
            world.slack.channel("#sre").showsTimes(1, "created the contact", "Kofi Boateng");
        }
    }
}
