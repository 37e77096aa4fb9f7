package oncall.operations;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Snapshot;

/** Deletes a contact, escalation plan or schedule as it was shown, and remembers all of it for undoing. */
public final class DeleteContact {
    private final ChangeParts parts;

    /** What became of it. */
    public sealed interface Outcome {
        /** AWS has it no more; so it was. */
        record Deleted(Snapshot.OfContact before) implements Outcome {}

        /** It changed since it was shown; nothing was sent. */
        record Stale(ContactDetails present) implements Outcome {}
    }

    public DeleteContact(ChangeParts parts) {
        this.parts = parts;
    }

    /** Throws {@link Refused} where nothing was deleted, {@link Unclear} where that is not known. */
    public Outcome run(ChangeRequest request, Contact shown) {
        parts.permission().protection().allowChange(shown.arn(), shown.alias());
        parts.permission().allowEditor(request.userId());
        return parts.turns().inTurn(shown.arn(), () -> {
            try {
                return delete(request, shown);
            } finally {
                parts.known().forget(shown.arn());
            }
        });
    }

    private Outcome delete(ChangeRequest request, Contact shown) {
        Contacts contacts = parts.contacts();
        Contact present = contacts.get(shown.arn());
        List<Channel> channels = present.type() == ContactType.PERSONAL ? contacts.channels(shown.arn()) : List.of();
        if (!present.equals(shown)) {
            return new Outcome.Stale(new ContactDetails(present, channels));
        }
        Snapshot.OfContact before =
                new Snapshot.OfContact(present, Optional.of(channels), Optional.of(contacts.tags(shown.arn())));
        Recording.Begun begun = parts.recording().delete(request, before);
        try {
            new Sending(parts.patience(), shown.alias()).until(() -> send(shown.arn()), () -> isGone(shown.arn()));
        } catch (Refused e) {
            begun.refused();
            throw e;
        }
        begun.applied(Optional.empty());
        parts.directory().forget(shown.arn());
        return new Outcome.Deleted(before);
    }

    /** What AWS has no more needs no deletion. */
    private void send(Arn contact) {
        try {
            parts.contacts().delete(contact);
        } catch (Refused e) {
            if (e.reason() != Refused.Reason.NOT_FOUND) {
                throw e;
            }
        }
    }

    private boolean isGone(Arn contact) {
        try {
            parts.contacts().get(contact);
            return false;
        } catch (Refused e) {
            if (e.reason() == Refused.Reason.NOT_FOUND) {
                return true;
            }
            throw e;
        }
    }
}
