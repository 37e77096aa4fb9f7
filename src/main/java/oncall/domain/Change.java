package oncall.domain;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who changed what, when, and from where.
 *
 * @param id short enough to be typed
 * @param object its ARN; empty for a create that AWS has not answered yet
 * @param name the object's alias or name, which stays when the object is gone
 * @param userId the Slack user who made it; empty where it was made outside Slack, or was forgotten
 * @param note the author's own words; may be empty
 * @param before what AWS held; empty for a create
 * @param after what AWS holds since, or what it was asked to hold while that is not known; empty for a delete
 * @param undoes the id of the change that this one puts back
 * @param reference stands in the log beside whatever went wrong
 */
public record Change(
        String id,
        Kind kind,
        Optional<Arn> object,
        String name,
        Source source,
        Optional<String> userId,
        String note,
        Optional<Subject> before,
        Optional<Subject> after,
        Instant at,
        State state,
        Optional<String> undoes,
        Optional<String> reference) {

    /** What became of the object as a whole. */
    public enum Kind {
        CREATED,
        /** Its names, plan, channels, tags or members. */
        CHANGED,
        DELETED
    }

    /** Where it was made. */
    public enum Source {
        SLACK,
        UNDO,
        IMPORT,
        /** On the console, by the AWS CLI or any other program. */
        OUTSIDE
    }

    /** What is known of its outcome. */
    public enum State {
        /** Sent, or about to be: AWS may hold it. */
        PENDING,
        /** AWS was seen to hold it. */
        APPLIED,
        /** AWS said no, or was seen not to hold it. */
        REFUSED,
        /** The object was changed again meanwhile: whether this change ever held cannot be told any more. */
        UNCLEAR
    }

    /** Seen in AWS, and made by nobody here. */
    public static Change outside(
            String id,
            Kind kind,
            Arn object,
            String name,
            Optional<Subject> before,
            Optional<Subject> after,
            Instant at) {
        return new Change(
                id,
                kind,
                Optional.of(object),
                name,
                Source.OUTSIDE,
                Optional.empty(),
                "",
                before,
                after,
                at,
                State.APPLIED,
                Optional.empty(),
                Optional.empty());
    }

    /** Without this user as its author, and without the names and addresses of this contact: aliases stay, as ids. */
    public Change without(String user, Optional<Arn> contact) {
        boolean author = userId.filter(user::equals).isPresent();
        return new Change(
                id,
                kind,
                object,
                name,
                source,
                userId.filter(other -> !author),
                author ? "" : note,
                before.map(was -> contact.filter(was.arn()::equals).isPresent() ? was.nameless() : was),
                after.map(is -> contact.filter(is.arn()::equals).isPresent() ? is.nameless() : is),
                at,
                state,
                undoes,
                reference);
    }

    /** Who is on call since and who is no more, where it is a change of overrides; in order. */
    public List<ShiftChange> shiftChanges() {
        return after.flatMap(Subject::ofOverrides)
                .flatMap(is -> before.flatMap(Subject::ofOverrides).map(is::since))
                .orElse(List.of());
    }

    public Change withState(State changed) {
        return new Change(id, kind, object, name, source, userId, note, before, after, at, changed, undoes, reference);
    }

    /** AWS was seen to hold this. */
    public Change applied(Optional<Subject> seen) {
        return new Change(
                id,
                kind,
                seen.map(Subject::arn).or(() -> object),
                name,
                source,
                userId,
                note,
                before,
                seen,
                at,
                State.APPLIED,
                undoes,
                reference);
    }
}
