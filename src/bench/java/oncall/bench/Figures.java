package oncall.bench;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * What a row came to with one program and so many connections.
 *
 * @param perSecond the median of the rounds
 * @param p50 in milliseconds, as p99, of all rounds together
 * @param cpu of the program, in microseconds a request
 * @param ownCpu of the benchmark itself, likewise
 */
record Figures(
        String row,
        int connections,
        String program,
        double perSecond,
        double p50,
        double p99,
        double cpu,
        double ownCpu,
        int requests,
        int failed) {

    static Figures of(String row, int connections, String program, List<Load.Round> rounds) {
        long[] nanos = rounds.stream()
                .flatMapToLong(round -> Arrays.stream(round.nanos()))
                .sorted()
                .toArray();
        double[] rates = rounds.stream()
                .mapToDouble(round -> round.nanos().length / seconds(round.time()))
                .sorted()
                .toArray();
        int failed = rounds.stream().mapToInt(Load.Round::failed).sum();
        double all = Math.max(1, nanos.length + failed);
        return new Figures(
                row,
                connections,
                program,
                rates[rates.length / 2],
                at(nanos, 0.5),
                at(nanos, 0.99),
                micros(rounds.stream().map(Load.Round::cpu).reduce(Duration.ZERO, Duration::plus)) / all,
                micros(rounds.stream().map(Load.Round::ownCpu).reduce(Duration.ZERO, Duration::plus)) / all,
                nanos.length,
                failed);
    }

    private static double at(long[] sorted, double share) {
        return sorted.length == 0 ? Double.NaN : sorted[(int) Math.min(sorted.length - 1, sorted.length * share)] / 1e6;
    }

    private static double seconds(Duration time) {
        return time.toNanos() / 1e9;
    }

    private static double micros(Duration time) {
        return time.toNanos() / 1e3;
    }
}
