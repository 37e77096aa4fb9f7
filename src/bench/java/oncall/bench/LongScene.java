package oncall.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/** Memory and disk while very many commands come, sampled until something is not answered. */
final class LongScene implements Scene {
    private static final String ROW = "resident";
    private static final int SAMPLES = 20;

    @Override
    public Set<String> rows() {
        return Set.of(ROW);
    }

    @Override
    public void run(Report report) throws Exception {
        Settings settings = report.settings();
        try (World world = World.start("long", settings.contacts(), true)) {
            Cards cards = Cards.read(world, settings.contacts());
            Program peer = world.programs.peer(world.contacts.address(), world.slack.address(), cards.lengths());
            Program floor = world.programs.floor(cards.one());
            for (Program program : List.of(world.bot, peer, floor)) {
                measure(report, cards, program);
            }
        }
    }

    private static void measure(Report report, Cards cards, Program program) throws Exception {
        Settings settings = report.settings();
        List<Double> resident = new ArrayList<>(List.of(program.resident()));
        List<Double> disk = new ArrayList<>(List.of(disk(program.folder())));
        AtomicLong number = new AtomicLong();
        Load load = new Load(
                HttpCaller.posting(cards::body),
                8,
                settings.patience().dividedBy(SAMPLES),
                settings.commands() / SAMPLES);
        Duration cpu = program.cpu();
        int failed = 0;
        for (int sample = 0; sample < SAMPLES && failed == 0; sample++) {
            failed += load.run(program, number).failed();
            resident.add(program.resident());
            disk.add(disk(program.folder()));
        }
        String name = program.name();
        report.fact(ROW, "commands", name, (double) number.get(), "");
        report.fact(ROW, "not answered", name, failed, "");
        report.fact(ROW, "CPU", name, program.cpu().minus(cpu).toNanos() / 1e3 / number.get(), "us a command");
        tell(report, "resident", name, resident);
        tell(report, "on disk", name, disk);
    }

    private static void tell(Report report, String what, String program, List<Double> samples) {
        report.fact(ROW, what + ", at the start", program, samples.get(0), "MB");
        report.fact(ROW, what + ", half way", program, samples.get(samples.size() / 2), "MB");
        report.fact(ROW, what + ", at the end", program, samples.get(samples.size() - 1), "MB");
    }

    /** In MB, without what it logged. */
    private static double disk(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                            .filter(file -> !file.toString().endsWith(".log"))
                            .mapToLong(LongScene::size)
                            .sum()
                    / 1e6;
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
