package oncall.slack.words;

import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.slack.block.SafeText;

/** The first line of what a channel reads: what happened to what, by whom. */
public final class SummaryWords {
    private SummaryWords() {}

    public static SafeText created(String user, Contact contact) {
        return by(user).and(" created the " + contact.type().words() + " ").and(CardWords.title(contact));
    }

    public static SafeText changed(String user, Contact contact) {
        return by(user).and(
                        switch (contact.type()) {
                            case PERSONAL -> " changed the engagement plan of ";
                            case ESCALATION -> " changed the escalation plan ";
                            case ONCALL_SCHEDULE -> " changed the on-call schedule ";
                        })
                .and(CardWords.title(contact));
    }

    public static SafeText renamed(String user, Contact contact) {
        return by(user).and(" renamed the " + contact.type().words() + " ").and(CardWords.title(contact));
    }

    public static SafeText deleted(String user, Contact contact) {
        return by(user).and(" deleted the " + contact.type().words() + " ").and(CardWords.title(contact));
    }

    /** Without the address. */
    public static SafeText channelChanged(String user, SafeText contact, Channel channel) {
        return by(user).and(" changed the contact channel ")
                .and(channel(channel))
                .and(" of ")
                .and(contact);
    }

    /** Without the address. */
    public static SafeText channelDeleted(String user, SafeText contact, Channel channel) {
        return by(user).and(" deleted the contact channel ")
                .and(channel(channel))
                .and(" of ")
                .and(contact);
    }

    /** Without the address. */
    public static SafeText channelAdded(String user, SafeText contact, Channel channel) {
        return by(user).and(" added the contact channel ")
                .and(channel(channel))
                .and(" to ")
                .and(contact);
    }

    public static SafeText channelActivated(String user, SafeText contact, Channel channel) {
        return by(user).and(" activated the contact channel ")
                .and(channel(channel))
                .and(" of ")
                .and(contact);
    }

    private static SafeText channel(Channel channel) {
        return Called.bold(channel.name()).and(" (" + channel.type().words() + ")");
    }

    private static SafeText by(String user) {
        return SafeText.user(user);
    }
}
