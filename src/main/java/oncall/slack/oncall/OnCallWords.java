package oncall.slack.oncall;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.ContactName;
import oncall.domain.Duty;
import oncall.domain.OnCall;
import oncall.domain.Segment;
import oncall.domain.Span;
import oncall.operations.oncall.ScheduleShifts;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.PlanWords;

/** What is said of who is on call. The same words everywhere: in a list, on a card, on the App Home. */
public final class OnCallWords {
    static final String TITLE = "On Call";
    static final String MINE = "My Shifts";
    public static final String FIND_COVER = "Find Cover";
    static final String SHARE = "Share to Channel";
    static final String SHOW = "Show";
    static final String MORE = "More";
    static final String WHOLE_SCHEDULE = "Whole Schedule";
    static final String HAND_OFFS = "Next hand-offs";
    static final String OVERRIDES = "Overrides";
    static final String GAPS = "Gaps";
    static final String TURNS = "How they take turns";
    /** In a sentence about what is shared. */
    static final String THIS = "who is on call";

    static final String NOBODY = "Nobody is on call";
    static final int MOST_OWN = 5;
    private static final int MOST_PEOPLE = 6;
    private static final int MOST_GAPS = 3;
    private static final int MOST_HAND_OFFS = 5;
    private static final int MOST_OVERRIDES = 5;

    private final DisplayNames called;
    /** The moment that is spoken of. */
    private final Instant at;
    /** Whether that is now. */
    private final boolean now;

    public OnCallWords(DisplayNames called, Instant at, boolean now) {
        this.called = called;
        this.at = at;
        this.now = now;
    }

    /** Above everything: now, or the time that was asked about. */
    SafeText heading() {
        return now
                ? SafeText.own("*On call now*")
                : SafeText.own("*On call at* ").and(SafeText.at(at));
    }

    /** For example "*Akua Mansa* (primary) until Mon 09:00". */
    public SafeText present(ScheduleShifts schedule) {
        return schedule.onCall()
                .map(timeline -> timeline.at(at)
                        .map(segment ->
                                segment.isEmpty() ? nobody(schedule, timeline) : people(schedule, timeline, segment))
                        .orElseGet(() -> SafeText.own("On call then: not known")))
                .orElseGet(() -> notKnown(schedule));
    }

    private static SafeText notKnown(ScheduleShifts schedule) {
        return schedule.trouble()
                .map(words -> SafeText.own("On call: not known. ").andForeign(words))
                .orElse(SafeText.own("On call: not read yet"));
    }

    private SafeText nobody(ScheduleShifts schedule, OnCall timeline) {
        if (schedule.rotations().isEmpty()) {
            return SafeText.own("*" + NOBODY + "*: it has no rotations");
        }
        boolean gap = timeline.gaps(schedule.expected()).stream().anyMatch(span -> span.contains(at));
        SafeText words = SafeText.own(gap ? "*" + NOBODY + "*" : NOBODY);
        return timeline.untilSomebody(at)
                .map(end -> words.and(" until ").and(SafeText.at(end)))
                .orElse(words)
                .and(gap ? "" : ", outside its hours");
    }

    private SafeText people(ScheduleShifts schedule, OnCall timeline, Segment segment) {
        return listed(
                segment.duties(),
                duty -> person(schedule, duty)
                        .and(timeline.until(duty.contact(), at)
                                .map(end -> SafeText.own(" until ").and(SafeText.at(end)))
                                .orElse(SafeText.own(""))));
    }

    /** With the rotation where the schedule has several, and whom they stand in for. */
    private SafeText person(ScheduleShifts schedule, Duty duty) {
        return inBrackets(
                called.contact(duty.contact()), role(schedule.rotations().size() > 1, duty));
    }

    private static SafeText inBrackets(SafeText name, SafeText more) {
        return more.mrkdwn().isEmpty() ? name : name.and(" (").and(more).and(")");
    }

    /** In which rotation, where there are several, and for whom. */
    private SafeText role(boolean several, Duty duty) {
        List<SafeText> parts = new ArrayList<>();
        if (several) {
            parts.add(called.plainRotation(duty.rotation()));
        }
        if (!duty.standsInFor().isEmpty()) {
            parts.add(SafeText.own("for ")
                    .and(SafeText.join(
                            ", ",
                            duty.standsInFor().stream()
                                    .map(called::plainContact)
                                    .toList())));
        }
        return SafeText.join(", ", parts);
    }

