package oncall.operations.people;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Tag;
import oncall.operations.ChangeId;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Contacts;
import oncall.operations.port.Links;
import oncall.operations.port.Membership;
import oncall.operations.port.Notice;
import oncall.operations.port.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says which Slack user is which contact: one user, one contact. A tag of the contact repeats it, as a backup that is
 * never believed by itself: whoever may tag in AWS must not thereby become somebody here.
 */
public final class LinkContact {
    /** Its value is the Slack user's id. */
    public static final String TAG = "oncall-slack-user";

    private static final Logger log = LoggerFactory.getLogger(LinkContact.class);

    private final Links links;
    private final Owners owners;
    private final Contacts contacts;
    private final Permission permission;
    private final Membership membership;
    private final Announcements announcements;
    private final InstantSource clock;

    /**
     * What became of it.
     *
     * @param instead who was linked to the contact before, where that was somebody else
     * @param tagged whether the tag in AWS says so too
     */
    public record Linked(ContactName contact, Optional<String> instead, boolean tagged) {}

    /**
     * What a link would end.
     *
     * @param user whose link to the contact it is
     * @param contact whom the person is linked to
     */
    public record Ends(Optional<String> user, Optional<Arn> contact) {
        public boolean nothing() {
            return user.isEmpty() && contact.isEmpty();
        }
    }

    public LinkContact(
            Links links,
            Owners owners,
            Contacts contacts,
            Permission permission,
            Membership membership,
            Announcements announcements,
            InstantSource clock) {
        this.links = links;
        this.owners = owners;
        this.contacts = contacts;
        this.permission = permission;
        this.membership = membership;
        this.announcements = announcements;
        this.clock = clock;
    }

    /** Waits for the store and for Slack. Throws {@link Refused} where the two may not be linked. */
    public Ends wouldEnd(String by, String user, ContactName contact) {
        permission.allowEditor(by);
        permission.protection().allowChange(contact.arn(), contact.alias());
        if (contact.type() != ContactType.PERSONAL) {
            throw new Refused(
                    Refused.Reason.INVALID,
                    contact.title() + " is an " + contact.type().words() + "; people are linked to contacts.");
        }
        allowUser(user);
        return new Ends(
                links.ofContact(contact.arn()).map(Links.Link::userId).filter(other -> !other.equals(user)),
                links.ofUser(user).map(Links.Link::contact).filter(other -> !other.equals(contact.arn())));
    }

    /** A link gives rights: of nobody whom Slack does not know as one of us. */
    private void allowUser(String user) {
        Standing standing = membership.ask(user, Membership.FOR_A_CHANGE, Membership.PATIENCE);
        if (!standing.mayLook()) {
            throw new Refused(
                    Refused.Reason.INVALID,
                    switch (standing.role()) {
                        case STRANGER ->
                            "Only a full member of this workspace can be linked, no guest, no app and nobody of another"
                                    + " workspace.";
                        case DEACTIVATED -> "This person’s Slack account is deactivated, so they cannot be linked.";
                        default ->
                            "Slack does not say who this person is, so they were not linked. " + standing.reason();
                    });
        }
    }

    /** Throws {@link Refused} where nothing was linked. */
    public Linked link(String by, String user, ContactName contact) {
        Ends ends = wouldEnd(by, user, contact);
        links.link(new Links.Link(user, contact.arn(), by, clock.instant()));
        owners.refresh();
        ends.contact().ifPresent(this::untag);
        ends.user().ifPresent(other -> tell(by, other, contact.arn(), contact.title(), false));
        tell(by, user, contact.arn(), contact.title(), true);
        return new Linked(contact, ends.user(), tag(contact, user));
    }

    /** Ends the link of this user, which its own user may as well as an editor; whether there was one. */
    public boolean unlink(String by, String user) {
        if (!by.equals(user)) {
            permission.allowEditor(by);
        }
        Optional<Links.Link> link = links.ofUser(user);
        boolean ended = links.unlink(user);
        owners.refresh();
        link.filter(was -> ended).map(Links.Link::contact).ifPresent(contact -> {
            untag(contact);
            tell(by, user, contact, contact.name(), false);
        });
        return ended;
    }

    /** Whoever did it themselves knows. */
    private void tell(String by, String user, Arn contact, String name, boolean linked) {
        if (!by.equals(user)) {
            announcements.add(Announcement.to(user, new Notice.Linked(ChangeId.next(), by, contact, name, linked)));
        }
    }

    public List<Links.Link> all() {
        return links.all();
    }

    private boolean tag(ContactName contact, String user) {
        try {
            contacts.tag(contact.arn(), List.of(new Tag(TAG, user)));
            return true;
        } catch (Refused | Unclear e) {
            log.warn("The tag beside a link was not set: {}", e.getClass().getSimpleName());
            return false;
        }
    }

    /** The link is ended in any case: the tag is only its echo. Whether it is gone; from a deleted contact it is. */
    boolean untag(Arn contact) {
        try {
            contacts.untag(contact, List.of(TAG));
            return true;
        } catch (Refused | Unclear e) {
            log.warn(
                    "The tag beside an ended link was not removed: {}",
                    e.getClass().getSimpleName());
            return e instanceof Refused no && no.reason() == Refused.Reason.NOT_FOUND;
        }
    }
}
