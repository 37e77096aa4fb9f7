package oncall.operations.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.Outcome;
import oncall.operations.port.Contacts;

/**
 * A tag of a contact has a value, or goes.
 *
 * @param value nothing where it goes
 */
public record ChangeTag(Arn contact, String key, Optional<String> value) implements Intent.OfContact<List<Tag>> {
    @Override
    public Step<List<Tag>> read(ChangeParts parts) {
        Contact present = parts.contacts().get(contact);
        List<Tag> before = parts.contacts().tags(contact);
        if (holds(before)) {
            return Step.none(new Outcome.Unchanged<>(before));
        }
        List<Tag> wanted = new ArrayList<>(
                before.stream().filter(tag -> !tag.key().equals(key)).toList());
        value.ifPresent(set -> wanted.add(new Tag(key, set)));
        return Step.of(Step.Row.changed(snapshot(present, before), snapshot(present, wanted)), () -> {
            List<Tag> seen = new Sending(parts.patience(), present.alias())
                    .until(() -> send(parts.contacts()), () -> parts.contacts().tags(contact), this::holds);
            return Step.Ending.applied(seen, Optional.of(snapshot(present, seen)));
        });
    }

    private void send(Contacts contacts) {
        value.ifPresentOrElse(
                set -> contacts.tag(contact, List.of(new Tag(key, set))), () -> contacts.untag(contact, List.of(key)));
    }

    private boolean holds(List<Tag> tags) {
        return tags.stream()
                .filter(tag -> tag.key().equals(key))
                .findFirst()
                .map(Tag::value)
                .equals(value);
    }

    private static Subject snapshot(Contact contact, List<Tag> tags) {
        return new Subject.OfContact(contact, Optional.empty(), Optional.of(tags));
    }
}
