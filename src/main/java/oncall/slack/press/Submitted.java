package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.Optional;

/**
 * How the reply to a submission fits into its acknowledgement.
 *
 * @param place where its work draws
 * @param afterwards what does not fit and is done by a call
 */
record Submitted(Answer answer, Bound place, Optional<Reply.Now> afterwards) {
    static Submitted of(Press press, Reply.Now now) {
        if (now instanceof Reply.Now.Show show) {
            return new Submitted(new Answer.Update(show.view()), here(press, show.view()), Optional.empty());
        }
        if (now instanceof Reply.Now.Open open) {
            return pushed(open.view());
        }
        if (now instanceof Reply.Now.Say say) {
            View words = Words.modal(say.message());
            return new Submitted(new Answer.Update(words), here(press, words), Optional.empty());
        }
        if (now instanceof Reply.Now.Redraw redraw) {
            return of(press, new Reply.Now.Say(redraw.message()));
        }
        if (now instanceof Reply.Now.Errors errors) {
            return new Submitted(new Answer.Errors(errors.errors()), Bound.pressed(press), Optional.empty());
        }
        if (now instanceof Reply.Now.CloseAll) {
            return new Submitted(new Answer.Clear(), Bound.nowhere(), Optional.empty());
        }
        Optional<Reply.Now> rest = now instanceof Reply.Now.Home ? Optional.of(now) : Optional.empty();
        return new Submitted(new Answer.Received(), Bound.nowhere(), rest);
    }

    private static Submitted pushed(View view) {
        String id = view.getExternalId() == null ? Presses.externalId() : view.getExternalId();
        view.setExternalId(id);
        return new Submitted(
                new Answer.Push(view), Bound.answered(new ViewRef.ByExternalId(id), true), Optional.empty());
    }

    private static Bound here(Press press, View drawn) {
        return press.inModal()
                .map(view -> Bound.answered(new ViewRef.ById(view.id()), Delivery.isWaiting(drawn)))
                .orElse(Bound.nowhere());
    }
}
