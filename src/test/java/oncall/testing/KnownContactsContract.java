package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Refused;
import oncall.operations.port.Contacts;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.NewContact;
import oncall.operations.port.Seen;
import org.junit.jupiter.api.Test;

/** What a memory of contacts holds to: nothing is in it at first, nor in AWS. */
public interface KnownContactsContract {
    KnownContacts known();

    /** What it reads from. */
    Contacts contacts();

    @Test
    default void what_was_read_is_remembered_until_it_is_read_anew_or_forgotten() {
        Arn akua =
                contacts().create(new NewContact(ContactType.PERSONAL, "akuam", "Akua", List.of(), Plan.blank()), "t1");
        assertThat(known().remembered(akua)).isEmpty();
        assertThat(known().read(akua).value()).isEqualTo(held(akua));
        contacts().update(akua, ContactType.PERSONAL, Optional.of("New"), Optional.empty());
        assertThat(name(known().read(akua))).isEqualTo("Akua");
        assertThat(known().remembered(akua).map(KnownContactsContract::name)).contains("Akua");

        assertThat(known().fresh(akua)).isEqualTo(held(akua));
        assertThat(known().remembered(akua).map(KnownContactsContract::name)).contains("New");
        assertThat(known().held(akua).map(KnownContactsContract::name)).contains("New");
        contacts().update(akua, ContactType.PERSONAL, Optional.of("Newer"), Optional.empty());
        assertThat(name(known().unhurried(akua))).isEqualTo("Newer");
        assertThat(known().remembered(akua).map(KnownContactsContract::name)).contains("Newer");
        known().forget(akua);
        assertThat(known().remembered(akua)).isEmpty();
        assertThat(known().held(akua)).isEmpty();
    }

    @Test
    default void what_is_read_ahead_is_remembered_as_far_as_aws_has_it() {
        Arn akua =
                contacts().create(new NewContact(ContactType.PERSONAL, "akuam", "Akua", List.of(), Plan.blank()), "t1");
        Arn gone = new Arn(akua.value() + "-gone");
        known().readAhead(List.of(gone, akua, akua));
        assertThat(known().remembered(akua).map(Seen::value)).contains(held(akua));
        assertThat(known().remembered(gone)).isEmpty();
    }

    @Test
    default void what_aws_does_not_have_is_refused() {
        Arn nobody = FakeContacts.contactArn("nobody");
        assertThat(known().remembered(nobody)).isEmpty();
        assertThatThrownBy(() -> known().read(nobody)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> known().fresh(nobody)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> known().unhurried(nobody)).isInstanceOf(Refused.class);
    }

    private ContactDetails held(Arn contact) {
        return new ContactDetails(contacts().get(contact), contacts().channels(contact));
    }

    private static String name(Seen<ContactDetails> seen) {
        return seen.value().contact().displayName();
    }
}
