package oncall.slack.press;

import com.slack.api.model.view.View;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.FieldErrors;
import oncall.slack.block.Choice;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives an answer that does not fit into an acknowledgement any more, by calls to Slack. */
final class Delivery {
    private static final Logger log = LoggerFactory.getLogger(Delivery.class);

    private static final int ATTEMPTS = 5;
    private static final Duration A_MOMENT = Duration.ofMillis(200);

    private final SlackApi slackApi;
    private final Notifier notifier;
    private final Drawings drawings = new Drawings();

    Delivery(SlackApi slackApi, Notifier notifier) {
        this.slackApi = slackApi;
        this.notifier = notifier;
    }

    /** @param checking the view that was opened while rights were asked for, which now becomes the answer */
    Destination give(Interaction one, Answer answer, Optional<Destination> checking) {
        return answer.accept(new Giving(one, checking));
    }

    private final class Giving implements Answer.Visitor<Destination> {
        private final Interaction one;
        private final Press press;
        private final Optional<Destination> checking;

        Giving(Interaction one, Optional<Destination> checking) {
            this.one = one;
            this.press = one.press();
            this.checking = checking;
        }

        @Override
        public Destination nothing() {
            return checking.orElse(Destination.pressed(press));
        }

        @Override
        public Destination reading(SafeText words) {
            if (checking.isPresent()) {
                return show(Modals.waiting(Words.TITLE, words));
            }
            one.awaits(words);
            return nothing();
        }

        @Override
        public Destination say(Message message) {
            return Delivery.this.say(one, message, checking);
        }

        @Override
        public Destination written(ByteBuffer json) {
            throw new IllegalStateException("A command is answered so, and at once.");
        }

        @Override
        public Destination redraw(Message message) {
            if (press.message().isEmpty() || press.responseUrl().isEmpty()) {
                return say(message);
            }
            slackApi.respond(press.responseUrl().get(), message, SlackApi.Appears.INSTEAD);
            return Destination.overMessage();
        }

        @Override
        public Destination open(View view) {
            if (checking.isPresent()) {
                return redrawn(checking.get(), view);
            }
            one.ends();
            String trigger = press.triggerId().orElse("");
            return Destination.drawn(
                    press.inModal().isPresent() ? slackApi.push(trigger, view) : slackApi.open(trigger, view), true);
        }

        @Override
        public Destination show(View view) {
            if (press.inModal().isPresent()) {
                return redrawn(Destination.pressed(press), view);
            }
            if (!press.isInHome()) {
                return open(view);
            }
            slackApi.publish(press.user(), view);
            return Destination.nowhere();
        }

        @Override
        public Destination errors(FieldErrors errors) {
            return say(Words.of(errors));
        }

        @Override
        public Destination options(List<Choice> choices) {
            return nothing();
        }
    }

    /** Words for the presser alone. */
    Destination say(Interaction one, Message message, Optional<Destination> checking) {
        Press press = one.press();
        if (checking.isPresent()) {
            return redrawn(checking.get(), Words.modal(message));
        }
        if (press.kind() == Press.Kind.HOME_OPENED) {
            slackApi.publish(press.user(), Words.home(message));
            return Destination.nowhere();
        }
        if (!one.takes(message, slackApi.isKnownToFit(message))) {
            notifier.tell(press, message, SlackApi.Appears.ALONE);
        }
        return Destination.nowhere();
    }

    /** Draws over every drawing of ours that came before, also over one that came from another view of the stack. */
    Destination redrawn(Destination place, View view) {
        Optional<String> hash = drawings.latest(place.hash());
        Optional<Destination> drawn = update(place, hash, view);
        Optional<String> since = drawn.isEmpty() ? drawnInstead(place, hash) : hash;
        if (!since.equals(hash)) {
            // Without a hash where another replica drew it: what is drawn now is what the store holds now.
            return update(place, since, view).orElse(place);
        }
        return drawn.orElseGet(() -> new Destination(place.view(), place.hash(), isWaiting(view), place.redrawn()));
    }

    /** Slack may have taken a drawing of ours whose answer we have not read yet. */
    private Optional<String> drawnInstead(Destination place, Optional<String> hash) {
        if (lastOf(place).equals(hash)) {
            PressScreen.Settling.after(A_MOMENT).await();
        }
        return lastOf(place);
    }

    private Optional<String> lastOf(Destination place) {
        return place.view()
                .filter(ViewRef.ById.class::isInstance)
                .flatMap(ref -> drawings.lastOf(((ViewRef.ById) ref).id()));
    }

    /** For work whose drawing may be older than what a press has drawn since: then the newer one stays. */
    Destination redrawnUnlessNewer(Destination place, long mark, View view) {
        Optional<Destination> drawn = update(place, place.hash(), view);
        // Nothing can be pressed in a waiting view: if there is another hash, an answer with ours was lost on its way.
        // Where something was pressed since, the answer that was lost had been drawn.
        return drawn.isEmpty() && place.waiting() && !isPressedSince(place, mark)
                ? update(place, Optional.empty(), view).orElse(place)
                : drawn.orElse(place);
    }

    /** Whether something was pressed in its view here. */
    boolean isPressedSince(Destination place, long mark) {
        return place.view()
                .filter(ViewRef.ById.class::isInstance)
                .map(ref -> ((ViewRef.ById) ref).id())
                .filter(id -> drawings.isPressedSince(id, mark))
                .isPresent();
    }

    /** Where the drawings stand, before work begins that may draw beside them. */
    long mark() {
        return drawings.mark();
    }

    void saw(Press press) {
        press.inModal().ifPresent(view -> drawings.saw(view.id(), view.hash()));
    }

    /** Another view of the stack, as it should be now, unless a press of its own was answered since the mark. */
    void redrawnBeside(String viewId, long mark, Supplier<Optional<View>> now) {
        ViewRef ref = new ViewRef.ById(viewId);
        for (int attempt = 0; attempt < ATTEMPTS && !drawings.isAnsweredSince(viewId, mark); attempt++) {
            Optional<String> last = drawings.lastOf(viewId);
            Optional<View> view = now.get();
            if (view.isEmpty() || drawn(ref, last, view.get()).isPresent()) {
                return;
            }
            if (last.isPresent() && last.equals(drawings.lastOf(viewId))) {
                if (!drawings.isPressedSince(viewId, mark)) {
                    // Another replica has drawn it; what is drawn here is read from the store at this moment.
                    drawn(ref, Optional.empty(), view.get());
                }
                return;
            }
        }
    }

    private Optional<Destination> update(Destination place, Optional<String> hash, View view) {
        if (place.view().isEmpty()) {
            return Optional.of(place);
        }
        Optional<SlackApi.Drawn> drawn = drawn(place.view().get(), hash, view);
        drawn.ifPresent(one -> drawings.answered(one.viewId()));
        return drawn.map(one -> Destination.drawn(one, isWaiting(view)));
    }

    /** Nothing where the view is another one by now, or closed. */
    private Optional<SlackApi.Drawn> drawn(ViewRef ref, Optional<String> hash, View view) {
        try {
            SlackApi.Drawn drawn = slackApi.update(ref, hash, view);
            drawings.follow(hash, drawn);
            return Optional.of(drawn);
        } catch (SlackSaidNo no) {
            // Its own reader closed it, or it was drawn anew meanwhile: there is nothing to tell them.
            if (no.is("hash_conflict", "not_found", "view_not_found")) {
                log.info("a drawing was not wanted any more code={}", no.code());
                return Optional.empty();
            }
            throw no;
        }
    }

    static boolean isWaiting(View view) {
        return "waiting".equals(view.getCallbackId());
    }
}
