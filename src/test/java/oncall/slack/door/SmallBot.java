package oncall.slack.door;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.operations.Clocks;
import oncall.operations.port.Pulse;
import oncall.operations.port.TakenPresses;
import oncall.slack.membership.SlackMembership;
import oncall.slack.press.DrawnAnswers;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.PressParts;
import oncall.slack.press.Presses;
import oncall.slack.press.Refusals;
import oncall.slack.press.Route;
import oncall.slack.press.Routes;
import oncall.slack.press.Timer;
import oncall.slack.press.WorkPool;
import oncall.slack.press.WorkPools;
import oncall.testing.slack.SlackDriver;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.LifeCycle;

/** The dispatcher and one door on a sandbox workspace, with routes of a test's own. */
final class SmallBot implements AutoCloseable {
    final WorkPool aws = new WorkPool("aws", 4, 100);
    private final WorkPool slackPool = new WorkPool("slack", 8, 200);
    private final WorkPool rights = new WorkPool("rights", 4, 100);
    private final SlackCalls calls;
    private final PressDoor door;
    private Optional<SocketDoor> socket = Optional.empty();
    private Optional<Server> http = Optional.empty();

    private SmallBot(SlackDriver slack, Timer timer, List<Route> routes) {
        calls = new SlackCalls(
                new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
                PressMetrics.none(),
                InstantSource.system());
        Installed installed = new Installed();
        SlackMembership membership = new SlackMembership(
                calls, Optional.empty(), new Greeting(calls, installed)::workspace, InstantSource.system(), rights);
        Presses presses = new Presses(
                new Routes(routes),
                new PressParts(
                        membership,
                        calls,
                        new WorkPools(slackPool, aws, aws, aws),
                        PressMetrics.none(),
                        InstantSource.system(),
                        timer,
                        TakenPresses.none(),
                        new DrawnAnswers(
                                membership,
                                membership,
                                List.of(),
                                moment -> moment.plusSeconds(60),
                                Clocks.one(InstantSource.system())),
                        Refusals.inWords(),
                        Duration.ofMillis(200)));
        door = new PressDoor(presses, installed, calls, PressMetrics.none(), "/oncall");
    }

    PressDoor door() {
        return door;
    }

    static SmallBot start(String mode, SlackDriver slack, List<Route> routes) {
        return start(mode, slack, Timer.real(), routes);
    }

    static SmallBot start(String mode, SlackDriver slack, Timer timer, List<Route> routes) {
        SmallBot bot = new SmallBot(slack, timer, routes);
        if (mode.equals("socket")) {
            SocketDoor socket = new SocketDoor(
                    bot.door,
                    bot.calls,
                    "xapp-sandbox-0000000000",
                    no -> {
                        throw no;
                    },
                    Pulse.none());
            socket.start();
            bot.socket = Optional.of(socket);
            slack.connected(1);
        } else {
            HttpDoor door = new HttpDoor(
                    bot.door,
                    new SlackSignature("sandbox-signing-secret-000000000", InstantSource.system()),
                    PressMetrics.none());
            Server server = new Server(new InetSocketAddress("127.0.0.1", 0));
            server.setHandler(door);
            begun(server);
            bot.http = Optional.of(server);
            slack.deliverTo(server.getURI().resolve("/slack/events"));
        }
        return bot;
    }

    private static void begun(LifeCycle server) {
        try {
            server.start();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        socket.ifPresent(SocketDoor::close);
        http.ifPresent(server -> LifeCycle.stop(server));
        List.of(aws, slackPool, rights).forEach(WorkPool::close);
        calls.close();
    }
}
