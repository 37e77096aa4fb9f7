package oncall.operations.port;

import java.time.Instant;
import java.util.Optional;
import oncall.domain.Arn;

/**
 * What somebody is to us.
 *
 * @param reason words for the person, where they may less than an editor: which rule says so and who can help; may be
 *     empty
 * @param at when Slack said so
 * @param contact who they are among the contacts, where they are linked to one
 */
public record Standing(Role role, String reason, Instant at, Optional<Arn> contact) {
    /** Of somebody who is linked to no contact. */
    public Standing(Role role, String reason, Instant at) {
        this(role, reason, at, Optional.empty());
    }

    /** From most to least. */
    public enum Role {
        /** May change everything. */
        EDITOR,
        /** May look. */
        MEMBER,
        /** A guest, an app, somebody of another workspace: may nothing. */
        STRANGER,
        /** Was one of us, and Slack lets them in no more: may nothing. */
        DEACTIVATED,
        /** Slack did not say in time: may nothing for now. */
        UNKNOWN
    }

    public boolean mayLook() {
        return role == Role.EDITOR || role == Role.MEMBER;
    }

    public boolean mayEdit() {
        return role == Role.EDITOR;
    }

    /** Whether they are linked to a contact, which is theirs to change. */
    public boolean mayEditOwn() {
        return mayEdit() || (mayLook() && contact.isPresent());
    }

    /** Editors everything, others the contact that they are linked to. */
    public boolean mayChange(Arn object) {
        return mayEdit() || (mayLook() && contact.filter(object::equals).isPresent());
    }

    public Standing linkedTo(Optional<Arn> own) {
        return new Standing(role, reason, at, own);
    }
}
