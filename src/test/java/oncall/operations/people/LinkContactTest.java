package oncall.operations.people;

import static oncall.operations.Samples.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Tag;
import oncall.operations.Refused;
import oncall.operations.Samples;
import oncall.operations.port.Notice;
import oncall.operations.port.Standing;
import oncall.testing.FakeAnnouncements;
import oncall.testing.FakeContacts;
import oncall.testing.FakeLinks;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class LinkContactTest {
    private static final String MAI = "U01MAI";
    private static final String AKUA = "U02AKUA";
    private static final String SAM = "U03SAM";

    private final FakeContacts contacts = new FakeContacts();
    private final Contact akuam = Samples.akua(contacts);
    private final FakeLinks links = new FakeLinks();
    private final Owners owners = new Owners(links);
    private final SettableClock clock = new SettableClock();
    private final FakeAnnouncements announcements = new FakeAnnouncements();
    private final FakeMembership membership = new FakeMembership(clock::instant);
    private final Permission permission = new Permission(Protection.none(), new LinkedMembership(membership, owners));
    private final LinkContact link =
            new LinkContact(links, owners, contacts, permission, membership, announcements, clock);

    @Test
    void an_editor_says_who_somebody_is_and_the_tag_repeats_it() {
        assertThat(link.link(MAI, AKUA, akuam.name()))
                .isEqualTo(new LinkContact.Linked(akuam.name(), Optional.empty(), true));
        assertThat(owners.contactOf(AKUA)).contains(akuam.arn());
        assertThat(contacts.tags(akuam.arn())).containsExactly(new Tag(LinkContact.TAG, AKUA));
        permission.allowChange(AKUA, akuam.arn(), "akuam");
    }

    @Test
    void one_user_is_one_contact() {
        Contact other = contacts.has(ContactType.PERSONAL, "other", "", Plan.blank());
        link.link(MAI, AKUA, akuam.name());
        assertThat(link.link(MAI, SAM, akuam.name()).instead()).contains(AKUA);
        link.link(MAI, SAM, other.name());

        assertThat(owners.contactOf(AKUA)).isEmpty();
        assertThat(owners.userOf(akuam.arn())).isEmpty();
        assertThat(owners.userOf(other.arn())).contains(SAM);
        assertThat(contacts.tags(akuam.arn())).isEmpty();
    }

    @Test
    void nobody_is_linked_who_may_not_even_look() {
        membership.deactivates(SAM);
        membership.isA(AKUA, Standing.Role.STRANGER);
        membership.isA("U0UNKNOWN", Standing.Role.UNKNOWN);
        for (String user : List.of(SAM, AKUA, "U0UNKNOWN")) {
            assertThatThrownBy(() -> link.link(MAI, user, akuam.name())).isInstanceOf(Refused.class);
        }
        assertThat(links.all()).isEmpty();
        assertThat(contacts.tags(akuam.arn())).isEmpty();
    }

    @Test
    void what_a_link_would_end_is_known_before() {
        Contact other = contacts.has(ContactType.PERSONAL, "other", "", Plan.blank());
        assertThat(link.wouldEnd(MAI, AKUA, akuam.name()).nothing()).isTrue();
        link.link(MAI, AKUA, akuam.name());
        assertThat(link.wouldEnd(MAI, AKUA, akuam.name()).nothing()).isTrue();
        link.link(MAI, SAM, other.name());
        assertThat(link.wouldEnd(MAI, SAM, akuam.name()))
                .isEqualTo(new LinkContact.Ends(Optional.of(AKUA), Optional.of(other.arn())));
    }

    @Test
    void whoever_is_linked_or_unlinked_by_somebody_else_hears_of_it() {
        link.link(MAI, AKUA, akuam.name());
        link.link(MAI, SAM, akuam.name());
        link.unlink(MAI, SAM);
        link.link(MAI, MAI, akuam.name());
        link.unlink(MAI, MAI);
        assertThat(announcements.added)
                .extracting(one -> one.channel() + " " + ((Notice.Linked) one.notice()).linked())
                .containsExactly(AKUA + " true", AKUA + " false", SAM + " true", SAM + " false");
    }

    @Test
    void a_tag_that_aws_refuses_ends_no_link() {
        contacts.failsBefore("tag", refused(Refused.Reason.NO_PERMISSION));
        assertThat(link.link(MAI, AKUA, akuam.name()).tagged()).isFalse();
        assertThat(owners.contactOf(AKUA)).contains(akuam.arn());
    }

    @Test
    void nobody_makes_themselves_somebody() {
        assertThatThrownBy(() -> link.link(SAM, SAM, akuam.name())).isInstanceOf(Refused.class);
        contacts.tag(akuam.arn(), List.of(new Tag(LinkContact.TAG, SAM)));
        owners.refresh();
        assertThatThrownBy(() -> permission.allowChange(SAM, akuam.arn(), "akuam"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void a_link_is_ended_by_its_user_or_an_editor_alone() {
        link.link(MAI, AKUA, akuam.name());
        assertThatThrownBy(() -> link.unlink(SAM, AKUA)).isInstanceOf(Refused.class);
        assertThat(link.unlink(AKUA, AKUA)).isTrue();
        assertThat(link.unlink(MAI, AKUA)).isFalse();
        assertThatThrownBy(() -> permission.allowChange(AKUA, akuam.arn(), "akuam"))
                .isInstanceOf(Refused.class);
    }

    @Test
    void people_are_linked_to_contacts_alone() {
        Contact plan = contacts.has(ContactType.ESCALATION, "plan", "", Plan.blank());
        assertThatThrownBy(() -> link.link(MAI, AKUA, plan.name()))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.words()).contains("an escalation plan; people are linked to contacts"));
    }

    @Test
    void a_link_lets_its_user_change_that_contact_and_no_other() {
        Contact other = contacts.has(ContactType.PERSONAL, "other", "", Plan.blank());
        link.link(MAI, AKUA, akuam.name());
        assertThat(permission.mayChange(AKUA, akuam.arn(), "akuam")).isTrue();
        assertThat(permission.mayChange(AKUA, other.arn(), "other")).isFalse();
        assertThatThrownBy(() -> permission.allowPress(AKUA, other.arn(), "other"))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.words()).startsWith("You can change your own contact, but not other."));
        assertThatThrownBy(() -> permission.allowEditor(AKUA)).isInstanceOf(Refused.class);
    }
}
