package oncall.operations.undo;

import java.util.List;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.Subject;

/** How a change is put back. */
public sealed interface UndoWay {
    /** No change of this id is remembered. */
    record Unknown() implements UndoWay {}

    /** AWS said no to it, or its outcome is not known. */
    record NotMade(Change change) implements UndoWay {}

    record DoneAlready(Change change, Change by) implements UndoWay {}

    /** What stands under its alias now, if anything, is another one. */
    record DeletedSince(Change change, Change deletion) implements UndoWay {}

    /** It is of something that this program only watches, or nothing of it was kept. */
    record Impossible(Change change) implements UndoWay {}

    /** Others were on call. */
    record PutBackShifts(Change change) implements UndoWay {}

    /** It was a create. */
    record Delete(Change change, Contact present) implements UndoWay {}

    /** It was a delete. */
    record Recreate(Change change, Recreation recreation) implements UndoWay {}

    /**
     * Something was changed.
     *
     * @param before as it is to be again
     * @param after as it was left
     * @param steps for channels and tags; name and plan are merged with what AWS holds now
     */
    record Restore(Change change, Subject.OfContact before, Subject.OfContact after, List<UndoStep> steps)
            implements UndoWay {
        public Restore {
            steps = List.copyOf(steps);
        }

        /** The contact once the steps are done. */
        public ContactDetails after(ContactDetails present) {
            List<Channel> channels = present.channels();
            for (UndoStep step : steps) {
                channels = step.after(channels);
            }
            return present.withChannels(channels);
        }

        /** Whether name or plan differ. */
        public boolean hasPlan() {
            return !before.contact().equals(after.contact());
        }
    }
}
