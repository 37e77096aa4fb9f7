package oncall.domain;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/**
 * A time in which others are on call than before.
 *
 * @param before empty: nobody was
 * @param after empty: nobody is
 */
public record ShiftChange(Span span, List<Arn> before, List<Arn> after) {
    public ShiftChange {
        before = List.copyOf(before);
        after = List.copyOf(after);
    }

    /** What differs between two timelines of one rotation, in order; neighbours of the same difference are one. */
    public static List<ShiftChange> between(List<Shift> before, List<Shift> after, Span window) {
        NavigableSet<Instant> cuts = new TreeSet<>(List.of(window.from(), window.to()));
        for (List<Shift> shifts : List.of(before, after)) {
            shifts.stream()
                    .map(shift -> shift.span().within(window))
                    .filter(span -> !span.isEmpty())
                    .forEach(span -> cuts.addAll(List.of(span.from(), span.to())));
        }
        List<ShiftChange> changes = new ArrayList<>();
        for (Instant from : cuts.headSet(window.to())) {
            ShiftChange change =
                    new ShiftChange(new Span(from, cuts.higher(from)), onCall(before, from), onCall(after, from));
            if (!change.isNone()) {
                add(changes, change);
            }
        }
        return changes;
    }

    private static void add(List<ShiftChange> changes, ShiftChange change) {
        int last = changes.size() - 1;
        Optional<ShiftChange> before = changes.isEmpty() ? Optional.empty() : Optional.of(changes.get(last));
        before.filter(same -> same.goesOnAs(change))
                .ifPresentOrElse(
                        same -> changes.set(last, change.withSpan(new Span(same.span.from(), change.span.to()))),
                        () -> changes.add(change));
    }

    private boolean goesOnAs(ShiftChange next) {
        return span.to().equals(next.span.from()) && before.equals(next.before) && after.equals(next.after);
    }

    private ShiftChange withSpan(Span changed) {
        return new ShiftChange(changed, before, after);
    }

    /** As much of it as lies in a time. */
    public ShiftChange within(Span window) {
        return withSpan(span.within(window));
    }

    /**
     * The same for the same changes, also a little later: the beginning of the first moves with the time, and the end of
     * one that is as short as AWS takes moves with it.
     */
    public static String fingerprint(List<ShiftChange> changes) {
        StringBuilder all = new StringBuilder();
        for (ShiftChange change : changes) {
            boolean shortest = change.span.length().equals(OverrideRules.SHORTEST);
            all.append(all.length() == 0 ? "" : change.span.from())
                    .append(shortest ? "" : change.span.to())
                    .append(change.before)
                    .append(change.after);
        }
        return UUID.nameUUIDFromBytes(all.toString().getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private boolean isNone() {
        return Set.copyOf(before).equals(Set.copyOf(after));
    }

    private static List<Arn> onCall(List<Shift> shifts, Instant at) {
        return new Shifts(new Span(Instant.MIN, Instant.MAX), shifts)
                .onCall(at).orElse(List.of()).stream().sorted().toList();
    }

    /** Who is on call now and was not. */
    public List<Arn> coming() {
        return without(after, before);
    }

    /** Who was on call and is no more. */
    public List<Arn> going() {
        return without(before, after);
    }

    private static List<Arn> without(List<Arn> all, List<Arn> others) {
        Set<Arn> left = new HashSet<>(all);
        others.forEach(left::remove);
        return left.stream().sorted().toList();
    }
}
