package oncall.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/** An account of thousands of contacts: one of them suggested, and each looked at for the first time. */
final class BigScene implements Scene {
    @Override
    public Set<String> rows() {
        return Set.of("suggestion", "uncached-show");
    }

    @Override
    public void run(Report report) throws Exception {
        int many = report.settings().many();
        try (World world = World.start("big", many, false)) {
            if (report.settings().wants("suggestion")) {
                String payload =
                        StageForm.open(world).suggestion(Account.alias(many - 3).substring(0, 9));
                report.measure(
                        Row.of("suggestion", List.of(world.bot), HttpCaller.posting(n -> Posts.interaction(payload))));
            }
            Cards cards = Cards.read(world, 1);
            Program peer = world.programs.peer(world.contacts.address(), world.slack.address(), cards.lengths());
            Row.Callers show = HttpCaller.posting(n -> Posts.command(Posts.EDITOR, "show " + Account.alias(n % many)));
            int half = many / 2;
            for (Program program : List.of(world.bot, peer)) {
                new Load(show, 8, report.settings().warming(), half).run(program, new AtomicLong(half));
            }
            int rounds = 2 * report.settings().rounds();
            report.measure(
                    Row.of("uncached-show", List.of(world.bot, peer), show).inRoundsOf(half / rounds));
        }
    }
}
