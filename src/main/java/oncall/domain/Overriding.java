package oncall.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Finds the overrides that put somebody in another's place: one for each part of a shift, never one across shifts or gaps;
 * an override that is there is cut into what is left before and after; nothing shorter than AWS takes is left, the wanted
 * time moves to the nearest that allows it.
 *
 * @param shifts of one rotation as they are now, overrides counted in, around the wanted time
 * @param present the overrides of that time
 * @param now nothing before the next whole minute is changed
 */
public record Overriding(List<Shift> shifts, List<RotationOverride> present, Instant now) {
    /** The wanted time moves no farther. */
    private static final Duration FARTHEST = Duration.ofHours(24);

    public Overriding {
        shifts = shifts.stream()
                .sorted(Comparator.comparing(shift -> shift.span().from()))
                .toList();
        present = List.copyOf(present);
    }

    /** What comes of a wish. */
    public sealed interface Result {}

    /**
     * It can be done.
     *
     * @param steps what AWS must be told
     * @param wish where somebody is to stand in: at the time at which they can
     */
    public record Fits(OverrideSteps steps, Optional<StandIn> wish) implements Result {
        public Fits(OverrideSteps steps) {
            this(steps, Optional.empty());
        }
    }

    /** It cannot. */
    public record Not(StandIn.Why why) implements Result {}

    private record Piece(Span span, List<Arn> contacts, Shift of) {
        /** Whether both are parts of one shift that an override has cut. */
        boolean goesOnAs(Piece next) {
            return span.to().equals(next.span.from())
                    && contacts.equals(next.contacts)
                    && of.regular().equals(next.of.regular())
                    && (of.override() || next.of.override());
        }
    }

    public Result of(StandIn wish) {
        Span minutes = new Span(
                OverrideRules.wholeMinute(wish.span().from()),
                OverrideRules.wholeMinute(wish.span().to()));
        Span ahead = minutes.within(new Span(OverrideRules.first(now), Instant.MAX));
        if (ahead.isEmpty()) {
            return new Not(StandIn.Why.OVER);
        }
        if (ahead.from().isAfter(OverrideRules.last(now))) {
            return new Not(StandIn.Why.TOO_FAR);
        }
        StandIn wanted = wish.during(ahead);
        if (fits(wanted)) {
            return new Fits(steps(wanted), Optional.of(wanted));
        }
        List<StandIn.Why> whys = whys(wanted);
        if (whys.contains(StandIn.Why.WHOSE)) {
            return new Not(StandIn.Why.WHOSE);
        }
        if (pieces(wanted).isEmpty()) {
            return new Not(whys.stream().findFirst().orElse(StandIn.Why.NO_SHIFT));
        }
        return nearest(wanted)
                .<Result>map(near -> new Fits(steps(near), Optional.of(near)))
                .orElseGet(() -> new Not(StandIn.Why.TOO_SHORT));
    }

    private List<StandIn.Why> whys(StandIn wanted) {
        return during(wanted.span())
                .flatMap(shift -> wanted.left(shift).stream())
                .toList();
    }

    private Stream<Shift> during(Span span) {
        return shifts.stream().filter(shift -> shift.span().overlaps(span));
    }

    private boolean fits(StandIn wanted) {
        List<Piece> pieces = pieces(wanted);
        return !pieces.isEmpty()
                && !whys(wanted).contains(StandIn.Why.WHOSE)
                && pieces.stream().map(Piece::span).allMatch(OverrideRules::isLongEnough)
                && touched(pieces)
                        .flatMap(one -> rests(one, pieces))
                        .map(RotationOverride::span)
                        .allMatch(OverrideRules::isLongEnough)
                && !pieces.get(pieces.size() - 1).span.from().isAfter(OverrideRules.last(now));
    }

    private OverrideSteps steps(StandIn wanted) {
        List<Piece> pieces = pieces(wanted);
        List<RotationOverride> add = new ArrayList<>();
        pieces.forEach(piece -> add.add(RotationOverride.wanted(piece.span, piece.contacts)));
        touched(pieces).flatMap(one -> rests(one, pieces)).forEach(add::add);
        add.sort(Comparator.comparing(one -> one.span().from()));
        return new OverrideSteps(touched(pieces).toList(), add);
    }

