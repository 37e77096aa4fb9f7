package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.ONE_STAGE;
import static oncall.operations.Samples.TWO_STAGES;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.Unclear;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import org.junit.jupiter.api.Test;

class EditPlanTest {
    private final FakeContacts contacts = new FakeContacts();
    private final FakeKnownContacts known = Samples.readFresh(contacts);
    private final FakeJournal journal = new FakeJournal();
    private final Contact akua = Samples.akua(contacts);
    private final Contact wanted = akua.withPlan(TWO_STAGES);
    private final Writing edit = edit(Protection.none());

    @Test
    void a_plan_is_saved_read_back_and_forgotten() {
        assertThat(edit.run(MAI, new EditPlan(akua, "Akua", TWO_STAGES)))
                .isEqualTo(new Outcome.Done<>(wanted.withDisplayName("Akua")));
        assertThat(contacts.get(akua.arn())).isEqualTo(wanted.withDisplayName("Akua"));
        assertThat(contacts.calls()).startsWith("get", "update", "get");
        assertThat(known.forgotten).containsExactly(akua.arn());
    }

    @Test
    void nothing_is_sent_where_nothing_was_changed() {
        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), ONE_STAGE)))
                .isEqualTo(new Outcome.Unchanged<>(akua));
        assertThat(contacts.calls("update")).isZero();
    }

    @Test
    void a_plan_changed_meanwhile_is_not_overwritten() {
        Contact theirs = contacts.has(akua.withPlan(Plan.blank()));

        assertThat(edit.run(MAI, new EditPlan(akua, "Akua", TWO_STAGES))).isEqualTo(new Outcome.Stale<>(theirs));
        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), ONE_STAGE)))
                .isEqualTo(new Outcome.Stale<>(theirs));
        assertThat(contacts.calls("update")).isZero();
    }

    @Test
    void a_change_that_aws_holds_already_is_saved_without_sending() {
        contacts.has(wanted);

        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isEqualTo(new Outcome.Done<>(wanted));
        assertThat(contacts.calls("update")).isZero();
    }

    @Test
    void an_unanswered_change_that_was_made_is_not_sent_again() {
        contacts.failsAfter("update", unclear());

        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isEqualTo(new Outcome.Done<>(wanted));
        assertThat(contacts.calls("update")).isEqualTo(1);
    }

    @Test
    void an_unanswered_change_that_was_not_made_is_sent_again() {
        contacts.failsBefore("update", unclear());
        contacts.failsBefore("update", refused(Refused.Reason.THROTTLED));

        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isEqualTo(new Outcome.Done<>(wanted));
        assertThat(contacts.calls("update")).isEqualTo(3);
    }

    @Test
    void somebody_elses_change_after_an_unanswered_one_is_shown() {
        Contact theirs = akua.withDisplayName("Theirs");
        contacts.failsBefore("update", unclear());
        contacts.beforeWriting(() -> contacts.has(theirs));

        assertThat(edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isEqualTo(new Outcome.Stale<>(theirs));
        assertThat(contacts.calls("update")).isEqualTo(1);
    }

    @Test
    void where_aws_never_answers_that_is_said_after_a_last_look() {
        for (int i = 0; i < 4; i++) {
            contacts.failsBefore("update", unclear());
        }

        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isInstanceOf(Unclear.class);
        assertThat(contacts.calls("update")).isEqualTo(4);
        assertThat(known.forgotten).containsExactly(akua.arn());
    }

    @Test
    void saved_is_not_said_where_it_cannot_be_read_back() {
        contacts.beforeWriting(() -> contacts.failsBefore("get", refused(Refused.Reason.NO_PERMISSION)));

        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isInstanceOf(Unclear.class);
    }

    @Test
    void saved_is_not_said_where_aws_shows_the_old_plan() {
        contacts.ignoresUpdates();

        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isInstanceOf(Unclear.class)
                .hasMessageContaining("still shows akuam as it was");
        assertThat(contacts.calls("update")).isEqualTo(4);
    }

    @Test
    void what_stays_throttled_is_refused() {
        for (int i = 0; i < 4; i++) {
            contacts.failsBefore("update", refused(Refused.Reason.THROTTLED));
        }

        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(akua, akua.displayName(), TWO_STAGES)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.THROTTLED));
    }

    @Test
    void faults_are_found_before_aws_is_asked_but_not_in_what_it_holds() {
        Contact odd = contacts.has(akua.withPlan(Plan.ofStages(List.of(new Stage(45, List.of())))));

        assertThat(edit.run(MAI, new EditPlan(odd, "Akua", odd.plan()))).isInstanceOf(Outcome.Done.class);
        assertThat(edit.run(MAI, new EditPlan(odd, "O'Brien", Plan.ofStages(List.of(new Stage(46, List.of()))))))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons())
                                .containsOnlyKeys("displayName", "plan.stages[0].minutes"));
    }

    @Test
    void the_row_of_a_change_says_what_became_of_it() {
        edit.run(MAI.withNote("After the review"), new EditPlan(akua, "Akua", TWO_STAGES));
        contacts.failsBefore("update", refused(Refused.Reason.NO_PERMISSION));
        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(wanted.withDisplayName("Akua"), "Other", TWO_STAGES)))
                .isInstanceOf(Refused.class);
        edit.run(MAI, new EditPlan(wanted.withDisplayName("Akua"), "Akua", TWO_STAGES));

        assertThat(journal.states()).containsExactly(Change.State.APPLIED, Change.State.REFUSED);
        assertThat(List.copyOf(journal.rows.values()).get(0).change())
                .returns(Optional.of(Subject.OfContact.of(akua)), Change::before)
                .returns(Optional.of(Subject.OfContact.of(wanted.withDisplayName("Akua"))), Change::after)
                .returns("After the review", Change::note);
    }

    @Test
    void nothing_is_sent_that_cannot_be_written_down() {
        journal.down = true;

        assertThatThrownBy(() -> edit.run(MAI, new EditPlan(akua, "Akua", TWO_STAGES)))
                .isInstanceOf(Refused.class);
        assertThat(contacts.get(akua.arn())).isEqualTo(akua);
    }

    @Test
    void a_contact_of_another_account_is_never_changed() {
        Writing careful = edit(new Protection(List.of(), () -> Optional.of("999999999999")));

        assertThatThrownBy(() -> careful.run(MAI, new EditPlan(akua, "Akua", TWO_STAGES)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).contains("111122223333"));
        assertThat(contacts.calls()).isEmpty();
    }

    private Writing edit(Protection protection) {
        return new Writing(Samples.parts(contacts, known, new Directory(contacts, contacts), protection, journal));
    }
}
