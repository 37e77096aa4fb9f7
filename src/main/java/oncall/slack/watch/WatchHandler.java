package oncall.slack.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import oncall.operations.Refused;
import oncall.operations.announce.WatchChanges;
import oncall.operations.announce.WatchChanges.Outcome;
import oncall.operations.people.Directory;
import oncall.operations.port.Watches;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;

/** Sets, ends and lists watches. */
public final class WatchHandler {
    private final Directory directory;
    private final Watches watches;
    private final WatchChanges change;
    private final Asking asking;
    private final WatchView.Of views;
    private final WatchFormHandler form;

    public WatchHandler(Who who, Directory directory, Watches watches, WatchChanges change, HelpWords help) {
        this.directory = directory;
        this.watches = watches;
        this.change = change;
        this.asking = new Asking(who, directory, help);
        this.views = new WatchView.Of(directory, help);
        this.form = new WatchFormHandler(watches, change, views);
    }

    /**
     * The text is whom to watch, or everything; what is to be heard, where that is said; and a channel where another than
     * this one is meant.
     */
    public Reply watch(Press press) {
        AtomicBoolean atOnce = new AtomicBoolean(true);
        Reply reply = asking.find(press, "watch", WatchQuery.of(press).withKinds(directory.names()), asked -> {
            if (asked.query().kinds().isEmpty() && asked.offered().size() > 1) {
                return atOnce.get() && change.mayAsk(press.user(), asked.object()) ? opened(asked) : offered(asked);
            }
            return set(asked, false);
        });
        // What is found later is answered where no modal can be opened any more.
        atOnce.set(false);
        return reply;
    }

    /** It was said that another company reads the channel, and all the same. */
    public Reply shared(Press press) {
        return asking.find(
                press, "watch", WatchQuery.of(press).withKinds(directory.names()), asked -> set(asked, true));
    }

    /** What stands in the form. */
    public Reply submit(Press press) {
        return form.submit(press);
    }

    /** Ends it, whatever was heard. */
    public Reply unwatch(Press press) {
        return asking.find(
                press,
                "unwatch",
                WatchQuery.of(press),
                asked -> answer(asked, () -> change.unwatch(press.user(), asked.channel(), asked.object())));
    }

    private Reply set(Asked asked, boolean confirmed) {
        if (!asked.strange().isEmpty()) {
            return waiting(
                    asked.surface(),
                    WatchWords.asking(asked.channel()),
                    () -> Message.of(WatchWords.ofShiftsAlone(
                            asked.strange(), views.of(asked.object()).name(asked.object()))));
        }
        return answer(
                asked,
                () -> change.watch(asked.press().user(), asked.channel(), asked.object(), asked.kinds(), confirmed));
    }

    private Reply opened(Asked asked) {
        Press press = asked.press();
        boolean again = press.inModal().isPresent() && WatchQuery.isOfAButton(press);
        Surface surface = again ? Surface.over(press) : Surface.modal(press);
        return form.open(press, surface, asked.channel(), asked.object());
    }

    /** A button that opens the form, where nothing is in the way. */
    private Reply offered(Asked asked) {
        return waiting(asked.surface(), WatchWords.asking(asked.channel()), () -> {
            WatchView view = views.of(asked.object());
            return change.inTheWay(asked.press().user(), asked.channel(), asked.object(), true)
                    .map(no -> view.outcome(no, asked.channel(), Set.of(), asked.object()))
                    .orElseGet(() -> view.offer(asked.channel(), asked.object()));
        });
    }

    private Reply answer(Asked asked, Supplier<Outcome> outcome) {
        return waiting(
                asked.surface(),
                WatchWords.asking(asked.channel()),
                () -> views.of(asked.object())
                        .outcome(outcome.get(), asked.channel(), asked.query().kinds(), asked.object()));
    }

    /** Which channels hear of what. */
    public Reply watching(Press press) {
        return waiting(Surface.beside(press), WatchWords.reading(), () -> {
            List<Watches.Watch> all = watches.all();
            return views.of(all.stream()
                            .flatMap(watch -> watch.object().stream())
                            .toList())
                    .all(all, object -> change.mayAsk(press.user(), object));
        });
    }

    private static Reply waiting(Surface surface, SafeText words, Supplier<Message> answer) {
        return surface.await(WatchWords.TITLE, words)
                .then(screen -> surface.later().draw(screen, WatchWords.TITLE, told(answer)));
    }

    private static Message told(Supplier<Message> answer) {
        try {
            return answer.get();
        } catch (Refused e) {
            return Message.of(SafeText.foreign(e.words()));
        }
    }
}
