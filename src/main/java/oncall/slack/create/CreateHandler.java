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

    public CreateHandler(Creation creation) {
        this.creation = creation;
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
            return create(press, typed, valid.value());
        }
        return Reply.errors(((Checked.Faulty<NewContact>) checked).errors());
    }

    private Reply create(Press press, CreateScreen typed, NewContact wanted) {
        Creation.Asked asked = new Creation.Asked(
                press.user(), typed.from(), wanted, typed.token().of(press, wanted));
        return Reply.show(Modals.waiting(CreateWords.title(wanted.type()), CreateWords.saving(wanted.alias())))
                .then(screen -> creation.run(
                        screen, asked, refusal -> CreateView.draw(typed.with(refusal.token()), Optional.of(refusal))));
    }
}
