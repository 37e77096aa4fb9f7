package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.Optional;
import oncall.slack.block.Message;

/** Gives an answer that does not fit into an acknowledgement any more, by calls to Slack. */
final class Delivery {
    private final Voice voice;
    private final Telling telling;
    private final Drawings drawings = new Drawings();

    Delivery(Voice voice, Telling telling) {
        this.voice = voice;
        this.telling = telling;
    }

    /** @param checking the view that was opened while rights were asked for, which now becomes the answer */
    Bound give(Press press, Reply.Now now, Optional<Bound> checking) {
        if (now instanceof Reply.Now.Say say) {
            return say(press, say.message(), checking);
        }
        if (now instanceof Reply.Now.Redraw redraw) {
            return redraw(press, redraw.message(), checking);
        }
        if (now instanceof Reply.Now.Open open) {
            return open(press, open.view(), checking);
        }
        if (now instanceof Reply.Now.Show show) {
            return show(press, show.view(), checking);
        }
        if (now instanceof Reply.Now.Errors errors) {
            return say(press, Words.of(errors.errors()), checking);
        }
        if (now instanceof Reply.Now.CloseAll) {
            return press.inModal().isPresent() ? show(press, Words.closing(), checking) : Bound.nowhere();
        }
        if (now instanceof Reply.Now.Home home) {
            voice.publish(press.user(), home.view());
            return Bound.nowhere();
        }
        return checking.orElse(Bound.pressed(press));
    }

    /** Words for the presser alone. */
    Bound say(Press press, Message message, Optional<Bound> checking) {
        if (checking.isPresent()) {
            return redrawn(checking.get(), Words.modal(message));
        }
        if (press.kind() == Press.Kind.HOME_OPENED) {
            voice.publish(press.user(), Words.home(message));
            return Bound.nowhere();
        }
        telling.tell(press, message, Voice.Appears.ALONE);
        return press.kind() == Press.Kind.COMMAND ? Bound.said() : Bound.nowhere();
    }

    private Bound redraw(Press press, Message message, Optional<Bound> checking) {
        if (press.message().isEmpty() || press.responseUrl().isEmpty()) {
            return say(press, message, checking);
        }
        voice.respond(press.responseUrl().get(), message, Voice.Appears.INSTEAD);
        return Bound.said();
    }

    private Bound open(Press press, View view, Optional<Bound> checking) {
        if (checking.isPresent()) {
            return redrawn(checking.get(), view);
        }
        String trigger = press.triggerId().orElse("");
        return Bound.drawn(press.inModal().isPresent() ? voice.push(trigger, view) : voice.open(trigger, view), true);
    }

    private Bound show(Press press, View view, Optional<Bound> checking) {
        if (press.inModal().isPresent()) {
            return redrawn(Bound.pressed(press), view);
        }
        if (press.view().isPresent()) {
            voice.publish(press.user(), view);
            return Bound.nowhere();
        }
        return open(press, view, checking);
    }

    /** Draws over every drawing of ours that came before. */
    Bound redrawn(Bound place, View view) {
        return update(place, drawings.latest(place.hash()), view);
    }

    /** For work whose drawing may be older than what a press has drawn since: then the newer one stays. */
    Bound redrawnUnlessNewer(Bound place, View view) {
        return update(place, place.hash(), view);
    }

    private Bound update(Bound place, Optional<String> hash, View view) {
        if (place.view().isEmpty()) {
            return place;
        }
        try {
            Voice.Drawn drawn = voice.update(place.view().get(), hash, view);
            drawings.follow(hash, drawn.hash());
            return Bound.drawn(drawn, isWaiting(view));
        } catch (SlackSaidNo no) {
            if (no.is("hash_conflict")) {
                return place;
            }
            throw no;
        }
    }

    static boolean isWaiting(View view) {
        return "waiting".equals(view.getCallbackId());
    }
}
