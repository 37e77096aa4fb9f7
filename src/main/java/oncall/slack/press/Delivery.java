package oncall.slack.press;

import com.slack.api.model.view.View;
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

    private final Voice voice;
    private final Telling telling;
    private final Drawings drawings = new Drawings();

    Delivery(Voice voice, Telling telling) {
        this.voice = voice;
        this.telling = telling;
    }

    /** @param checking the view that was opened while rights were asked for, which now becomes the answer */
    Bound give(Answering one, Answer answer, Optional<Bound> checking) {
        return answer.accept(new Giving(one, checking));
    }

    private final class Giving implements Answer.Visitor<Bound> {
        private final Answering one;
        private final Press press;
        private final Optional<Bound> checking;

        Giving(Answering one, Optional<Bound> checking) {
            this.one = one;
            this.press = one.press();
            this.checking = checking;
        }

        @Override
        public Bound nothing() {
            return checking.orElse(Bound.pressed(press));
        }

        @Override
        public Bound reading(SafeText words) {
            if (checking.isPresent()) {
                return show(Modals.waiting(Words.TITLE, words));
            }
            one.awaits(words);
            return nothing();
        }

        @Override
        public Bound say(Message message) {
            return Delivery.this.say(one, message, checking);
        }

        @Override
        public Bound redraw(Message message) {
            if (press.message().isEmpty() || press.responseUrl().isEmpty()) {
                return say(message);
            }
            voice.respond(press.responseUrl().get(), message, Voice.Appears.INSTEAD);
            return Bound.overMessage();
        }

        @Override
        public Bound open(View view) {
            if (checking.isPresent()) {
                return redrawn(checking.get(), view);
            }
            one.ends();
            String trigger = press.triggerId().orElse("");
            return Bound.drawn(
                    press.inModal().isPresent() ? voice.push(trigger, view) : voice.open(trigger, view), true);
        }

        @Override
        public Bound show(View view) {
            if (press.inModal().isPresent()) {
                return redrawn(Bound.pressed(press), view);
            }
            if (!press.isInHome()) {
                return open(view);
            }
            voice.publish(press.user(), view);
            return Bound.nowhere();
        }

        @Override
        public Bound errors(FieldErrors errors) {
            return say(Words.of(errors));
        }

        @Override
        public Bound options(List<Choice> choices) {
            return nothing();
        }
    }

    /** Words for the presser alone. */
    Bound say(Answering one, Message message, Optional<Bound> checking) {
        Press press = one.press();
        if (checking.isPresent()) {
            return redrawn(checking.get(), Words.modal(message));
        }
        if (press.kind() == Press.Kind.HOME_OPENED) {
            voice.publish(press.user(), Words.home(message));
            return Bound.nowhere();
        }
        if (!one.takes(message)) {
            telling.tell(press, message, Voice.Appears.ALONE);
        }
        return Bound.nowhere();
    }

    /** Draws over every drawing of ours that came before, also over one that came from another view of the stack. */
    Bound redrawn(Bound place, View view) {
        Optional<String> hash = drawings.latest(place.hash());
        Optional<Bound> drawn = update(place, hash, view);
        Optional<String> since = drawn.isEmpty() ? drawnInstead(place, hash) : hash;
        if (!since.equals(hash)) {
            // Without a hash where another replica drew it: what is drawn now is what the store holds now.
            return update(place, since, view).orElse(place);
        }
        return drawn.orElseGet(() -> new Bound(place.view(), place.hash(), isWaiting(view), place.redrawn()));
    }

    /** Slack may have taken a drawing of ours whose answer we have not read yet. */
    private Optional<String> drawnInstead(Bound place, Optional<String> hash) {
        if (lastOf(place).equals(hash)) {
            BoundScreen.Settling.after(A_MOMENT).await();
        }
        return lastOf(place);
    }

    private Optional<String> lastOf(Bound place) {
        return place.view()
                .filter(ViewRef.ById.class::isInstance)
                .flatMap(ref -> drawings.lastOf(((ViewRef.ById) ref).id()));
    }

    /** For work whose drawing may be older than what a press has drawn since: then the newer one stays. */
    Bound redrawnUnlessNewer(Bound place, long mark, View view) {
        Optional<Bound> drawn = update(place, place.hash(), view);
        // Nothing can be pressed in a waiting view: if there is another hash, an answer with ours was lost on its way.
        // Where something was pressed since, the answer that was lost had been drawn.
        return drawn.isEmpty() && place.waiting() && !isPressedSince(place, mark)
                ? update(place, Optional.empty(), view).orElse(place)
                : drawn.orElse(place);
    }

    private boolean isPressedSince(Bound place, long mark) {
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

    private Optional<Bound> update(Bound place, Optional<String> hash, View view) {
        if (place.view().isEmpty()) {
            return Optional.of(place);
        }
        Optional<Voice.Drawn> drawn = drawn(place.view().get(), hash, view);
        drawn.ifPresent(one -> drawings.answered(one.viewId()));
        return drawn.map(one -> Bound.drawn(one, isWaiting(view)));
    }

    /** Nothing where the view is another one by now, or closed. */
    private Optional<Voice.Drawn> drawn(ViewRef ref, Optional<String> hash, View view) {
        try {
            Voice.Drawn drawn = voice.update(ref, hash, view);
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
