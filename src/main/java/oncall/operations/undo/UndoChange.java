package oncall.operations.undo;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.people.Permission;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.write.ChangeParts;

/** Finds how a change is put back, held to the rights that the change itself needs. */
public final class UndoChange {
    private static final int ROWS = 100;

    private final ChangeParts parts;
    private final Journal journal;
    private final History history;
    private final PutBack putBack;

    public UndoChange(ChangeParts parts, Journal journal, History history) {
        this.parts = parts;
        this.journal = journal;
        this.history = history;
        this.putBack = new PutBack(history);
    }

    /** Whether a button for it makes sense, whoever reads it. */
    public static boolean isPossible(Change change) {
        return change.state() == Change.State.APPLIED
                && change.after()
                        .or(change::before)
                        .filter(subject -> subject.ofRotation().isEmpty())
                        .isPresent();
    }

    /** For what is drawn: from memory, at once. */
    public static boolean isOffered(Permission permission, String userId, Change change) {
        return isPossible(change)
                && change.object()
                        .filter(object -> change.kind() == Change.Kind.CHANGED
                                ? permission.mayChange(userId, object, change.name())
                                : permission.mayDelete(userId, object, change.name()))
                        .isPresent();
    }

    /**
     * May wait for the database, Slack and AWS. Throws {@link Refused} where the asker may not, or AWS does not answer.
     *
     * @param typed an id as people type it
     */
    public UndoWay way(String userId, String typed) {
        Optional<Change> found = journal.find(typed.strip().toLowerCase(Locale.ROOT));
        if (found.isEmpty()) {
            return new UndoWay.Unknown();
        }
        Change change = found.get();
        if (change.state() != Change.State.APPLIED) {
            return new UndoWay.NotMade(change);
        }
        if (!isPossible(change) || change.object().isEmpty()) {
            return new UndoWay.Impossible(change);
        }
        boolean ofShifts = change.object().get().isOverrides();
        if (!ofShifts) {
            allow(userId, change, change.object().get());
        }
        Optional<Change> by = putBack.by(change.id());
        if (by.isPresent()) {
            return new UndoWay.DoneAlready(change, by.get());
        }
        return ofShifts
                ? new UndoWay.PutBackShifts(change)
                : way(change, change.object().get());
    }

    private void allow(String userId, Change change, Arn object) {
        if (change.kind() == Change.Kind.CHANGED) {
            parts.permission().allowChange(userId, object, change.name());
        } else {
            parts.permission().protection().allowChange(object, change.name());
            parts.permission().allowEditor(userId);
        }
    }

    private UndoWay way(Change change, Arn object) {
        if (change.kind() == Change.Kind.DELETED) {
            return change.before()
                    .flatMap(Subject::ofContact)
                    .<UndoWay>map(was -> recreate(change, was))
                    .orElseGet(() -> new UndoWay.Impossible(change));
        }
        Optional<Change> deletion = deletedSince(change, object);
        if (deletion.isPresent()) {
            return new UndoWay.DeletedSince(change, deletion.get());
        }
        if (change.kind() == Change.Kind.CREATED) {
            return new UndoWay.Delete(change, parts.contacts().get(object));
        }
        Optional<Subject.OfContact> before = change.before().flatMap(Subject::ofContact);
        Optional<Subject.OfContact> after = change.after().flatMap(Subject::ofContact);
        if (before.isEmpty() || after.isEmpty()) {
            return new UndoWay.Impossible(change);
        }
        UndoWay.Restore restore = restore(change, before.get(), after.get());
        return restore.hasPlan() || !restore.steps().isEmpty() ? restore : new UndoWay.Impossible(change);
    }

    private UndoWay recreate(Change change, Subject.OfContact was) {
        parts.directory().lookUp(was.contact().plan().referred());
        return new UndoWay.Recreate(change, Recreation.of(was, parts.directory()::isGone));
    }

    private UndoWay.Restore restore(Change change, Subject.OfContact before, Subject.OfContact after) {
        Contact contact = after.contact();
        List<Channel> channels =
                contact.type() == ContactType.PERSONAL && before.channels().isPresent()
                        ? parts.contacts().channels(contact.arn())
                        : List.of();
        List<Tag> tags = before.tags().isPresent() && !before.tags().equals(after.tags())
                ? parts.contacts().tags(contact.arn())
                : List.of();
        return new UndoWay.Restore(change, before, after, UndoStep.of(before, after, channels, tags));
    }

    /** The newest applied delete of the object since, if any. */
    private Optional<Change> deletedSince(Change change, Arn object) {
        Optional<Long> before = Optional.empty();
        do {
            History.Page page = history.page(Optional.of(object), before, ROWS);
            for (Change newer : page.changes()) {
                if (newer.id().equals(change.id())) {
                    return Optional.empty();
                }
                if (newer.kind() == Change.Kind.DELETED && newer.state() == Change.State.APPLIED) {
                    return Optional.of(newer);
                }
            }
            before = page.older();
        } while (before.isPresent());
        return Optional.empty();
    }
}
