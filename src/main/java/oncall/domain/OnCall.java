package oncall.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The one timeline of a schedule: who is on call at each moment of a known time. Whatever is said of now, next, hand-offs,
 * somebody's own shifts or gaps is read from it.
 *
 * @param known the time for which it is known
 * @param segments that time without a hole; no two neighbours are the same
 */
public record OnCall(Span known, List<Segment> segments) {
    public OnCall {
        segments = List.copyOf(segments);
    }

    /**
     * Of all rotations of a schedule, as far as all of them are known; cut at every start and end.
     *
     * @param rotations in the schedule's order
     * @param wanted no more is of interest
     */
    public static OnCall of(Map<Arn, Shifts> rotations, Span wanted) {
        Span known = rotations.values().stream().map(Shifts::known).reduce(wanted, Span::within);
        if (known.isEmpty()) {
            return new OnCall(new Span(known.from(), known.from()), List.of());
        }
        List<Piece> pieces = rotations.entrySet().stream()
                .flatMap(rotation -> rotation.getValue().shifts().stream()
                        .filter(shift -> !shift.span().within(known).isEmpty())
                        .map(shift -> new Piece(
                                shift.span().within(known),
                                Segment.duties(rotation.getKey(), shift).toList())))
                .sorted(Comparator.comparing(piece -> piece.span.from()))
                .toList();
        List<Arn> order = List.copyOf(rotations.keySet());
        return new OnCall(
                known, merged(cut(pieces, known, Comparator.comparingInt(duty -> order.indexOf(duty.rotation())))));
    }

    private record Piece(Span span, List<Duty> duties) {}

    private static List<Segment> cut(List<Piece> pieces, Span known, Comparator<Duty> order) {
        NavigableSet<Instant> cuts = new TreeSet<>(List.of(known.from(), known.to()));
        pieces.forEach(piece -> cuts.addAll(List.of(piece.span.from(), piece.span.to())));
        List<Segment> segments = new ArrayList<>();
        List<Piece> running = new ArrayList<>();
        int next = 0;
        for (Instant from : cuts.headSet(known.to())) {
            running.removeIf(piece -> !piece.span.to().isAfter(from));
            while (next < pieces.size() && !pieces.get(next).span.from().isAfter(from)) {
                running.add(pieces.get(next++));
            }
            segments.add(new Segment(new Span(from, cuts.higher(from)), duties(running, order)));
        }
        return segments;
    }

    /** Somebody may stand in a rotation's shift twice. */
    private static List<Duty> duties(List<Piece> running, Comparator<Duty> order) {
        return running.stream()
                .flatMap(piece -> piece.duties.stream())
                .distinct()
                .sorted(order.thenComparing(Duty::contact))
                .toList();
    }

    private static List<Segment> merged(List<Segment> cut) {
        List<Segment> merged = new ArrayList<>();
        for (Segment segment : cut) {
            int last = merged.size() - 1;
            if (last >= 0 && merged.get(last).duties().equals(segment.duties())) {
                merged.set(last, merged.get(last).until(segment));
            } else {
                merged.add(segment);
            }
        }
        return merged;
    }

    /** Nothing where it is not known. */
    public Optional<Segment> at(Instant moment) {
        return segments.stream()
                .filter(segment -> segment.span().contains(moment))
                .findFirst();
    }

    /** The first later part with others on call, or the same in other rotations; as far as is known. */
    public Optional<Segment> next(Instant moment) {
        return handOffs(moment).findFirst();
    }

    /** The parts that begin after this moment with others on call than just before. */
    public Stream<Segment> handOffs(Instant after) {
        return Stream.iterate(1, i -> i < segments.size(), i -> i + 1)
                .filter(i -> segments.get(i).span().from().isAfter(after))
                .filter(i -> !segments.get(i).isAs(segments.get(i - 1)))
                .map(segments::get);
    }

    /** When somebody's being on call at this moment ends; nothing where they are not, or where the end is not known. */
    public Optional<Instant> until(Arn contact, Instant moment) {
        return runs(contact).stream()
                .map(Run::span)
                .filter(run -> run.contains(moment))
                .findFirst()
                .map(Span::to)
                .filter(known.to()::isAfter);
    }

    /** When nobody's being on call at this moment ends; nothing where somebody is, or where the end is not known. */
    public Optional<Instant> untilSomebody(Instant moment) {
        return at(moment)
                .filter(Segment::isEmpty)
                .map(segment -> segment.span().to())
                .filter(known.to()::isAfter);
    }

    /**
     * Somebody's being on call without a break.
     *
     * @param duties theirs, each once, in the order in which they begin
     */
    public record Run(Span span, List<Duty> duties) {
        public Run {
            duties = duties.stream().distinct().toList();
        }
    }

    /** Of one contact, in order. */
    public List<Run> runs(Arn contact) {
        List<Run> runs = new ArrayList<>();
        boolean goesOn = false;
        for (Segment segment : segments) {
            if (segment.has(contact)) {
                List<Duty> duties = segment.duties().stream()
                        .filter(duty -> duty.contact().equals(contact))
                        .toList();
                Optional<Run> before = goesOn ? Optional.of(runs.remove(runs.size() - 1)) : Optional.empty();
                runs.add(new Run(
                        new Span(
                                before.map(run -> run.span.from())
                                        .orElse(segment.span().from()),
                                segment.span().to()),
                        Stream.concat(before.stream().flatMap(run -> run.duties.stream()), duties.stream())
                                .toList()));
            }
            goesOn = segment.has(contact);
        }
        return runs;
    }

    /** When nobody is on call although somebody should be. */
    public List<Span> gaps(Expected expected) {
        List<Span> empty =
                segments.stream().filter(Segment::isEmpty).map(Segment::span).toList();
        return expected.within(empty);
    }

    /** Who stands in for whom, each for as long as they do without a break, as far as it ends after a moment. */
    public List<Run> overrides(Instant from) {
        List<Run> runs = new ArrayList<>();
        Map<Duty, Instant> running = new LinkedHashMap<>();
        for (Segment segment : segments) {
            running.entrySet()
                    .removeIf(began -> !segment.duties().contains(began.getKey())
                            && runs.add(new Run(
                                    new Span(began.getValue(), segment.span().from()), List.of(began.getKey()))));
            segment.duties().stream()
                    .filter(duty -> !duty.standsInFor().isEmpty())
                    .forEach(duty -> running.putIfAbsent(duty, segment.span().from()));
        }
        running.forEach((duty, began) -> runs.add(new Run(new Span(began, known.to()), List.of(duty))));
        return runs.stream()
                .filter(run -> run.span().to().isAfter(from))
                .sorted(Comparator.comparing(run -> run.span().from()))
                .toList();
    }
}
