package oncall.slack.bench;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.Subject;

/** Changes as the journal holds them, made by Mai. */
public final class Told {
    private Told() {}

    public static Change created(Contact contact) {
        return change(Change.Kind.CREATED, Optional.empty(), Optional.of(Subject.OfContact.of(contact)));
    }

    public static Change changed(Contact before, Contact after) {
        return change(
                Change.Kind.CHANGED,
                Optional.of(Subject.OfContact.of(before)),
                Optional.of(Subject.OfContact.of(after)));
    }

    public static Change deleted(Contact contact) {
        return change(Change.Kind.DELETED, Optional.of(Subject.OfContact.of(contact)), Optional.empty());
    }

    public static Change channels(Contact of, List<Channel> before, List<Channel> after) {
        return change(
                Change.Kind.CHANGED,
                Optional.of(Subject.OfContact.of(of, before)),
                Optional.of(Subject.OfContact.of(of, after)));
    }

    /** The same under another id. */
    public static Change as(String id, Change told) {
        return copy(told, id, told.note());
    }

    /** The same with its author's words. */
    public static Change noted(String note, Change told) {
        return copy(told, told.id(), note);
    }

    private static Change copy(Change told, String id, String note) {
        return new Change(
                id,
                told.kind(),
                told.object(),
                told.name(),
                told.source(),
                told.userId(),
                note,
                told.before(),
                told.after(),
                told.at(),
                told.state(),
                told.undoes(),
                told.reference());
    }

    public static Change change(Change.Kind kind, Optional<Subject> before, Optional<Subject> after) {
        Subject any = before.or(() -> after).orElseThrow();
        return new Change(
                "k7f3m2qa",
                kind,
                Optional.of(any.arn()),
                any.name(),
                Change.Source.SLACK,
                Optional.of(Bench.MAI),
                "",
                before,
                after,
                Instant.parse("2026-11-21T10:00:00Z"),
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
    }
}
