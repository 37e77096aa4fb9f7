package oncall.slack.link;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import oncall.domain.ContactName;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.people.LinkContact;
import oncall.operations.port.Links;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.surface.Surface;
import oncall.slack.who.Mention;
import oncall.slack.who.Who;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** Links a person to a contact, ends links, and lists them. */
public final class LinkHandler {
    private static final int MOST = 50;

    private final Who who;
    private final HelpWords help;
    private final Directory directory;
    private final LinkContact links;

    public LinkHandler(Who who, HelpWords help, Directory directory, LinkContact links) {
        this.who = who;
        this.help = help;
        this.directory = directory;
        this.links = links;
    }

    /** The text is a person and whom to link them to; without either, all links are listed. */
    public Reply link(Press press) {
        return link(press, false);
    }

    /** It was said that another link ends by it. */
    public Reply move(Press press) {
        return link(press, true);
    }

    private Reply link(Press press, boolean confirmed) {
        Surface surface = Surface.over(press);
        Optional<Mention> person = Mention.in(press.text());
        if (person.isEmpty()) {
            return list(surface);
        }
        String user = person.get().user();
        return who.find(person.get().rest(), surface, "link", person.get().written(), contact -> {
            SafeText words = LinkWords.linking(user);
            return surface.await(LinkWords.TITLE, words)
                    .then(screen -> surface.later()
                            .draw(
                                    screen,
                                    LinkWords.TITLE,
                                    answered(() -> linked(press.user(), person.get(), contact, confirmed))));
        });
    }

    /** The text is a person, or nothing for the presser's own link. */
    public Reply unlink(Press press) {
        Optional<Mention> person = Mention.in(press.text());
        if (!press.text().isBlank() && person.isEmpty()) {
            return Reply.say(Message.of(LinkWords.usage(help)));
        }
        String user = person.map(Mention::user).orElse(press.user());
        return user.equals(press.user())
                ? Reply.say(new Paper()
                        .section(LinkWords.losesOwn())
                        .buttons("unlink", Elements.button("unlink.confirmed", LinkWords.END_MINE, "mine"))
                        .message())
                : Reply.reading(LinkWords.unlinking(user)).then(screen -> ended(press, user, screen));
    }

    /** One's own. */
    public Reply unlinkConfirmed(Press press) {
        return Reply.redraw(Message.of(LinkWords.unlinking(press.user())))
                .then(screen -> ended(press, press.user(), screen));
    }

    private void ended(Press press, String user, Screen screen) {
        screen.say(told(() -> LinkWords.unlinked(user, links.unlink(press.user(), user))));
    }

    private Reply list(Surface surface) {
        SafeText usage = LinkWords.usage(help);
        return surface.await(LinkWords.TITLE, LinkWords.reading())
                .then(screen -> surface.later()
                        .draw(
                                screen,
                                LinkWords.TITLE,
                                told(() -> usage.and("\n").and(listed()))));
    }

    private SafeText listed() {
        DisplayNames called = DisplayNames.from(directory);
        List<Links.Link> all = links.all();
        List<SafeText> lines = all.stream()
                .limit(MOST)
                .map(link -> LinkWords.line(link.userId(), link.contact(), called))
                .toList();
        return LinkWords.all(lines, all.size() - lines.size());
    }

    /** Asks first where another link ends by it. */
    private Message linked(String by, Mention person, ContactName contact, boolean confirmed) {
        LinkContact.Ends ends = links.wouldEnd(by, person.user(), contact);
        if (confirmed || ends.nothing()) {
            LinkContact.Linked linked = links.link(by, person.user(), contact);
            return Message.of(LinkWords.linked(person.user(), linked.contact(), linked.instead(), linked.tagged()));
        }
        return new Paper()
                .section(LinkWords.moves(person.user(), contact, ends, DisplayNames.from(directory)))
                .buttons(
                        "link",
                        Elements.button(
                                "link.move",
                                LinkWords.MOVE,
                                person.written() + contact.arn().value()))
                .message();
    }

    private static Message told(Supplier<SafeText> work) {
        return answered(() -> Message.of(work.get()));
    }

    private static Message answered(Supplier<Message> work) {
        try {
            return work.get();
        } catch (Refused e) {
            return Message.of(SafeText.foreign(e.words()));
        }
    }
}
