package oncall.operations.write;

import java.util.Optional;
import java.util.function.Consumer;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.StepFailures;
import oncall.operations.people.Directory;
import oncall.operations.port.History;
import oncall.operations.port.KnownContacts;

/** Takes out of memory what other replicas changed, by the change log; one method is one step. */
public final class LearnChanges {
    private static final int MOST = 200;

    private final History history;
    private final Recording recording;
    private final KnownContacts known;
    private final Directory directory;
    private final Consumer<Change> told;
    private Optional<Long> sequence = Optional.empty();
    private boolean otherRotations;

    /** @param told hears of every change, also of those made here */
    public LearnChanges(
            History history, Recording recording, KnownContacts known, Directory directory, Consumer<Change> told) {
        this.told = told;
        this.history = history;
        this.recording = recording;
        this.known = known;
        this.directory = directory;
    }

    /** Of what was applied since the last step; throws {@link Refused} where the database or AWS do not answer. */
    public void step() {
        if (sequence.isEmpty()) {
            sequence = Optional.of(history.sequence());
        }
        History.Applied applied = history.appliedSince(sequence.get(), MOST);
        sequence = Optional.of(applied.sequence());
        otherRotations |= applied.changes().stream()
                .flatMap(change -> change.object().stream())
                .anyMatch(Arn::isRotation);
        StepFailures stumbles = new StepFailures();
        applied.changes().forEach(change -> stumbles.over(() -> learn(change)));
        if (otherRotations) {
            directory.refresh();
            otherRotations = false;
        }
        stumbles.tell();
    }

    private void learn(Change change) {
        told.accept(change);
        if (!recording.wasAppliedHere(change.id())) {
            forget(change);
        }
    }

    private void forget(Change change) {
        change.object().ifPresent(known::forget);
        if (change.kind() == Change.Kind.DELETED) {
            change.object().ifPresent(directory::forget);
        } else {
            change.after()
                    .flatMap(Subject::ofContact)
                    .ifPresent(after -> directory.remember(after.contact().name()));
        }
    }
}
