package oncall.operations.port;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.OverrideRules;
import oncall.domain.Span;

/**
 * That somebody is on call in another's place, wished for by one person and waiting for another's yes.
 *
 * @param id tells it from all others
 * @param revision raised with every change of it
 * @param by the Slack user who wishes it; empty where that person was forgotten
 * @param rotation its ARN
 * @param name what people call the rotation
 * @param replaced in whose place; empty: whoever is on call
 * @param standIn who is asked to stand in; empty: any member of the rotation
 * @param asked the whole time that was asked for
 * @param left what of it is still asked for, in order
 * @param note the wisher's own words; may be empty
 * @param channel where it is told; empty: nowhere but to those who are asked
 * @param at when it was wished
 * @param claim who has said yes, while AWS is told of it
 * @param people the Slack users who were asked
 * @param declined those of them who said no
 * @param taken what was said yes to
 * @param told what was told of it besides
 * @param why it cannot be any more, in words, where it cannot
 */
public record Wish(
        String id,
        int revision,
        Kind kind,
        String by,
        Arn rotation,
        String name,
        Optional<Arn> replaced,
        Optional<Arn> standIn,
        Span asked,
        List<Span> left,
        String note,
        Optional<String> channel,
        Instant at,
        State state,
        Optional<Claim> claim,
        List<String> people,
        List<String> declined,
        List<Taken> taken,
        Set<Occasion> told,
        Optional<String> why) {
    /** A question ends after so long at the latest. */
    private static final Duration A_DAY = Duration.ofHours(24);

    public Wish {
        left = List.copyOf(left);
        people = List.copyOf(people);
        declined = List.copyOf(declined);
        taken = List.copyOf(taken);
        told = Set.copyOf(told);
    }

    /** Who may say yes. */
    public enum Kind {
        /** Somebody asks the others of the rotation to take a shift of theirs. */
        COVER,
        /** An editor asks one person to stand in. */
        QUESTION
    }

    /** What has become of it. */
    public enum State {
        OPEN,
        /** Somebody said yes; whether AWS holds it is not known yet. */
        CLAIMED,
        /** All of it was said yes to. */
        DONE,
        CANCELLED,
        /** Everybody who was asked said no, or it cannot be any more. */
        CLOSED,
        /** The time is over. */
        ENDED
    }

    /** What is told of it, each once. */
    public enum Occasion {
        /** To those who are asked, and in the channel. */
        ASKED,
        /** To those who have not answered, when half of the time is over. */
        REMINDED_AT_HALF,
        /** The same, 4 hours before. */
        REMINDED_LATE,
        /** To who wishes it, 12 hours before: nobody has said yes. */
        NOBODY_YET,
        /** The same, 2 hours before. */
        NOBODY_LATE,
        /** To who wishes it. */
        ACCEPTED,
        DECLINED,
        CLOSED,
        ENDED,
        /** Somebody said yes and could not; it stays asked for. */
        FAILED
    }

    /**
     * Somebody has said yes.
     *
     * @param span to how much of it
     * @param since by the clock that people see
     */
    public record Claim(String user, Span span, Instant since) {}

    /** A part of it that somebody is on call in now. */
    public record Taken(String user, Span span) {}

    public boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether anybody waits for anything still. */
    public boolean isOver() {
        return state != State.OPEN && state != State.CLAIMED;
    }

    /**
     * As much of it as somebody can say yes to who wants this time: longer where it, or what is left beside it, would be
     * shorter than an override must be. Nothing where none of it is still asked for.
     */
    public Optional<Span> part(Span wanted, Instant now) {
        Span ahead = new Span(OverrideRules.first(now), Instant.MAX);
        return leftAround(Optional.of(wanted))
                .map(window -> window.within(ahead))
                .filter(window -> OverrideRules.isLongEnough(window) && window.overlaps(wanted))
                .map(window -> grown(wanted.within(window), window));
    }

    private static Span grown(Span part, Span window) {
        Instant to = later(part.to(), part.from().plus(OverrideRules.SHORTEST));
        Instant from = to.isAfter(window.to()) ? window.to().minus(OverrideRules.SHORTEST) : part.from();
        Span longer = new Span(from, to).within(window);
        return new Span(
                isRest(new Span(window.from(), longer.from())) ? longer.from() : window.from(),
                isRest(new Span(longer.to(), window.to())) ? longer.to() : window.to());
    }

    private static boolean isRest(Span beside) {
        return beside.isEmpty() || OverrideRules.isLongEnough(beside);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Where a part is asked for that holds this time; the first where none is given. */
    public Optional<Span> leftAround(Optional<Span> wanted) {
        return left.stream()
                .filter(span -> wanted.map(span::overlaps).orElse(true))
                .findFirst();
    }

    /** What becomes other while it waits; all else stays as it was wished. */
    private static final class Next {
        private State state;
        private List<Span> left;
        private Optional<Claim> claim;
        private List<String> people;
        private List<String> declined;
        private List<Taken> taken;
        private Set<Occasion> told;
        private Optional<String> why;

        Next(Wish before) {
            this.state = before.state;
            this.left = before.left;
            this.claim = before.claim;
            this.people = before.people;
            this.declined = before.declined;
            this.taken = before.taken;
            this.told = before.told;
            this.why = before.why;
        }
    }

    private Wish next(int raised, Consumer<Next> change) {
        Next next = new Next(this);
        change.accept(next);
        return new Wish(
                id,
                raised,
                kind,
                by,
                rotation,
                name,
                replaced,
                standIn,
                asked,
                next.left,
                note,
                channel,
                at,
                next.state,
                next.claim,
                next.people,
                next.declined,
                next.taken,
                next.told,
                next.why);
    }

    private Wish next(Consumer<Next> change) {
        return next(revision + 1, change);
    }

    public Wish claimed(Claim by) {
        return next(it -> {
            it.state = State.CLAIMED;
            it.claim = Optional.of(by);
        });
    }

    /** AWS has said no, or was not asked. */
    public Wish freed() {
        return ended(State.OPEN);
    }

    /** AWS holds it: what is left of 30 minutes and more is still asked for. */
    public Wish accepted(Taken part, Instant now) {
        List<Span> still = left.stream()
                .flatMap(span -> span.without(part.span()))
                .map(span -> span.within(new Span(OverrideRules.first(now), Instant.MAX)))
                .filter(OverrideRules::isLongEnough)
                .toList();
        return next(it -> {
            it.state = still.isEmpty() ? State.DONE : State.OPEN;
            it.left = still;
            it.claim = Optional.empty();
            it.taken = Stream.concat(taken.stream(), Stream.of(part)).toList();
        });
    }

    public Wish ended(State how) {
        return next(it -> {
            it.state = how;
            it.claim = Optional.empty();
        });
    }

    public Wish closed(String words) {
        return next(it -> {
            it.state = State.CLOSED;
            it.claim = Optional.empty();
            it.why = Optional.of(words);
        });
    }

    /** Somebody said no; the last of all closes it. */
    public Wish declinedBy(String user) {
        List<String> no =
                Stream.concat(declined.stream(), Stream.of(user)).distinct().toList();
        return next(it -> {
            it.declined = no;
            it.state = no.containsAll(people) && kind == Kind.QUESTION ? State.CLOSED : state;
        });
    }

    public Wish told(Set<Occasion> occasions) {
        Set<Occasion> all = new TreeSet<>(told);
        all.addAll(occasions);
        return next(it -> it.told = all);
    }

    /** Without somebody who is to be forgotten, among those who were asked or have answered; no change of it. */
    public Wish without(String user) {
        return next(revision, it -> {
            it.claim = claim.filter(claimed -> !claimed.user().equals(user));
            it.people = people.stream().filter(one -> !one.equals(user)).toList();
            it.declined = declined.stream().filter(one -> !one.equals(user)).toList();
            it.taken = taken.stream().filter(part -> !part.user().equals(user)).toList();
        });
    }

    /** Those who were asked and have not answered. */
    public List<String> unanswered() {
        return people.stream()
                .filter(user -> !declined.contains(user)
                        && taken.stream().noneMatch(part -> part.user().equals(user)))
                .toList();
    }

    /** When it ends by itself: once less than 30 minutes of it are left; a question after a day, or at its start. */
    public Instant ends() {
        Instant last = left.isEmpty() ? asked.to() : left.get(left.size() - 1).to();
        Instant tooLate = last.minus(OverrideRules.SHORTEST);
        if (kind == Kind.COVER) {
            return tooLate;
        }
        Instant start = asked.from().isAfter(at.plus(OverrideRules.SHORTEST)) ? asked.from() : tooLate;
        Instant day = at.plus(A_DAY);
        return start.isBefore(day) ? start : day;
    }

    private WishTimes times() {
        return new WishTimes(at, asked, ends());
    }

    /** What is due by now and was not told; of several reminders that were missed the last one alone. */
    public List<Occasion> due(Instant now) {
        if (isOver()) {
            return List.of();
        }
        if (kind == Kind.QUESTION) {
            return ends().isAfter(now) ? List.of() : List.of(Occasion.ENDED);
        }
        return times().due(now, told);
    }

    /** What need not be told any more, once {@link #due} was. */
    public Set<Occasion> passed(Instant now) {
        return times().passed(now, told);
    }

    /** When something is due next; nothing where it is over. */
    public Optional<Instant> next() {
        if (isOver()) {
            return Optional.empty();
        }
        return kind == Kind.QUESTION
                ? Optional.of(ends())
                : times().all().entrySet().stream()
                        .filter(one -> !told.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .min(Instant::compareTo);
    }
}
