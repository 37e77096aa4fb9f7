package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.app.Mode;
import oncall.app.Pace;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.port.Announcements;
import oncall.operations.port.LastSeen;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.store.Stored;
import oncall.testing.AwsCli;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** What is done past the bot is told once, in order, and never as somebody's of here. */
@Execution(ExecutionMode.CONCURRENT)
class OutsideStory {
    private static final String SRE = "C02SRE";
    /** Past the bot. */
    private static final int MOST = 24;
    /** Of each so many calls of the bot one is accompanied by a change past it. */
    private static final int ONE_IN = 6;

    /** Somebody at the console, at random moments that are given by the bot's own calls. */
    private static final class Console implements AutoCloseable {
        private final World world;
        private final Random random;
        private final ExecutorService hand = Executors.newSingleThreadExecutor();
        private final AtomicInteger done = new AtomicInteger();
        private final List<Throwable> failures = new CopyOnWriteArrayList<>();
        final List<String> tags = new CopyOnWriteArrayList<>();
        final List<String> channels = new CopyOnWriteArrayList<>();
        final List<String> contacts = new CopyOnWriteArrayList<>();

        Console(World world, Random random) {
            this.world = world;
            this.random = random;
        }

        Runnable watchesTheBot() {
            return world.contacts.sandbox().onCall(call -> {
                boolean strikes;
                synchronized (random) {
                    strikes = random.nextInt(ONE_IN) == 0;
                }
                if (strikes && done.get() < MOST) {
                    hand.execute(this::changesSomething);
                }
            });
        }

        void changesSomething() {
            int number = done.incrementAndGet();
            if (number > MOST) {
                return;
            }
            int kind;
            synchronized (random) {
                kind = random.nextInt(4);
            }
            try {
                changes(number, kind);
            } catch (RuntimeException | Error e) {
                failures.add(e);
            }
        }

        private void changes(int number, int kind) {
            Account account = world.account();
            String name = "theirs-" + number;
            switch (kind) {
                case 0 -> {
                    account.call(
                            "TagResource",
                            "{\"ResourceARN\": \"%s\", \"Tags\": [{\"Key\": \"%s\", \"Value\": \"x\"}]}"
                                    .formatted(Account.contact("akuam"), name));
                    tags.add(name);
                }
                case 1 -> {
                    account.createChannel("akuam", name, "SMS", "+120655501%02d".formatted(number));
                    channels.add(name);
                }
                case 2 -> {
                    account.create("PERSONAL", name, name, "{\"Stages\": []}");
                    contacts.add(name);
                }
                default -> account.rename("akuam", "Theirs " + number);
            }
        }

        boolean isDone() {
            return done.get() >= MOST;
        }

        @Override
        public void close() throws InterruptedException {
            hand.shutdown();
            assertThat(hand.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
            assertThat(failures).isEmpty();
        }
    }

    private static World lookingAllTheTime() {
        Pace usual = Pace.usual();
        return new World(
                Mode.SOCKET,
                ContactsOptions.defaults(),
                UnaryOperator.identity(),
                new Pace(
                        usual.limits(),
                        usual.patience(),
                        Duration.ofSeconds(5),
                        Optional.of(Duration.ZERO),
                        usual.drawing()),
                InstantSource.system());
    }

    private static void await(String what, java.util.concurrent.Callable<Boolean> condition) {
        Awaitility.await(what)
                .atMost(Duration.ofSeconds(90))
                .pollInterval(Duration.ofMillis(50))
                .until(condition);
    }

    private static long looks(Stored stored) {
        return stored.lastSeen.look().map(LastSeen.Look::number).orElse(0L);
    }

