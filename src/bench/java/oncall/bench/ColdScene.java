package oncall.bench;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** The plan of 25 contacts shown by a bot that has read none of them, with AWS at 50 ms a call. */
final class ColdScene implements Scene {
    private static final String ROW = "cold-plan";
    private static final int MILLIS = 50;

    @Override
    public Set<String> rows() {
        return Set.of(ROW);
    }

    @Override
    public void run(Report report) throws Exception {
        try (World world = World.start("cold", Account.IN_PLAN, true);
                Ear ear = new Ear(world.slack.address())) {
            world.account.slow(MILLIS);
            Instant since = Instant.now();
            long began = System.nanoTime();
            String command = "show " + Account.PLAN;
            CompletableFuture<String> acknowledged = ear.next("command", "/oncall " + command);
            CompletableFuture<String> followed = ear.next("response_url", "response_url");
            new Control(world.slack.address())
                    .post("/_page/act", Acts.command(Posts.EDITOR, command).toString());
            if (!acknowledged.get(30, TimeUnit.SECONDS).contains("\"blocks\"")) {
                followed.get(30, TimeUnit.SECONDS);
            }
            double took = (System.nanoTime() - began) / 1e6;
            Map<String, Integer> calls = world.account.calls(since, "");
            report.fact(ROW, "whole answer, AWS at " + MILLIS + " ms", world.bot.name(), took, "ms");
            calls.forEach((operation, count) -> report.fact(ROW, operation, world.bot.name(), count, "calls"));
        }
    }
}