    private static <T> SafeText listed(List<T> all, Function<T, SafeText> words) {
        int more = all.size() - MOST_PEOPLE;
        SafeText shown =
                SafeText.join(", ", all.stream().limit(MOST_PEOPLE).map(words).toList());
        return more > 0 ? shown.and(" and " + more + " more") : shown;
    }

    /** Who comes next, and when; nothing where nobody else is known to. */
    public Optional<SafeText> next(ScheduleShifts schedule) {
        return schedule.onCall()
                .flatMap(timeline -> timeline.next(at))
                .map(segment -> SafeText.own("Next: ").and(change(schedule, segment)));
    }

    /** For example "Alejandro Rosalez from Mon 09:00". */
    private SafeText change(ScheduleShifts schedule, Segment segment) {
        return who(schedule, segment)
                .and(" from ")
                .and(SafeText.at(segment.span().from()));
    }

    private SafeText who(ScheduleShifts schedule, Segment segment) {
        return segment.isEmpty() ? SafeText.own("nobody") : listed(segment.duties(), duty -> person(schedule, duty));
    }

    /** Now, the next hand-offs, overrides with whom they stand in for, and gaps: what is there, a section each. */
    public List<SafeText> sections(ScheduleShifts schedule) {
        List<SafeText> sections = new ArrayList<>(List.of(heading().and("\n").and(present(schedule))));
        section(HAND_OFFS, handOffs(schedule)).ifPresent(sections::add);
        section(OVERRIDES, overrides(schedule)).ifPresent(sections::add);
        section(GAPS, gaps(schedule)).ifPresent(sections::add);
        return sections;
    }

    private static Optional<SafeText> section(String name, List<SafeText> lines) {
        return lines.isEmpty()
                ? Optional.empty()
                : Optional.of(SafeText.own("*" + name + "*\n").and(SafeText.join("\n", lines)));
    }

    /** The next five, a line each. */
    List<SafeText> handOffs(ScheduleShifts schedule) {
        return schedule.onCall().stream()
                .flatMap(timeline -> timeline.handOffs(at).limit(MOST_HAND_OFFS))
                .map(segment -> SafeText.at(segment.span().from()).and(" · ").and(who(schedule, segment)))
                .toList();
    }

    /** Who stands in for whom from now on, a line each. */
    List<SafeText> overrides(ScheduleShifts schedule) {
        List<OnCall.Run> all =
                schedule.onCall().map(timeline -> timeline.overrides(at)).orElse(List.of());
        return Paper.most(
                MOST_OVERRIDES,
                all.stream()
                        .map(run ->
                                span(run.span()).and(" · ").and(listed(run.duties(), duty -> person(schedule, duty))))
                        .toList());
    }

    /** When nobody is on call in the coming weeks although somebody should be, a line each. */
    public List<SafeText> gaps(ScheduleShifts schedule) {
        List<Span> gaps = schedule.gaps(at);
        List<SafeText> lines = new ArrayList<>();
        gaps.stream()
                .limit(MOST_GAPS)
                .map(gap -> SafeText.own("Nobody is on call ").and(gap(schedule, gap)))
                .forEach(lines::add);
        if (gaps.size() > MOST_GAPS) {
            lines.add(SafeText.own("… and " + PlanWords.count(gaps.size() - MOST_GAPS, "more gap")));
        }
        return lines;
    }

    /** The first gap that is still to come, where there is one. */
    Optional<SafeText> gap(ScheduleShifts schedule) {
        return schedule.gaps(at).stream()
                .filter(gap -> gap.from().isAfter(at))
                .findFirst()
                .map(gap -> SafeText.own("*Gap*: nobody is on call ").and(gap(schedule, gap)));
    }

    /** What reaches to the end of what is known may go on. */
    private SafeText gap(ScheduleShifts schedule, Span gap) {
        boolean ends = schedule.onCall()
                .filter(timeline -> gap.to().isBefore(timeline.known().to()))
                .isPresent();
        if (ends) {
            return span(gap);
        }
        return gap.from().isAfter(at)
                ? SafeText.own("from ").and(SafeText.at(gap.from())).and(" on")
                : SafeText.own("in all the weeks that are known");
    }

    SafeText span(Span span) {
        SafeText to = SafeText.own(" to ").and(SafeText.at(span.to()));
        return span.from().isAfter(at)
                ? SafeText.own("from ").and(SafeText.at(span.from())).and(to)
                : SafeText.own("until ").and(SafeText.at(span.to()));
    }

