package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.Unclear;
import oncall.operations.check.WhereUsed;
import oncall.operations.outside.SeenPlans;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Request;
import oncall.operations.port.Seen;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class DeleteContactTest {
    private final FakeContacts contacts = new FakeContacts();
    private final Contact akua = Samples.akua(contacts);
    private final Channel sms = contacts.has(new Channel(
            FakeContacts.channelArn("akuam", "sms"),
            akua.arn(),
            "SMS",
            ChannelType.SMS,
            new Address("+12065550100"),
            true));
    private final FakeJournal journal = new FakeJournal();
    private final Directory directory = new Directory(contacts, contacts);
    private final KnownContacts known = new FakeKnownContacts(contacts);
    private final Writing delete = new Writing(Samples.parts(contacts, known, directory, Protection.none(), journal));

    @Test
    void what_was_deleted_is_remembered_whole() {
        contacts.tag(akua.arn(), List.of(new Tag("team", "sre")));
        directory.refresh();

        Subject.OfContact before =
                new Subject.OfContact(akua, Optional.of(List.of(sms)), Optional.of(List.of(new Tag("team", "sre"))));
        assertThat(delete.run(MAI, new DeleteContact(akua))).isEqualTo(new Outcome.Done<>(before));
        assertThat(contacts.named("akuam")).isEmpty();
        assertThat(directory.names().all()).isEmpty();
        assertThat(journal.last())
                .returns(Change.Kind.DELETED, Change::kind)
                .returns(Change.State.APPLIED, Change::state)
                .returns(Optional.of(before), Change::before)
                .returns(Optional.empty(), Change::after);
    }

    @Test
    void what_changed_since_it_was_shown_is_not_deleted() {
        contacts.has(akua.withDisplayName("Somebody else"));

        assertThat(delete.run(MAI, new DeleteContact(akua))).isInstanceOf(Outcome.Stale.class);
        assertThat(contacts.named("akuam")).isPresent();
        assertThat(journal.states()).isEmpty();
    }

    @Test
    void an_unanswered_delete_is_looked_up() {
        contacts.failsAfter("delete", unclear());

        assertThat(delete.run(MAI, new DeleteContact(akua))).isInstanceOf(Outcome.Done.class);
        assertThat(contacts.calls("delete")).isEqualTo(1);
        assertThat(journal.states()).containsExactly(Change.State.APPLIED);
    }

    @Test
    void what_aws_refuses_stays_and_the_row_says_so() {
        contacts.failsBefore("delete", refused(Refused.Reason.CONFLICT));

        assertThatThrownBy(() -> delete.run(MAI, new DeleteContact(akua))).isInstanceOf(Refused.class);
        assertThat(journal.states()).containsExactly(Change.State.REFUSED);
    }

    @Test
    void where_aws_cannot_be_asked_afterwards_the_row_stays_pending() {
        contacts.failsAfter("delete", unclear());
        contacts.failsLater("get", 1, refused(Refused.Reason.NO_PERMISSION));

        assertThatThrownBy(() -> delete.run(MAI, new DeleteContact(akua))).isInstanceOf(Unclear.class);
        assertThat(journal.states()).containsExactly(Change.State.PENDING);
    }

    @Test
    void whoever_owns_a_contact_does_not_delete_it() {
        assertThatThrownBy(() -> delete.run(Request.by("U02AKUA"), new DeleteContact(akua)))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.NO_RIGHT));
    }

    @Test
    void where_it_is_used_says_which_plan_would_reach_nobody() {
        Contact kai = contacts.has(
                ContactType.PERSONAL,
                "kai",
                "Kai",
                plan(new Target.ToChannel(
                        contacts.has(new Channel(
                                        FakeContacts.channelArn("kai", "sms"),
                                        FakeContacts.contactArn("kai"),
                                        "SMS",
                                        ChannelType.SMS,
                                        new Address("+12065550101"),
                                        true))
                                .arn(),
                        OptionalInt.empty())));
        Contact alone = escalation("alone", akua.arn());
        Contact both = escalation("both", akua.arn(), kai.arn());
        escalation("other", kai.arn());
        contacts.has(akua.withPlan(plan(new Target.ToChannel(sms.arn(), OptionalInt.empty()))));
        directory.refresh();

        WhereUsed.Uses uses = new WhereUsed(directory, known, SeenPlans.none(new SettableClock()), new SettableClock())
                .read(akua.arn());

        assertThat(uses.complete()).isTrue();
        assertThat(uses.plans()).extracting(WhereUsed.Use::plan).containsExactly(alone, both);
        assertThat(uses.plans()).extracting(WhereUsed.Use::leavesNobody).containsExactly(true, false);
    }

    @Test
    void where_it_is_used_says_how_far_it_could_be_read() {
        escalation("one", akua.arn());
        escalation("two", akua.arn());
        directory.refresh();
        contacts.failsLater("get", 2, refused(Refused.Reason.UNAVAILABLE));

        WhereUsed.Uses uses = new WhereUsed(directory, known, SeenPlans.none(new SettableClock()), new SettableClock())
                .read(akua.arn());

        assertThat(uses.complete()).isFalse();
        assertThat(uses.all()).isEqualTo(2);
    }

    /** As on an account with more plans than can be asked for in time. */
    @Test
    void plans_that_nobody_has_in_memory_are_taken_as_they_were_last_seen_and_what_uses_it_is_asked_for() {
        Contact using = escalation("using", akua.arn());
        Contact other = escalation("other");
        Contact gone = escalation("gone", akua.arn());
        directory.refresh();
        contacts.forget(gone.arn());
        SettableClock clock = new SettableClock();
        Instant then = clock.instant().minusSeconds(600);
        SeenPlans seen = new SeenPlans(
                plans -> {
                    assertThat(plans).contains(using.arn(), other.arn(), gone.arn());
                    return Map.of(
                            using.arn(), new Seen<>(using, then, false),
                            other.arn(), new Seen<>(other, then.minusSeconds(60), false),
                            gone.arn(), new Seen<>(gone, then, false));
                },
                clock);
        KnownContacts nothing = new FakeKnownContacts(contacts) {
            @Override
            public Optional<Seen<ContactDetails>> remembered(Arn contact) {
                return Optional.empty();
            }
        };
        WhereUsed whereUsed = new WhereUsed(directory, nothing, seen, clock);
        assertThat(whereUsed.named(akua.arn()).read()).isZero();

        WhereUsed.Uses uses = whereUsed.read(akua.arn());
        assertThat(uses.plans()).extracting(WhereUsed.Use::plan).containsExactly(using);
        assertThat(uses.lastSeen()).isEqualTo(1);
        assertThat(uses.oldest()).contains(then.minusSeconds(60));
        assertThat(contacts.calls("get"))
                .as("using, gone, and whom using reaches")
                .isEqualTo(3);

        whereUsed.recall();
        assertThat(whereUsed.named(akua.arn()).complete()).isTrue();
        contacts.failsBefore("get", refused(Refused.Reason.UNAVAILABLE));
        assertThat(whereUsed.read(akua.arn()))
                .returns(true, WhereUsed.Uses::complete)
                .returns(3, WhereUsed.Uses::lastSeen);

        whereUsed.learn(told(other.withPlan(using.plan())));
        assertThat(whereUsed.named(akua.arn()).plans())
                .extracting(WhereUsed.Use::plan)
                .contains(using, other.withPlan(using.plan()));
    }

    private static Change told(Contact after) {
        return new Change(
                "c1",
                Change.Kind.CHANGED,
                Optional.of(after.arn()),
                after.alias(),
                Change.Source.OUTSIDE,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.of(Subject.OfContact.of(after)),
                Instant.EPOCH,
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
    }

    private Contact escalation(String alias, Arn... targets) {
        List<Target> all = Stream.of(targets)
                .map(target -> (Target) new Target.ToContact(target, true))
                .toList();
        return contacts.has(ContactType.ESCALATION, alias, alias, Plan.ofStages(List.of(new Stage(5, all))));
    }

    private static Plan plan(Target target) {
        return Plan.ofStages(List.of(new Stage(5, List.of(target))));
    }
}
