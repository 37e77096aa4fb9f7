package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import oncall.domain.FieldErrors;
import oncall.sandbox.slack.Ack;
import oncall.sandbox.slack.Parcel;
import oncall.slack.block.Blocks;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Reply;
import oncall.slack.press.Right;
import oncall.slack.press.Route;
import oncall.slack.press.Store;
import oncall.slack.press.Timer;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Presses by real people of the sandbox's Slack, through both doors. */
final class DoorsTest {
    private final AtomicInteger runs = new AtomicInteger();

    private static Message words(String text) {
        return Message.of(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void a_command_is_answered_to_its_presser_alone(String mode) {
        List<Route> routes = List.of(
                Route.command("show", Right.LOOK, Store.READS, press -> Reply.say(words("shown: " + press.text()))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.mai().runs("/oncall show akuam").seesEphemeral("shown: akuam");
            slack.mai().runs("/oncall SHOW again").seesEphemeral("shown: again");
            slack.gail().runs("/oncall show akuam").seesEphemeral("Guests cannot use this bot");
            slack.mai().runs("/oncall nonsense").seesEphemeral("not known here");
            slack.noUnexpectedMessages();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void what_needs_an_editor_is_refused_to_others_with_the_rule(String mode) {
        List<Route> routes = List.of(Route.command("new", Right.EDIT, Store.WRITES, press -> {
            runs.incrementAndGet();
            return Reply.say(words("made"));
        }));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.sam().runs("/oncall new").seesEphemeral("Only Mai Nguyen can change this.");
            assertThat(runs).hasValue(0);
            slack.mai().runs("/oncall new").seesEphemeral("made");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void a_form_shows_all_its_faults_then_saves_behind_a_waiting_view(String mode) {
        CountDownLatch aws = new CountDownLatch(1);
        List<Route> routes = List.of(
                Route.command("new", Right.EDIT, Store.WRITES, press -> Reply.open(form())),
                Route.submit("create", Right.EDIT, Store.WRITES, press -> {
                    String alias = press.answers().text("alias");
                    if (alias.equals("bad")) {
                        return Reply.errors(FieldErrors.at("alias", "Use letters.")
                                .and(FieldErrors.at("elsewhere", "And think again.")));
                    }
                    return Reply.show(Modals.waiting("New Contact", SafeText.own("Saving…")))
                            .then(screen -> {
                                runs.incrementAndGet();
                                await().until(() -> aws.getCount() == 0);
                                screen.show(Modals.reading(
                                        "made",
                                        "New Contact",
                                        "",
                                        List.of(Blocks.section(SafeText.foreign("Created " + alias)))));
                                screen.post(
                                        new AskedFrom(java.util.Optional.of("C02SRE"), java.util.Optional.empty()),
                                        words("made " + alias));
                            });
                }));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.mai().runs("/oncall new");
            slack.mai().modal("New Contact").fill("Alias", "bad").submits();
            assertThat(slack.mai().modal("New Contact").errorAt("Alias")).isEqualTo("Use letters. And think again.");
            slack.mai().modal("New Contact").fill("Alias", "good").submits();
            slack.mai().modal("New Contact").shows("Saving…");
            aws.countDown();
            slack.mai().modal("New Contact").shows("Created good");
            slack.channel("#sre").shows("made good");
            assertThat(runs).hasValue(1);
            slack.noUnexpectedMessages();
        }
    }

    private static com.slack.api.model.view.View form() {
        return Modals.form(
                "create",
                "New Contact",
                "Create",
                "",
                List.of(Inputs.required("alias", 0, "Alias", Elements.textInput("", "", 100), "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void the_same_submission_delivered_again_is_answered_alike_and_done_once(String mode) {
        List<Route> routes = List.of(
                Route.command("new", Right.EDIT, Store.WRITES, press -> Reply.open(form())),
                Route.submit("create", Right.EDIT, Store.WRITES, press -> {
                    runs.incrementAndGet();
                    return Reply.show(Modals.waiting("New Contact", SafeText.own("Saving…")));
                }));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.mai().runs("/oncall new");
            slack.mai().modal("New Contact").fill("Alias", "good").submits();
            slack.mai().modal("New Contact").shows("Saving…");
            Parcel submission = slack.lastDelivery(Parcel.Kind.VIEW_SUBMISSION);
            Ack again = slack.workspace().redeliver(submission).join();
            assertThat(again.body().toString()).contains("Saving");
            assertThat(runs).hasValue(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void buttons_redraw_messages_and_views_lay_views_on_views_and_suggest(String mode) {
        List<Route> routes = List.of(
                Route.command(
                        "show",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.say(new Message(
                                SafeText.own("card"),
                                List.of(Blocks.actions(
                                        "acts",
                                        Elements.button("used", "Use", "x"),
                                        Elements.button("open", "Open", "x")))))),
                Route.button("used", Right.LOOK, Store.READS, press -> Reply.redraw(words("used " + press.text()))),
                Route.button("open", Right.LOOK, Store.READS, press -> Reply.open(choosing(0))),
                Route.button("more", Right.LOOK, Store.READS, press -> Reply.show(choosing(runs.incrementAndGet()))),
                Route.button(
                        "deep",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.open(Modals.reading(
                                "deep", "Below", "", List.of(Blocks.section(SafeText.own("laid upon")))))),
                Route.suggestion(
                        "who",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.options(
                                List.of(new Choice("1", "akuam " + press.text()), new Choice("2", "alejr")))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.mai().runs("/oncall show").seesEphemeral("card").press("Open");
            var modal = slack.mai().modal("Choosing");
            modal.press("More").press("More").press("More").shows("drawn 3");
            assertThat(modal.suggestions("Who", "ak")).containsExactly("akuam ak", "alejr");
            modal.press("Deeper");
            slack.mai().modal("Below").shows("laid upon");
            slack.mai().seesEphemeral("card").press("Use");
            slack.mai().seesEphemeral("used x");
            slack.noUnexpectedMessages();
        }
    }

    private static com.slack.api.model.view.View choosing(int drawn) {
        return Modals.form(
                "choose",
                "Choosing",
                "Choose",
                "",
                List.of(
                        Blocks.section(SafeText.own("drawn " + drawn)),
                        Inputs.required(
                                "who", 0, "Who", Elements.typeAhead("who", "who", java.util.Optional.empty()), ""),
                        Blocks.actions(
                                "acts", Elements.button("more", "More", "x"), Elements.button("deep", "Deeper", "x"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void twenty_errors_in_twenty_presses_leave_the_twenty_first_working(String mode) {
        List<Route> routes = List.of(
                Route.command("boom", Right.LOOK, Store.READS, press -> {
                    throw new NoSuchMethodError("secret " + press.text());
                }),
                Route.command(
                        "later",
                        Right.LOOK,
                        Store.READS,
                        press -> Reply.say(words("Working…")).then(screen -> {
                            throw new StackOverflowError("secret");
                        })),
                Route.command("show", Right.LOOK, Store.READS, press -> Reply.say(words("still here"))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            List<String> references = new ArrayList<>();
            for (int n = 0; n < 20; n++) {
                slack.mai().runs(n % 2 == 0 ? "/oncall boom" : "/oncall later");
                references.add(reference(slack, references));
            }
            assertThat(references).hasSize(20).doesNotHaveDuplicates();
            slack.mai().runs("/oncall show").seesEphemeral("still here");
        }
    }

    /** The one that was not there before. */
    private static String reference(SlackDriver slack, List<String> before) {
        return await().until(
                        () -> java.util.regex.Pattern.compile("bot: ([a-z0-9]{4}-[a-z0-9]{4})")
                                .matcher(slack.mai().look())
                                .results()
                                .map(found -> found.group(1))
                                .filter(reference -> !before.contains(reference))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void fifty_people_are_acknowledged_in_time_while_aws_hangs(String mode) {
        CountDownLatch hanging = new CountDownLatch(1);
        List<Route> routes = List.of(Route.command(
                "show",
                Right.LOOK,
                Store.READS,
                press -> Reply.say(words("Reading…"))
                        .then(screen -> await().forever().until(() -> hanging.getCount() == 0))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            List<CompletableFuture<Ack>> acks = new ArrayList<>();
            for (int n = 0; n < 50; n++) {
                acks.add(slack.mai().beginsToRun("/oncall show " + n, "#sre"));
            }
            assertThat(acks).allSatisfy(ack -> assertThat(ack.join().ok()).isTrue());
            hanging.countDown();
        }
    }

    private final CountDownLatch aws = new CountDownLatch(1);
    private final List<Map.Entry<Duration, Runnable>> waiting = new CopyOnWriteArrayList<>();
    private final Timer timer = (wait, then) -> waiting.add(Map.entry(wait, then));
    private final List<Route> reading = List.of(
            Route.command("help", Right.ASK, Store.NO_STORE, press -> Reply.say(words("verbs"))),
            Route.command(
                    "show",
                    Right.LOOK,
                    Store.READS,
                    press -> Reply.reading(SafeText.own("Reading " + press.text() + "…"))
                            .then(screen -> {
                                runs.incrementAndGet();
                                await().forever().until(() -> aws.getCount() == 0);
                                screen.say(words("the card of " + press.text()));
                            })));

    /** Runs a cold command; time stands still until {@link #pass}. */
    private CompletableFuture<Ack> shows(SlackDriver slack) {
        slack.strictly();
        slack.mai().runs("/oncall help").seesEphemeral("verbs");
        pass(Duration.ofSeconds(5));
        CompletableFuture<Ack> ack = slack.mai().beginsToRun("/oncall show x", "#sre");
        await().until(() -> runs.get() == 1 && waiting.size() == 2);
        assertThat(ack).isNotDone();
        return ack;
    }

    private void pass(Duration time) {
        List<Map.Entry<Duration, Runnable>> due = waiting.stream()
                .filter(one -> one.getKey().compareTo(time) <= 0)
                .toList();
        waiting.removeAll(due);
        due.forEach(one -> one.getValue().run());
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void what_aws_answers_in_time_is_the_acknowledgement(String mode) {
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, timer, reading)) {
            CompletableFuture<Ack> ack = shows(slack);
            CompletableFuture<Ack> again = slack.workspace().redeliver(slack.lastDelivery(Parcel.Kind.COMMAND));
            aws.countDown();
            assertThat(ack.join().body().toString()).contains("the card of x");
            assertThat(again.join().body().toString()).contains("the card of x");
            assertThat(runs).hasValue(1);
            pass(Duration.ofSeconds(5));
            slack.mai().seesEphemeral("the card of x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void what_aws_answers_later_follows_an_empty_acknowledgement(String mode) {
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, timer, reading)) {
            CompletableFuture<Ack> ack = shows(slack);
            pass(Duration.ofMillis(1_200));
            assertThat(ack.join().ok()).isTrue();
            assertThat(ack.join().body().toString()).doesNotContain("text");
            aws.countDown();
            slack.mai().seesEphemeral("the card of x");
            pass(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void while_aws_hangs_the_clock_ends_what_is_held_and_slack_hears_in_time(String mode) {
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, reading)) {
            Ack ack = slack.mai().beginsToRun("/oncall show x", "#sre").join();
            assertThat(ack.ok()).isTrue();
            assertThat(ack.body().toString()).doesNotContain("text");
            aws.countDown();
            slack.mai().seesEphemeral("the card of x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void what_takes_aws_long_is_told_in_one_line_before_the_answer(String mode) {
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, timer, reading)) {
            CompletableFuture<Ack> ack = shows(slack);
            pass(Duration.ofMillis(1_200));
            assertThat(ack.join().body().toString()).doesNotContain("text");
            pass(Duration.ofSeconds(5));
            slack.mai().seesEphemeral("This takes a while. Reading x…");
            aws.countDown();
            slack.mai().seesEphemeral("the card of x");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"socket", "http"})
    void a_channel_that_the_bot_is_not_in_hears_by_the_response_url(String mode) {
        List<Route> routes = List.of(Route.command(
                "tell",
                Right.LOOK,
                Store.READS,
                press -> Reply.say(words("telling")).then(screen -> screen.post(AskedFrom.of(press), words("told")))));
        try (SlackDriver slack = SlackDriver.start();
                SmallBot bot = SmallBot.start(mode, slack, routes)) {
            slack.workspace().leave("C02SRE", slack.workspace().bot());
            slack.mai().runs("/oncall tell");
            slack.channel("#sre").shows("told");
        }
    }
}
