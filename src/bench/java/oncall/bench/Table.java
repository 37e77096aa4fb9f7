package oncall.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/** What was found, side by side, with ratios of ours to the others. */
record Table(List<Figures> figures, List<Fact> facts) {
    private static final String OURS = "bot";

    static String line(Figures found) {
        return String.format(
                Locale.ROOT,
                "%-16s %2d conn  %-12s %8.0f/s  p50 %8.2f ms  p99 %8.2f ms  %7.0f us cpu  (load's own %4.0f us)  %d%s",
                found.row(),
                found.connections(),
                found.program(),
                found.perSecond(),
                found.p50(),
                found.p99(),
                found.cpu(),
                found.ownCpu(),
                found.requests(),
                found.failed() == 0 ? "" : " FAILED " + found.failed());
    }

    static String line(Fact found) {
        return String.format(
                Locale.ROOT,
                "%-16s %-32s %-12s %10.1f %s",
                found.row(),
                found.what(),
                found.program(),
                found.value(),
                found.unit());
    }

    String text() {
        List<String> lines =
                new ArrayList<>(List.of("", "== each row: requests/s, milliseconds, CPU time a request =="));
        figures.forEach(found -> lines.add(line(found)));
        lines.addAll(List.of("", "== facts =="));
        facts.forEach(found -> lines.add(line(found)));
        lines.addAll(List.of(
                "",
                "== ratios: ours divided by the other's, in the same row ==",
                String.format(
                        "%-16s %4s  %-12s %10s %8s %8s %8s",
                        "row", "conn", "divided by", "requests/s", "p50", "p99", "cpu")));
        figures.stream()
                .filter(found -> !found.program().equals(OURS))
                .forEach(other -> ours(other).ifPresent(ours -> lines.add(ratios(ours, other))));
        return String.join(System.lineSeparator(), lines);
    }

    private Optional<Figures> ours(Figures other) {
        return figures.stream()
                .filter(found -> found.program().equals(OURS))
                .filter(found -> found.row().equals(other.row()) && found.connections() == other.connections())
                .findFirst();
    }

    private static String ratios(Figures ours, Figures other) {
        return String.format(
                Locale.ROOT,
                "%-16s %4d  %-12s %10.2f %8.2f %8.2f %8.2f",
                ours.row(),
                ours.connections(),
                other.program(),
                ratio(ours, other, Figures::perSecond),
                ratio(ours, other, Figures::p50),
                ratio(ours, other, Figures::p99),
                ratio(ours, other, Figures::cpu));
    }

    private static double ratio(Figures ours, Figures other, ToDoubleFunction<Figures> of) {
        return of.applyAsDouble(ours) / of.applyAsDouble(other);
    }
}
