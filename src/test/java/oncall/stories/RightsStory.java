package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import oncall.app.Mode;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.http.Fault;
import oncall.sandbox.slack.Ack;
import oncall.sandbox.slack.Parcel;
import oncall.slack.press.Press;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import oncall.testing.slack.Modal;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class RightsStory {
    private static final String MEMBER = "U03SAM";
    private static final String GUEST = "U04GAIL";
    private static final String OTHER_EDITOR = "U02AKUA";
    private static final Set<String> EDITORS_VIEWS = Set.of("editor", "editor-stage-form", "editor-review");

    @InOneMode
    void every_press_of_an_editor_is_refused_to_whoever_may_not_and_nothing_is_stored_of_it(Mode mode) {
        try (World world = new World(
                mode,
                ContactsOptions.defaults(),
                config -> World.withEditors(config, "U01MAI", OTHER_EDITOR),
                Tour::prepare)) {
            Tour.through(world);
            Map<Route, Parcel> presses = presses(world);
            assertThat(presses.keySet()).containsExactlyInAnyOrderElementsOf(Pressed.routes());

            int writes = world.writes().size();
            List<String> stored = storedInTheEnd(world);
            presses.forEach((route, parcel) -> {
                isRefused(world, route, parcel, GUEST);
                if (route.right() == Right.OWN || route.right() == Right.EDIT) {
                    isRefused(world, route, parcel, MEMBER);
                }
            });

            assertThat(world.writes()).hasSize(writes);
            assertThat(storedInTheEnd(world)).isEqualTo(stored);
            pressed(world, presses, Store.READS);
            assertThat(storedInTheEnd(world)).isEqualTo(stored);
            pressedWithoutTables(world, presses);
            System.out.println(presses.size() + " routes were pressed by people who may not, " + mode);
        }
    }

    private static void pressed(World world, Map<Route, Parcel> presses, Store store) {
        presses.entrySet().stream()
                .filter(press -> press.getKey().store() == store)
                .forEach(press -> assertThat(
                                deliver(world, press.getValue(), OTHER_EDITOR).failure())
                        .as("%s by another editor", press.getKey())
                        .isEmpty());
    }

    /** What needs no store is answered as ever while there are no tables. */
    private static void pressedWithoutTables(World world, Map<Route, Parcel> presses) {
        world.tables()
                .names()
                .forEach(name -> world.tables().run("alter table " + name + " rename to mislaid_" + name));
        try (Overheard heard = new Overheard(world.slack.workspace())) {
            pressed(world, presses, Store.NO_STORE);
            Awaitility.await().atMost(Duration.ofMinutes(1)).until(() -> isIdle(world));
            assertThat(heard.lines())
                    .noneMatch(line -> line.contains("Reference for whoever"))
                    .noneMatch(line -> line.contains("database does not answer"));
        }
    }

    private static boolean isIdle(World world) throws IOException, InterruptedException {
        return world.metrics().lines().noneMatch(line -> line.matches("oncall_pool_.*} [1-9].*"));
    }

    /** Everything but the schedule of background work, once nothing more is being done. */
    private static List<String> storedInTheEnd(World world) {
        AtomicReference<List<String>> before = new AtomicReference<>(List.of());
        Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .until(() -> {
                    List<String> now = world.tables().texts().stream()
                            .filter(text -> !text.toLowerCase(Locale.ROOT).startsWith("scheduled_tasks."))
                            .toList();
                    return now.equals(before.getAndSet(now)) && isIdle(world);
                });
        return before.get();
    }

    /** The newest press of each route. */
    private static Map<Route, Parcel> presses(World world) {
        Map<Route, Parcel> presses = new LinkedHashMap<>();
        world.slack.workspace().deliveries().forEach(parcel -> presses.put(Pressed.route(parcel), parcel));
        return presses;
    }

    private static void isRefused(World world, Route route, Parcel parcel, String user) {
        try (Overheard heard = new Overheard(world.slack.workspace())) {
            Ack ack = deliver(world, parcel, user);
            assertThat(ack.failure()).as("%s by %s", route, user).isEmpty();
            if (route.kind() == Press.Kind.SUGGESTION) {
                assertThat(ack.body().path("options"))
                        .as("%s by %s", route, user)
                        .isEmpty();
            } else if (route.kind() != Press.Kind.CLOSED) {
                heard.hears(route + " by " + user, refusal(user));
            }
        }
    }

    private static String refusal(String user) {
        return user.equals(GUEST) ? "Guests cannot use this bot" : "Only Mai Nguyen or Akua Mansa can change this.";
    }

    private static Ack deliver(World world, Parcel parcel, String user) {
        var workspace = world.slack.workspace();
        return workspace.redeliver(workspace.pressedBy(parcel, user)).join();
    }

    @InOneMode
    void nobody_presses_in_the_draft_of_another_editor(Mode mode) throws Exception {
        try (World world = new World(
                mode,
                ContactsOptions.defaults(),
                config -> World.withEditors(config, "U01MAI", "U02AKUA"),
                Tour::prepare)) {
            int before = world.writes().size();
            Modal plan = editsWithoutSaving(world);
            Parcel save = submitsIntoTheVoid(world, plan);
            List<Parcel> presses = world.slack.workspace().deliveries().stream()
                    .filter(parcel -> EDITORS_VIEWS.contains(
                            parcel.payload().path("view").path("callback_id").asText()))
                    .toList();
            assertThat(presses).hasSizeGreaterThan(5).contains(save);

            presses.forEach(parcel -> isLost(world, parcel));

            assertThat(world.writes()).hasSize(before);
            assertThat(world.slack.workspace().redeliver(save).join().body().toString())
                    .contains("Saving");
            Awaitility.await()
                    .until(() -> world.account()
                            .get("tall")
                            .path("DisplayName")
                            .asText()
                            .equals("Mine"));
            assertThat(world.account().get("tall").path("Plan").path("Stages")).hasSize(13);
        }
    }

    private static Modal editsWithoutSaving(World world) {
        var mai = world.slack.mai();
        mai.runs("/oncall edit tall");
        Modal plan = mai.modal("Edit Plan").fill("Display name", "Mine").press("Next");
        plan.shows("Stages 11 to 12").press("Edit stage 11");
        Modal stage = mai.modal("Stage 11").fill("Minutes before the next stage", "27");
        stage.choose("editor-add-target", "Alejandro")
                .shows("Target 2")
                .submits()
                .isClosed();
        return plan.shows("waits 27 min")
                .choose("editor-stage-menu", "Duplicate")
                .shows("13 stages")
                .submits()
                .titled("Review Changes");
    }

    /** The submission that Slack was to deliver, and did not. */
    private static Parcel submitsIntoTheVoid(World world, Modal plan) {
        world.slack.workspace().deliveryFaults().add(Fault.next(1, Fault.Kind.DROP_BEFORE, "view_submission"));
        var lost = plan.beginsToSubmit();
        assertThat(lost).isNotNull();
        return world.slack.lastDelivery(Parcel.Kind.VIEW_SUBMISSION);
    }

    private static void isLost(World world, Parcel parcel) {
        try (Overheard heard = new Overheard(world.slack.workspace())) {
            Ack ack = deliver(world, parcel, "U02AKUA");
            assertThat(ack.failure()).isEmpty();
            if (parcel.kind() == Parcel.Kind.BLOCK_SUGGESTION) {
                assertThat(ack.body().path("options")).isEmpty();
            } else if (parcel.kind() != Parcel.Kind.VIEW_CLOSED) {
                heard.hears(parcel.name() + " by another editor", "This form is not known here any more");
            }
        }
    }
}
