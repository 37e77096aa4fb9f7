package oncall.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;

/** From the start of the process until it says that it is ready, with nothing kept yet. */
final class StartScene implements Scene {
    private static final int TIMES = 5;

    @Override
    public Set<String> rows() {
        return Set.of("start");
    }

    @Override
    public void run(Report report) throws Exception {
        Path folder = Settings.FOLDER.resolve("start");
        try (World world = World.start("start", Account.IN_PLAN, true)) {
            Cards cards = Cards.read(world, 1);
            double[] bot = new double[TIMES];
            double[] peer = new double[TIMES];
            double[] floor = new double[TIMES];
            for (int n = 0; n < TIMES; n++) {
                try (Programs fresh = new Programs(folder.resolve(Integer.toString(n)))) {
                    bot[n] = millis(fresh.bot(0, world.contacts.address(), world.slack.address()));
                    peer[n] = millis(fresh.peer(world.contacts.address(), world.slack.address(), cards.lengths()));
                    floor[n] = millis(fresh.floor(cards.one()));
                }
            }
            report.fact("start", "exec to ready", "bot", median(bot), "ms");
            report.fact("start", "exec to ready", "bolt-js", median(peer), "ms");
            report.fact("start", "exec to ready", "floor", median(floor), "ms");
        }
    }

    private static double millis(Program program) throws InterruptedException {
        program.settle();
        return program.start().toNanos() / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
