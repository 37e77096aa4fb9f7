package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Moment;
import oncall.domain.Timeline;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.SafeText;

/** Who is reached when, in words: in one line, or a line for each moment. Addresses appear nowhere in it. */
public final class TimelineWords {
    public static final String HEADING = "Timeline";
    private static final String END_NOT_KNOWN = "; when it ends is not known";
    private static final int MOST_IN_LINE = 8;
    /** What a message holds beside other things. */
    private static final int MOST_LINES = 40;

    private final DisplayNames called;
    private final PlanForecast forecast;

    public TimelineWords(DisplayNames called, PlanForecast forecast) {
        this.called = called;
        this.forecast = forecast;
    }

    public static SafeText reading(ContactName name) {
        return SafeText.own("Reading whom ").and(DisplayNames.title(name)).and(" reaches…");
    }

    /** For example "0 min SMS, 5 min voice call; nobody after 15 min". */
    public SafeText line() {
        Timeline timeline = forecast.timeline();
        if (timeline.moments().isEmpty()) {
            return SafeText.own("nobody is reached");
        }
        List<SafeText> parts = new ArrayList<>();
        byMinute()
                .forEach((minute, moments) -> moments.forEach(
                        moment -> parts.add(SafeText.own(minute + " min").and(shortly(moment)))));
        int more = parts.size() - MOST_IN_LINE;
        SafeText shown = SafeText.join(", ", parts.subList(0, Math.min(parts.size(), MOST_IN_LINE)));
        String end = timeline.knownEnd().isPresent() ? "; nobody after " + timeline.end() + " min" : END_NOT_KNOWN;
        return (more > 0 ? shown.and(", … and " + more + " more") : shown).and(end);
    }

    /** The line behind its name. */
    public SafeText titled() {
        return SafeText.own("*" + HEADING + "* ").and(line());
    }

    /** The line under its name. */
    public SafeText section() {
        return SafeText.own("*" + HEADING + "*\n").and(line());
    }

    /**
     * When it begins.
     *
     * @param timed whether a time was asked for; else it is now
     */
    public SafeText begins(boolean timed) {
        SafeText when = timed ? SafeText.at(forecast.at()) : SafeText.own("now");
        return SafeText.own("If it is engaged ").and(when).and(" and nobody acknowledges:");
    }

    /** A line for each moment, and the end. */
    public List<SafeText> lines() {
        List<SafeText> lines = new ArrayList<>();
        byMinute()
                .forEach((minute, moments) -> moments.forEach(moment ->
                        lines.add(SafeText.own("*" + minute + " min* · ").and(fully(moment)))));
        int more = lines.size() - MOST_LINES;
        List<SafeText> shown = new ArrayList<>(lines.subList(0, Math.min(lines.size(), MOST_LINES)));
        if (more > 0) {
            shown.add(SafeText.own("… and " + PlanWords.count(more, "more moment")));
        }
        OptionalInt end = forecast.timeline().knownEnd();
        shown.add(SafeText.own(
                end.isEmpty()
                        ? "When it ends is not known."
                        : "*" + end.getAsInt() + " min* · " + (lines.isEmpty() ? "ends; nobody is reached" : "ends")));
        return shown;
    }

    /** What an acknowledgement does, and what is not known. */
    public List<SafeText> notes() {
        List<SafeText> notes = new ArrayList<>();
        if (forecast.subject().contact().type() == ContactType.ESCALATION) {
            notes.add(SafeText.own(
                    "An acknowledgement stops the contact's own plan; the whole plan only where it says so."));
        }
        notes.addAll(unknown());
        return notes;
    }

    /** Where too little is known. */
    public List<SafeText> unknown() {
        if (forecast.trouble().isPresent()) {
            return List.of(SafeText.own("Not everything could be read: ")
                    .andForeign(forecast.trouble().get()));
        }
        return forecast.isPartial() ? List.of(SafeText.own("Not everything was read.")) : List.of();
    }

    private Map<Integer, List<Moment>> byMinute() {
        return forecast.timeline().moments().stream()
                .collect(Collectors.groupingBy(Moment::minute, TreeMap::new, Collectors.toList()));
    }

