package oncall.slack.planeditor;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.plan.Draft;
import oncall.slack.block.Answers;

/** Reads the form of a stage into the draft, also where rows have moved since it was drawn. */
final class StageForm {
    private final StagePlace place;
    private final int stage;
    private final StageInputs inputs;
    private final Answers answers;
    private final Choices choices;

    StageForm(StagePlace place, Answers answers, Choices choices) {
        this.place = place;
        this.stage = place.drawnAs();
        this.inputs = new StageInputs(stage);
        this.answers = answers;
        this.choices = choices;
    }

    /** The draft with what is typed; what cannot be read stays as it was. */
    Draft stored(Draft draft) {
        OptionalInt index = place.index(draft);
        if (index.isEmpty()) {
            return draft;
        }
        Stage was = draft.plan().stages().get(index.getAsInt());
        List<Target> targets = new ArrayList<>(was.targets());
        List<OptionalInt> places = place.targets(draft);
        for (int row = 0; row < places.size(); row++) {
            OptionalInt target = places.get(row);
            if (target.isPresent()) {
                targets.set(target.getAsInt(), target(place.field(row), targets.get(target.getAsInt())));
            }
        }
        Stage typed = inputs.typed(answers, was).withTargets(targets);
        Draft stored = draft.replaceStage(index.getAsInt(), typed);
        // A drawing made since would keep what it showed in these fields; new ones show what was typed.
        return typed.equals(was) || place.overview().isNow(draft) ? stored : stored.withNextRevision();
    }

    /** What is wrong with what is typed, by the fields of the form; the draft has it stored already. */
    FieldErrors check(Draft draft) {
        Stage typed = draft.plan().stages().get(place.index(draft).orElseThrow());
        Plan base = draft.base().map(held -> held.plan()).orElse(Plan.blank());
        FieldErrors errors = inputs.check(answers);
        for (int row = 0; row < place.rows(); row++) {
            errors = errors.and(checkRow(place.field(row)));
        }
        return errors.and(PlanRules.check(draft.type(), stage, typed, base));
    }

    /** The field of an entry that was chosen from names which are no longer in memory. */
    Optional<String> unread(Draft stored) {
        List<Target> targets =
                stored.plan().stages().get(place.index(stored).orElseThrow()).targets();
        List<OptionalInt> places = place.targets(stored);
        return IntStream.range(0, places.size())
                .filter(row -> places.get(row).isPresent())
                .filter(row -> isUnread(targets.get(places.get(row).getAsInt()), place.field(row)))
                .mapToObj(row -> PlanFields.target(stage, place.field(row)))
                .findFirst();
    }

    private boolean isUnread(Target stored, int index) {
        String key = answers.text(PlanFields.target(stage, index));
        return !key.isEmpty()
                && Keys.arn(stored).filter(arn -> !Keys.of(arn).equals(key)).isPresent()
                && choices.target(key).isEmpty();
    }

    private FieldErrors checkRow(int index) {
        String retry = PlanFields.targetRetry(stage, index);
        return answers.text(retry).isEmpty()
                        || Numbers.read(answers.text(retry), PlanRules.LONGEST_RETRY)
                                .isPresent()
                ? FieldErrors.none()
                : FieldErrors.at(retry, EditorWords.retry(PlanRules.LONGEST_RETRY));
    }

    private Target target(int index, Target was) {
        Target chosen = chosen(answers.text(PlanFields.target(stage, index)), was);
        if (chosen instanceof Target.ToChannel channel && answers.has(PlanFields.targetRetry(stage, index))) {
            return new Target.ToChannel(channel.channel(), retry(PlanFields.targetRetry(stage, index), channel));
        }
        return chosen instanceof Target.ToContact contact && answers.has(PlanFields.targetEssential(stage, index))
                ? new Target.ToContact(contact.contact(), answers.ticked(PlanFields.targetEssential(stage, index)))
                : chosen;
    }

    /** Whom the row reaches now, in the way it did. */
    private Target chosen(String key, Target was) {
        return Keys.arn(was).filter(arn -> !Keys.of(arn).equals(key)).isPresent()
                ? choices.target(key).map(target -> inTheWayOf(was, target)).orElse(was)
                : was;
    }

    private static Target inTheWayOf(Target was, Target chosen) {
        if (was instanceof Target.ToChannel before && chosen instanceof Target.ToChannel now) {
            return new Target.ToChannel(now.channel(), before.retryMinutes());
        }
        return was instanceof Target.ToContact before && chosen instanceof Target.ToContact now
                ? new Target.ToContact(now.contact(), before.essential())
                : chosen;
    }

    private OptionalInt retry(String name, Target.ToChannel was) {
        Optional<String> typed = answers.first(name).map(String::strip).filter(text -> !text.isEmpty());
        OptionalInt number = Numbers.read(answers.text(name), PlanRules.LONGEST_RETRY);
        return typed.isEmpty() || number.isPresent() ? number : was.retryMinutes();
    }
}
