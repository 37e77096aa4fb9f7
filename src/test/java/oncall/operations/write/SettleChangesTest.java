package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.ONE_STAGE;
import static oncall.operations.Samples.TWO_STAGES;
import static oncall.operations.Samples.newContact;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change.State;
import oncall.domain.Contact;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.operations.Clocks;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.StepFailed;
import oncall.operations.Unclear;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.operations.port.Announcement;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import oncall.testing.SettableClock;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SettleChangesTest {
    private static final Duration AGE = Duration.ofSeconds(70);

    private final FakeContacts contacts = new FakeContacts();
    private final Contact akua = Samples.akua(contacts);
    private final FakeJournal journal = new FakeJournal();
    private final ChangeParts parts = Samples.parts(
            contacts, new FakeKnownContacts(contacts), new Directory(contacts, contacts), Protection.none(), journal);
    private final SettableClock clock = new SettableClock();
    private final SettleChanges settle = new SettleChanges(
            journal,
            parts.recording(),
            contacts,
            contacts,
            parts.known(),
            Samples.turns(),
            AGE,
            Samples.FOUR_TRIES,
            Clocks.one(clock));

    @Test
    void what_aws_holds_was_made() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        contacts.has(akua.withDisplayName("Akua").withPlan(TWO_STAGES));
        assertSettled(State.APPLIED);
        assertThat(journal.announcements).extracting(Announcement::channel).containsExactly("C02SRE", "U01MAI");
        assertThat(journal.endedDrafts).containsExactly("draft");
    }

    @Test
    void what_aws_does_not_hold_was_not_made_and_the_draft_stays() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        contacts.has(akua);
        assertSettled(State.REFUSED);
        assertThat(journal.announcements).extracting(Announcement::channel).containsExactly("U01MAI");
        assertThat(journal.endedDrafts).isEmpty();
    }

    @Test
    void only_who_had_a_draft_hears_that_it_is_kept() {
        parts.recording()
                .begin(
                        told(),
                        Step.Row.changed(
                                Subject.OfContact.of(akua), Subject.OfContact.of(akua.withDisplayName("New"))));
        parts.recording().begin(MAI, Step.Row.deleted(Subject.OfContact.of(akua)));
        clock.forward(AGE.plusSeconds(1));
        settle.step();
        assertThat(journal.announcements)
                .extracting(one -> ((Notice.Settled) one.notice()).draft())
                .containsExactly(true, false);
    }

    @Test
    void where_it_holds_neither_it_was_changed_again() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        contacts.has(akua.withDisplayName("Theirs").withPlan(ONE_STAGE));
        assertSettled(State.UNCLEAR);
    }

    @Test
    void what_cannot_be_read_of_one_keeps_no_other_waiting() {
        Contact other = contacts.has(akua.type(), "other", "Other", ONE_STAGE);
        for (Contact one : List.of(akua, other)) {
            parts.recording()
                    .begin(
                            told(),
                            Step.Row.changed(
                                    Subject.OfContact.of(one), Subject.OfContact.of(one.withDisplayName("New"))));
        }
        contacts.failsBefore("get", new NullPointerException());
        clock.forward(AGE.plusSeconds(1));
        assertThatThrownBy(settle::step).isInstanceOf(StepFailed.class);
        assertThat(journal.rows.values())
                .extracting(row -> row.change().state())
                .containsExactly(State.PENDING, State.REFUSED);
    }

    @Test
    void a_create_is_settled_by_its_alias() {
        for (int i = 0; i < 4; i++) {
            contacts.failsAfter("create", unclear());
        }
        assertThatThrownBy(() -> new Writing(parts).run(told(), new CreateContact(newContact("kai"), "token")))
                .isInstanceOf(Unclear.class);
        assertSettled(State.APPLIED);
        assertThat(journal.last().object()).contains(FakeContacts.contactArn("kai"));
    }

    @Test
    void a_create_that_was_asked_for_once_more_is_told_once() {
        for (int i = 0; i < 4; i++) {
            contacts.failsAfter("create", unclear());
        }
        Writing create = new Writing(parts);
        assertThatThrownBy(() -> create.run(told(), new CreateContact(newContact("kai"), "token")))
                .isInstanceOf(Unclear.class);
        assertThat(create.run(told(), new CreateContact(newContact("kai"), "token")))
                .isInstanceOf(Outcome.Done.class);
        clock.forward(AGE.plusSeconds(1));
        settle.step();
        assertThat(journal.rows.values())
                .extracting(row -> row.change().state())
                .containsExactly(State.REFUSED, State.APPLIED);
        assertThat(journal.announcements).extracting(Announcement::channel).containsExactly("C02SRE");
    }

    @Test
    void a_rotation_that_was_to_be_created_is_settled_by_its_name() {
        Rotation wanted = new Rotation(new Arn(""), "primary", "UTC", List.of(akua.arn()));
        parts.recording().begin(told(), Step.Row.created(wanted.name(), Optional.of(Subject.OfRotation.of(wanted))));
        Rotation there = new Rotation(FakeContacts.rotationArn("primary"), "primary", "UTC", List.of(akua.arn()));
        contacts.has(there);
        assertSettled(State.APPLIED);
        assertThat(journal.last().after()).contains(Subject.OfRotation.of(there));
    }

    @Test
    void a_delete_is_settled_by_what_is_gone() {
        contacts.failsAfter("delete", unclear());
        contacts.failsLater("get", 1, refused(Refused.Reason.NO_PERMISSION));
        assertThatThrownBy(() -> new Writing(parts).run(told(), new DeleteContact(akua)))
                .isInstanceOf(Unclear.class);
        assertSettled(State.APPLIED);
    }

    @Test
    void a_young_change_may_be_under_way_and_is_left_alone() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        settle.step();
        assertThat(journal.states()).containsExactly(State.PENDING);
    }

    @Test
    void what_aws_does_not_tell_is_asked_again_later() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        clock.forward(AGE.plusSeconds(1));
        contacts.failsBefore("get", refused(Refused.Reason.UNAVAILABLE));
        settle.step();
        assertThat(journal.states()).containsExactly(State.PENDING);
        settle.step();
        assertThat(journal.states()).doesNotContain(State.PENDING);
    }

    @Test
    void where_the_same_was_asked_again_and_made_then_the_first_was_not_made() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES));
        clock.forward(AGE.plusSeconds(1));
        settle.step();
        assertThat(journal.states()).containsExactly(State.REFUSED, State.APPLIED);
        assertThat(journal.announcements).hasSize(1);
    }

    @Test
    void what_the_next_change_found_was_made() {
        endsUnclear("update", () -> new Writing(parts).run(told(), new EditPlan(akua, "Akua", TWO_STAGES)));
        Contact made = akua.withDisplayName("Akua").withPlan(TWO_STAGES);
        contacts.has(made);
        new Writing(parts).run(told(), new EditPlan(made, "Akua M", ONE_STAGE));
        clock.forward(AGE.plusSeconds(1));
        settle.step();
        assertThat(journal.states()).containsExactly(State.APPLIED, State.APPLIED);
        assertThat(journal.announcements).hasSize(3);
    }

    private static Request told() {
        return MAI.heardIn(Optional.of("C02SRE"), Optional.empty()).endingDraft("draft");
    }

    /** AWS answers the change as little as the questions that follow it. */
    private void endsUnclear(String method, ThrowingCallable change) {
        contacts.failsBefore(method, unclear());
        for (int i = 0; i < 4; i++) {
            contacts.failsLater("get", i == 0 ? 1 : 0, refused(Refused.Reason.UNAVAILABLE));
        }
        assertThatThrownBy(change).isInstanceOf(Unclear.class);
        assertThat(journal.states()).containsExactly(State.PENDING);
    }

    private void assertSettled(State state) {
        clock.forward(AGE.plusSeconds(1));
        settle.step();
        settle.step();
        assertThat(journal.states()).containsExactly(state);
        assertThat(journal.announcements)
                .filteredOn(one -> one.channel().equals("U01MAI"))
                .extracting(Announcement::notice)
                .containsExactly(new Notice.Settled(journal.last(), true));
    }
}
