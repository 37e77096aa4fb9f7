package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.NewChannel;
import oncall.operations.port.NewContact;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What AWS's contacts hold to, over the SDK and in memory: empty at first. */
public interface ContactsContract {
    Contacts contacts();

    /** The activation code that was sent last. */
    String code();

    @Test
    default void contacts_are_listed_by_alias_and_found_by_exactly_theirs() {
        Arn kai = created("kai", "t1");
        Arn akua = created("akuam", "t2");
        assertThat(contacts().list()).extracting(ContactName::arn).containsExactly(akua, kai);
        assertThat(contacts().named("kai")).map(ContactName::arn).contains(kai);
        assertThat(contacts().named("ka")).isEmpty();
        assertThat(contacts().get(akua))
                .isEqualTo(new Contact(akua, "akuam", "Of akuam", ContactType.PERSONAL, Plan.blank()));
        assertThat(contacts().tags(akua)).containsExactly(new Tag("site", "Accra"), new Tag("team", "sre"));
    }

    @Test
    default void the_same_token_gives_the_first_answer_and_another_one_a_no() {
        Arn akua = created("akuam", "t1");
        assertThat(created("akuam", "t1")).isEqualTo(akua);
        assertThat(contacts().list()).hasSize(1);
        assertThat(refused(() -> created("akuam", "t2"))).isEqualTo(Refused.Reason.CONFLICT);
        NewChannel sms = new NewChannel(akua, "SMS", ChannelType.SMS, new Address("+12065550100"));
        Arn first = contacts().createChannel(sms, "t3");
        assertThat(contacts().createChannel(sms, "t3")).isEqualTo(first);
        assertThat(contacts().channels(akua)).hasSize(1);
    }

    @Test
    default void only_what_is_present_is_changed() {
        Arn akua = created("akuam", "t1");
        contacts().update(akua, ContactType.PERSONAL, Optional.of("Akua"), Optional.empty());
        assertThat(contacts().get(akua)).returns("Akua", Contact::displayName).returns(Plan.blank(), Contact::plan);
        contacts().update(akua, ContactType.PERSONAL, Optional.empty(), Optional.of(Plan.blank()));
        assertThat(contacts().get(akua)).returns("Akua", Contact::displayName);
    }

    @Test
    default void a_channel_is_used_once_its_code_was_given() {
        Arn akua = created("akuam", "t1");
        Arn sms = contacts()
                .createChannel(new NewChannel(akua, "SMS", ChannelType.SMS, new Address("+12065550100")), "t2");
        assertThat(channel(akua)).returns(false, Channel::activated);
        contacts().sendActivationCode(sms);
        String right = code();
        assertThat(refused(() -> contacts().activate(sms, right.equals("654321") ? "654322" : "654321")))
                .isEqualTo(Refused.Reason.INVALID);
        contacts().activate(sms, right);
        assertThat(channel(akua))
                .isEqualTo(new Channel(sms, akua, "SMS", ChannelType.SMS, new Address("+12065550100"), true));
        contacts().updateChannel(sms, Optional.of("Phone"), Optional.empty());
        assertThat(channel(akua)).returns("Phone", Channel::name).returns(true, Channel::activated);
        contacts().deactivate(sms);
        assertThat(channel(akua)).returns(false, Channel::activated);
        contacts().deleteChannel(sms);
        assertThat(contacts().channels(akua)).isEmpty();
    }

    @Test
    default void tags_are_told_by_key_and_take_other_values() {
        Arn akua = created("akuam", "t1");
        contacts().tag(akua, List.of(new Tag("team", "ops"), new Tag("area", "eu")));
        contacts().untag(akua, List.of("site", "none"));
        assertThat(contacts().tags(akua)).containsExactly(new Tag("area", "eu"), new Tag("team", "ops"));
    }

    @Test
    default void what_is_deleted_is_gone_with_its_channels() {
        Arn akua = created("akuam", "t1");
        Arn sms = contacts()
                .createChannel(new NewChannel(akua, "SMS", ChannelType.SMS, new Address("+12065550100")), "t2");
        contacts().delete(akua);
        assertThat(contacts().list()).isEmpty();
        assertThat(refused(() -> contacts().get(akua))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> contacts().delete(akua))).isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> contacts().updateChannel(sms, Optional.of("x"), Optional.empty())))
                .isEqualTo(Refused.Reason.NOT_FOUND);
        assertThat(refused(() -> contacts().sendActivationCode(sms))).isEqualTo(Refused.Reason.NOT_FOUND);
    }

    private Arn created(String alias, String token) {
        return contacts()
                .create(
                        new NewContact(
                                ContactType.PERSONAL,
                                alias,
                                "Of " + alias,
                                List.of(new Tag("team", "sre"), new Tag("site", "Accra")),
                                Plan.blank()),
                        token);
    }

    private Channel channel(Arn contact) {
        return contacts().channels(contact).get(0);
    }

    private static Refused.Reason refused(ThrowingCallable call) {
        return Objects.requireNonNull(catchThrowableOfType(Refused.class, call)).reason();
    }
}
