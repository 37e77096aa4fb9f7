package oncall.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** A thousand commands at once for one contact that nobody has looked at yet. */
final class Crowd {
    private static final int PEOPLE = 1_000;
    private static final int AT_ONCE = 200;

    private Crowd() {}

    static void measure(Report report, World world, List<Program> programs, String cold) throws Exception {
        if (!report.settings().wants("crowd")) {
            return;
        }
        world.account.slow(200);
        for (Program program : programs) {
            Instant since = Instant.now();
            long began = System.nanoTime();
            Row.Callers callers = HttpCaller.posting(n -> Posts.command(Posts.EDITOR, "show " + cold));
            Load.Round round =
                    new Load(callers, AT_ONCE, Duration.ofSeconds(30), PEOPLE).run(program, new AtomicLong());
            double took = (System.nanoTime() - began) / 1e6;
            int calls = world.account.calls(since, cold).getOrDefault("GetContact", 0);
            report.fact("crowd", "GetContact for " + PEOPLE + " people", program.name(), calls, "calls");
            report.fact("crowd", "all answered after", program.name(), took, "ms");
            report.fact("crowd", "not answered", program.name(), round.failed(), "");
        }
        world.account.slow(0);
    }
}
