package oncall.slack.who;

import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.slack.press.IdempotencyTokens;

/** A short name for a contact in an entry of a menu, where Slack has no room for an ARN. Read again by {@link Who}. */
public final class ShortName {
    private static final String MARK = "#";
    private static final int LENGTH = 24;

    private ShortName() {}

    public static String of(Arn contact) {
        return MARK + IdempotencyTokens.of(contact.value()).substring(0, LENGTH);
    }

    static boolean isOne(String text) {
        return text.startsWith(MARK) && text.length() == MARK.length() + LENGTH;
    }

    static Optional<ContactName> find(String text, Names names) {
        return names.all().stream().filter(name -> of(name.arn()).equals(text)).findFirst();
    }
}