    /** Somebody's being on call, in a line. */
    SafeText run(ScheduleShifts schedule, OnCall.Run run) {
        boolean ends = schedule.onCall()
                .filter(timeline -> run.span().to().isBefore(timeline.known().to()))
                .isPresent();
        boolean runs = !run.span().from().isAfter(at);
        SafeText when = runs && ends
                ? SafeText.own(now ? "*now*, until " : "until ")
                        .and(SafeText.at(run.span().to()))
                : runs
                        ? SafeText.own(now ? "*now*, and all the weeks that are known" : "all the weeks that are known")
                        : SafeText.own("from ")
                                .and(SafeText.at(run.span().from()))
                                .and(
                                        ends
                                                ? SafeText.own(" to ")
                                                        .and(SafeText.at(
                                                                run.span().to()))
                                                : SafeText.own(" on"));
        List<SafeText> roles = run.duties().stream()
                .map(duty -> role(schedule.rotations().size() > 1, duty))
                .filter(role -> !role.mrkdwn().isEmpty())
                .distinct()
                .toList();
        return inBrackets(DisplayNames.title(schedule.schedule()), SafeText.join(", then ", roles))
                .and(" · ")
                .and(when);
    }

    /** What was remembered long ago is said to be. */
    static Optional<SafeText> asOf(List<ScheduleShifts> schedules, Instant now) {
        return schedules.stream()
                .filter(schedule -> schedule.isOld(now))
                .map(ScheduleShifts::asOf)
                .min(Instant::compareTo)
                .map(oldest ->
                        SafeText.own("As of ").and(SafeText.at(oldest)).and(": AWS has not told anything newer."));
    }

    /** Where not every schedule has been read. */
    static Optional<SafeText> unread(List<ScheduleShifts> schedules) {
        long unread = schedules.stream()
                .filter(schedule ->
                        schedule.onCall().isEmpty() && schedule.trouble().isEmpty())
                .count();
        return unread == 0
                ? Optional.empty()
                : Optional.of(SafeText.own("Still reading: " + unread + " of "
                        + PlanWords.count(schedules.size(), "schedule")
                        + " not read yet. Ask again in a moment, or for one of them by its name."));
    }

    static SafeText reading() {
        return SafeText.own("Reading who is on call…");
    }

    static SafeText noSchedules(HelpWords help) {
        return SafeText.own("There is no on-call schedule yet. A schedule says who is on call, by its rotations: ")
                .and(help.code("new schedule"));
    }

    static SafeText help(HelpWords help) {
        return SafeText.own("What else can be asked: ").and(help.code("help"));
    }

    static SafeText notLinked(HelpWords help) {
        return SafeText.own("You are linked to no contact, so your shifts are not known. An editor can link you: ")
                .and(help.usage(HelpWords.verb("link")));
    }

    /** Of somebody who stands in no schedule's known weeks. */
    SafeText never(SafeText who) {
        return who.and(
                now ? " is not on call in the coming six weeks." : " is not on call then, nor later as far as known.");
    }

    static SafeText noShifts() {
        return SafeText.own("You are not on call in the coming six weeks.");
    }

    /** Somebody, in a sentence of its own. */
    SafeText is(ContactName contact, boolean onCall) {
        return DisplayNames.title(contact)
                .and(onCall ? " is on call" : " is not on call")
                .and(now ? " now" : " then")
                .and(onCall ? ":" : ".");
    }

    static SafeText youAre() {
        return SafeText.own("*You are on call*");
    }

    static SafeText youAreNot() {
        return SafeText.own("You are not on call now.");
    }

    static SafeText gone() {
        return SafeText.own("That is not known here just now. Please ask for it again.");
    }

    static SafeText noStages() {
        return SafeText.own("It has no stages: nobody is reached.");
    }

    static SafeText unrecognised() {
        return SafeText.own("a target of a kind that is not known here");
    }

    static SafeText later() {
        return SafeText.own("Next:");
    }

    /** Where a stage of an escalation plan stands. */
    static SafeText stage(int number, int minute) {
        return SafeText.own("*Stage " + number + "*, at " + minute + " min: ");
    }

    static SafeText pages(List<SafeText> plans, int most) {
        SafeText shown = SafeText.join(", ", plans.stream().limit(most).toList());
        return SafeText.own(plans.size() == 1 ? "Paged by the plan " : "Paged by the plans ")
                .and(shown)
                .and(plans.size() > most ? " and " + (plans.size() - most) + " more" : "");
    }

    static SafeText inSchedules(List<SafeText> schedules) {
        return schedules.isEmpty()
                ? SafeText.own("In no schedule, so it pages nobody.")
                : SafeText.own(schedules.size() == 1 ? "In the schedule " : "In the schedules ")
                        .and(SafeText.join(", ", schedules));
    }
}
