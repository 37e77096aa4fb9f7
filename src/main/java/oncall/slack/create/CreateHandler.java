package oncall.slack.create;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Checked;
import oncall.operations.announce.FinishSitting;
import oncall.operations.port.NewContact;
import oncall.slack.announce.Hears;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** Opens the form of a create, draws it anew, and creates what it asks for. */
public final class CreateHandler {
    private final Creation creation;
    private final PlanFirst planFirst;
    private final Hears hears;
    private final FinishSitting finish;

    /** Goes on to the plan of what is to be created; only then is it created. */
    @FunctionalInterface
    public interface PlanFirst {
        Reply begin(Press press, NewContact wanted, AskedFrom from);
    }

    public CreateHandler(Creation creation, PlanFirst planFirst, Hears hears, FinishSitting finish) {
        this.creation = creation;
        this.planFirst = planFirst;
        this.hears = hears;
        this.finish = finish;
    }

    /** The text is what follows the verb. */
    public Reply open(Press press) {
        return CreateCommand.other(press.text())
                .map(other -> Reply.say(Message.of(CreateWords.noSuchKind(other))))
                .orElseGet(() -> form(press, CreateCommand.read(press.text(), AskedFrom.of(press)), Reply::open));
    }

    /** After another kind or another sort of plan was chosen. */
    public Reply redraw(Press press) {
        return form(press, CreateForm.screen(press.answers(), press.metadata()), Reply::show);
    }

    /** What begins with its plan says in the review who will hear of it. */
    private Reply form(Press press, CreateScreen screen, Function<View, Reply> answer) {
        return screen.blank()
                ? hears.reply(press, screen.from(), List.of(), answer, heard -> CreateView.draw(screen.heardBy(heard)))
                : answer.apply(CreateView.draw(screen));
    }

    public Reply submit(Press press) {
        CreateScreen typed = CreateForm.screen(press.answers(), press.metadata());
        Checked<NewContact> checked = CreateForm.read(press.answers());
        if (checked instanceof Checked.Valid<NewContact> valid) {
            return typed.blank()
                    ? create(press, typed, valid.value())
                    : planFirst.begin(press, valid.value(), typed.from());
        }
        return Reply.errors(((Checked.Faulty<NewContact>) checked).errors());
    }

    /** What was created is told with what was added to it in the same window, or on top of it, once that is closed. */
    public Reply closed(Press press) {
        boolean isLast =
                press.view().filter(view -> !view.id().equals(view.rootId())).isEmpty();
        return isLast ? Reply.nothing().then(screen -> finish.creating(press.user())) : Reply.nothing();
    }

    private Reply create(Press press, CreateScreen typed, NewContact wanted) {
        Creation.Asked asked = new Creation.Asked(
                () -> hears.request(press, typed.from()),
                typed.from(),
                wanted,
                typed.token().of(press, wanted));
        return Reply.show(Modals.waiting(CreateWords.title(wanted.type()), CreateWords.saving(wanted.alias())))
                .then(screen -> creation.run(
                        screen, asked, refusal -> CreateView.draw(again(press, typed, refusal), Optional.of(refusal))));
    }

    private CreateScreen again(Press press, CreateScreen typed, Refusal refusal) {
        return typed.with(refusal.token()).heardBy(Optional.of(hears.read(press.user(), typed.from(), List.of())));
    }
}
