package oncall.slack.override;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;

/**
 * {@code [<schedule>] [<who>]}, in this order or the other.
 *
 * @param schedule may be empty
 * @param standIn where one is named
 */
record StandInQuery(String schedule, Optional<Arn> standIn) {
    private static final Pattern MENTION = Pattern.compile("<@(?<user>[UW][A-Z0-9]+)(\\|[^>]*)?>");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    static StandInQuery typed(String text, Directory directory, Owners owners) {
        Matcher mention = MENTION.matcher(text);
        if (mention.find()) {
            return new StandInQuery(
                    (text.substring(0, mention.start()) + text.substring(mention.end())).strip(),
                    owners.contactOf(mention.group("user")));
        }
        Names names = directory.names();
        if (!is(names, text, ContactType.ONCALL_SCHEDULE)) {
            Matcher space = SPACE.matcher(text);
            while (space.find()) {
                String first = text.substring(0, space.start());
                String last = text.substring(space.end());
                if (is(names, last, ContactType.PERSONAL)) {
                    return new StandInQuery(first, found(names, last).map(ContactName::arn));
                }
                if (is(names, first, ContactType.PERSONAL)) {
                    return new StandInQuery(last, found(names, first).map(ContactName::arn));
                }
            }
        }
        return new StandInQuery(text, Optional.empty());
    }

    private static boolean is(Names names, String typed, ContactType type) {
        return found(names, typed).filter(name -> name.type() == type).isPresent();
    }

    private static Optional<ContactName> found(Names names, String typed) {
        return names.resolve(typed) instanceof Resolution.Found one ? Optional.of(one.name()) : Optional.empty();
    }
}
