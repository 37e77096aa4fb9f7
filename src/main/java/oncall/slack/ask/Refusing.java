package oncall.slack.ask;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Resolution;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.port.People;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.press.Press;
import oncall.slack.press.Refusals;

/** Refusals with the next step: who can do it, asked by a button, and the link that would give the right. */
public final class Refusing implements Refusals {
    static final String ASK = "ask";

    private final Directory directory;
    private final Owners owners;
    private final People people;

    public Refusing(Directory directory, Owners owners, People people) {
        this.directory = directory;
        this.owners = owners;
        this.people = people;
    }

    @Override
    public Message of(Press press, String words) {
        return of(press.user(), meant(press.text()), words);
    }

    /** Of what was to be changed. */
    public Message of(String user, ContactName name, String words) {
        return of(user, Optional.of(name), words);
    }

    private Message of(String user, Optional<ContactName> name, String words) {
        List<People.Person> editors = people.editors(1);
        if (editors.isEmpty()) {
            return Message.of(AskWords.refused(words));
        }
        People.Person editor = editors.get(0);
        Optional<ContactName> perhapsTheirs = name.filter(one -> one.type() == ContactType.PERSONAL
                && owners.contactOf(user).isEmpty()
                && owners.userOf(one.arn()).isEmpty());
        return new Paper()
                .section(perhapsTheirs
                        .map(one -> AskWords.refused(words, one, editor))
                        .orElseGet(() -> AskWords.refused(words)))
                .buttons(
                        ASK,
                        Elements.button(
                                ASK,
                                AskWords.ask(editor),
                                name.map(one -> one.arn().value()).orElse(AskWords.NOTHING)))
                .message();
    }

    private Optional<ContactName> meant(String text) {
        return !text.isBlank() && directory.names().resolve(text) instanceof Resolution.Found found
                ? Optional.of(found.name())
                : Optional.empty();
    }
}
