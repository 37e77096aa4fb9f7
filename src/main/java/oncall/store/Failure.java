package oncall.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import org.h2.api.ErrorCode;

/** What went wrong with the database, told apart and put into words. */
final class Failure {
    private static final String NOT_THERE =
            "The bot's database does not answer, so nothing was changed. Try again in a minute.";

    private static final int FRAMES = 12;

    private Failure() {}

    static Refused notThere() {
        return new Refused(Refused.Reason.UNAVAILABLE, NOT_THERE);
    }

    static Refused notThere(Throwable cause) {
        return new Refused(Refused.Reason.UNAVAILABLE, NOT_THERE, FieldErrors.none(), cause);
    }

    /** Whether the database is not there, or busy beyond our patience, rather than at odds with what we ask. */
    static boolean isAway(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException) {
                return true;
            }
            if (cause instanceof SQLException sql && isAway(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Connection exceptions, resources, operator intervention (a server that shuts down, a statement that took too
     * long), locks that did not come; of H2: a closed database, a file that is gone.
     */
    private static boolean isAway(String state) {
        return state.startsWith("08")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25P03")
                || state.equals("55P03")
                || state.equals("HYT00")
                || state.equals("90067")
                || state.equals("90098")
                || state.equals("90121")
                || state.equals("90028")
                || state.equals("90031");
    }

    /** Of a file of H2's. */
    static String inUse(String place) {
        return "The database " + place + " is in use by another process. Stop that one, or give this one another"
                + " ONCALL_DATABASE_URL.";
    }

    /** Of a file of H2's. */
    static String damaged(String place, Exception failure) {
        return "The database " + place + " cannot be read (" + code(failure)
                + "): its file is damaged, or not ours. Nothing was changed. Restore a backup, or set ONCALL_DATABASE_URL to"
                + " another place.";
    }

    /** Of a file that H2 does not open. */
    static String unopened(String place, SQLException failure) {
        return failure.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1 ? inUse(place) : damaged(place, failure);
    }

    /** Whether a statement failed, for whatever reason. */
    static boolean isOfStatement(Throwable failure) {
        return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(SQLException.class::isInstance);
    }

    /** For logs: {@link #code} and where it came from. */
    static String trace(Throwable failure) {
        return code(failure)
                + Arrays.stream(failure.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> " at " + frame.getFileName() + ":" + frame.getLineNumber())
                        .collect(Collectors.joining());
    }

    /** For logs: types and SQL states, never a message, which may quote a row. */
    static String code(Throwable failure) {
        StringBuilder code = new StringBuilder();
        Throwable cause = failure;
        for (int depth = 0; cause != null && depth < 6; depth++) {
            code.append(depth == 0 ? "" : " < ").append(cause.getClass().getSimpleName());
            if (cause instanceof SQLException sql) {
                code.append('(').append(sql.getSQLState()).append(')');
            }
            cause = cause.getCause();
        }
        return code.toString();
    }
}
