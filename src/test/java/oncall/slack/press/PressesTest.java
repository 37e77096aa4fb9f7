package oncall.slack.press;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import oncall.domain.Arn;
import oncall.domain.FieldErrors;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.port.Membership;
import oncall.operations.port.Standing;
import oncall.slack.block.Answers;
import oncall.slack.block.Blocks;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.testing.FakeTakenPresses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What happens to a press, with hand-written neighbours. */
final class PressesTest {
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-01-01T00:00:00Z"));
    private final InstantSource clock = now::get;
    private final WorkPool slack = new WorkPool("slack", 4, 20);
    private final WorkPool aws = new WorkPool("aws", 1, 1);
    private final WorkPool lengthy = new WorkPool("lengthy", Set.of(WorkKind.EXPORT), 4, 4, 1, 2);
    private final AtomicInteger runs = new AtomicInteger();
    private final List<String> done = new CopyOnWriteArrayList<>();
    private Optional<Standing> remembered = Optional.empty();
    private Standing told = standing(Standing.Role.EDITOR);
    private volatile Optional<SlackSaidNo> updates = Optional.empty();

    @AfterEach
    void close() {
        slack.close();
        aws.close();
        lengthy.close();
    }

    /** What Slack or AWS is waited for. */
    private CountDownLatch hanging = new CountDownLatch(0);

    private void hangs() {
        await().forever().until(() -> hanging.getCount() == 0);
    }

    private final List<Map.Entry<Duration, Runnable>> waiting = new CopyOnWriteArrayList<>();
    private final Timer timer = (wait, then) -> waiting.add(Map.entry(wait, then));

    /** What was to be done within this time is done now. */
    private void passes(Duration time) {
        List<Map.Entry<Duration, Runnable>> due = waiting.stream()
                .filter(one -> one.getKey().compareTo(time) <= 0)
                .toList();
        waiting.removeAll(due);
        due.forEach(one -> one.getValue().run());
    }

    private static final Duration A_WHILE = Duration.ofSeconds(20);

    /** The words of all views that were drawn. */
    private final List<String> said = new CopyOnWriteArrayList<>();

    private Standing standing(Standing.Role role) {
        return new Standing(role, role == Standing.Role.EDITOR ? "" : "Not you: " + role, now.get());
    }

    private final class People implements Membership {
        @Override
        public Optional<Standing> remembered(String userId) {
            return remembered;
        }

        @Override
        public Standing ask(String userId, Duration maxAge, Duration patience) {
            done.add("asked " + maxAge.toSeconds());
            hangs();
            return told;
        }
    }

    /** Whether a message is known to fit into an acknowledgement. */
    private boolean fits = true;

    private final class Recording implements SlackApi {
        private final AtomicInteger drawings = new AtomicInteger();

        private Drawn drawn(String id) {
            return new Drawn(id, "h" + drawings.incrementAndGet());
        }

        @Override
        public Drawn open(String triggerId, View view) {
            done.add("open " + view.getTitle().getText());
            return drawn("V9");
        }

        @Override
        public Drawn push(String triggerId, View view) {
            done.add("push " + view.getTitle().getText());
            return drawn("V8");
        }

        @Override
        public Drawn update(ViewRef ref, Optional<String> hash, View view) {
            updates.ifPresent(no -> {
                throw no;
            });
            said.add(view.getBlocks().toString());
            done.add("update " + ref + " " + hash.orElse("-") + " "
                    + view.getTitle().getText());
            return drawn("V1");
        }

        @Override
        public void publish(String userId, View home) {
            done.add("publish");
        }

        @Override
        public void respond(String responseUrl, Message message, Appears appears) {
            done.add("respond " + appears + " " + message.text());
        }

        @Override
        public boolean isKnownToFit(Message message) {
            return fits;
        }

        @Override
        public ByteBuffer written(Message message) {
            return StandardCharsets.UTF_8.encode(message.text().mrkdwn());
        }

        @Override
        public void whisper(String channel, String userId, Message message) {
            done.add("whisper " + message.text());
        }

