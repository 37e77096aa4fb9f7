package oncall.stories;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import oncall.app.Bot;
import oncall.app.Config;
import oncall.app.ConfigMistakes;
import oncall.app.Mode;
import oncall.app.Pace;
import oncall.aws.AwsKeys;
import oncall.aws.AwsSettings;
import oncall.operations.Clocks;
import oncall.operations.port.Watches;
import oncall.sandbox.Sandbox;
import oncall.sandbox.aws.Call;
import oncall.sandbox.aws.ContactsOptions;
import oncall.sandbox.aws.ContactsServer;
import oncall.sandbox.clock.SandboxClock;
import oncall.sandbox.slack.SlackOptions;
import oncall.store.Database;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.store.Tables;
import oncall.testing.AwsCli;
import oncall.testing.LeftBehind;
import oncall.testing.slack.SlackDriver;
import org.awaitility.Awaitility;

/** Both halves of the sandbox and the bot between them, as the program starts them. */
final class World implements AutoCloseable {
    /** Both halves stand in one process: an acknowledgement is drawn soon. */
    private static final Duration DRAWN_WITHIN = Duration.ofMillis(600);
    /** The operations that change something. */
    private static final Set<String> READS = Set.of("Get", "Lis", "Des");

    final ContactsServer contacts;
    final SlackDriver slack;
    private final Mode mode;
    private final Pace pace;
    private final SandboxClock clock;
    private final UnaryOperator<Config> change;
    /** A busy machine is slow, and that is not what is looked at. */
    private final StoreSettings store = StoreSettings.temporary().withPress(Duration.ofSeconds(2));
    /** As long as somebody uses it, a database in memory survives the bot. */
    private final Database kept;

    private Bot bot;

    /** On the demo team. */
    static World of(Mode mode) {
        return new World(mode, ContactsOptions.defaults(), UnaryOperator.identity());
    }

    /** On an account with nothing in it. */
    static World empty(Mode mode) {
        return new World(mode, ContactsOptions.defaults().withEmpty(true), UnaryOperator.identity());
    }

    World(Mode mode, ContactsOptions options, UnaryOperator<Config> change) {
        this(mode, options, change, account -> {});
    }

    /** @param before puts into the account, beside what the options put there, what the bot finds when it starts */
    World(Mode mode, ContactsOptions options, UnaryOperator<Config> change, Consumer<Account> before) {
        this(
                mode,
                options,
                change,
                Pace.usual().withoutLooks().withDrawing(DRAWN_WITHIN),
                InstantSource.system(),
                before);
    }

    /** With another patience for AWS and another clock of the bot and of Slack, so that nobody has to wait. */
    World(Mode mode, ContactsOptions options, UnaryOperator<Config> change, Pace pace, InstantSource clock) {
        this(mode, options, change, pace, clock, account -> {});
    }

    /** On the demo team, by one clock that the test moves as people do on the page. */
    World(Mode mode, SandboxClock clock) {
        this(
                mode,
                ContactsOptions.defaults().withClock(clock),
                UnaryOperator.identity(),
                Pace.usual().withoutLooks().withDrawing(DRAWN_WITHIN),
                clock,
                account -> {});
    }

    private World(
            Mode mode,
            ContactsOptions options,
            UnaryOperator<Config> change,
            Pace pace,
            InstantSource clock,
            Consumer<Account> before) {
        this(mode, options, change, pace, SandboxClock.over(clock), before);
    }

