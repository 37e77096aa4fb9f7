package oncall.operations.write;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.operations.port.Contacts;

/** A contact, escalation plan or schedule goes as it was shown; all of it is remembered for undoing. */
public record DeleteContact(Contact shown) implements Intent<Subject.OfContact> {
    @Override
    public void allow(Permission permission, String userId) {
        permission.protection().allowChange(shown.arn(), shown.alias());
        permission.allowEditor(userId);
    }

    @Override
    public Optional<Arn> object() {
        return Optional.of(shown.arn());
    }

    @Override
    public Step<Subject.OfContact> read(ChangeParts parts) {
        Contact present = parts.contacts().get(shown.arn());
        List<Channel> channels =
                present.type() == ContactType.PERSONAL ? parts.contacts().channels(shown.arn()) : List.of();
        if (!present.equals(shown)) {
            return Step.none(new Outcome.Stale<>(Subject.OfContact.of(present, channels)));
        }
        Subject.OfContact before = new Subject.OfContact(
                present, Optional.of(channels), Optional.of(parts.contacts().tags(shown.arn())));
        return Step.of(Step.Row.deleted(before), () -> send(parts, before));
    }

    private Step.Ending<Subject.OfContact> send(ChangeParts parts, Subject.OfContact before) {
        new Sending(parts.patience(), shown.alias())
                .until(() -> delete(parts.contacts()), () -> find(parts.contacts()), Optional::isEmpty);
        parts.directory().forget(shown.arn());
        return Step.Ending.applied(before, Optional.empty());
    }

    /** What AWS has no more needs no deletion. */
    private void delete(Contacts contacts) {
        Refused.unlessGone(() -> {
            contacts.delete(shown.arn());
            return shown;
        });
    }

    private Optional<Contact> find(Contacts contacts) {
        return Refused.unlessGone(() -> contacts.get(shown.arn()));
    }
}
