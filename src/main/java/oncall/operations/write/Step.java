package oncall.operations.write;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.Request;

/** What follows a fresh read: nothing but words, or a row with the calls that it stands for. */
@FunctionalInterface
public interface Step<T> {
    /** Throws {@link Refused} where nothing was changed, {@link Unclear} where that is not known. */
    Outcome<T> take(Recording recording, Request request);

    /** Nothing is sent, and nothing written down. */
    static <T> Step<T> none(Outcome<T> outcome) {
        return (recording, request) -> outcome;
    }

    /**
     * The row stands before the first call. A certain no ends it, and takes it away where what was typed is to blame; what
     * is thrown as {@link Unclear} leaves it pending.
     *
     * @param calls sends, and looks whether AWS holds it
     */
    static <T> Step<T> of(Row row, Supplier<Ending<T>> calls) {
        return (recording, request) -> {
            Recording.Begun begun = recording.begin(request, row);
            try {
                Ending<T> ending = calls.get();
                ending.row().accept(begun);
                return ending.outcome();
            } catch (Refused no) {
                if (no.fields().isEmpty()) {
                    begun.refused();
                    throw no;
                }
                begun.withdrawn();
                return new Outcome.Invalid<>(no.fields());
            }
        };
    }

    /**
     * What is written down before anything is sent.
     *
     * @param name what people call the object
     * @param before what AWS holds; empty for a create
     * @param wanted what it is asked to hold, as far as that is known; empty for a delete
     */
    record Row(Change.Kind kind, String name, Optional<Subject> before, Optional<Subject> wanted) {
        static Row created(String name, Optional<Subject> wanted) {
            return new Row(Change.Kind.CREATED, name, Optional.empty(), wanted);
        }

        public static Row changed(Subject before, Subject wanted) {
            return new Row(Change.Kind.CHANGED, before.name(), Optional.of(before), Optional.of(wanted));
        }

        static Row deleted(Subject before) {
            return new Row(Change.Kind.DELETED, before.name(), Optional.of(before), Optional.empty());
        }
    }

    /** How it ended, for the asker and for the row. */
    record Ending<T>(Outcome<T> outcome, Consumer<Recording.Begun> row) {
        /** @param seen what AWS holds since; nothing for a delete */
        static <T> Ending<T> applied(T now, Optional<Subject> seen) {
            return new Ending<>(new Outcome.Done<>(now), begun -> begun.applied(seen));
        }

        /** What was typed cannot be, or was made before: no change of anything. */
        static <T> Ending<T> none(Outcome<T> outcome) {
            return new Ending<>(outcome, Recording.Begun::withdrawn);
        }

        /** AWS holds neither what it held before nor what was asked for. */
        static <T> Ending<T> changedAgain(T present) {
            return new Ending<>(new Outcome.Stale<>(present), Recording.Begun::changedAgain);
        }
    }
}
