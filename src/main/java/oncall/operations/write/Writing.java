package oncall.operations.write;

import oncall.domain.Arn;
import oncall.domain.FieldErrors;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.Request;

/**
 * The only writer. Whatever is changed in AWS goes this way: the asker's right, the object's turn, a fresh read, a row, the
 * call, a look at what AWS holds, the end of the row.
 */
public final class Writing {
    private final ChangeParts parts;

    public Writing(ChangeParts parts) {
        this.parts = parts;
    }

    /** May take minutes. Throws {@link Refused} where nothing was changed, {@link Unclear} where that is not known. */
    public <T> Outcome<T> run(Request request, Intent<T> intent) {
        intent.allow(parts.permission(), request.userId());
        FieldErrors faults = intent.faults();
        if (!faults.isEmpty()) {
            return new Outcome.Invalid<>(faults);
        }
        return intent.object()
                .map(object -> parts.turns().inTurn(object, () -> inTurn(request, intent, object)))
                .orElseGet(() -> written(request, intent));
    }

    private <T> Outcome<T> inTurn(Request request, Intent<T> intent, Arn object) {
        try {
            return written(request, intent);
        } finally {
            parts.known().forget(object);
        }
    }

    private <T> Outcome<T> written(Request request, Intent<T> intent) {
        return intent.read(parts).take(parts.recording(), request);
    }
}
