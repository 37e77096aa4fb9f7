package oncall.slack.words;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelDifference;
import oncall.domain.Contact;
import oncall.domain.Snapshot;
import oncall.slack.block.SafeText;

/** What channels, and authors, read of a change: what happened to what, by whom, from where. */
public final class AnnounceWords {
    private AnnounceWords() {}

    /** For example "Mai changed the engagement plan of Akua Mansa". */
    public static SafeText first(Change change) {
        return who(change).and(" ").and(did(change));
    }

    private static SafeText who(Change change) {
        return change.userId()
                .map(SafeText::user)
                .orElseGet(() -> SafeText.own(
                        change.source() == Change.Source.OUTSIDE
                                ? "Somebody outside Slack"
                                : "Somebody who was forgotten"));
    }

    private static SafeText did(Change change) {
        Optional<Snapshot.OfContact> before = contact(change.before());
        Optional<Snapshot.OfContact> after = contact(change.after());
        Optional<Snapshot.OfRotation> was = rotation(change.before());
        Optional<Snapshot.OfRotation> is = rotation(change.after());
        return switch (change.kind()) {
            case CREATED ->
                SafeText.own(change.undoes().isPresent() ? "created again " : "created ")
                        .and(named(change, after, is));
            case DELETED -> SafeText.own("deleted ").and(named(change, before, was));
            case CHANGED -> {
                if (was.isPresent() && is.isPresent()) {
                    yield RotationWords.changed(was.get(), is.get());
                }
                yield before.isPresent() && after.isPresent()
                        ? changed(before.get(), after.get())
                        : SafeText.own("changed ").and(named(change, after, is));
            }
        };
    }

    private static SafeText named(
            Change change, Optional<Snapshot.OfContact> snapshot, Optional<Snapshot.OfRotation> rotation) {
        return snapshot.map(of ->
                        SafeText.own("the " + of.contact().type().words() + " ").and(CardWords.title(of.contact())))
                .or(() -> rotation.map(RotationWords::named))
                .orElseGet(() -> Called.bold(change.name()));
    }

    private static SafeText changed(Snapshot.OfContact before, Snapshot.OfContact after) {
        Contact contact = after.contact();
        if (!before.contact().plan().equals(contact.plan())) {
            return SafeText.own(
                            switch (contact.type()) {
                                case PERSONAL -> "changed the engagement plan of ";
                                case ESCALATION -> "changed the escalation plan ";
                                case ONCALL_SCHEDULE -> "changed the on-call schedule ";
                            })
                    .and(CardWords.title(contact));
        }
        if (!before.contact().displayName().equals(contact.displayName())) {
            return SafeText.own("renamed the " + contact.type().words() + " ").and(CardWords.title(contact));
        }
        List<ChannelDifference> channels = ChannelDifferenceWords.channels(before, after);
        return (channels.isEmpty() ? otherwise(before, after) : channels(channels))
                .and(" ")
                .and(CardWords.title(contact));
    }

    private static SafeText otherwise(Snapshot.OfContact before, Snapshot.OfContact after) {
        return SafeText.own(
                before.tags().equals(after.tags())
                        ? "changed the " + after.contact().type().words()
                        : "changed the tags of");
    }

    /** Without addresses. */
    private static SafeText channels(List<ChannelDifference> differences) {
        Channel channel = differences.get(0).channel();
        boolean others =
                differences.stream().anyMatch(other -> !other.channel().arn().equals(channel.arn()));
        if (others) {
            return SafeText.own("changed the contact channels of");
        }
        if (differences.get(0) instanceof ChannelDifference.Added) {
            return channel("added", channel).and(" to");
        }
        if (differences.get(0) instanceof ChannelDifference.Removed) {
            return channel("deleted", channel).and(" of");
        }
        boolean activation =
                differences.size() == 1 && differences.get(0) instanceof ChannelDifference.ActivationChanged;
        String verb = !activation ? "changed" : channel.activated() ? "activated" : "deactivated";
        return channel(verb, channel).and(" of");
    }

    /** Whether {@link #first} says all of the difference: it names a channel that came, went or was activated. */
    public static boolean saysAll(Snapshot.OfContact before, Snapshot.OfContact after) {
        List<ChannelDifference> channels = ChannelDifferenceWords.channels(before, after);
        return channels.size() == 1
                && !(channels.get(0) instanceof ChannelDifference.Renamed)
                && !(channels.get(0) instanceof ChannelDifference.AddressChanged)
                && before.contact().equals(after.contact())
                && before.tags().equals(after.tags());
    }

    private static SafeText channel(String verb, Channel channel) {
        return SafeText.own(verb + " the contact channel ")
                .and(Called.bold(channel.name()))
                .and(" (" + channel.type().words() + ")");
    }

    /** The author's own words, where there are any. */
    public static Optional<SafeText> note(Change change) {
        return Optional.of(change.note().strip())
                .filter(note -> !note.isEmpty())
                .map(note -> SafeText.own("Note: ").and(SafeText.foreign(note).cutTo(1000)));
    }

    /** From where, when, and what it is called when somebody asks about it. */
    public static SafeText source(Change change) {
        SafeText from = switch (change.source()) {
            case SLACK -> SafeText.own("In Slack");
            case UNDO ->
                SafeText.own("Undone in Slack")
                        .and(change.undoes()
                                .map(id -> SafeText.own(": change ").andForeign(id))
                                .orElse(SafeText.own("")));
            case IMPORT -> SafeText.own("Imported in Slack");
            case OUTSIDE -> SafeText.own("Outside Slack: AWS console, CLI or another program");
        };
        return from.and(" · ").and(SafeText.at(change.at())).and(" · change ").andForeign(change.id());
    }

    /** Under more changes than one message has room for. */
    public static SafeText shortly(int changes) {
        return SafeText.own(
                changes == 1
                        ? "The last of these is told shortly: its difference is in the history."
                        : "The last " + changes + " of these are told shortly: their differences are in the history.");
    }

    public static SafeText perhapsAgain() {
        return SafeText.own("This may have been posted before: Slack did not say whether it was.");
    }

    public static SafeText notPosted(String channel) {
        return SafeText.own("This could not be posted in ")
                .and(SafeText.channel(channel))
                .and(": invite me to post here (`/invite` and my name).");
    }

    /** For the author of a change that AWS had not answered. */
    public static SafeText settled(Change change) {
        SafeText name = Called.bold(change.name());
        return switch (change.state()) {
            case APPLIED ->
                SafeText.own("AWS had not answered, but your change of ")
                        .and(name)
                        .and(" is saved.");
            case REFUSED ->
                SafeText.own("AWS had not answered, and your change of ")
                        .and(name)
                        .and(" was not made. Your draft is kept: make the change again if you still want it.");
            default ->
                SafeText.own("AWS had not answered your change of ")
                        .and(name)
                        .and(", and it was changed again meanwhile. Look at it before you change it again.");
        };
    }

    /** What was read of a contact, where the snapshot is of one. */
    public static Optional<Snapshot.OfContact> contact(Optional<Snapshot> snapshot) {
        return snapshot.filter(Snapshot.OfContact.class::isInstance).map(Snapshot.OfContact.class::cast);
    }

    /** What was read of a rotation, where the snapshot is of one. */
    public static Optional<Snapshot.OfRotation> rotation(Optional<Snapshot> snapshot) {
        return snapshot.filter(Snapshot.OfRotation.class::isInstance).map(Snapshot.OfRotation.class::cast);
    }
}
