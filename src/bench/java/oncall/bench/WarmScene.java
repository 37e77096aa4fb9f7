package oncall.bench;

import java.util.List;
import java.util.Set;

/** HTTP mode, all in memory: what is asked every day, ours beside the peer and the floor. */
final class WarmScene implements Scene {
    @Override
    public Set<String> rows() {
        return Set.of("show", "who", "mine", "list", "stage", "refused", "forged", "crowd");
    }

    @Override
    public void run(Report report) throws Exception {
        int contacts = report.settings().contacts();
        try (World world = World.start("warm", contacts + 1, true)) {
            world.answer("link <@" + Posts.LINKED + "> akuam", "Akua Mansa");
            Cards cards = Cards.read(world, contacts);
            Program peer = world.programs.peer(world.contacts.address(), world.slack.address(), cards.lengths());
            Program floor = world.programs.floor(cards.one());
            Row.Callers show = HttpCaller.posting(cards::body);
            report.warm(List.of(world.bot, peer, floor), show);
            report.measure(Row.of("show", List.of(world.bot, peer, floor), show));
            rest(report, world, peer, cards);
        }
    }

    private static void rest(Report report, World world, Program peer, Cards cards) throws Exception {
        List<Program> ours = List.of(world.bot);
        world.answer("who sre-oncall", "\"blocks\"");
        report.measure(Row.of("who", ours, HttpCaller.posting(n -> Posts.command(cards.user(n), "who sre-oncall"))));
        report.measure(Row.of("mine", ours, HttpCaller.posting(n -> Posts.command(Posts.LINKED, "mine"))));
        report.measure(Row.of("list", ours, HttpCaller.posting(n -> Posts.command(cards.user(n), "list contacts"))));
        report.measure(Row.of(
                "refused",
                ours,
                HttpCaller.posting(n -> Posts.command(Posts.GUEST, "show " + Account.alias(n % 500)))));
        report.measure(Row.of("forged", List.of(world.bot, peer), HttpCaller.forging(cards::body)));
        StageForm.measure(report, world);
        Crowd.measure(report, world, List.of(world.bot, peer), Account.alias(cards.contacts()));
    }
}