    @Test
    void what_others_change_is_told_once_also_beside_our_own_changes_and_while_the_bot_is_down() throws Exception {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("seed " + seed);
        try (World world = lookingAllTheTime()) {
            Stored stored = world.stored();
            world.watchesEverything(SRE);
            await("the first look", () -> looks(stored) > 1);
            assertThat(stored.history.sequence()).isZero();

            int saved = 0;
            try (Console console = new Console(world, new Random(seed))) {
                Runnable off = console.watchesTheBot();
                Desk desk = new Desk(world, world.slack.mai());
                for (int i = 0; i < 6 || !console.isDone(); i++) {
                    saved += renames(desk, "Ours " + i);
                    if (i == 2) {
                        world.restart(() -> {
                            console.changesSomething();
                            console.changesSomething();
                        });
                    }
                }
                off.run();
                console.close();
                isToldOnce(world, stored, console);
            }
            assertThat(stored.history.appliedSince(0, 1000).changes())
                    .filteredOn(change -> change.source() == Change.Source.SLACK)
                    .hasSize(saved);
        }
    }

    /** Mai's own change of the same contact; 1 where it is said to be saved. */
    private static int renames(Desk desk, String name) {
        desk.opens("/oncall update-contact --contact-id akuam --display-name '" + name + "'");
        desk.submits();
        boolean saved = desk.modal().text().contains("Saved");
        desk.modal().closesAll();
        return saved ? 1 : 0;
    }

    private static void isToldOnce(World world, Stored stored, Console console) {
        List<String> all = Stream.of(console.tags, console.channels, console.contacts)
                .flatMap(List::stream)
                .toList();
        await("all that was done past the bot", () -> tokens(stored).containsAll(all));
        long then = looks(stored);
        await("two more looks", () -> looks(stored) > then + 2);
        await("what is due", () -> stored.announcements.count(Announcements.State.DUE) == 0);

        assertThat(tokens(stored)).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(all);
        isOneChain(world, applied(stored));
        assertThat(Told.in(world.slack.workspace(), SRE))
                .containsExactlyElementsOf(
                        applied(stored).stream().map(Change::id).toList());
        System.out.println("Past the bot: " + all.size() + " and renames; changes in the log: "
                + applied(stored).size());
    }

    private static List<Change> applied(Stored stored) {
        return stored.history.appliedSince(0, 1000).changes();
    }

    /** What came into being past us, once for each change that says so. */
    private static List<String> tokens(Stored stored) {
        List<String> tokens = new ArrayList<>();
        for (Change change : applied(stored)) {
            if (change.source() != Change.Source.OUTSIDE) {
                assertThat(news(change)).as("new in a change of ours").isEmpty();
            }
            tokens.addAll(news(change));
        }
        return tokens;
    }

    private static List<String> news(Change change) {
        if (change.kind() == Change.Kind.CREATED) {
            return List.of(change.name());
        }
        return Stream.concat(
                        added(change, of -> of.tags().orElse(List.of()).stream().map(Tag::key)),
                        added(
                                change,
                                of -> of.channels().orElse(List.of()).stream().map(Channel::name)))
                .toList();
    }

    private static Stream<String> added(Change change, Function<Subject.OfContact, Stream<String>> names) {
        List<String> before = change.before().map(OutsideStory::contact).stream()
                .flatMap(names)
                .toList();
        return change.after().map(OutsideStory::contact).stream().flatMap(names).filter(name -> !before.contains(name));
    }

    private static Subject.OfContact contact(Subject snapshot) {
        return (Subject.OfContact) snapshot;
    }

    /** Each change of the contact begins where the one before ended, and the last with what AWS holds. */
    private static void isOneChain(World world, List<Change> applied) {
        Optional<Contact> reached = Optional.empty();
        for (Change change : applied) {
            if (!change.name().equals("akuam")) {
                continue;
            }
            Optional<Contact> before =
                    change.before().map(OutsideStory::contact).map(Subject.OfContact::contact);
            if (reached.isPresent()) {
                assertThat(before).as("before change %s", change.id()).isEqualTo(reached);
            }
            reached = change.after().map(OutsideStory::contact).map(Subject.OfContact::contact);
        }
        assertThat(reached.map(Contact::displayName))
                .contains(world.account().get("akuam").path("DisplayName").asText());
    }

