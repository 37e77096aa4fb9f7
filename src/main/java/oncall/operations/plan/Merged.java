package oncall.operations.plan;

import java.util.List;
import java.util.Optional;
import oncall.domain.Conflict;
import oncall.domain.Contact;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.domain.Side;
import oncall.domain.ThreeWay;
import oncall.domain.Version;

/**
 * What a draft comes to, set against what AWS held when it was read last.
 *
 * @param present what AWS held then
 * @param open where both changed the same and nobody has chosen yet
 * @param version what is to be saved; nothing while something is open
 */
public record Merged(Contact present, List<Conflict> open, Optional<Version> version) {
    public Merged {
        open = List.copyOf(open);
    }

    /** Of a draft that edits. */
    public static Merged of(Draft draft) {
        Contact base = draft.base().orElseThrow();
        if (draft.review().theirs().isEmpty()) {
            return new Merged(base, List.of(), Optional.of(draft.version()));
        }
        Contact theirs = draft.review().theirs().get();
        ThreeWay merge = ThreeWay.merge(base, draft.version(), theirs);
        List<Conflict> open = merge.conflicts().stream()
                .filter(conflict -> !isChosen(conflict, draft.review()))
                .toList();
        return new Merged(
                theirs,
                open,
                open.isEmpty() ? Optional.of(merge.resolve(draft.review().chosen())) : Optional.empty());
    }

    /** What AWS is to hold; nothing while something is open. */
    public Optional<Contact> wanted() {
        return version.map(
                merged -> present.withDisplayName(merged.displayName()).withPlan(merged.plan()));
    }

    /** What the save would change; nothing while something is open. */
    public List<Difference> differences() {
        return wanted().map(after -> PlanDiff.between(present, after)).orElse(List.of());
    }

    private static boolean isChosen(Conflict conflict, Review review) {
        Side side = review.chosen().get(conflict.key());
        return side != null && (side != Side.BOTH || conflict.fitTogether());
    }
}
