package oncall.operations.people;

import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.testing.FakeContacts;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private final FakeContacts contacts = new FakeContacts();
    private final Directory directory = new Directory(contacts, contacts);
    private final Contact akua = Samples.akua(contacts);

    @Test
    void nothing_is_known_before_the_first_refresh() {
        assertThat(directory.loaded()).isFalse();
        assertThat(directory.names().all()).isEmpty();
    }

    @Test
    void a_refresh_learns_names_and_rotations() {
        Rotation primary = new Rotation(FakeContacts.rotationArn("primary"), "primary", "Etc/UTC", List.of());
        contacts.has(primary);

        directory.refresh();

        assertThat(directory.loaded()).isTrue();
        assertThat(directory.names().all()).containsExactly(akua.name());
        assertThat(directory.rotations()).containsExactly(primary);
    }

    @Test
    void a_failed_refresh_keeps_the_old_names() {
        directory.refresh();
        contacts.failsBefore("list", refused(Refused.Reason.UNAVAILABLE));

        assertThatThrownBy(directory::refresh).isInstanceOf(Refused.class);
        assertThat(directory.names().all()).containsExactly(akua.name());
    }

    @Test
    void names_are_learnt_though_rotations_may_not_be_read() {
        contacts.failsBefore("rotations", refused(Refused.Reason.NO_PERMISSION));

        assertThatThrownBy(directory::refresh).isInstanceOf(Refused.class);
        assertThat(directory.names().all()).containsExactly(akua.name());
    }

    @Test
    void a_name_in_memory_is_found_without_aws() {
        directory.refresh();
        int before = contacts.calls().size();

        assertThat(directory.lookUp("AKUAM")).isEqualTo(new Resolution.Found(akua.name()));
        assertThat(contacts.calls()).hasSize(before);
    }

    @Test
    void a_name_that_is_not_in_memory_is_looked_for_in_aws() {
        assertThat(directory.lookUp("akuam")).isEqualTo(new Resolution.Found(akua.name()));
        assertThat(contacts.calls()).containsExactly("named");
        assertThat(new Directory(contacts, contacts).lookUp("Akua Mansa")).isEqualTo(new Resolution.Found(akua.name()));
        assertThat(new Directory(contacts, contacts).lookUp(akua.arn().value()))
                .isEqualTo(new Resolution.Found(akua.name()));
    }

    @Test
    void nobody_gets_the_nearest_of_a_fresh_look() {
        assertThat(directory.lookUp("akuamm")).isEqualTo(new Resolution.Unknown(List.of(akua.name())));
        assertThat(directory.lookUp(FakeContacts.contactArn("akua").value()))
                .isEqualTo(new Resolution.Unknown(List.of(akua.name())));
    }

    @Test
    void what_was_learnt_while_aws_was_being_asked_is_kept() {
        ContactName made = new ContactName(FakeContacts.contactArn("new"), "new", "", ContactType.PERSONAL);
        contacts.afterListing(() -> directory.remember(made));

        directory.refresh();

        assertThat(directory.names().all()).containsExactly(akua.name(), made);
    }

    @Test
    void many_who_ask_at_once_ask_aws_once() {
        CountDownLatch listing = new CountDownLatch(1);
        CountDownLatch joined = new CountDownLatch(1);
        contacts.afterListing(() -> {
            listing.countDown();
            await().until(() -> joined.getCount() == 0);
        });
        Thread first = new Thread(directory::refresh);
        first.start();
        await().until(() -> listing.getCount() == 0);
        Thread second = new Thread(directory::refresh);
        second.start();
        await().until(() -> second.getState() == Thread.State.WAITING);
        joined.countDown();
        await().until(() -> !first.isAlive() && !second.isAlive());

        assertThat(contacts.calls("list")).isEqualTo(1);
    }
}