    private World(
            Mode mode,
            ContactsOptions options,
            UnaryOperator<Config> change,
            Pace pace,
            SandboxClock clock,
            Consumer<Account> before) {
        this.mode = mode;
        this.pace = pace;
        this.clock = clock;
        this.change = change;
        try {
            this.contacts = ContactsServer.start(options.withPort(0));
            this.kept = Database.open(store);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        before.accept(account());
        this.slack = SlackDriver.start(SlackOptions.defaults().withClock(clock));
        Sandbox.join(contacts, slack.workspace());
        this.bot = startBot();
    }

    private Config config() {
        SlackOptions secrets = SlackOptions.defaults();
        return new Config(
                mode,
                "/oncall",
                slack.apiUrl(),
                secrets.botToken(),
                Optional.of(secrets.appToken()),
                Optional.of(secrets.signingSecret()),
                Optional.empty(),
                List.of(),
                "127.0.0.1",
                0,
                OptionalInt.empty(),
                AwsSettings.isolated(
                        contacts.address(),
                        "us-east-2",
                        new AwsKeys("sandbox", "sandbox-secret-key", Optional.empty())),
                store,
                true);
    }

    /** The same with these people as editors. */
    static Config withEditors(Config config, String... editors) {
        return new Config(
                config.mode(),
                config.command(),
                config.slackApi(),
                config.botToken(),
                config.appToken(),
                config.signingSecret(),
                Optional.of(List.of(editors)),
                config.protectedAliases(),
                config.httpHost(),
                config.httpPort(),
                config.adminPort(),
                config.aws(),
                config.store(),
                config.isolated());
    }

    /** The same on another database. */
    static Config withStore(Config config, StoreSettings other) {
        return new Config(
                config.mode(),
                config.command(),
                config.slackApi(),
                config.botToken(),
                config.appToken(),
                config.signingSecret(),
                config.editors(),
                config.protectedAliases(),
                config.httpHost(),
                config.httpPort(),
                config.adminPort(),
                config.aws(),
                other,
                config.isolated());
    }

    private Bot startBot() {
        Bot started = another();
        if (mode == Mode.HTTP) {
            pressesReach(started);
        }
        return started;
    }

    /** In HTTP mode. */
    void pressesReach(Bot replica) {
        slack.deliverTo(replica.address().resolve("/slack/events"));
    }

    /** One more bot on the same database. */
    Bot another() {
        try {
            Config config = change.apply(config());
            Bot started = Bot.start(config, new Clocks(clock, clock.real()), pace);
            Awaitility.await()
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> started.isReady() && !calls("ListContacts").isEmpty());
            return started;
        } catch (IOException | ConfigMistakes e) {
            throw new AssertionError(e);
        }
    }

    /** Ends the bot and starts it again: what it held in memory is gone, what it stored is not. */
    void restart() {
        restart(() -> {});
    }

    /** The same with something that happens while there is no bot. */
    void restart(Runnable meanwhile) {
        bot.close();
        meanwhile.run();
        bot = startBot();
    }

    Bot bot() {
        return bot;
    }

    /** As Prometheus reads them. */
    String metrics() throws IOException, InterruptedException {
        URI metrics = URI.create(bot.adminAddress() + "/metrics");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(metrics).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    /** What the bot stored, behind its back. */
    Tables tables() {
        return new Tables(store);
    }

    /** The same, in the words of the program. */
    Stored stored() {
        return new Stored(kept, store, Duration.ofSeconds(5), clock.real());
    }

    /** From now on the channel hears of everything. */
    void watchesEverything(String channel) {
        stored().watches.watch(new Watches.Watch(channel, Optional.empty(), "U01MAI", clock.instant()));
    }

    /** The account without the AWS CLI: quick, and open to anything that the protocol can carry. */
    Account account() {
        return new Account(contacts.address());
    }

    AwsCli aws() {
        return new AwsCli(contacts.address()).inOneProcess();
    }

    /** What AWS was asked so far, of this operation. */
    List<Call> calls(String operation) {
        return contacts.sandbox().calls().stream()
                .filter(call -> call.operation().equals(operation))
                .toList();
    }

    /** Every call so far that would change something. */
    List<Call> writes() {
        return contacts.sandbox().calls().stream()
                .filter(call -> !READS.contains(call.operation().substring(0, 3)))
                .toList();
    }

    /** The activation code that was sent last to this address. */
    String codeSentTo(String address) {
        return Awaitility.await()
                .until(
                        () -> contacts.sandbox().outbox().stream()
                                .filter(message -> message.to().equals(address))
                                .reduce((first, last) -> last)
                                .stream()
                                .flatMap(message -> Stream.of(message.code()))
                                .toList(),
                        codes -> !codes.isEmpty())
                .get(0);
    }

    /** What channels read. */
    static List<String> told(SlackDriver slack) {
        return slack.workspace()
                .messages()
                .valueStream()
                .filter(message -> !message.path("ephemeral").asBoolean())
                .filter(message -> !message.path("channel").asText().startsWith("D"))
                .map(JsonNode::toString)
                .toList();
    }

    private void isLeftBehind() {
        LeftBehind.keep("channels", told(slack));
        LeftBehind.keep("database", tables().texts());
        try {
            LeftBehind.keep("metrics", List.of(metrics()));
        } catch (ConnectException e) {
            System.out.println("No metrics are left behind: the story ended its bot.");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        isLeftBehind();
        bot.close();
        slack.close();
        contacts.close();
        kept.close();
    }
}
