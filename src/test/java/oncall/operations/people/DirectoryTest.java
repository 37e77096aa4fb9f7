package oncall.operations.people;

import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import oncall.domain.Arn;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Resolution;
import oncall.domain.Rotation;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.testing.FakeContacts;
import org.junit.jupiter.api.Test;

class DirectoryTest {
    private static final Arn GHOST = FakeContacts.contactArn("ghost");
    private static final Arn GHOST_ROTATION = FakeContacts.rotationArn("ghost");

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
    void what_no_list_named_yet_is_not_gone_and_is_known_once_it_was_looked_up() {
        directory.refresh();
        Contact made = contacts.has(ContactType.PERSONAL, "made", "Made Elsewhere", Plan.blank());
        Rotation turn = new Rotation(FakeContacts.rotationArn("turn"), "turn", "Etc/UTC", List.of());
        contacts.has(turn);
        assertThat(directory.gone()).isEmpty();

        directory.lookUp(List.of(made.arn(), turn.arn(), GHOST, GHOST_ROTATION));

        assertThat(directory.names().of(made.arn())).contains(made.name());
        assertThat(directory.rotation(turn.arn())).contains(turn);
        assertThat(directory.gone()).containsExactlyInAnyOrder(GHOST, GHOST_ROTATION);
        int asked = contacts.calls().size();
        directory.lookUp(List.of(made.arn(), turn.arn(), GHOST, GHOST_ROTATION));
        assertThat(contacts.calls()).as("nobody is asked twice").hasSize(asked);
    }

    @Test
    void what_aws_does_not_tell_of_is_neither_there_nor_gone() {
        contacts.failsBefore("get", refused(Refused.Reason.UNAVAILABLE));
        contacts.failsBefore("rotations", refused(Refused.Reason.NO_PERMISSION));
        directory.lookUp(List.of(akua.arn(), GHOST_ROTATION));
        assertThat(directory.names().all()).isEmpty();
        assertThat(directory.gone()).isEmpty();
    }

    @Test
    void what_is_listed_no_more_is_not_known_and_gone_once_aws_was_asked_for_it() {
        Rotation turn = new Rotation(FakeContacts.rotationArn("turn"), "turn", "Etc/UTC", List.of());
        contacts.has(turn);
        directory.refresh();
        contacts.forget(akua.arn());
        contacts.lacks(turn.arn());
        directory.refresh();
        assertThat(directory.gone()).isEmpty();
        directory.lookUp(List.of(akua.arn(), turn.arn()));
        assertThat(directory.gone()).containsExactlyInAnyOrder(akua.arn(), turn.arn());

        contacts.has(akua);
        contacts.has(turn);
        directory.refresh();
        assertThat(directory.gone()).isEmpty();
    }

    @Test
    void what_another_account_shares_no_more_may_live_on_there() {
        Directory ours = new Directory(contacts, contacts, () -> Optional.of("999900001111"), InstantSource.system());
        ours.refresh();
        contacts.forget(akua.arn());
        ours.refresh();
        ours.lookUp(List.of(akua.arn()));
        assertThat(ours.names().all()).isEmpty();
        assertThat(ours.gone()).isEmpty();
    }

    @Test
    void a_rotation_that_was_made_while_all_were_being_listed_is_not_gone() {
        Rotation turn = new Rotation(FakeContacts.rotationArn("turn"), "turn", "Etc/UTC", List.of());
        AtomicBoolean first = new AtomicBoolean(true);
        contacts.afterListingRotations(() -> {
            if (first.getAndSet(false)) {
                contacts.has(turn);
                directory.lookUp(List.of(turn.arn()));
            }
        });
        directory.refresh();
        assertThat(directory.rotation(turn.arn())).contains(turn);
        assertThat(directory.gone()).isEmpty();
    }

    @Test
    void what_was_deleted_while_aws_was_being_asked_stays_gone() {
        contacts.afterListing(() -> directory.forget(akua.arn()));
        directory.refresh();
        assertThat(directory.names().all()).isEmpty();
        assertThat(directory.gone()).containsExactly(akua.arn());
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
