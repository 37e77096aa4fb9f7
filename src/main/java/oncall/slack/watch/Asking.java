package oncall.slack.watch;

import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.operations.people.Directory;
import oncall.operations.port.WatchKind;
import oncall.slack.block.Message;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.surface.Surface;
import oncall.slack.who.Who;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** Finds of what and in which channel somebody wants to hear. */
record Asking(Who who, Directory directory, HelpWords help) {

    /** What is not known is said or asked for. */
    Reply find(Press press, String verb, WatchQuery query, Function<Asked, Reply> answer) {
        boolean typed = press.kind() == Press.Kind.COMMAND;
        boolean drawnOver =
                press.message().filter(Press.InMessage::ephemeral).isPresent() && WatchQuery.isOfAButton(press);
        Surface surface = typed || !drawnOver ? Surface.beside(press) : Surface.over(press);
        Verb of = HelpWords.verb(verb);
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
                ? answer.apply(new Asked(press, surface, query, channel, gone, WatchKind.OFFERED))
                : who.find(
                        query.who(),
                        surface,
                        verb,
                        WatchQuery.before(channel, query.kinds()),
                        name -> answer.apply(asked(press, surface, query, channel, name)));
    }

    private static Asked asked(Press press, Surface surface, WatchQuery query, String channel, ContactName name) {
        return new Asked(press, surface, query, channel, Optional.of(name.arn()), WatchKind.offered(name.type()));
    }
}
