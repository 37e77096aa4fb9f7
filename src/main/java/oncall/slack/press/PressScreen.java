package oncall.slack.press;

import com.slack.api.model.view.View;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The screen of one press: draws and says where its answer stands. */
final class PressScreen implements Screen {
    private static final Logger log = LoggerFactory.getLogger(PressScreen.class);

    private final Interaction one;
    private final Press press;
    private final SlackApi slackApi;
    private final Notifier notifier;
    private final Delivery delivery;
    private final Retries retries;
    private final Settling settling;
    private final long mark;
    private Destination place;
    private boolean begun;
    /** By place: what is drawn there, or still to be drawn, last. */
    private final Map<String, Runnable> newest = new HashMap<>();

    PressScreen(
            Interaction one,
            Destination place,
            SlackApi slackApi,
            Notifier notifier,
            Delivery delivery,
            Retries retries,
            Settling settling) {
        this.one = one;
        this.press = one.press();
        this.place = place;
        this.slackApi = slackApi;
        this.notifier = notifier;
        this.delivery = delivery;
        this.retries = retries;
        this.settling = settling;
        this.mark = delivery.mark();
    }

    /** The work begins: what is said of its waiting is not drawn any more. */
    synchronized void begins() {
        begun = true;
    }

    /** Says why the work has not begun. */
    synchronized void waits(SafeText words) {
        if (!begun && place.view().isPresent() && place.waiting()) {
            show(Modals.waiting(Words.TITLE, words));
        } else if (!begun) {
            one.rewords(words);
        }
    }

    @Override
    public void show(View view) {
        settling.await();
        draw("bound", () -> {
            if (place.view().isPresent()) {
                place = delivery.redrawnUnlessNewer(place, mark, view);
            } else if (press.isInHome()) {
                slackApi.publish(press.user(), view);
            }
        });
    }

    @Override
    public void refresh(View view) {
        if (!delivery.isPressedSince(place, one.mark())) {
            show(view);
        }
    }

    @Override
    public void show(String viewId, Supplier<Optional<View>> now) {
        settling.await();
        draw(viewId, () -> delivery.redrawnBeside(viewId, mark, now));
    }

    @Override
    public void say(Message message) {
        settling.await();
        if (place.view().isPresent() && place.waiting()) {
            draw("bound", () -> place = delivery.redrawnUnlessNewer(place, mark, Words.modal(message)));
        } else if (!one.takes(message, slackApi.isKnownToFit(message))) {
            notifier.tell(press, message, place.redrawn() ? SlackApi.Appears.INSTEAD : SlackApi.Appears.ALONE);
        }
    }

    @Override
    public void home(View view) {
        draw("home", () -> slackApi.publish(press.user(), view));
    }

    @Override
    public boolean post(AskedFrom from, Message message) {
        if (!from.isPublic()) {
            notifier.privately(press, from, message);
            return false;
        }
        String channel = from.channel().orElseThrow();
        try {
            slackApi.post(channel, message);
            return true;
        } catch (SlackSaidNo no) {
            log.info("post refused code={}", no.code());
            return postedByUrl(from, message) || toPresserAlone(from, message, no);
        }
    }

    private boolean postedByUrl(AskedFrom from, Message message) {
        if (from.responseUrl().isEmpty()) {
            return false;
        }
        try {
            slackApi.respond(from.responseUrl().get(), message, SlackApi.Appears.IN_CHANNEL);
            return true;
        } catch (SlackSaidNo no) {
            log.info("post by response URL refused code={}", no.code());
            return false;
        }
    }

    private boolean toPresserAlone(AskedFrom from, Message message, SlackSaidNo why) {
        SafeText channel = SafeText.channel(from.channel().orElseThrow());
        SafeText invitation = SafeText.own("This could not be posted in ").and(channel);
        invitation = why.is("not_in_channel", "channel_not_found")
                ? invitation.and(": invite me to post here (`/invite` and my name).\n")
                : invitation.and(". ").andForeign(why.words()).and("\n");
        notifier.privately(press, from, new Message(invitation.and(message.text()), message.blocks()));
        return false;
    }

    private void draw(String where, Runnable drawing) {
        draw(where, drawing, 1);
    }

    /**
     * A closed window is no failure: what it would have shown is kept where the work keeps it. What Slack has no time for
     * is drawn later, unless something newer is drawn by then.
     */
    private synchronized void draw(String where, Runnable drawing, int attempt) {
        newest.put(where, drawing);
        try {
            drawing.run();
        } catch (SlackSaidNo no) {
            if (no.is("not_found", "view_not_found")) {
                log.info("drawing found its window closed");
                return;
            }
            Duration pause = Retries.pauseOfDrawing(no, attempt).orElseThrow(() -> no);
            retries.after(pause, press, () -> drawAgain(where, drawing, attempt + 1));
        }
    }

    private synchronized void drawAgain(String where, Runnable drawing, int attempt) {
        if (drawing.equals(newest.get(where))) {
            try {
                draw(where, drawing, attempt);
            } catch (SlackSaidNo no) {
                notifier.tell(press, Words.message(FailureReport.words(press, no)), SlackApi.Appears.ALONE);
            }
        }
    }

    /** A pause that ends a little after an acknowledgement, so that its own drawing is there before ours follows. */
    static final class Settling {
        private final long until;

        private Settling(long until) {
            this.until = until;
        }

        static Settling none() {
            return new Settling(System.nanoTime());
        }

        static Settling after(Duration pause) {
            return new Settling(System.nanoTime() + pause.toNanos());
        }

        void await() {
            try {
                Thread.sleep(Math.max(0, (until - System.nanoTime()) / 1_000_000));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
