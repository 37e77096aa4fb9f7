package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import oncall.domain.Arn;
import oncall.domain.Stage;
import oncall.operations.plan.Draft;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** Answers what is pressed in an overview, but for saving. Each press keeps first what was typed. */
public final class OverviewHandler {
    private static final int USUAL_WAIT = 5;

    private final Editing editing;

    OverviewHandler(Editing editing) {
        this.editing = editing;
    }

    /** Lays the form of a stage upon the overview; the value is the stage's origin. */
    public Reply stage(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        OptionalInt origin = Numbers.read(press.text());
        return stored(press, place, draft -> {
                    int index = draft.origins().indexOf(origin.orElse(Integer.MAX_VALUE));
                    return index < 0 || !place.isFrom(draft) ? draft : draft.holdStage(index);
                })
                .map(draft -> stage(press, place, draft, origin))
                .orElseGet(() -> Editing.gone(place));
    }

    /** A stage that waits the usual time and reaches nobody yet, and its form. */
    public Reply addStage(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        AtomicBoolean added = new AtomicBoolean();
        Optional<Draft> changed = stored(press, place, draft -> {
            added.set(place.hasStagesOf(draft));
            return added.get() ? draft.addStage(new Stage(USUAL_WAIT, List.of())) : draft;
        });
        if (changed.isEmpty()) {
            return Editing.gone(place);
        }
        Draft draft = changed.get();
        if (!added.get()) {
            return redrawn(draft, place);
        }
        int last = draft.origins().size() - 1;
        OverviewPlace shown = place.onPage(last / OverviewScreen.PAGE_SIZE);
        Reply form = stage(press, shown, draft, OptionalInt.of(draft.origins().get(last)));
        return form.then(screen -> {
            screen.show(
                    Editing.viewId(press), () -> editing.find(press, shown).map(now -> editing.overview(now, shown)));
            form.later().ifPresent(names -> names.run(screen));
        });
    }

    /** Moves, copies or removes a stage: the value is what, and the stage's origin. */
    public Reply menu(Press press) {
        return acts(press, (draft, place) -> {
            String[] value = press.text().split(":", 2);
            int index = value.length < 2
                    ? -1
                    : draft.origins().indexOf(Numbers.read(value[1]).orElse(Integer.MAX_VALUE));
            int last = draft.plan().stages().size() - 1;
            return switch (index < 0 ? "" : value[0]) {
                case StageRows.UP -> index > 0 ? draft.moveStage(index, index - 1) : draft;
                case StageRows.DOWN -> index < last ? draft.moveStage(index, index + 1) : draft;
                case StageRows.DUPLICATE -> place.hasStagesOf(draft) ? draft.duplicateStage(index) : draft;
                case StageRows.REMOVE -> draft.removeStage(index);
                default -> draft;
            };
        });
    }

    /** Moves or removes a rotation: the value is what, and its place in this very drawing. */
    public Reply rotationMenu(Press press) {
        return acts(press, (draft, place) -> {
            String[] value = press.text().split(":", 2);
            int index = value.length < 2 ? -1 : Numbers.read(value[1]).orElse(-1);
            int last = draft.plan().rotations().size() - 1;
            return switch (index < 0 || index > last || !place.isNow(draft) ? "" : value[0]) {
                case StageRows.UP -> index > 0 ? draft.moveRotation(index, index - 1) : draft;
                case StageRows.DOWN -> index < last ? draft.moveRotation(index, index + 1) : draft;
                case StageRows.REMOVE -> draft.removeRotation(index);
                default -> draft;
            };
        });
    }

    public Reply addRotation(Press press) {
        return acts(press, (draft, place) -> {
            Optional<Arn> chosen = editing.choices(draft).rotation(press.text());
            return chosen.map(draft::addRotation).orElse(draft);
        });
    }

    public Reply rotations(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        return Reply.options(editing.find(press, place)
                .map(draft -> editing.choices(draft).rotations(press.text()))
                .orElse(List.of()));
    }

    public Reply page(Press press) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        int page = Numbers.read(press.text()).orElse(0);
        return stored(press, place, UnaryOperator.identity())
                .map(draft -> redrawn(draft, place.onPage(page)))
                .orElseGet(() -> Editing.gone(place));
    }

    private interface Action {
        Draft on(Draft draft, OverviewPlace place);
    }

    private Reply acts(Press press, Action action) {
        OverviewPlace place = OverviewPlace.decode(press.metadata());
        return stored(press, place, draft -> action.on(draft, place))
                .map(draft -> redrawn(draft, place))
                .orElseGet(() -> Editing.gone(place));
    }

    private Optional<Draft> stored(Press press, OverviewPlace place, UnaryOperator<Draft> action) {
        return editing.change(press, place, draft -> action.apply(OverviewForm.stored(draft, press.answers())));
    }

    private Reply stage(Press press, OverviewPlace place, Draft draft, OptionalInt origin) {
        StagePlace stage = StagePlace.opened(place.now(draft), Editing.viewId(press), origin.orElse(Integer.MAX_VALUE));
        if (!place.isFrom(draft) || stage.index(draft).isEmpty()) {
            return redrawn(draft, place);
        }
        return editing.named(
                Reply.open(editing.stage(draft, stage, Notice.none())),
                draft,
                again -> editing.stage(again, stage, Notice.none()));
    }

    private Reply redrawn(Draft draft, OverviewPlace place) {
        return place.isFrom(draft) ? editing.shown(draft, place) : Reply.show(editing.older(draft, place));
    }
}
