package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.app.Mode;
import oncall.sandbox.http.Fault;
import oncall.testing.slack.Person;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What one person asks for at length, and what Slack has no time for, stand before nothing that another waits for. */
class FairStory {
    private static final int MANY = 10_000;

    @Test
    void exports_of_one_person_stand_before_no_look_and_no_save_of_another() throws IOException, InterruptedException {
        try (World world = World.of(Mode.HTTP)) {
            Desk mai = new Desk(world, world.slack.mai());
            world.contacts
                    .sandbox()
                    .faults()
                    .add(Fault.next(MANY, Fault.Kind.DELAY).withMillis(200));
            int alone = calls(world, () -> looksAndSaves(mai, "Akua One"));

            AtomicInteger all = new AtomicInteger();
            Runnable ends = world.contacts.sandbox().onCall(call -> all.incrementAndGet());
            Person sam = world.slack.sam();
            for (int i = 0; i < 17; i++) {
                sam.runs("/oncall export everything");
            }
            Awaitility.await().until(() -> all.get() > 2);
            ends.run();
            int beside = calls(world, () -> looksAndSaves(mai, "Akua Two"));
            assertThat(world.metrics()).contains("oncall_pool_running{kind=\"export\",pool=\"lengthy\"} 1.0");
            assertThat(world.metrics()).contains("oncall_pool_waiting{kind=\"export\",pool=\"lengthy\"} 3.0");
            // His go on one after the other: about one of his calls goes beside each of hers.
            assertThat(beside).isLessThan(3 * alone + 3);
            world.contacts.sandbox().faults().clear();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(
                                    world.slack.workspace().traffic().after(0).toString())
                            .contains("Your export is running; this begins when it is done.")
                            .contains("Several things that you asked for are still waiting"));
            Awaitility.await()
                    .untilAsserted(() -> assertThat(world.metrics())
                            .contains("oncall_pool_running{kind=\"export\",pool=\"lengthy\"} 0.0"));
        }
    }

    private static void looksAndSaves(Desk mai, String name) {
        mai.opens("/oncall channels akuam");
        mai.modal().closesAll();
        mai.opens("/oncall update-contact --contact-id akuam --display-name '" + name + "'");
        mai.submits();
        mai.shows("Saved");
        mai.modal().closesAll();
    }

    /** How many calls AWS gets, of anybody, while something is done. */
    private static int calls(World world, Runnable doing) {
        AtomicInteger calls = new AtomicInteger();
        Runnable ends = world.contacts.sandbox().onCall(call -> calls.incrementAndGet());
        doing.run();
        ends.run();
        return calls.get();
    }

    @Test
    void what_slack_has_no_time_for_holds_up_no_press_and_no_thread() throws IOException, InterruptedException {
        try (World world = World.of(Mode.HTTP)) {
            world.watchesEverything("C02SRE");
            world.slack
                    .workspace()
                    .faults()
                    .add(Fault.next(MANY, Fault.Kind.THROTTLE, "chat.postMessage")
                            .withRetryAfterSeconds(3600));
            Desk mai = new Desk(world, world.slack.mai());
            for (String name : List.of("Akua One", "Akua Two", "Akua Three", "Akua Four", "Akua Five")) {
                looksAndSaves(mai, name);
            }
            Awaitility.await()
                    .untilAsserted(() -> assertThat(world.metrics())
                            .contains(
                                    "oncall_slack_call_seconds_count{method=\"chat.postMessage\",outcome=\"ratelimited\"}")
                            .doesNotContainPattern("oncall_pool_(running|waiting)\\{[^}]*\\} [1-9]"));
            world.slack.workspace().faults().clear();
            assertThat(mai.answer(() -> mai.person.runs("/oncall show akuam"))).contains("Akua Five");
        }
    }
}