        @Override
        public void post(String channel, Message message) {
            done.add("post " + channel + " " + message.text());
        }
    }

    /** Of what answers are drawn from. */
    private final AtomicLong changes = new AtomicLong();

    /** As another replica sees them, too. */
    private final FakeTakenPresses taken = new FakeTakenPresses();

    private Presses presses(Route... routes) {
        return new Presses(
                new Routes(List.of(routes)),
                new PressParts(
                        new People(),
                        new Recording(),
                        new WorkPools(slack, aws, aws, lengthy),
                        PressMetrics.none(),
                        clock,
                        timer,
                        taken,
                        new DrawnAnswers(
                                new People(),
                                user -> ZoneOffset.UTC,
                                List.of(changes::get),
                                moment -> moment.truncatedTo(ChronoUnit.MINUTES).plusSeconds(60),
                                Clocks.one(clock)),
                        (press, words) -> new Message(SafeText.own(words), List.of()),
                        Duration.ZERO));
    }

    private static void delivers(Presses presses, Press press) {
        var unused = presses.on(press);
    }

    private void editorIsRemembered() {
        remembered = Optional.of(standing(Standing.Role.EDITOR));
    }

    private static Press press(Press.Kind kind, String route, String key, boolean inModal) {
        boolean command = kind == Press.Kind.COMMAND;
        Press.InView view = new Press.InView("V1", "V1", "h0", "form", "", "", Answers.none(), false);
        return new Press(
                key,
                kind,
                route,
                "text",
                "U1",
                "T1",
                command ? Optional.of("C1") : Optional.empty(),
                command ? Optional.of("https://hooks.slack.com/x") : Optional.empty(),
                Optional.of("trigger"),
                inModal ? Optional.of(view) : Optional.empty(),
                Optional.empty());
    }

    private static Press command(String key) {
        return press(Press.Kind.COMMAND, "do", key, false);
    }

    private static Press submit(String key) {
        return press(Press.Kind.SUBMIT, "do", key, true);
    }

    private static Press button(String route, String key) {
        return press(Press.Kind.BUTTON, route, key, true);
    }

    private static View view(String title) {
        return Modals.reading("x", title, "", List.of(Blocks.section(SafeText.own("x"))));
    }

    private void eventually(String... said) {
        await().untilAsserted(() -> assertThat(done).contains(said));
    }

    @Test
    void a_known_presser_is_answered_in_the_acknowledgement() {
        editorIsRemembered();
        Answer answer = presses(Route.command("do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("done"))))
                .on(command("1"))
                .join();
        assertThat(answer).isEqualTo(new Answer.Say(Message.of("done")));
        assertThat(done).isEmpty();
    }

    @Test
    void what_is_answered_at_once_leaves_nothing_for_later() {
        editorIsRemembered();
        Presses presses = presses(
                Route.command("do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("done"))),
                Route.submit("do", Right.EDIT, Store.WRITES, press -> Reply.show(view("Done"))));
        assertThat(presses.on(command("1"))).isDone();
        assertThat(presses.on(submit("2"))).isDone();
        assertThat(waiting).isEmpty();
    }

    @Test
    void an_unknown_presser_whom_slack_names_in_time_is_answered_in_the_acknowledgement() {
        Answer answer = presses(Route.command("do", Right.LOOK, Store.READS, press -> Reply.say(Message.of("done"))))
                .on(command("1"))
                .join();
        assertThat(answer).isEqualTo(new Answer.Say(Message.of("done")));
        assertThat(done).containsExactly("asked 300");
    }

    @Test
    void an_unknown_presser_whom_slack_names_late_is_acknowledged_and_answered_by_the_response_url() {
        hanging = new CountDownLatch(1);
        CompletableFuture<Answer> answer = presses(
                        Route.command("do", Right.LOOK, Store.READS, press -> Reply.say(Message.of("done"))))
                .on(command("1"));
        assertThat(answer).isNotDone();
        passes(Presses.HELD);
        assertThat(answer.join()).isEqualTo(new Answer.Nothing());
        hanging.countDown();
        eventually("respond ALONE done");
        assertThat(done).containsExactly("asked 300", "respond ALONE done");
    }

    private Route reading() {
        return Route.command("do", Right.LOOK, Store.WRITES, press -> {
            runs.incrementAndGet();
            return Reply.reading(SafeText.own("Reading x…")).then(screen -> {
                hangs();
                screen.say(Message.of("card"));
            });
        });
    }

    @Test
    void an_answer_that_is_read_in_time_is_the_acknowledgement() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        CompletableFuture<Answer> answer = presses(reading()).on(command("1"));
        assertThat(answer).isNotDone();
        hanging.countDown();
        assertThat(answer.join()).isEqualTo(new Answer.Say(Message.of("card")));
        passes(Presses.LONG);
        assertThat(done).isEmpty();
    }

    @Test
    void an_answer_that_is_not_read_in_time_follows_an_empty_acknowledgement_once() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        CompletableFuture<Answer> answer = presses(reading()).on(command("1"));
        passes(Presses.HELD);
        assertThat(answer.join()).isEqualTo(new Answer.Nothing());
        hanging.countDown();
        eventually("respond ALONE card");
        passes(Presses.LONG);
        assertThat(done).containsExactly("respond ALONE card");
    }

    @Test
    void when_the_bot_stops_what_is_held_is_acknowledged_and_answered_all_the_same() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        Presses presses = presses(reading());
        CompletableFuture<Answer> answer = presses.on(command("1"));
        presses.release();
        assertThat(answer).isCompletedWithValue(new Answer.Nothing());
        hanging.countDown();
        eventually("respond ALONE card");
    }

