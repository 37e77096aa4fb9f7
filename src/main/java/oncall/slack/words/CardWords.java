package oncall.slack.words;

import java.time.Instant;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.slack.announce.HeardWords;
import oncall.slack.block.SafeText;

/** What the card of a contact, escalation plan or schedule says beside its plan. */
public final class CardWords {
    public static final String NO_CHANNELS = "No contact channels yet.";
    public static final String CHANNELS = "Contact channels";
    public static final String CHECK = "Check";
    public static final String EXPORT = "Export";
    public static final String COPY_AS_AWS_CLI = "Copy as AWS CLI";
    public static final String DELETE = "Delete…";
    /** After {@link HeardWords#whoReads}. */
    public static final String NOT_SHARED_YET = " It is not shared yet.";

    public static final String AN_EDITOR_SHARES = " An editor would have to share it, so it is not shared.";
    public static final String SHARE = "Share";
    public static final String SHARE_ALL_THE_SAME = "Share All the Same";

    private CardWords() {}

    /** The title of a modal with a card: ours, since a name may be long and may hold anything. */
    public static String modal(ContactType type) {
        return switch (type) {
            case PERSONAL -> "Contact";
            case ESCALATION -> "Escalation Plan";
            case ONCALL_SCHEDULE -> "On-Call Schedule";
        };
    }

    public static SafeText reading(ContactName name) {
        return SafeText.own("Reading ").and(DisplayNames.title(name)).and("…");
    }

    public static SafeText title(Contact contact) {
        return DisplayNames.title(contact.name());
    }

    /** Kind and alias. */
    public static SafeText kind(Contact contact) {
        return kind(contact.name());
    }

    public static SafeText kind(ContactName name) {
        return SafeText.own(capital(name.type().words()) + " · ").andForeign(DisplayNames.shortened(name.alias()));
    }

    /** Masked: a card is read by everybody. */
    public static SafeText channel(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(" · " + channel.type().words() + " · ")
                .andForeign(channel.address().masked())
                .and(channel.activated() ? " · activated" : " · not activated");
    }

    public static SafeText otherAccount(Arn contact) {
        return SafeText.own("Shared by AWS account ")
                .andForeign(contact.account())
                .and(": it is changed there, not here.");
    }

    public static SafeText isProtected() {
        return SafeText.own("Protected: changes need an approval, and approvals are not available yet.");
    }

    public static SafeText stale(Instant at) {
        return SafeText.own("AWS does not answer just now. This is what it held ")
                .and(SafeText.at(at))
                .and(".");
    }

    public static SafeText sharing(String channel) {
        return SafeText.own("Posting to ").and(SafeText.channel(channel)).and("…");
    }

    public static SafeText shared(String channel) {
        return SafeText.own("Shared to ").and(SafeText.channel(channel)).and(".");
    }

    public static SafeText sharedBy(String user) {
        return SafeText.own("Shared by ").and(SafeText.user(user));
    }

    public static SafeText nowhereToShare() {
        return SafeText.own("There is no channel here to share to. Ask for it in a channel.");
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
