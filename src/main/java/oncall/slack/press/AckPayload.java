package oncall.slack.press;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
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
record AckPayload(Optional<Answer> acknowledgement, Destination place, Optional<Answer> rest, boolean again) {
    static AckPayload of(Interaction one, Answer answer) {
        return answer.accept(
                one.press().kind() == Press.Kind.COMMAND ? new OfCommand(one) : new OfSubmission(one.press()));
    }

    private static AckPayload whole(Answer acknowledgement, Destination place) {
        return new AckPayload(Optional.of(acknowledgement), place, Optional.empty(), false);
    }

    private static AckPayload byCall(Answer rest) {
        return new AckPayload(Optional.of(new Answer.Nothing()), Destination.nowhere(), Optional.of(rest), false);
    }

    /** Words alone. */
    private record OfCommand(Interaction one) implements Answer.Visitor<AckPayload> {
        @Override
        public AckPayload nothing() {
            return whole(new Answer.Nothing(), Destination.nowhere());
        }

        @Override
        public AckPayload reading(SafeText words) {
            one.awaits(words);
            return new AckPayload(Optional.empty(), Destination.nowhere(), Optional.empty(), false);
        }

        @Override
        public AckPayload say(Message message) {
            return whole(new Answer.Say(message), Destination.nowhere());
        }

        @Override
        public AckPayload written(ByteBuffer json) {
            return whole(new Answer.Written(json), Destination.nowhere());
        }

        @Override
        public AckPayload redraw(Message message) {
            return say(message);
        }

        @Override
        public AckPayload open(View view) {
            return byCall(new Answer.Open(view));
        }

        @Override
        public AckPayload show(View view) {
            return open(view);
        }

        @Override
        public AckPayload errors(FieldErrors errors) {
            return say(Words.of(errors));
        }

        @Override
        public AckPayload options(List<Choice> choices) {
            return nothing();
        }
    }

    /** Whatever is to be seen in its view. */
    private record OfSubmission(Press press) implements Answer.Visitor<AckPayload> {
        @Override
        public AckPayload nothing() {
            return whole(new Answer.Nothing(), Destination.nowhere());
        }

        @Override
        public AckPayload reading(SafeText words) {
            return show(Modals.waiting(Words.TITLE, words));
        }

        @Override
        public AckPayload say(Message message) {
            return show(Words.modal(message));
        }

        @Override
        public AckPayload written(ByteBuffer json) {
            throw new IllegalStateException("A command is answered so, and at once.");
        }

        @Override
        public AckPayload redraw(Message message) {
            return say(message);
        }

        @Override
        public AckPayload open(View view) {
            if (view.getExternalId() == null) {
                view.setExternalId("oncall-" + UUID.randomUUID());
            }
            ViewRef ref = new ViewRef.ByExternalId(view.getExternalId());
            return whole(new Answer.Open(view), Destination.answered(ref, true));
        }

        @Override
        public AckPayload show(View view) {
            return whole(
                    new Answer.Show(view),
                    press.inModal()
                            .map(in -> Destination.answered(new ViewRef.ById(in.id()), Delivery.isWaiting(view)))
                            .orElse(Destination.nowhere()));
        }

        @Override
        public AckPayload errors(FieldErrors errors) {
            return new AckPayload(
                    Optional.of(new Answer.Errors(errors)), Destination.pressed(press), Optional.empty(), true);
        }

        @Override
        public AckPayload options(List<Choice> choices) {
            return nothing();
        }
    }
}
