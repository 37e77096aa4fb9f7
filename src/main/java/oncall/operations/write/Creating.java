package oncall.operations.write;

import java.util.function.Supplier;
import oncall.operations.Patience;
import oncall.operations.Persistence;
import oncall.operations.Refused;
import oncall.operations.Unclear;

/** A create that a token makes repeatable: asked until AWS says yes or no, then read back. */
final class Creating {
    private final Persistence persistence;
    private boolean perhapsMade;

    Creating(Patience patience) {
        this.persistence = new Persistence(patience);
    }

    /** A certain no is none where an earlier try was not answered. */
    <T> T run(Supplier<T> calls) {
        try {
            return calls.get();
        } catch (Refused no) {
            throw perhapsMade ? new Unclear("It is not known whether AWS made it. " + no.words(), no) : no;
        }
    }

    <T> T send(Supplier<T> create) {
        return persistence.repeat(() -> {
            try {
                return create.get();
            } catch (Unclear e) {
                perhapsMade = true;
                throw e;
            }
        });
    }

    /** @param what in a sentence */
    <T> T readBack(String what, Supplier<T> read) {
        try {
            return persistence.repeat(read);
        } catch (Refused e) {
            throw new Unclear("AWS accepted " + what + ", but could not be asked how it looks now. " + e.words(), e);
        }
    }

    <T> T look(Supplier<T> read) {
        return persistence.repeat(read);
    }

    /** Whether an earlier try was not answered. */
    boolean isPerhapsMade() {
        return perhapsMade;
    }
}
