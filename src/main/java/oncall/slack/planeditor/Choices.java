package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Spelling;
import oncall.domain.Target;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.words.DisplayNames;

/** What a plan can reach, as entries of a type-ahead: own channels, or contacts and schedules; and rotations. */
final class Choices {
    /** One more than can be shown tells that there are more. */
    private static final int MOST = Elements.MOST_OPTIONS + 1;

    private static final Set<ContactType> REACHED = Set.of(ContactType.PERSONAL, ContactType.ONCALL_SCHEDULE);

    private final ContactType type;
    private final DisplayNames called;

    Choices(ContactType type, DisplayNames called) {
        this.type = type;
        this.called = called;
    }

    /** Best first; whoever types an entry as it is shown finds it too. */
    List<Choice> targets(String typed) {
        if (type == ContactType.PERSONAL && called.channels().isEmpty()) {
            return List.of(new Choice("read", EditorWords.READ_CHANNELS));
        }
        Spelling wanted = Spelling.of(typed);
        return type == ContactType.PERSONAL
                ? channels().stream()
                        .map(Choices::choice)
                        .filter(choice -> wanted.isIn(choice.label()))
                        .limit(MOST)
                        .toList()
                : Stream.concat(
                                called.names().search(typed, REACHED).stream().map(Choices::choice),
                                called.names().search("", REACHED).stream()
                                        .filter(name -> wanted.isIn(EditorWords.contact(name)))
                                        .map(Choices::choice))
                        .distinct()
                        .limit(MOST)
                        .toList();
    }

    List<Choice> rotations(String typed) {
        Spelling wanted = Spelling.of(typed);
        return called.rotations().values().stream()
                .filter(rotation -> wanted.isIn(rotation.name()))
                .map(rotation -> new Choice(Keys.of(rotation.arn()), rotation.name(), rotation.timeZone()))
                .limit(MOST)
                .toList();
    }

    /** The entry for what a plan reaches already, whether it is known or not. */
    Choice present(Target target, Arn arn) {
        Optional<Choice> known = target instanceof Target.ToChannel
                ? called.channel(arn).map(Choices::choice)
                : called.name(arn).map(Choices::choice);
        boolean gone = target instanceof Target.ToChannel
                ? called.channels().isPresent()
                : called.gone().contains(arn);
        return known.orElseGet(() -> new Choice(Keys.of(arn), EditorWords.unknown(target, gone)));
    }

    /** A new target for the chosen entry; nothing where the entry is not known any more. */
    Optional<Target> target(String key) {
        return type == ContactType.PERSONAL
                ? arn(key, channels().stream().map(Channel::arn))
                        .map(arn -> new Target.ToChannel(arn, OptionalInt.empty()))
                : arn(
                                key,
                                called.names().all().stream()
                                        .filter(name -> REACHED.contains(name.type()))
                                        .map(ContactName::arn))
                        .map(Target.ToContact::chosen);
    }

    Optional<Arn> rotation(String key) {
        return arn(key, called.rotations().keySet().stream());
    }

    private List<Channel> channels() {
        return called.channels().orElse(List.of());
    }

    private static Optional<Arn> arn(String key, Stream<Arn> among) {
        return among.filter(arn -> Keys.of(arn).equals(key)).findFirst();
    }

    private static Choice choice(Channel channel) {
        return new Choice(Keys.of(channel.arn()), EditorWords.channel(channel), EditorWords.notActivated(channel));
    }

    private static Choice choice(ContactName name) {
        return new Choice(
                Keys.of(name.arn()), EditorWords.contact(name), name.type().words());
    }
}