    @Test
    void whoever_waits_long_is_told_once_what_is_still_being_read() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        delivers(presses(reading()), command("1"));
        passes(Presses.HELD);
        assertThat(done).isEmpty();
        passes(Presses.LONG);
        eventually("respond ALONE This takes a while. Reading x…");
        hanging.countDown();
        eventually("respond ALONE card");
        assertThat(done).containsExactly("respond ALONE This takes a while. Reading x…", "respond ALONE card");
    }

    @Test
    void a_button_beside_whose_message_an_answer_is_read_is_acknowledged_at_once() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        CompletableFuture<Answer> answer = presses(Route.button(
                        "show",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.reading(SafeText.own("Reading x…")).then(screen -> {
                            hangs();
                            screen.say(Message.of("card"));
                        })))
                .on(press(Press.Kind.BUTTON, "show", "1", false));
        assertThat(answer).isCompletedWithValue(new Answer.Nothing());
        await().until(() -> aws.running(WorkKind.LOOK) == 1);
        passes(Presses.LONG);
        eventually("post U1 This takes a while. Reading x…");
        hanging.countDown();
        eventually("post U1 card");
    }

    @Test
    void what_may_not_fit_into_an_acknowledgement_follows_it_by_a_call_at_once() {
        editorIsRemembered();
        fits = false;
        assertThat(presses(reading()).on(command("1")).join()).isEqualTo(new Answer.Nothing());
        eventually("respond ALONE card");
    }

    @Test
    void the_same_command_while_it_is_held_waits_for_the_same_answer_and_is_done_once() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        Presses presses = presses(reading());
        CompletableFuture<Answer> first = presses.on(command("1"));
        CompletableFuture<Answer> again = presses.on(command("1"));
        assertThat(again).isNotDone();
        hanging.countDown();
        assertThat(first.join()).isEqualTo(again.join()).isEqualTo(new Answer.Say(Message.of("card")));
        assertThat(runs).hasValue(1);
        assertThat(taken.asked).containsExactly("take 1");
        assertThat(presses.on(command("1"))).isCompletedWithValue(new Answer.Say(Message.of("card")));
    }

    @Test
    void work_that_fails_or_finds_no_room_while_it_is_held_says_so_in_the_acknowledgement() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        Presses presses = presses(
                reading(),
                Route.command(
                        "fail",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.reading(SafeText.own("Reading x…")).then(screen -> {
                            throw new Refused(Refused.Reason.QUOTA, "The account is full.");
                        })));
        delivers(presses, command("1"));
        await().until(() -> aws.running(WorkKind.SAVE) == 1);
        CompletableFuture<Answer> fails = presses.on(press(Press.Kind.COMMAND, "fail", "2", false));
        assertThat(presses.on(command("3"))).isCompletedWithValue(new Answer.Say(Words.message(Words.BUSY)));
        passes(Presses.LONG);
        hanging.countDown();
        eventually("respond ALONE card", "respond ALONE The account is full.");
        assertThat(fails).isCompletedWithValue(new Answer.Nothing());
        assertThat(done).filteredOn(said -> said.contains("while")).hasSize(2);
        CompletableFuture<Answer> anew = presses.on(press(Press.Kind.COMMAND, "fail", "2", false));
        assertThat(anew.join()).isEqualTo(new Answer.Say(Words.message("The account is full.")));
    }

    @Test
    void work_that_says_nothing_leaves_an_empty_acknowledgement() {
        editorIsRemembered();
        Answer answer = presses(Route.command(
                        "do",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.reading(SafeText.own("Reading x…")).then(screen -> runs.incrementAndGet())))
                .on(command("1"))
                .join();
        assertThat(answer).isEqualTo(new Answer.Nothing());
        passes(Presses.LONG);
        assertThat(done).isEmpty();
    }

    @Test
    void a_modal_opens_at_once_and_nothing_is_held_for_it() {
        hanging = new CountDownLatch(1);
        CompletableFuture<Answer> answer = presses(Route.command(
                        "do",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.open(view("Form")).then(screen -> hangs())))
                .on(command("1"));
        hanging.countDown();
        assertThat(answer.join()).isEqualTo(new Answer.Nothing());
        eventually("open Form");
        passes(Presses.LONG);
        assertThat(done).containsExactly("asked 300", "open Form");
    }

    @Test
    void while_slack_is_slow_an_edit_opens_a_window_that_is_redrawn_and_refused_in_words() {
        told = standing(Standing.Role.UNKNOWN);
        delivers(
                presses(Route.command("do", Right.EDIT, Store.WRITES, press -> Reply.open(view("Form")))),
                command("1"));
        eventually("open On-Call", "update ById[id=V9] h1 On-Call");
        assertThat(done).noneMatch(said -> said.contains("Form"));
    }

    @Test
    void who_may_not_is_refused_and_the_handler_does_not_run() {
        remembered = Optional.of(standing(Standing.Role.MEMBER));
        Presses presses = presses(
                Route.command(
                        "do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("" + runs.incrementAndGet()))),
                Route.submit(
                        "do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("" + runs.incrementAndGet()))));
        assertThat(presses.on(command("1")).join())
                .isEqualTo(new Answer.Say(Message.of(SafeText.foreign("Not you: MEMBER"))));
        assertThat(presses.on(submit("2")).join()).isInstanceOf(Answer.Errors.class);
        assertThat(runs).hasValue(0);
    }

    @Test
    void a_change_is_checked_again_with_young_data_before_its_work_begins() {
        remembered =
                Optional.of(new Standing(Standing.Role.EDITOR, "", now.get().minusSeconds(61)));
        told = standing(Standing.Role.MEMBER);
        Answer answer = presses(Route.submit(
                        "do",
                        Right.EDIT,
                        Store.WRITES,
                        press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                                .then(screen -> runs.incrementAndGet())))
                .on(submit("1"))
                .join();
        assertThat(answer).isInstanceOf(Answer.Show.class);
        eventually("asked 60", "update ById[id=V1] - On-Call");
        assertThat(runs).hasValue(0);
    }

    @Test
    void the_same_press_is_done_once_and_answered_alike() {
        editorIsRemembered();
        Presses presses = presses(Route.command(
                "do", Right.LOOK, Store.READS, press -> Reply.say(Message.of("run " + runs.incrementAndGet()))));
        assertThat(presses.on(command("1")).join())
                .isEqualTo(presses.on(command("1")).join());
        assertThat(runs).hasValue(1);
        delivers(presses, command("2"));
        assertThat(runs).hasValue(2);
        now.set(now.get().plus(Duration.ofMinutes(61)));
        delivers(presses, command("1"));
        assertThat(runs).hasValue(3);
    }

    @Test
    void a_look_is_drawn_once_for_all_who_may_the_same_until_what_it_shows_is_another() {
        editorIsRemembered();
        Presses presses = presses(Route.look(
                "do", Right.LOOK, Store.NO_STORE, press -> Reply.say(Message.of("drawn " + runs.incrementAndGet()))));
        assertThat(written(presses, "1")).isEqualTo("drawn 1");
        assertThat(written(presses, "2")).isEqualTo("drawn 1");

        changes.incrementAndGet();
        assertThat(written(presses, "3")).isEqualTo("drawn 2");

        now.updateAndGet(before -> before.plusSeconds(29));
        assertThat(written(presses, "4")).isEqualTo("drawn 2");
        now.updateAndGet(before -> before.plusSeconds(1));
        assertThat(written(presses, "5")).as("drawn anew beside").isEqualTo("drawn 2");
        await().until(() -> written(presses, "6").equals("drawn 3"));
        now.updateAndGet(before -> before.plusSeconds(29));
        assertThat(written(presses, "6")).isEqualTo("drawn 3");
        now.updateAndGet(before -> before.plusSeconds(1));
        assertThat(written(presses, "7")).as("another minute").isEqualTo("drawn 4");

        remembered = Optional.of(standing(Standing.Role.MEMBER));
        assertThat(written(presses, "8")).as("other rights").isEqualTo("drawn 5");
        remembered = Optional.of(
                standing(Standing.Role.MEMBER).linkedTo(Optional.of(new Arn("arn:aws:ssm-contacts:x:1:contact/mai"))));
        assertThat(written(presses, "9")).as("another contact").isEqualTo("drawn 6");
        remembered = Optional.of(standing(Standing.Role.STRANGER));
        assertThat(presses.drawnBefore(command("10"))).as("may not look").isEmpty();
    }

    private static String written(Presses presses, String key) {
        Answer answer = presses.drawnBefore(command(key))
                .orElseGet(() -> presses.on(command(key)).join());
        return StandardCharsets.UTF_8
                .decode(((Answer.Written) answer).json().duplicate())
                .toString();
    }

    @Test
    void a_look_that_work_follows_is_drawn_anew_and_said_however_quick_the_work_is() {
        editorIsRemembered();
        Presses presses = presses(Route.look(
                "do",
                Right.LOOK,
                Store.NO_STORE,
                press ->
                        Reply.say(Message.of("drawn " + runs.incrementAndGet())).then(screen -> done.add("worked"))));
        for (int press = 1; press <= 50; press++) {
            assertThat(presses.on(command("" + press)).join()).isEqualTo(new Answer.Say(Message.of("drawn " + press)));
            int worked = press;
            await().until(() -> done.size() == worked);
        }
    }

    @Test
    void a_press_that_failed_and_may_be_tried_again_is_a_new_one() {
        editorIsRemembered();
        Presses presses = presses(Route.submit("do", Right.LOOK, Store.WRITES, press -> {
            if (runs.incrementAndGet() == 1) {
                throw new StackOverflowError("secret");
            }
            return Reply.show(view("Done"));
        }));
        assertThat(presses.on(submit("1")).join())
                .isInstanceOfSatisfying(
                        Answer.Errors.class,
                        errors -> assertThat(errors.errors().reasons().values())
                                .singleElement()
                                .asString()
                                .contains("Reference")
                                .doesNotContain("secret"));
        assertThat(presses.on(submit("1")).join()).isEqualTo(new Answer.Show(view("Done")));
    }

    @Test
    void what_another_replica_has_taken_is_acknowledged_and_nothing_more() {
        editorIsRemembered();
        Presses presses = presses(Route.submit("do", Right.LOOK, Store.WRITES, press -> {
            runs.incrementAndGet();
            return Reply.show(view("Done"));
        }));
        taken.taken.add(submit("1").key());
        assertThat(presses.on(submit("1")).join()).isEqualTo(new Answer.Nothing());
        assertThat(runs).hasValue(0);
        assertThat(presses.on(submit("2")).join()).isEqualTo(new Answer.Show(view("Done")));
    }

    @Test
    void field_errors_leave_the_same_form_to_be_sent_again() {
        editorIsRemembered();
        Presses presses = presses(Route.submit(
                "do",
                Right.LOOK,
                Store.WRITES,
                press -> runs.incrementAndGet() == 1
                        ? Reply.errors(FieldErrors.at("alias", "Taken."))
                        : Reply.show(view("Done"))));
        assertThat(presses.on(submit("1")).join()).isInstanceOf(Answer.Errors.class);
        assertThat(presses.on(submit("1")).join()).isInstanceOf(Answer.Show.class);
    }

    @Test
    void when_there_is_no_room_the_presser_is_told_and_the_form_stays() {
        editorIsRemembered();
        CountDownLatch hanging = new CountDownLatch(1);
        Presses presses = presses(Route.submit(
                "do",
                Right.EDIT,
                Store.WRITES,
                press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                        .then(screen -> await().forever().until(() -> hanging.getCount() == 0))));
        assertThat(presses.on(submit("1")).join()).isInstanceOf(Answer.Show.class);
        await().until(() -> aws.running(WorkKind.SAVE) == 1);
        assertThat(presses.on(submit("2")).join()).isInstanceOf(Answer.Show.class);
        assertThat(presses.on(submit("3")).join()).isEqualTo(new Answer.Errors(Words.atForm(Words.BUSY)));
        hanging.countDown();
    }

    @Test
    void what_takes_long_is_done_one_after_the_other_and_stands_before_nothing_else() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        Presses presses = presses(
                reading(),
                Route.submit(
                        "do",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.show(Modals.waiting("Export", SafeText.own("…")))
                                .thenAtLength(WorkKind.EXPORT, screen -> {
                                    hangs();
                                    screen.show(view("Exported " + press.key()));
                                })));
        for (String key : List.of("1", "2", "3")) {
            assertThat(presses.on(submit(key)).join()).isInstanceOf(Answer.Show.class);
        }
        assertThat(lengthy.running(WorkKind.EXPORT)).isEqualTo(1);
        assertThat(lengthy.waiting(WorkKind.EXPORT)).isEqualTo(2);
        assertThat(presses.on(submit("4")).join()).isEqualTo(new Answer.Errors(Words.atForm(Words.OWN_SHARE)));
        await().until(() -> said.stream()
                        .filter(words -> words.contains("Your export is running; this begins when it is done."))
                        .count()
                == 2);
        hanging.countDown();
        await().until(() ->
                done.stream().filter(one -> one.contains("Exported")).count() == 3);
        assertThat(presses.on(command("9")).join()).isEqualTo(new Answer.Say(Message.of("card")));
    }

    @Test
    void what_slack_has_no_time_for_is_drawn_after_its_pause_and_holds_no_thread() {
        editorIsRemembered();
        updates = Optional.of(new SlackSaidNo("views.update", "ratelimited", "Slow down.", Optional.of(A_WHILE)));
        delivers(
                presses(Route.submit(
                        "do",
                        Right.EDIT,
                        Store.WRITES,
                        press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                                .then(screen -> {
                                    screen.show(view("Older"));
                                    screen.show(view("Newer"));
                                    runs.incrementAndGet();
                                }))),
                submit("1"));
        await().until(() -> runs.get() == 1 && aws.running(WorkKind.SAVE) == 0);
        assertThat(done).isEmpty();
        updates = Optional.empty();
        passes(A_WHILE);
        eventually("update ById[id=V1] - Newer");
        await().until(() -> slack.running(WorkKind.ANSWER) == 0 && slack.waiting(WorkKind.ANSWER) == 0);
        assertThat(done).containsExactly("update ById[id=V1] - Newer");
    }

    @Test
    void what_slack_has_no_time_for_in_the_end_is_said() {
        editorIsRemembered();
        updates = Optional.of(new SlackSaidNo("views.update", "ratelimited", "Slow down.", Optional.of(A_WHILE)));
        delivers(
                presses(Route.submit(
                        "do",
                        Right.EDIT,
                        Store.WRITES,
                        press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                                .then(screen -> screen.show(view("Saved"))))),
                submit("1"));
        for (int again = 0; again < 3; again++) {
            await().until(() -> waiting.stream().anyMatch(one -> one.getKey().equals(A_WHILE)));
            passes(A_WHILE);
        }
        eventually("push On-Call");
    }

    @Test
    void what_escapes_work_is_told_in_place_of_the_waiting_view() {
        editorIsRemembered();
        delivers(
                presses(Route.submit(
                        "do",
                        Right.EDIT,
                        Store.WRITES,
                        press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                                .then(screen -> {
                                    throw new Refused(Refused.Reason.QUOTA, "The account is full.");
                                }))),
                submit("1"));
        eventually("update ById[id=V1] - On-Call");
    }

    @Test
    void presses_of_one_view_are_drawn_in_order_each_over_the_one_before() {
        editorIsRemembered();
        CountDownLatch first = new CountDownLatch(1);
        Presses presses = presses(
                Route.button("slow", Right.LOOK, Store.READS, press -> {
                    await().forever().until(() -> first.getCount() == 0);
                    return Reply.show(view("First"));
                }),
                Route.button("quick", Right.LOOK, Store.READS, press -> Reply.show(view("Second"))));
        delivers(presses, button("slow", "1"));
        delivers(presses, button("quick", "2"));
        first.countDown();
        eventually("update ById[id=V1] h1 Second");
        assertThat(done).containsExactly("update ById[id=V1] h0 First", "update ById[id=V1] h1 Second");
    }

    @Test
    void a_form_that_was_answered_meanwhile_keeps_what_stands_at_its_fields() {
        editorIsRemembered();
        hanging = new CountDownLatch(1);
        Presses presses = presses(
                Route.button(
                        "form",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.show(view("Form")).then(screen -> {
                            hangs();
                            screen.refresh(view("Fresh"));
                            done.add("refreshed " + press.key());
                        })),
                Route.submit("do", Right.LOOK, Store.WRITES, press -> Reply.errors(FieldErrors.at("alias", "Taken."))));
        delivers(presses, button("form", "1"));
        eventually("update ById[id=V1] h0 Form");
        assertThat(presses.on(submit("2")).join()).isInstanceOf(Answer.Errors.class);
        hanging.countDown();
        eventually("refreshed 1");
        assertThat(done).doesNotContain("update ById[id=V1] h1 Fresh");

        delivers(presses, button("form", "3"));
        eventually("refreshed 3");
        assertThat(done).contains("update ById[id=V1] h2 Fresh");
    }

    @Test
    void a_drawing_that_somebody_overtook_is_dropped_quietly() {
        editorIsRemembered();
        updates = Optional.of(new SlackSaidNo("views.update", "hash_conflict", "no", Optional.empty()));
        delivers(
                presses(Route.button(
                        "redraw",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.show(view("Old")).then(screen -> done.add("worked")))),
                button("redraw", "1"));
        eventually("worked");
        assertThat(done).containsExactly("worked");
    }

    @Test
    void a_button_of_an_older_version_is_answered_in_words() {
        editorIsRemembered();
        assertThat(presses().on(button("gone", "1")).join()).isEqualTo(new Answer.Nothing());
        eventually("push On-Call");
        assertThat(presses().on(submit("2")).join()).isEqualTo(new Answer.Errors(Words.atForm(Words.OLD_BUTTON)));
    }

    @Test
    void an_unknown_verb_is_given_whole_to_its_route() {
        editorIsRemembered();
        Answer answer = presses(
                        Route.command("unknown", Right.LOOK, Store.READS, press -> Reply.say(Message.of(press.text()))))
                .on(press(Press.Kind.COMMAND, "shwo", "1", false))
                .join();
        assertThat(answer).isEqualTo(new Answer.Say(Message.of("shwo text")));
    }

    @Test
    void a_suggestion_to_somebody_unknown_is_empty_and_warms_the_memory() {
        Presses presses = presses(Route.suggestion("who", Right.LOOK, Store.READS, press -> Reply.options(List.of())));
        assertThat(presses.on(press(Press.Kind.SUGGESTION, "who", "1", true)).join())
                .isEqualTo(new Answer.Options(List.of()));
        eventually("asked 300");
    }

    @Test
    void only_the_keys_of_presses_that_may_write_are_stored() {
        editorIsRemembered();
        Presses presses = presses(
                Route.command("look", Right.LOOK, Store.NO_STORE, press -> Reply.say(Message.of("seen"))),
                Route.command("read", Right.LOOK, Store.READS, press -> Reply.say(Message.of("read"))),
                Route.command("fail", Right.LOOK, Store.READS, press -> {
                    throw new IllegalStateException();
                }),
                Route.command("do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("done"))));
        delivers(presses, press(Press.Kind.COMMAND, "look", "1", false));
        delivers(presses, press(Press.Kind.COMMAND, "read", "2", false));
        delivers(presses, press(Press.Kind.COMMAND, "fail", "3", false));
        assertThat(taken.asked).isEmpty();
        delivers(presses, command("4"));
        assertThat(taken.asked).containsExactly("take 4");
    }

    @Test
    void who_may_not_leaves_no_trace_however_often_they_press() {
        told = standing(Standing.Role.MEMBER);
        Presses presses = presses(
                Route.command("do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("done"))),
                Route.submit("do", Right.EDIT, Store.WRITES, press -> Reply.show(view("Done"))),
                Route.button("do", Right.EDIT, Store.WRITES, press -> Reply.say(Message.of("done"))));
        delivers(presses, button("do", "not remembered yet"));
        eventually("push On-Call");
        remembered = Optional.of(told);
        for (int n = 0; n < 100; n++) {
            delivers(presses, command("c" + n));
            delivers(presses, submit("s" + n));
        }
        assertThat(taken.asked).isEmpty();
    }

    @Test
    void the_stored_key_of_a_press_that_failed_is_forgotten() {
        editorIsRemembered();
        Presses presses = presses(Route.submit("do", Right.EDIT, Store.WRITES, press -> {
            throw new IllegalStateException();
        }));
        delivers(presses, submit("1"));
        assertThat(taken.asked).containsExactly("take 1", "forget 1");
    }

    @Test
    void help_is_answered_while_slack_does_not_say_who_somebody_is_and_nothing_else() {
        told = standing(Standing.Role.UNKNOWN);
        Presses presses = presses(
                Route.command("help", Right.ASK, Store.NO_STORE, press -> Reply.say(Message.of("verbs"))),
                Route.command("do", Right.LOOK, Store.READS, press -> Reply.say(Message.of("done"))));
        assertThat(presses.on(press(Press.Kind.COMMAND, "help", "1", false)).join())
                .isEqualTo(new Answer.Say(Message.of("verbs")));
        assertThat(presses.on(command("2")).join()).isEqualTo(new Answer.Say(Words.message("Not you: UNKNOWN")));
        told = standing(Standing.Role.STRANGER);
        assertThat(presses.on(press(Press.Kind.COMMAND, "help", "3", false)).join())
                .isEqualTo(new Answer.Say(Words.message("Not you: STRANGER")));
    }

    @Test
    void somebody_elses_right_is_asked_for_anew_since_their_link_may_have_ended() {
        remembered = Optional.of(standing(Standing.Role.MEMBER).linkedTo(Optional.of(new oncall.domain.Arn("own"))));
        told = standing(Standing.Role.MEMBER);
        delivers(
                presses(Route.submit(
                        "do",
                        Right.OWN,
                        Store.WRITES,
                        press -> Reply.show(Modals.waiting("Saving", SafeText.own("…")))
                                .then(screen -> runs.incrementAndGet()))),
                submit("1"));
        eventually("asked 60", "update ById[id=V1] - On-Call");
        assertThat(runs).hasValue(0);
    }
}
