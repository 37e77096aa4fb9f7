package oncall.bench;

import java.nio.file.Path;
import java.util.List;

/** Runs the rows that are asked for, prints what was found, and keeps it in {@code target/bench.json}. */
public final class Benchmark {
    private static final List<Scene> SCENES = List.of(
            new StartScene(),
            new WarmScene(),
            new SocketScene(),
            new BigScene(),
            new ColdScene(),
            new ReplicaScene(),
            new LongScene());

    private Benchmark() {}

    /** Everything that is asked for stands in system properties: {@link Settings}. */
    public static void main(String... args) throws Exception {
        Settings settings = Settings.ofProperties();
        Report report = new Report(settings);
        try {
            for (Scene scene : SCENES) {
                if (scene.rows().stream().anyMatch(settings::wants)) {
                    scene.run(report);
                }
            }
        } finally {
            report.print();
            report.write(Path.of("target", "bench.json"));
        }
    }
}
