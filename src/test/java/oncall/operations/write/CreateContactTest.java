package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.newContact;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.operations.Outcome;
import oncall.operations.OwnAccount;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.Unclear;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.operations.port.NewContact;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import org.junit.jupiter.api.Test;

class CreateContactTest {
    private final FakeContacts contacts = new FakeContacts();
    private final FakeKnownContacts known = Samples.readFresh(contacts);
    private final Directory directory = new Directory(contacts, contacts);
    private final FakeJournal journal = new FakeJournal();
    private final Writing create = create(Protection.none());

    @Test
    void what_was_created_is_read_back_and_known_by_name() {
        Outcome<?> outcome = create.run(MAI, new CreateContact(newContact("akuam"), "token"));

        assertThat(outcome).isEqualTo(new Outcome.Done<>(contacts.get(FakeContacts.contactArn("akuam"))));
        assertThat(directory.names().all()).hasSize(1);
        assertThat(known.forgotten).containsExactly(FakeContacts.contactArn("akuam"));
    }

    @Test
    void every_fault_of_the_form_is_named_before_aws_is_asked() {
        NewContact bad = new NewContact(
                ContactType.PERSONAL,
                "O'Brien",
                "O'Brien",
                List.of(),
                Plan.ofStages(List.of(new Stage(31, List.of()))));

        assertThat(create.run(MAI, new CreateContact(bad, "token")))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons())
                                .containsOnlyKeys("alias", "displayName", "plan.stages[0].minutes"));
        assertThat(contacts.calls()).isEmpty();
    }

    @Test
    void the_same_press_again_gives_the_same_contact() {
        assertThat(create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isEqualTo(create.run(MAI, new CreateContact(newContact("akuam"), "token")));
        assertThat(contacts.list()).hasSize(1);
    }

    @Test
    void an_alias_that_somebody_else_has_is_said_at_the_alias() {
        contacts.has(ContactType.ESCALATION, "akuam", "Somebody", Plan.blank());

        assertThat(create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons())
                                .containsOnlyKeys("alias")
                                .extractingByKey("alias")
                                .asString()
                                .contains("escalation plan Somebody"));
    }

    @Test
    void a_conflict_with_our_own_unanswered_try_is_that_try() {
        contacts.failsAfter("create", unclear());
        contacts.failsBefore("create", refused(Refused.Reason.CONFLICT));

        assertThat(create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void a_conflict_after_an_unanswered_try_with_another_contact_is_somebody_elses() {
        contacts.has(ContactType.PERSONAL, "akuam", "Somebody", Plan.blank());
        contacts.failsBefore("create", unclear());

        assertThat(create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOf(Outcome.Invalid.class);
    }

    @Test
    void where_aws_never_answers_that_is_said() {
        for (int i = 0; i < 4; i++) {
            contacts.failsBefore("create", unclear());
        }

        assertThatThrownBy(() -> create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOf(Unclear.class);
        assertThat(contacts.calls("create")).isEqualTo(4);
    }

    @Test
    void a_certain_no_is_not_tried_again() {
        contacts.failsBefore("create", refused(Refused.Reason.NO_PERMISSION));

        assertThatThrownBy(() -> create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOf(Refused.class);
        assertThat(contacts.calls("create")).isEqualTo(1);
    }

    @Test
    void fields_that_aws_refuses_are_shown_at_the_form() {
        FieldErrors fields = FieldErrors.at("displayName", "AWS says: no");
        contacts.failsBefore(
                "create", new Refused(Refused.Reason.INVALID, "no", fields, new IllegalStateException("cause")));

        assertThat(create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isEqualTo(new Outcome.Invalid<>(fields));
    }

    @Test
    void created_is_not_said_before_it_was_read_back() {
        contacts.failsBefore("get", refused(Refused.Reason.NO_PERMISSION));

        assertThatThrownBy(() -> create.run(MAI, new CreateContact(newContact("akuam"), "token")))
                .isInstanceOf(Unclear.class)
                .hasMessageContaining("AWS accepted akuam");
    }

    @Test
    void a_protected_alias_is_refused_in_words() {
        Writing careful = create(new Protection(List.of("prod-*"), OwnAccount.ANY));

        assertThatThrownBy(() -> careful.run(MAI, new CreateContact(newContact("prod-db"), "token")))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.words())
                                .contains("prod-db is protected", "approvals are not available yet"));
        assertThat(contacts.calls()).isEmpty();
    }

    private Writing create(Protection protection) {
        return new Writing(Samples.parts(contacts, known, directory, protection, journal));
    }
}
