package oncall.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * What a run is asked for, by system properties.
 *
 * @param rows {@code bench.rows}: names of rows, comma-separated; none: all of them
 * @param time {@code bench.seconds}: how long a round is, at most
 * @param warming {@code bench.warm}: for how many seconds each program is asked before it is measured
 * @param rounds {@code bench.rounds}: how often each program has its turn
 * @param commands {@code bench.commands}: how many the row "resident" makes, within {@code bench.patience} seconds
 * @param contacts {@code bench.contacts}: how many there are in the small account
 * @param many {@code bench.many}: how many there are in the big account
 */
record Settings(
        List<String> rows,
        Duration time,
        Duration warming,
        int rounds,
        int commands,
        Duration patience,
        int contacts,
        int many) {
    /** A round ends with so many requests, too. */
    static final int MOST = 30_000;

    static final Path FOLDER = Path.of("target", "bench").toAbsolutePath();

    Settings {
        rows = List.copyOf(rows);
    }

    static Settings ofProperties() {
        String rows = System.getProperty("bench.rows", "");
        return new Settings(
                rows.isBlank() ? List.of() : List.of(rows.strip().split("\\s*,\\s*")),
                seconds("bench.seconds", "2"),
                seconds("bench.warm", "12"),
                Integer.getInteger("bench.rounds", 3),
                Integer.getInteger("bench.commands", 200_000),
                seconds("bench.patience", "120"),
                Integer.getInteger("bench.contacts", 500),
                Integer.getInteger("bench.many", 10_000));
    }

    private static Duration seconds(String property, String otherwise) {
        return Duration.ofMillis(Math.round(Double.parseDouble(System.getProperty(property, otherwise)) * 1000));
    }

    boolean wants(String row) {
        return rows.isEmpty() || rows.contains(row);
    }
}
