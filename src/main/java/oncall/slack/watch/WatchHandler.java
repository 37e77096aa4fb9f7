package oncall.slack.watch;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.Arn;
import oncall.operations.Refused;
import oncall.operations.announce.WatchChanges;
import oncall.operations.people.Directory;
import oncall.operations.port.Watches;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** Sets, ends and lists watches. */
public final class WatchHandler {
    private final Who who;
    private final Directory directory;
    private final Watches watches;
    private final WatchChanges change;
    private final HelpWords help;

    /** What is asked once it is known of whom and where. */
    private interface Asking {
        WatchChanges.Outcome ask(String channel, Optional<Arn> object);
    }

    public WatchHandler(Who who, Directory directory, Watches watches, WatchChanges change, HelpWords help) {
        this.who = who;
        this.directory = directory;
        this.watches = watches;
        this.change = change;
        this.help = help;
    }

    /** The text is whom to watch, or everything, and a channel where another than this one is meant. */
    public Reply watch(Press press) {
        return asked(
                press,
                "watch",
                (channel, object) -> change.watch(
                        press.user(), channel, object, WatchQuery.of(press).kinds(), false));
    }

    /** It was said that another company reads the channel, and all the same. */
    public Reply shared(Press press) {
        return asked(
                press,
                "watch",
                (channel, object) -> change.watch(
                        press.user(), channel, object, WatchQuery.of(press).kinds(), true));
    }

    public Reply unwatch(Press press) {
        return asked(press, "unwatch", (channel, object) -> change.unwatch(press.user(), channel, object));
    }

    private Reply asked(Press press, String verb, Asking asking) {
        boolean typed = press.kind() == Press.Kind.COMMAND;
        boolean drawnOver = press.message().filter(Press.InMessage::ephemeral).isPresent()
                && press.text().startsWith("<#");
        Surface surface = typed || !drawnOver ? Surface.beside(press) : Surface.over(press);
        Verb of = HelpWords.verb(verb);
        WatchQuery query = WatchQuery.of(press);
        if (query.strange().isPresent()) {
            return surface.draw(
                    WatchWords.TITLE,
                    Message.of(WatchWords.strange(query.strange().get())));
        }
        if (query.who().isEmpty()) {
            return surface.draw(WatchWords.TITLE, Message.of(WatchWords.usage(help, of)));
        }
        if (query.channel().isEmpty()) {
            return surface.draw(WatchWords.TITLE, Message.of(WatchWords.noChannel(help, of)));
        }
        String channel = query.channel().get();
        Optional<Arn> gone = Arn.parse(query.who())
                .filter(arn ->
                        verb.equals("unwatch") && directory.names().of(arn).isEmpty());
        return query.isEverything() || gone.isPresent()
                ? answer(surface, channel, gone, asking)
                : who.find(
                        query.who(),
                        surface,
                        verb,
                        WatchQuery.before(channel),
                        name -> answer(surface, channel, Optional.of(name.arn()), asking));
    }

    private Reply answer(Surface surface, String channel, Optional<Arn> object, Asking asking) {
        return waiting(
                surface,
                WatchWords.asking(channel),
                () -> view(object.stream().toList()).outcome(asking.ask(channel, object), channel, object));
    }

    /** Which channels hear of what. */
    public Reply watching(Press press) {
        return waiting(Surface.beside(press), WatchWords.reading(), () -> {
            List<Watches.Watch> all = watches.all();
            return view(all.stream().flatMap(watch -> watch.object().stream()).toList())
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

    /** Waits for AWS where one of these is not known by its name. */
    private WatchView view(List<Arn> objects) {
        directory.lookUp(objects);
        return new WatchView(DisplayNames.from(directory), help);
    }
}
