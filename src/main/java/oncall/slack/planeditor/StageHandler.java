package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.PlanRules;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.operations.plan.Draft;
import oncall.slack.block.Choice;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** Answers what is pressed in the form of a stage. Each press keeps first what was typed. */
public final class StageHandler {
    private final Editing editing;

    StageHandler(Editing editing) {
        this.editing = editing;
    }

    /** Something else was chosen in a row: kept with everything else that stands in the form. */
    public Reply kept(Press press) {
        return acts(press, (draft, typed) -> typed);
    }

    /** The value is the key of what is to be reached as well. */
    public Reply add(Press press) {
        StagePlace place = StagePlace.decode(press.metadata());
        return acts(press, place.turnedTo(Integer.MAX_VALUE), (draft, typed) -> {
            Optional<Target> chosen = editing.choices(draft).target(press.text());
            return chosen.map(target -> typed.addTarget(place.index(typed).orElseThrow(), target))
                    .orElse(typed);
        });
    }

    /** The value is the row of this very drawing. */
    public Reply remove(Press press) {
        StagePlace place = StagePlace.decode(press.metadata());
        int row = Numbers.read(press.text()).orElse(-1);
        return acts(press, (draft, typed) -> {
            OptionalInt target = row < 0 || row >= place.rows()
                    ? OptionalInt.empty()
                    : place.targets(draft).get(row);
            return target.isEmpty()
                    ? typed
                    : typed.removeTarget(place.index(typed).orElseThrow(), target.getAsInt());
        });
    }

    public Reply page(Press press) {
        StagePlace place = StagePlace.decode(press.metadata());
        return acts(press, place.turnedTo(Numbers.read(press.text()).orElse(0)), (draft, typed) -> typed);
    }

    /** Entries for what a stage can reach; those that fit the letters typed. */
    public Reply targets(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        List<Choice> found = editing.find(press, place)
                .map(draft -> editing.choices(draft).targets(press.text()))
                .orElse(List.of());
        return Reply.options(found);
    }

    /** Back to the overview, unless something is wrong with what is typed. */
    public Reply done(Press press) {
        StagePlace place = StagePlace.decode(press.metadata());
        Optional<Draft> stored = stored(press, place, (draft, typed) -> {
            StageForm form = form(press, place, typed);
            return form.unread(typed).isEmpty() && form.check(typed).isEmpty()
                    ? typed.endStage(place.index(typed).orElseThrow(), Editing.viewId(press))
                    : typed;
        });
        if (stored.isEmpty()) {
            return Editing.gone(place.overview());
        }
        Draft draft = stored.get();
        if (place.index(draft).isEmpty()) {
            return back(press, place, Notice.of("warning", EditorWords.stageGone()));
        }
        StageForm form = form(press, place, draft);
        Optional<String> unread = form.unread(draft);
        if (unread.isPresent()) {
            return editing.named(
                    Reply.errors(FieldErrors.at(unread.get(), EditorWords.readAgain())),
                    draft,
                    again -> editing.stage(again, place, Notice.none()));
        }
        FieldErrors errors = form.check(draft);
        return errors.isEmpty() ? back(press, place, Notice.none()) : Reply.errors(errors);
    }

    /** The form was closed without Done: what earlier presses kept stays, but for what would be refused. */
    public Reply closed(Press press) {
        StagePlace place = StagePlace.decode(press.metadata());
        var unused = editing.change(press, place.overview(), draft -> {
            OptionalInt index = place.index(draft);
            return index.isEmpty() || draft.hasEnded(Editing.viewId(press))
                    ? draft
                    : draft.giveUpStage(index.getAsInt(), Editing.viewId(press));
        });
        return back(press, place, Notice.none());
    }

    private Reply back(Press press, StagePlace place, Notice notice) {
        OverviewPlace overview = place.overview();
        return Reply.nothing().then(screen -> {
            screen.show(
                    place.overviewId(),
                    () -> editing.find(press, overview).map(draft -> editing.overview(draft, overview, notice)));
            editing.find(press, overview)
                    .ifPresent(draft -> editing.fill(
                            view -> screen.show(place.overviewId(), () -> Optional.of(view)), draft, overview, notice));
        });
    }

    private interface Action {
        /** The draft as it was, and with what was typed. */
        Draft on(Draft draft, Draft typed);
    }

    private Reply acts(Press press, Action action) {
        StagePlace place = StagePlace.decode(press.metadata());
        return acts(press, place, action);
    }

    private Reply acts(Press press, StagePlace shown, Action action) {
        StagePlace place = StagePlace.decode(press.metadata());
        return stored(press, place, (draft, typed) -> held(place, action.on(draft, typed)))
                .map(draft -> drawn(draft, shown))
                .orElseGet(() -> Editing.gone(place.overview()));
    }

    private Reply drawn(Draft draft, StagePlace place) {
        if (place.index(draft).isEmpty()) {
            return Reply.show(Editing.stageGone());
        }
        return editing.named(
                Reply.show(editing.stage(draft, place, Notice.none())),
                draft,
                again -> editing.stage(again, place, Notice.none()));
    }

    private Optional<Draft> stored(Press press, StagePlace place, Action action) {
        return editing.change(press, place.overview(), draft -> {
            if (place.index(draft).isEmpty() || draft.hasEnded(Editing.viewId(press))) {
                return draft;
            }
            return action.on(draft, form(press, place, draft).stored(draft));
        });
    }

    /** What is sound so far is what Back leaves. */
    private static Draft held(StagePlace place, Draft draft) {
        OptionalInt index = place.index(draft);
        return index.isPresent() && isSound(draft, index.getAsInt()) ? draft.holdStage(index.getAsInt()) : draft;
    }

    private static boolean isSound(Draft draft, int index) {
        Stage stage = draft.plan().stages().get(index);
        Plan base = draft.base().map(Contact::plan).orElse(Plan.blank());
        boolean filled = !stage.targets().isEmpty() || draft.sound(index).isPresent();
        return filled && PlanRules.check(draft.type(), index, stage, base).isEmpty();
    }

    private StageForm form(Press press, StagePlace place, Draft draft) {
        return new StageForm(place, press.answers(), editing.choices(draft));
    }
}