    @Test
    void a_look_calls_only_what_reads_and_tags_beside_what_looking_needs() {
        try (World world = lookingAllTheTime()) {
            Stored stored = world.stored();
            await("the first look", () -> looks(stored) > 1);
            assertThat(world.contacts.sandbox().calls().stream()
                            .map(Call::operation)
                            .collect(Collectors.toSet()))
                    .contains("ListTagsForResource")
                    .isSubsetOf(
                            "ListContacts",
                            "GetContact",
                            "ListContactChannels",
                            "ListRotations",
                            "ListRotationShifts",
                            "ListTagsForResource");
        }
    }

    @Test
    void what_the_aws_cli_changes_is_told_to_those_who_watch_and_to_nobody_else() {
        try (World world = lookingAllTheTime()) {
            Stored stored = world.stored();
            world.watchesEverything(SRE);
            await("the first look", () -> looks(stored) > 1);
            AwsCli aws = world.aws();
            aws.run("update-contact", "--contact-id", Account.contact("alejr"), "--display-name", "Alejandro R");
            world.slack.channel("#sre").shows("Somebody outside Slack renamed the contact *Alejandro R*");
            String card = world.slack
                    .mai()
                    .runs("/oncall show alejr")
                    .seesEphemeral("Used in the escalation plan", "Last change outside Slack, ")
                    .text();
            assertThat(card).as("all plans were seen by the look").doesNotContain("looked into so far");
            aws.run("delete-contact", "--contact-id", Account.contact("example_escalation"));
            world.slack.channel("#sre").shows("Somebody outside Slack deleted the escalation plan");
            assertThat(Told.in(world.slack.workspace(), "C01GENERAL")).isEmpty();
            world.slack.noUnexpectedMessages();
        }
    }

    @Test
    void what_somebody_changes_of_a_rotation_is_told_once_with_what_it_was() {
        try (World world = lookingAllTheTime()) {
            Stored stored = world.stored();
            world.watchesEverything(SRE);
            await("the first look", () -> looks(stored) > 1);
            String rotation = "arn:aws:ssm-contacts:us-east-2:111122223333:rotation/primary";
            world.account()
                    .call(
                            "UpdateRotation",
                            "{\"RotationId\":\"" + rotation + "\",\"Recurrence\":{\"NumberOfOnCalls\":1,"
                                    + "\"RecurrenceMultiplier\":2,\"WeeklySettings\":[{\"DayOfWeek\":\"TUE\","
                                    + "\"HandOffTime\":{\"HourOfDay\":8,\"MinuteOfHour\":30}}],\"ShiftCoverages\":"
                                    + "{\"MON\":[{\"Start\":{\"HourOfDay\":8,\"MinuteOfHour\":0},"
                                    + "\"End\":{\"HourOfDay\":17,\"MinuteOfHour\":0}}]}}}");
            world.slack
                    .channel("#sre")
                    .shows(
                            "Somebody outside Slack changed the recurrence of the rotation *primary*",
                            "Hand-offs: ~every week: Mon 09:00~ → every 2 weeks: Tue 08:30",
                            "On call: ~at all times~ → Mon 08:00–17:00");
            world.account()
                    .call(
                            "TagResource",
                            "{\"ResourceARN\": \"" + rotation
                                    + "\", \"Tags\": [{\"Key\": \"team\", \"Value\": \"sre\"}]}");
            world.slack
                    .channel("#sre")
                    .shows("Somebody outside Slack changed the tags of the rotation *primary*", "New tag: team = sre");
            long then = looks(stored);
            await("two more looks", () -> looks(stored) > then + 2);
            assertThat(applied(stored)).extracting(Change::name).containsExactly("primary", "primary");
            assertThat(Told.in(world.slack.workspace(), SRE))
                    .containsExactlyElementsOf(
                            applied(stored).stream().map(Change::id).toList());
            world.slack
                    .mai()
                    .runs("/oncall history")
                    .seesEphemeral("changed the recurrence of the rotation", "changed the tags of the rotation");
        }
    }
}
