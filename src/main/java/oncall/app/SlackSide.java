package oncall.app;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import oncall.app.Keeper.Step;
import oncall.operations.TimeZones;
import oncall.operations.people.LinkedMembership;
import oncall.operations.people.Owners;
import oncall.operations.port.Conversations;
import oncall.operations.port.Membership;
import oncall.operations.port.People;
import oncall.operations.port.Pulse;
import oncall.operations.port.TakenPresses;
import oncall.slack.announce.Posting;
import oncall.slack.document.Files;
import oncall.slack.door.Greeting;
import oncall.slack.door.HttpDoor;
import oncall.slack.door.Installed;
import oncall.slack.door.PressDoor;
import oncall.slack.door.SlackAccess;
import oncall.slack.door.SlackCalls;
import oncall.slack.door.SlackConversations;
import oncall.slack.door.SlackErrors;
import oncall.slack.door.SlackFiles;
import oncall.slack.door.SlackSignature;
import oncall.slack.door.SocketDoor;
import oncall.slack.membership.Editors;
import oncall.slack.membership.SlackMembership;
import oncall.slack.press.DrawnAnswers;
import oncall.slack.press.PressParts;
import oncall.slack.press.Presses;
import oncall.slack.press.Refusals;
import oncall.slack.press.Route;
import oncall.slack.press.Routes;
import oncall.slack.press.SlackSaidNo;
import oncall.slack.press.Timer;
import org.eclipse.jetty.server.Handler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is wired to Slack: the calls, who is who, and the door that presses come in by. */
final class SlackSide implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(SlackSide.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Config config;
    private final Metrics metrics;
    private final Pools pools;
    private final InstantSource clock;
    private final Duration drawing;
    private final Consumer<SlackSaidNo> refused;
    private final Installed installed = new Installed();
    private final SlackCalls calls;
    private final Pulse pulse;
    private final Greeting greeting;
    private final Keeper greeter;
    final Membership membership;
    final TimeZones zones;
    final People people;
    final Files files;
    final Conversations conversations;
    private Optional<SocketDoor> socket = Optional.empty();
    private Optional<HttpDoor> http = Optional.empty();

    /**
     * @param drawing how long Slack may take to draw an acknowledgement
     * @param refused hears when Slack refuses a token for good
     */
    SlackSide(
            Config config,
            SlackCalls calls,
            Metrics metrics,
            Pools pools,
            Pulse pulse,
            Owners owners,
            InstantSource clock,
            Duration drawing,
            Consumer<SlackSaidNo> refused) {
        this.config = config;
        this.metrics = metrics;
        this.pools = pools;
        this.pulse = pulse;
        this.clock = clock;
        this.drawing = drawing;
        this.refused = refused;
        this.calls = calls;
        this.files = new SlackFiles(calls, access(config));
        this.conversations = new SlackConversations(calls);
        this.greeting = new Greeting(calls, installed);
        SlackMembership slack = new SlackMembership(
                calls, config.editors().map(SlackSide::editors), greeting::workspace, clock, pools.rights);
        this.membership = new LinkedMembership(slack, owners);
        this.zones = slack;
        this.people = slack;
        this.greeter = new Keeper("greeting", pulse, Duration.ofHours(1), this::greet);
    }

    /** Calls nobody yet. */
    static SlackCalls calls(Config config, Metrics metrics, InstantSource clock) {
        return new SlackCalls(access(config), metrics, clock);
    }

    private static SlackAccess access(Config config) {
        return new SlackAccess(config.slackApi(), config.botToken(), PATIENCE, config.isolated());
    }

    private static Editors editors(List<String> ids) {
        return new Editors(
                ids.stream().filter(id -> !id.startsWith("S")).collect(Collectors.toSet()),
                ids.stream().filter(id -> id.startsWith("S")).collect(Collectors.toSet()));
    }

    /** How often another form of messages was learnt. */
    long changes() {
        return calls.changes();
    }

    /** Opens the door to these routes: in HTTP mode the handler of Slack's requests. */
    Optional<Handler> open(List<Route> routes, Refusals refusals, TakenPresses taken, DrawnAnswers drawn) {
        Presses presses = new Presses(
                new Routes(routes),
                new PressParts(
                        membership,
                        calls,
                        pools.presses,
                        metrics,
                        clock,
                        Timer.real(),
                        taken,
                        drawn,
                        refusals,
                        drawing));
        PressDoor door = new PressDoor(presses, installed, calls, metrics, config.command());
        if (config.mode() == Mode.SOCKET) {
            socket = Optional.of(new SocketDoor(door, calls, config.appToken().orElseThrow(), refused, pulse));
            return Optional.empty();
        }
        SlackSignature signature = new SlackSignature(config.signingSecret().orElseThrow(), clock);
        HttpDoor posts = new HttpDoor(door, signature, metrics);
        metrics.watch(posts);
        http = Optional.of(posts);
        return Optional.of(posts);
    }

    /** For what is posted when nobody waits. */
    Posting posting() {
        return calls;
    }

    void start() {
        socket.ifPresent(SocketDoor::start);
        greeter.start();
    }

    boolean isReady() {
        return config.mode() == Mode.HTTP
                || socket.filter(SocketDoor::isConnected).isPresent();
    }

    /** Until Slack has said where we are. */
    private Step greet() {
        try {
            greeting.ask();
            return installed.workspace().isPresent() ? learnApp() : Step.FAILED;
        } catch (SlackSaidNo no) {
            log.warn("Slack does not say who we are: {}", no.code());
            if (!SlackErrors.isFinal(no)) {
                return Step.FAILED;
            }
            refused.accept(no);
            return Step.LAST;
        }
    }

    /** Without it every app of our workspace that knows the signing secret counts as ours: it is asked for now and then. */
    private Step learnApp() {
        try {
            if (greeting.askForApp()) {
                return Step.LAST;
            }
            log.warn("the app's own id is not known: Slack does not name it");
            return Step.DONE;
        } catch (SlackSaidNo no) {
            log.warn("the app's own id is not known: {}", no.code());
            return SlackErrors.isFinal(no) ? Step.DONE : Step.FAILED;
        }
    }

    /** Takes no more presses. */
    void stopTaking() {
        greeter.close();
        socket.ifPresent(SocketDoor::close);
        http.ifPresent(HttpDoor::release);
    }

    @Override
    public void close() {
        http.ifPresent(HttpDoor::close);
        calls.close();
    }
}
