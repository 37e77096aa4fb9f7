package oncall.slack.create;

import java.util.Optional;
import oncall.domain.Checked;
import oncall.operations.NewContact;
import oncall.slack.block.Modals;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.words.CreateWords;

/** Opens the form of a create, draws it anew, and creates what it asks for. */
public final class CreateHandler {
    private final Creation creation;
    private final PlanFirst planFirst;

    /** Goes on to the plan of what is to be created; only then is it created. */
    @FunctionalInterface
    public interface PlanFirst {
        Reply begin(Press press, NewContact wanted, AskedFrom from);
    }

    public CreateHandler(Creation creation, PlanFirst planFirst) {
        this.creation = creation;
        this.planFirst = planFirst;
    }

    /** The text is what follows the verb. */
    public Reply open(Press press) {
        return Reply.open(CreateView.draw(CreateCommand.read(press.text(), AskedFrom.of(press))));
    }

    /** After another kind or another sort of plan was chosen. */
    public Reply redraw(Press press) {
        return Reply.show(CreateView.draw(CreateForm.screen(press.answers(), press.metadata())));
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

    private Reply create(Press press, CreateScreen typed, NewContact wanted) {
        Creation.Asked asked = new Creation.Asked(
                typed.from().request(press.user()),
                typed.from(),
                wanted,
                typed.token().of(press, wanted));
        return Reply.show(Modals.waiting(CreateWords.title(wanted.type()), CreateWords.saving(wanted.alias())))
                .then(screen -> creation.run(
                        screen, asked, refusal -> CreateView.draw(typed.with(refusal.token()), Optional.of(refusal))));
    }
}
