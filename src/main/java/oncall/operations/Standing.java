package oncall.operations;

import java.time.Instant;

/**
 * What somebody is to us.
 *
 * @param reason words for the person, where they may less than an editor: which rule says so and who can help; may be
 *     empty
 * @param at when Slack said so
 */
public record Standing(Role role, String reason, Instant at) {
    /** From most to least. */
    public enum Role {
        /** May change everything. */
        EDITOR,
        /** May look. */
        MEMBER,
        /** A guest, an app, somebody of another workspace: may nothing. */
        STRANGER,
        /** Slack did not say in time: may nothing for now. */
        UNKNOWN
    }

    public boolean mayLook() {
        return role == Role.EDITOR || role == Role.MEMBER;
    }

    public boolean mayEdit() {
        return role == Role.EDITOR;
    }
}
