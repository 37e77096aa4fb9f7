package oncall.bench;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.LongFunction;

/** Socket Mode: the same questions, typed in the sandbox. Its own cost is in the times, but not in the CPU time. */
final class SocketScene implements Scene {
    private static final int CONTACTS = 100;

    @Override
    public Set<String> rows() {
        return Set.of("socket-show", "socket-who", "socket-mine", "socket-list");
    }

    @Override
    public void run(Report report) throws Exception {
        try (World world = World.start("socket", CONTACTS, true)) {
            Cards cards = Cards.read(world, CONTACTS);
            Program slack = world.programs.slack("slack-of-bot");
            Program other = world.programs.slack("slack-of-peer");
            Program bot = world.programs.socketBot(world.contacts.address(), slack.address());
            Program peer = world.programs.socketPeer(world.contacts.address(), other.address(), cards.lengths());
            try (Ear ear = new Ear(slack.address());
                    Ear otherEar = new Ear(other.address())) {
                await(new Control(bot.address()));
                measure(report, cards, Map.of(bot, new Place(slack, ear), peer, new Place(other, otherEar)), bot, peer);
            }
        }
    }

    private record Place(Program slack, Ear ear) {}

    private static void measure(Report report, Cards cards, Map<Program, Place> places, Program bot, Program peer)
            throws Exception {
        Row.Callers show = typing(places, n -> new SocketCaller.Typed(cards.user(n), cards.text(n)));
        typing(places, n -> new SocketCaller.Typed(Posts.EDITOR, "link @akua akuam"))
                .call(bot)
                .ask(0);
        report.warm(List.of(bot, peer), show);
        report.measure(Row.of("socket-show", List.of(bot, peer), show));
        report.measure(Row.of("socket-who", List.of(bot), typing(places, n -> typed(cards, n, "who sre-oncall"))));
        report.measure(Row.of(
                "socket-mine", List.of(bot), typing(places, n -> new SocketCaller.Typed(Posts.LINKED, "mine"))));
        report.measure(Row.of("socket-list", List.of(bot), typing(places, n -> typed(cards, n, "list contacts"))));
    }

    private static SocketCaller.Typed typed(Cards cards, long n, String text) {
        return new SocketCaller.Typed(cards.user(n), text);
    }

    private static Row.Callers typing(Map<Program, Place> places, LongFunction<SocketCaller.Typed> commands) {
        return program -> {
            Place place = places.get(program);
            if (place == null) {
                throw new IllegalArgumentException(program.name() + " has no workspace");
            }
            return new SocketCaller(place.slack().address(), place.ear(), commands);
        };
    }

    private static void await(Control bot) throws IOException, InterruptedException {
        for (int tries = 0; !bot.isWell("/readyz"); tries++) {
            if (tries == 300) {
                throw new IOException("The bot does not connect to Slack.");
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
    }
}