    private List<Piece> pieces(StandIn wanted) {
        List<Piece> pieces = new ArrayList<>();
        during(wanted.span())
                .filter(shift -> wanted.left(shift).isEmpty())
                .map(shift -> new Piece(shift.span().within(wanted.span()), wanted.instead(shift), shift))
                .forEach(piece -> {
                    int last = pieces.size() - 1;
                    if (last >= 0 && pieces.get(last).goesOnAs(piece)) {
                        Span whole = new Span(pieces.get(last).span.from(), piece.span.to());
                        pieces.set(last, new Piece(whole, piece.contacts, piece.of));
                    } else {
                        pieces.add(piece);
                    }
                });
        return pieces;
    }

    private Stream<RotationOverride> touched(List<Piece> pieces) {
        return present.stream().filter(one -> pieces.stream().anyMatch(piece -> piece.span.overlaps(one.span())));
    }

    /** What is left of it; nothing of what has gone by is made anew. */
    private Stream<RotationOverride> rests(RotationOverride cut, List<Piece> pieces) {
        List<Span> rests = new ArrayList<>();
        Instant from = Stream.of(cut.span().from(), OverrideRules.first(now))
                .max(Comparator.naturalOrder())
                .get();
        for (Piece piece : pieces) {
            if (piece.span.overlaps(cut.span())) {
                rests.add(new Span(from, piece.span.from()));
                from = piece.span.to();
            }
        }
        rests.add(new Span(from, cut.span().to()));
        return rests.stream().filter(rest -> !rest.isEmpty()).map(cut::during);
    }

    /** The time that differs least from the wanted one and still touches it. */
    private Optional<StandIn> nearest(StandIn wanted) {
        NavigableSet<Instant> edges = edges(wanted.span());
        Comparator<Span> moved =
                Comparator.comparing(span -> Duration.between(wanted.span().from(), span.from())
                        .abs()
                        .plus(Duration.between(wanted.span().to(), span.to()).abs()));
        List<Span> all = new ArrayList<>();
        for (Instant from : near(edges, wanted.span().from())) {
            for (Instant to : near(edges, wanted.span().to())) {
                Span span = new Span(from, to);
                if (OverrideRules.isLongEnough(span) && span.overlaps(wanted.span())) {
                    all.add(span);
                }
            }
        }
        return all.stream()
                .sorted(moved.thenComparing(
                        span -> !span.from().equals(wanted.span().from())))
                .map(wanted::during)
                .filter(this::fits)
                .findFirst();
    }

    private static Collection<Instant> near(NavigableSet<Instant> edges, Instant moment) {
        return edges.subSet(moment.minus(FARTHEST), true, moment.plus(FARTHEST), true);
    }

    /** Where the wanted time may begin or end: at its own edges, at those of shifts and overrides, and 30 minutes from these. */
    private NavigableSet<Instant> edges(Span wanted) {
        Instant first = OverrideRules.first(now);
        NavigableSet<Instant> edges = new TreeSet<>();
        Stream.of(
                        Stream.of(wanted, new Span(first, first)),
                        shifts.stream().map(Shift::span),
                        present.stream().map(RotationOverride::span))
                .flatMap(spans -> spans)
                .flatMap(span -> Stream.of(span.from(), span.to()))
                .flatMap(edge -> Stream.of(edge.minus(OverrideRules.SHORTEST), edge, edge.plus(OverrideRules.SHORTEST)))
                .filter(edge -> !edge.isBefore(first))
                .forEach(edges::add);
        return edges;
    }

    /** Shifts as they are with these overrides alone. */
    public static List<Shift> with(List<Shift> shifts, List<RotationOverride> overrides) {
        return shifts.stream().flatMap(shift -> with(shift, overrides)).toList();
    }

    private static Stream<Shift> with(Shift shift, List<RotationOverride> overrides) {
        NavigableSet<Instant> cuts =
                new TreeSet<>(List.of(shift.span().from(), shift.span().to()));
        overrides.stream()
                .map(one -> one.span().within(shift.span()))
                .filter(part -> !part.isEmpty())
                .forEach(part -> cuts.addAll(List.of(part.from(), part.to())));
        return cuts.headSet(shift.span().to()).stream().map(from -> {
            Span part = new Span(from, cuts.higher(from));
            return overrides.stream()
                    .filter(one -> one.span().contains(from))
                    .reduce((older, younger) -> younger)
                    .map(one -> new Shift(part, one.contacts(), true, shift.regular()))
                    .orElseGet(() -> new Shift(part, shift.regular(), false));
        });
    }
}
