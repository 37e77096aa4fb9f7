package oncall.operations;

import static oncall.operations.Samples.MAI;
import static oncall.operations.Samples.refused;
import static oncall.operations.Samples.unclear;
import static oncall.testing.Outcomes.done;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.operations.people.Directory;
import oncall.operations.people.Protection;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewChannel;
import oncall.operations.write.ActivateChannel;
import oncall.operations.write.AddChannel;
import oncall.operations.write.ChangeParts;
import oncall.operations.write.CodeLimits;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.testing.FakeCodeSendings;
import oncall.testing.FakeContacts;
import oncall.testing.FakeJournal;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChannelsTest {
    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final Arn akua = Samples.akua(contacts).arn();
    private final Channel sms = channel("sms");
    private final KnownContacts known = Samples.readFresh(contacts);
    private final FakeJournal journal = new FakeJournal();
    private final ChangeParts parts =
            Samples.parts(contacts, known, new Directory(contacts, contacts), Protection.none(), journal);
    private final Writing add = new Writing(parts);
    private final SendCode send = new SendCode(parts, new CodeLimits(new FakeCodeSendings(), clock));
    private final Writing activate = new Writing(parts);

    @Test
    void an_address_is_tidied_and_the_channel_read_back() {
        Outcome<Channel> outcome = add.run(
                MAI,
                new AddChannel(
                        new NewChannel(akua, "Work", ChannelType.VOICE, new Address("+1 206-555-0199")), "token"));

        assertThat(done(outcome)).returns("Work", Channel::name).returns(new Address("+12065550199"), Channel::address);
    }

    @Test
    void a_channel_with_faults_is_not_sent() {
        assertThat(add.run(
                        MAI, new AddChannel(new NewChannel(akua, "", ChannelType.UNKNOWN, new Address("1")), "token")))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons())
                                .containsOnlyKeys("channel.name", "channel.type", "channel.address"));
        assertThat(contacts.calls()).isEmpty();
    }

    @Test
    void a_second_send_within_a_minute_is_the_first() {
        assertThat(send()).isInstanceOf(SendCode.Outcome.Sent.class);
        clock.forward(Duration.ofSeconds(59));
        assertThat(send()).isInstanceOf(SendCode.Outcome.SentAlready.class);
        clock.forward(Duration.ofSeconds(1));
        assertThat(send()).isInstanceOf(SendCode.Outcome.Sent.class);
        assertThat(contacts.calls("sendActivationCode")).isEqualTo(2);
    }

    @Test
    void three_codes_an_hour_are_the_most_for_a_channel() {
        for (int i = 0; i < 3; i++) {
            assertThat(send()).isInstanceOf(SendCode.Outcome.Sent.class);
            clock.forward(Duration.ofMinutes(2));
        }

        assertThat(send())
                .isInstanceOfSatisfying(
                        SendCode.Outcome.TooMany.class,
                        tooMany -> assertThat(tooMany.words()).contains("3 times", "in 54 minutes"));
        clock.forward(Duration.ofMinutes(54));
        assertThat(send()).isInstanceOf(SendCode.Outcome.Sent.class);
    }

    @Test
    void ten_codes_an_hour_are_the_most_for_a_person() {
        for (int i = 0; i < 10; i++) {
            assertThat(send.run("U01MAI", akua, channel("c" + i).arn())).isInstanceOf(SendCode.Outcome.Sent.class);
        }

        assertThat(send.run("U01MAI", akua, sms.arn())).isInstanceOf(SendCode.Outcome.TooMany.class);
        assertThat(send.run("U05KAI", akua, sms.arn())).isInstanceOf(SendCode.Outcome.Sent.class);
    }

    @Test
    void a_refused_send_does_not_count_and_an_unclear_one_does() {
        contacts.failsBefore("sendActivationCode", refused(Refused.Reason.NO_PERMISSION));
        assertThatThrownBy(this::send).isInstanceOf(Refused.class);
        contacts.failsBefore("sendActivationCode", unclear());
        assertThatThrownBy(this::send).isInstanceOf(Unclear.class);

        assertThat(send()).isInstanceOf(SendCode.Outcome.SentAlready.class);
        assertThat(contacts.calls("sendActivationCode")).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", " 123 456 ", "123-456"})
    void the_right_code_activates(String typed) {
        assertThat(done(activate.run(MAI, new ActivateChannel(akua, sms.arn(), typed)))
                        .activated())
                .isTrue();
        assertThat(send()).isInstanceOf(SendCode.Outcome.ActivatedAlready.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"654321", "12345", "", "code"})
    void another_code_is_refused_at_the_field(String typed) {
        assertThat(activate.run(MAI, new ActivateChannel(akua, sms.arn(), typed)))
                .isInstanceOfSatisfying(
                        Outcome.Invalid.class,
                        invalid -> assertThat(invalid.errors().reasons()).containsOnlyKeys("channel.code"));
    }

    @Test
    void an_unanswered_activation_that_was_made_is_seen() {
        contacts.failsAfter("activate", unclear());

        assertThat(activate.run(MAI, new ActivateChannel(akua, sms.arn(), "123456")))
                .isInstanceOf(Outcome.Done.class);
        assertThat(contacts.calls("activate")).isEqualTo(1);
    }

    @Test
    void where_activation_is_never_answered_that_is_said() {
        for (int i = 0; i < 4; i++) {
            contacts.failsBefore("activate", unclear());
        }

        assertThatThrownBy(() -> activate.run(MAI, new ActivateChannel(akua, sms.arn(), "123456")))
                .isInstanceOf(Unclear.class);
    }

    @Test
    void a_channel_that_is_gone_is_named() {
        assertThatThrownBy(() -> send.run("U01MAI", akua, FakeContacts.channelArn("akuam", "gone")))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(Refused.Reason.NOT_FOUND));
    }

    private SendCode.Outcome send() {
        return send.run("U01MAI", akua, sms.arn());
    }

    private Channel channel(String id) {
        return contacts.has(new Channel(
                FakeContacts.channelArn("akuam", id), akua, id, ChannelType.SMS, new Address("+12065550100"), false));
    }
}
