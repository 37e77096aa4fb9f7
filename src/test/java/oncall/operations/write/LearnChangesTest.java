package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.StepFailed;
import oncall.operations.announce.Audience;
import oncall.operations.people.Directory;
import oncall.operations.port.Watchers;
import oncall.testing.FakeContacts;
import oncall.testing.FakeHistory;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class LearnChangesTest {
    private final SettableClock clock = new SettableClock();
    private final FakeContacts contacts = new FakeContacts();
    private final Contact akua = Samples.akua(contacts);
    private final Contact zoe = contacts.has(akua.type(), "zoe", "Zoe", Plan.blank());
    private final FakeJournal journal = new FakeJournal();
    private final FakeKnownContacts known = Samples.readFresh(contacts);
    private final Directory directory = new Directory(contacts, contacts);
    private Optional<Arn> broken = Optional.empty();
    private final LearnChanges learn = new LearnChanges(
            new FakeHistory(journal),
            new Recording(journal, Audience.watching(Watchers.none()), clock),
            known,
            directory,
            change -> {
                if (broken.equals(change.object())) {
                    throw new IllegalStateException();
                }
            });

    /** By another replica. */
    private void change(Subject before, Subject after) {
        new Recording(journal, Audience.watching(Watchers.none()), clock)
                .begin(MAI, Step.Row.changed(before, after))
                .applied(Optional.of(after));
    }

    private void rename(Contact contact) {
        change(Subject.OfContact.of(contact), Subject.OfContact.of(contact.withDisplayName("New")));
    }

    @Test
    void what_cannot_be_learnt_of_one_keeps_no_other_from_being_learnt_and_is_not_tried_for_ever() {
        learn.step();
        rename(akua);
        rename(zoe);
        broken = Optional.of(akua.arn());
        assertThatThrownBy(learn::step).isInstanceOf(StepFailed.class);
        assertThat(known.forgotten).containsExactly(zoe.arn());
        learn.step();
        assertThat(known.forgotten).hasSize(1);
    }

    @Test
    void rotations_are_read_when_aws_answers_again() {
        learn.step();
        Rotation primary = new Rotation(FakeContacts.rotationArn("primary"), "primary", "UTC", List.of(akua.arn()));
        contacts.has(primary);
        change(Subject.OfRotation.of(primary), Subject.OfRotation.of(primary));
        contacts.failsBefore("list", refused(Refused.Reason.UNAVAILABLE));
        assertThatThrownBy(learn::step).isInstanceOf(Refused.class);
        learn.step();
        assertThat(directory.rotations()).hasSize(1);
        assertThat(journal.last().state()).isEqualTo(Change.State.APPLIED);
    }
}
