package oncall.slack.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.OnCall;
import oncall.operations.oncall.ScheduleShifts;
import oncall.slack.block.SafeText;

/** When one contact is on call, over all schedules, in order. */
public final class OwnShifts {
    private final List<One> runs;
    private final OnCallWords words;
    private final Instant at;

    private record One(ScheduleShifts schedule, OnCall.Run run) {}

    /** @param at what is over before does not count */
    public OwnShifts(Arn contact, List<ScheduleShifts> all, OnCallWords words, Instant at) {
        this.words = words;
        this.at = at;
        this.runs = all.stream()
                .flatMap(schedule -> runs(schedule, contact))
                .filter(one -> one.run.span().to().isAfter(at))
                .sorted(Comparator.comparing((One one) -> one.run.span().from())
                        .thenComparing(one -> one.schedule.schedule().alias()))
                .toList();
    }

    private static Stream<One> runs(ScheduleShifts schedule, Arn contact) {
        return schedule.onCall().stream()
                .flatMap(timeline -> timeline.runs(contact).stream())
                .map(run -> new One(schedule, run));
    }

    /** Those that run, a line each. */
    List<SafeText> present() {
        return lines(runs.stream().filter(one -> !one.run.span().from().isAfter(at)));
    }

    /** The first of each schedule that is still to come, a line each. */
    List<SafeText> next() {
        List<Arn> seen = new ArrayList<>();
        return lines(
                runs.stream().filter(one -> one.run.span().from().isAfter(at)).filter(one -> {
                    Arn schedule = one.schedule.schedule().arn();
                    return !seen.contains(schedule) && seen.add(schedule);
                }));
    }

    /**
     * One of them.
     *
     * @param asked what follows the verb by which somebody else is asked to take it
     */
    record Row(SafeText words, String asked) {}

    /** All of them. */
    List<Row> rows() {
        return runs.stream()
                .map(one -> new Row(
                        words.run(one.schedule, one.run),
                        one.schedule.schedule().arn() + " from "
                                + one.run.span().from() + " to "
                                + one.run.span().to()))
                .toList();
    }

    private List<SafeText> lines(Stream<One> some) {
        return some.map(one -> words.run(one.schedule, one.run)).toList();
    }

    /** On the App Home: whether somebody is on call, until when, and what comes next. */
    public SafeText summary() {
        List<SafeText> lines = new ArrayList<>();
        List<SafeText> present = present();
        lines.add(present.isEmpty() ? OnCallWords.youAreNot() : OnCallWords.youAre());
        present.stream().limit(OnCallWords.MOST_OWN).forEach(lines::add);
        next().stream()
                .limit(1)
                .map(line -> SafeText.own("*Next* · ").and(line))
                .forEach(lines::add);
        return SafeText.join("\n", lines);
    }
}
