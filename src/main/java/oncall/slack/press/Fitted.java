package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;

/**
 * How an answer fits into the acknowledgement of a command or of a submission.
 *
 * @param acknowledgement nothing where it is held for what follows
 * @param place where its work draws
 * @param rest what does not fit and is given by a call, before the work
 * @param again whether the same form may be sent again
 */
record Fitted(Optional<Answer> acknowledgement, Bound place, Optional<Answer> rest, boolean again) {
    static Fitted of(Answering one, Answer answer) {
        return answer.accept(
                one.press().kind() == Press.Kind.COMMAND ? new OfCommand(one) : new OfSubmission(one.press()));
    }

    private static Fitted whole(Answer acknowledgement, Bound place) {
        return new Fitted(Optional.of(acknowledgement), place, Optional.empty(), false);
    }

    private static Fitted byCall(Answer rest) {
        return new Fitted(Optional.of(new Answer.Nothing()), Bound.nowhere(), Optional.of(rest), false);
    }

    /** Words alone. */
    private record OfCommand(Answering one) implements Answer.Visitor<Fitted> {
        @Override
        public Fitted nothing() {
            return whole(new Answer.Nothing(), Bound.nowhere());
        }

        @Override
        public Fitted reading(SafeText words) {
            one.awaits(words);
            return new Fitted(Optional.empty(), Bound.nowhere(), Optional.empty(), false);
        }

        @Override
        public Fitted say(Message message) {
            return whole(new Answer.Say(message), Bound.nowhere());
        }

        @Override
        public Fitted redraw(Message message) {
            return say(message);
        }

        @Override
        public Fitted open(View view) {
            return byCall(new Answer.Open(view));
        }

        @Override
        public Fitted show(View view) {
            return open(view);
        }

        @Override
        public Fitted errors(FieldErrors errors) {
            return say(Words.of(errors));
        }

        @Override
        public Fitted options(List<Choice> choices) {
            return nothing();
        }
    }

    /** Whatever is to be seen in its view. */
    private record OfSubmission(Press press) implements Answer.Visitor<Fitted> {
        @Override
        public Fitted nothing() {
            return whole(new Answer.Nothing(), Bound.nowhere());
        }

        @Override
        public Fitted reading(SafeText words) {
            return show(Modals.waiting(Words.TITLE, words));
        }

        @Override
        public Fitted say(Message message) {
            return show(Words.modal(message));
        }

        @Override
        public Fitted redraw(Message message) {
            return say(message);
        }

        @Override
        public Fitted open(View view) {
            if (view.getExternalId() == null) {
                view.setExternalId("oncall-" + UUID.randomUUID());
            }
            ViewRef ref = new ViewRef.ByExternalId(view.getExternalId());
            return whole(new Answer.Open(view), Bound.answered(ref, true));
        }

        @Override
        public Fitted show(View view) {
            return whole(
                    new Answer.Show(view),
                    press.inModal()
                            .map(in -> Bound.answered(new ViewRef.ById(in.id()), Delivery.isWaiting(view)))
                            .orElse(Bound.nowhere()));
        }

        @Override
        public Fitted errors(FieldErrors errors) {
            return new Fitted(Optional.of(new Answer.Errors(errors)), Bound.pressed(press), Optional.empty(), true);
        }

        @Override
        public Fitted options(List<Choice> choices) {
            return nothing();
        }
    }
}
