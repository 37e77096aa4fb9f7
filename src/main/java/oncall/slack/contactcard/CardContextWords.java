package oncall.slack.contactcard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.domain.ContactType;
import oncall.operations.check.CardContext;
import oncall.operations.check.WhereUsed;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;

/** The small print of a card: where it is used, and who changed it last. */
public record CardContextWords(DisplayNames called, ContactType type, CardContext.Around around) {
    private static final int MOST = 6;

    /** Where it is used, and its last change, in one line. */
    public List<SafeText> all() {
        List<SafeText> parts = Stream.concat(uses().stream(), around.lastChange().map(CardContextWords::last).stream())
                .toList();
        return parts.isEmpty() ? List.of() : List.of(SafeText.join(" · ", parts));
    }

    /** Escalation plans are reached by nothing. */
    public List<SafeText> uses() {
        if (type == ContactType.ESCALATION) {
            return List.of();
        }
        return around.uses().map(this::uses).map(List::of).orElse(List.of());
    }

    private SafeText uses(WhereUsed.Uses uses) {
        List<SafeText> where = new ArrayList<>();
        plans(uses).ifPresent(where::add);
        rotations(uses).ifPresent(where::add);
        if (where.isEmpty()) {
            where.add(SafeText.own(
                    uses.complete() ? "Used in no escalation plan" : "No escalation plan that uses it is known"));
        }
        SafeText found = SafeText.join(" · ", where);
        return uses.complete()
                ? found
                : found.and(" (" + uses.read() + " of " + PlanWords.count(uses.all(), "escalation plan")
                        + " looked into so far)");
    }

    private static Optional<SafeText> plans(WhereUsed.Uses uses) {
        return named(
                "Used in the escalation plan",
                uses.plans().stream().map(use -> CardWords.title(use.plan())).toList());
    }

    private Optional<SafeText> rotations(WhereUsed.Uses uses) {
        return named(
                "Member of the rotation",
                uses.rotations().stream()
                        .map(rotation -> called.rotation(rotation.arn()))
                        .toList());
    }

    private static Optional<SafeText> named(String what, List<SafeText> names) {
        int more = names.size() - MOST;
        return names.isEmpty()
                ? Optional.empty()
                : Optional.of(SafeText.own(what + (names.size() == 1 ? " " : "s "))
                        .and(SafeText.join(", ", names.stream().limit(MOST).toList()))
                        .and(more > 0 ? " … and " + more + " more" : ""));
    }

    private static SafeText last(CardContext.LastChange change) {
        SafeText by = change.userId()
                .map(user -> SafeText.own(" by ").and(SafeText.user(user)))
                .orElseGet(() -> SafeText.own(change.source() == Change.Source.OUTSIDE ? " outside Slack" : ""));
        return SafeText.own("Last change").and(by).and(", ").and(SafeText.at(change.at()));
    }
}
