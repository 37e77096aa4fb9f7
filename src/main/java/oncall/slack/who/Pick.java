package oncall.slack.who;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.operations.people.Directory;
import oncall.operations.people.Permission;
import oncall.slack.block.Choice;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** Entries for a verb that was typed without a name: what the presser may do it to, from memory. */
public final class Pick {
    private static final int MOST = 100;

    private final Directory directory;
    private final Permission permission;

    public Pick(Directory directory, Permission permission) {
        this.directory = directory;
        this.permission = permission;
    }

    public Reply all(Press press) {
        return entries(press, name -> true);
    }

    public Reply editable(Press press) {
        return entries(press, name -> permission.mayChange(press.user(), name.arn(), name.alias()));
    }

    public Reply deletable(Press press) {
        return entries(press, name -> permission.mayDelete(press.user(), name.arn(), name.alias()));
    }

    /** What has channels. */
    public Reply contacts(Press press) {
        return entries(press, name -> name.type() == ContactType.PERSONAL);
    }

    private Reply entries(Press press, Predicate<ContactName> fits) {
        List<Choice> entries = directory.names().search(press.text(), Set.of(ContactType.values())).stream()
                .filter(fits)
                .limit(MOST)
                .map(name -> new Choice(
                        ShortName.of(name.arn()),
                        WhoWords.entry(name),
                        name.type().words()))
                .toList();
        return Reply.options(entries);
    }
}
