package oncall.slack.words;

import java.util.List;
import oncall.domain.Channel;
import oncall.domain.ChannelDifference;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.slack.block.SafeText;

/** What somebody did to a contact, escalation plan or schedule; no address. */
final class ContactChangeWords {
    private ContactChangeWords() {}

    static SafeText named(Subject.OfContact of) {
        return SafeText.own("the " + of.contact().type().words() + " ").and(CardWords.title(of.contact()));
    }

    /** For example "changed the engagement plan of Akua Mansa". */
    static SafeText changed(Subject.OfContact before, Subject.OfContact after) {
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

    private static SafeText otherwise(Subject.OfContact before, Subject.OfContact after) {
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

    /** Whether {@link #changed} says all of the difference: it names a channel that came, went or was activated. */
    public static boolean saysAll(Subject.OfContact before, Subject.OfContact after) {
        List<ChannelDifference> channels = ChannelDifferenceWords.channels(before, after);
        return channels.size() == 1
                && !(channels.get(0) instanceof ChannelDifference.Renamed)
                && !(channels.get(0) instanceof ChannelDifference.AddressChanged)
                && before.contact().equals(after.contact())
                && before.tags().equals(after.tags());
    }

    private static SafeText channel(String verb, Channel channel) {
        return SafeText.own(verb + " the contact channel ")
                .and(DisplayNames.bold(channel.name()))
                .and(" (" + channel.type().words() + ")");
    }
}