    private SafeText shortly(Moment moment) {
        boolean own = forecast.subject().contact().type() == ContactType.PERSONAL;
        if (moment.outcome() instanceof Moment.Outcome.Reached reached) {
            SafeText how = SafeText.own(reached.channel().type().words());
            return SafeText.own(" ").and(own ? how : who(moment).and(" ").and(how));
        }
        if (moment.outcome() instanceof Moment.Outcome.Nobody nobody) {
            return SafeText.own(": nobody (").and(whyShortly(moment, nobody)).and(")");
        }
        boolean unnamed =
                own || (moment.contact().isEmpty() && moment.schedule().isEmpty());
        return unnamed
                ? SafeText.own(": not known")
                : SafeText.own(": not known (").and(subject(moment)).and(")");
    }

    /** For example "Ana's voice call is not activated". */
    private SafeText whyShortly(Moment moment, Moment.Outcome.Nobody nobody) {
        SafeText whose = own(moment)
                ? SafeText.own("the ")
                : moment.contact()
                        .map(called::shortContact)
                        .orElse(SafeText.own("nobody"))
                        .and("'s ");
        return switch (nobody.why()) {
            case CHANNEL_NOT_ACTIVATED ->
                whose.and(
                        nobody.channel().map(channel -> channel.type().words()).orElse("channel")
                                + " is not activated");
            case CHANNEL_GONE -> whose.and("channel was deleted");
            case NO_PLAN -> whose.and("plan is empty");
            case NO_TARGET, UNRECOGNISED, CONTACT_GONE, NO_ROTATIONS, NOBODY_ON_CALL -> why(moment, nobody);
        };
    }

    private SafeText fully(Moment moment) {
        if (moment.outcome() instanceof Moment.Outcome.Reached reached) {
            return who(moment)
                    .and(through(moment))
                    .and(" · ")
                    .and(channel(reached.channel()))
                    .and(TargetWords.again(reached.again())
                            .map(SafeText.own(" · ")::and)
                            .orElse(SafeText.own("")))
                    .and(moment.essential() ? " · acknowledgement stops the plan" : "");
        }
        if (moment.outcome() instanceof Moment.Outcome.Nobody nobody) {
            return SafeText.own("nobody: ").and(why(moment, nobody));
        }
        return moment.contact().isPresent()
                ? who(moment).and(through(moment)).and(": not known, since it was not read")
                : SafeText.own("on call").and(through(moment)).and(": not known");
    }

    private SafeText why(Moment moment, Moment.Outcome.Nobody nobody) {
        return switch (nobody.why()) {
            case NO_TARGET ->
                moment.contact().isEmpty() || own(moment)
                        ? SafeText.own("stage " + (moment.stage() + 1) + " has no target")
                        : who(moment).and(through(moment)).and(" has a stage without a target");
            case UNRECOGNISED -> SafeText.own("a target of a kind that is not known here");
            case CONTACT_GONE -> who(moment);
            case NO_PLAN -> who(moment).and(through(moment)).and(" has no engagement plan");
            case CHANNEL_GONE ->
                SafeText.own("a deleted channel of ").and(who(moment)).and(through(moment));
            case CHANNEL_NOT_ACTIVATED ->
                nobody.channel()
                        .map(TimelineWords::channel)
                        .orElse(SafeText.own("a channel"))
                        .and(" of ")
                        .and(who(moment))
                        .and(through(moment))
                        .and(" is not activated");
            case NO_ROTATIONS -> subject(moment).and(" has no rotations");
            case NOBODY_ON_CALL -> SafeText.own("no one is on call in ").and(subject(moment));
        };
    }

    private boolean own(Moment moment) {
        return moment.contact()
                .filter(forecast.subject().contact().arn()::equals)
                .isPresent();
    }

    private SafeText who(Moment moment) {
        return moment.contact()
                .map(contact -> own(moment)
                        ? DisplayNames.title(forecast.subject().contact().name())
                        : called.contact(contact))
                .orElse(SafeText.own("nobody"));
    }

    /** The schedule where it is about nobody in particular. */
    private SafeText subject(Moment moment) {
        return moment.contact().isPresent()
                ? who(moment)
                : moment.schedule().map(called::contact).orElse(SafeText.own("the schedule"));
    }

    private SafeText through(Moment moment) {
        return moment.schedule()
                .map(schedule -> SafeText.own(moment.contact().isPresent() ? ", on call in " : " in ")
                        .and(called.contact(schedule)))
                .orElse(SafeText.own(""));
    }

    private static SafeText channel(Channel channel) {
        return SafeText.own(channel.type().words() + " ").and(DisplayNames.bold(channel.name()));
    }
}
