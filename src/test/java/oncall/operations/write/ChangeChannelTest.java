package oncall.operations.write;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static oncall.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.PlanFields;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.FakeKnownContacts;
import org.junit.jupiter.api.Test;

class ChangeChannelTest {
    private static final Address ADDRESS = new Address("+12065550100");

    private final FakeContacts contacts = new FakeContacts();
    private final Arn akua = Samples.akua(contacts).arn();
    private final Channel sms = contacts.has(
            new Channel(FakeContacts.channelArn("akuam", "sms"), akua, "SMS", ChannelType.SMS, ADDRESS, true));
    private final FakeJournal journal = new FakeJournal();
    private final Writing change = new Writing(Samples.parts(
            contacts, new FakeKnownContacts(contacts), new Directory(contacts, contacts), Protection.none(), journal));

    @Test
    void a_new_name_alone_is_sent_and_the_channel_stays_activated() {
        assertThat(done(change.run(MAI, new ChangeChannel(akua, sms.arn(), " Work ", new Address("+1 206 555 0100")))))
                .returns("Work", Channel::name)
                .returns(true, Channel::activated);
        assertThat(journal.last().after().map(Subject.OfContact.class::cast).flatMap(Subject.OfContact::channels))
                .contains(contacts.channels(akua));
    }

    @Test
    void another_address_must_be_activated_anew() {
        assertThat(done(change.run(MAI, new ChangeChannel(akua, sms.arn(), "SMS", new Address("+12065550111")))))
                .returns(new Address("+12065550111"), Channel::address)
                .returns(false, Channel::activated);
    }

    @Test
    void an_address_that_aws_holds_as_nobody_would_type_it_stays_where_only_the_name_changes() {
        Address odd = new Address("jane\u200B@example.com");
        Channel mail = contacts.has(
                new Channel(FakeContacts.channelArn("akuam", "mail"), akua, "Mail", ChannelType.EMAIL, odd, true));
        assertThat(done(change.run(MAI, new ChangeChannel(akua, mail.arn(), "Post", odd))))
                .returns(odd, Channel::address)
                .returns(true, Channel::activated);
    }

    @Test
    void an_address_that_another_channel_has_is_a_mistake_and_no_change() {
        contacts.failsBefore("updateChannel", refused(Refused.Reason.CONFLICT));
        assertThat(change.run(MAI, new ChangeChannel(akua, sms.arn(), "SMS", new Address("+12065550111"))))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons()).containsOnlyKeys(PlanFields.CHANNEL_ADDRESS));
        assertThat(journal.rows).isEmpty();
    }

    @Test
    void what_is_so_already_is_not_sent() {
        change.run(MAI, new ChangeChannel(akua, sms.arn(), "SMS", ADDRESS));
        assertThat(contacts.calls("updateChannel")).isZero();
        assertThat(journal.states()).isEmpty();
    }

    @Test
    void faults_are_found_before_aws_is_asked_to_change() {
        assertThat(change.run(MAI, new ChangeChannel(akua, sms.arn(), "O'Brien", new Address("0100"))))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons())
                                .containsOnlyKeys(PlanFields.CHANNEL_NAME, PlanFields.CHANNEL_ADDRESS));
        assertThat(contacts.calls("updateChannel")).isZero();
    }

    @Test
    void an_unanswered_try_is_looked_up() {
        contacts.failsAfter("deactivate", unclear());
        contacts.failsAfter("deleteChannel", unclear());

        assertThat(done(change.run(MAI, new DeactivateChannel(akua, sms.arn()))).activated())
                .isFalse();
        assertThat(change.run(MAI, new DeleteChannel(akua, sms.arn()))).isInstanceOf(Outcome.Done.class);
        assertThat(contacts.channels(akua)).isEmpty();
        assertThat(contacts.calls("deleteChannel")).isEqualTo(1);
        assertThat(journal.states()).containsExactly(Change.State.APPLIED, Change.State.APPLIED);
        assertThat(journal.last().after().map(Subject.OfContact.class::cast).flatMap(Subject.OfContact::channels))
                .isEqualTo(Optional.of(List.of()));
    }

    @Test
    void what_aws_refuses_changes_nothing() {
        contacts.failsBefore("deleteChannel", refused(Refused.Reason.NO_PERMISSION));
        assertThatThrownBy(() -> change.run(MAI, new DeleteChannel(akua, sms.arn())))
                .isInstanceOf(Refused.class);
        assertThat(contacts.channels(akua)).containsExactly(sms);
        assertThat(journal.states()).containsExactly(Change.State.REFUSED);
    }

    @Test
    void a_channel_that_is_gone_is_named() {
        assertThatThrownBy(() -> change.run(MAI, new DeactivateChannel(akua, FakeContacts.channelArn("akuam", "gone"))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }
}
