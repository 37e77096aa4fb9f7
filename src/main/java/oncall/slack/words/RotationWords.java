package oncall.slack.words;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Recurrence;
import oncall.domain.Recurrence.HandOff;
import oncall.domain.Recurrence.Period;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.WallTime;
import oncall.slack.block.SafeText;

/** A rotation and what changed of it, a line each: the old value struck through, then the new one. */
public final class RotationWords {
    private static final int MOST_MEMBERS = 12;
    private static final int MOST_TIMES = 14;

    private final DisplayNames called;

    public RotationWords(DisplayNames called) {
        this.called = called;
    }

    /** For example "changed the recurrence of the rotation primary". */
    static SafeText changed(Subject.OfRotation before, Subject.OfRotation after) {
        Rotation was = before.rotation();
        Rotation is = after.rotation();
        List<String> parts = new ArrayList<>();
        if (!was.members().equals(is.members())) {
            parts.add("members");
        }
        if (!was.timeZone().equals(is.timeZone())) {
            parts.add("time zone");
        }
        if (!was.start().equals(is.start())) {
            parts.add("start");
        }
        if (!was.recurrence().equals(is.recurrence())) {
            parts.add("recurrence");
        }
        if (!before.tags().equals(after.tags())) {
            parts.add("tags");
        }
        return SafeText.own(parts.isEmpty() ? "changed " : "changed the " + listed(parts) + " of ")
                .and(named(after));
    }

    static SafeText named(Subject.OfRotation rotation) {
        return SafeText.own("the rotation ").and(DisplayNames.bold(rotation.name()));
    }

    private static String listed(List<String> parts) {
        int last = parts.size() - 1;
        return last == 0 ? parts.get(0) : String.join(", ", parts.subList(0, last)) + " and " + parts.get(last);
    }

    /** What both snapshots know and differ in. */
    public List<SafeText> lines(Subject.OfRotation before, Subject.OfRotation after) {
        List<SafeText> lines = new ArrayList<>();
        Rotation was = before.rotation();
        Rotation is = after.rotation();
        line("Members", members(was.members()), members(is.members())).ifPresent(lines::add);
        line("Time zone", zone(was), zone(is)).ifPresent(lines::add);
        both("In effect from", was.start(), is.start()).ifPresent(lines::add);
        if (was.recurrence().isPresent() && is.recurrence().isPresent()) {
            Recurrence old = was.recurrence().get();
            Recurrence now = is.recurrence().get();
            line("Hand-offs", handOffs(old), handOffs(now)).ifPresent(lines::add);
            line("On call at once", onCalls(old), onCalls(now)).ifPresent(lines::add);
            line("On call", covered(old), covered(now)).ifPresent(lines::add);
        }
        lines.addAll(ChannelDifferenceWords.tags(before.tags(), after.tags()));
        return List.copyOf(lines);
    }

    /** In a line: its members in their order, when they hand off, and in which time zone. */
    SafeText shortly(Rotation rotation) {
        SafeText members = members(rotation.members());
        return rotation.recurrence()
                .map(recurrence -> members.and(" · ").and(handOffs(recurrence)))
                .orElse(members)
                .and(" (")
                .and(zone(rotation))
                .and(")");
    }

    /** The whole of it, as far as it is known. */
    public List<SafeText> whole(Subject.OfRotation rotation) {
        return of(rotation.rotation());
    }

    /** The same without its tags. */
    public List<SafeText> of(Rotation is) {
        List<SafeText> lines = new ArrayList<>(List.of(
                SafeText.own("Members: ").and(members(is.members())),
                SafeText.own("Time zone: ").and(zone(is))));
        is.start().ifPresent(start -> lines.add(SafeText.own("In effect from: ").and(SafeText.at(start))));
        is.recurrence().ifPresent(recurrence -> {
            lines.add(SafeText.own("Hand-offs: ").and(handOffs(recurrence)));
            lines.add(SafeText.own("On call at once: ").and(onCalls(recurrence)));
            lines.add(SafeText.own("On call: ").and(covered(recurrence)));
        });
        return lines;
    }

    private static Optional<SafeText> both(String what, Optional<Instant> was, Optional<Instant> is) {
        return was.flatMap(old -> is.flatMap(now -> line(what, SafeText.at(old), SafeText.at(now))));
    }

    private static Optional<SafeText> line(String what, SafeText was, SafeText is) {
        return was.equals(is)
                ? Optional.empty()
                : Optional.of(SafeText.own(what + ": ~").and(was).and("~ → ").and(is));
    }

    private SafeText members(List<Arn> members) {
        List<SafeText> names =
                members.stream().limit(MOST_MEMBERS).map(called::contact).collect(Collectors.toList());
        int more = members.size() - MOST_MEMBERS;
        return names.isEmpty()
                ? SafeText.own("none")
                : SafeText.join(", ", names).and(more > 0 ? " and " + more + " more" : "");
    }

    private static SafeText zone(Rotation rotation) {
        return rotation.timeZone().isBlank()
                ? SafeText.own("none")
                : SafeText.foreign(DisplayNames.shortened(rotation.timeZone()));
    }

    private static SafeText onCalls(Recurrence recurrence) {
        return SafeText.own(String.valueOf(recurrence.onCalls()));
    }

    /** For example "every 2 weeks: Mon 09:00". */
    private static SafeText handOffs(Recurrence recurrence) {
        String all = Arrays.stream(Period.values())
                .map(period -> handOffs(recurrence, period))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
        return SafeText.own(all.isEmpty() ? "none" : all);
    }

    private static String handOffs(Recurrence recurrence, Period period) {
        List<String> times =
                recurrence.handOffs(period).map(RotationWords::handOff).toList();
        return times.isEmpty() ? "" : every(recurrence.multiplier(), period) + ": " + limited(times);
    }

    private static String every(int multiplier, Period period) {
        String unit = switch (period) {
            case DAILY -> "day";
            case WEEKLY -> "week";
            case MONTHLY -> "month";
        };
        return "every " + (multiplier == 1 ? unit : PlanWords.count(multiplier, unit));
    }

    private static String handOff(HandOff handOff) {
        String day = switch (handOff.period()) {
            case DAILY -> "";
            case WEEKLY -> weekday(handOff.day()) + " ";
            case MONTHLY -> "day " + handOff.day() + " at ";
        };
        return day + time(handOff.at());
    }

    private static SafeText covered(Recurrence recurrence) {
        return SafeText.own(
                recurrence.covered().isEmpty()
                        ? "at all times"
                        : limited(recurrence.covered().stream()
                                .map(span -> weekday(span.weekday()) + " " + time(span.from()) + "–" + time(span.to()))
                                .toList()));
    }

    private static String limited(List<String> times) {
        int more = times.size() - MOST_TIMES;
        return String.join(", ", times.subList(0, Math.min(times.size(), MOST_TIMES)))
                + (more > 0 ? " and " + more + " more" : "");
    }

    private static String weekday(int number) {
        return number < 1 || number > 7
                ? "a day not known here"
                : DayOfWeek.of(number).getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    private static String time(WallTime time) {
        return "%02d:%02d".formatted(time.hour(), time.minute());
    }
}
