package oncall.store;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** What went wrong with the database, told apart and put into words. */
final class Failure {
    private static final String NOT_THERE =
            "The bot's database does not answer, so nothing was changed. Try again in a minute.";

    private static final String TAKES_NOTHING =
            "Nothing can be written to the bot's database just now, so nothing was changed. Try again in a minute.";
    private static final String FULL = "The disk of the bot's database is full, so nothing was changed. It goes on by"
            + " itself as soon as there is room again.";

    /**
     * Connection exceptions, resources, operator intervention (a server that shuts down, a statement that took too
     * long), locks that did not come (https://www.postgresql.org/docs/17/errcodes-appendix.html).
     */
    private static final Pattern AWAY = Pattern.compile("(08|53|57|58).*|25P03|55P03");

    /** SQLite's primary result codes. */
    private static final Set<String> UNWRITABLE =
            Set.of("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_READONLY", "SQLITE_CANTOPEN", "SQLITE_BUSY", "SQLITE_LOCKED");

    private static final Set<String> DAMAGE = Set.of("SQLITE_CORRUPT", "SQLITE_NOTADB");
    /** PostgreSQL's, of a server that takes no writes: a standby. */
    private static final String STANDBY = "25006";

    private static final String NO_ROOM = "53100";
    private static final Set<String> UNWRITABLE_STATES = Set.of(NO_ROOM, STANDBY);
    /** A transaction was given up for another one, or for what a standby is sent. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40P01");

    private static final int FRAMES = 12;

    private Failure() {}

    static Refused notThere() {
        return new Refused(Refused.Reason.UNAVAILABLE, NOT_THERE);
    }

    static Refused notThere(Throwable cause) {
        return new Refused(Refused.Reason.UNAVAILABLE, NOT_THERE, FieldErrors.none(), cause);
    }

    /** The database is there and takes no writes. */
    static Refused takesNothing(Throwable cause) {
        return new Refused(Refused.Reason.UNAVAILABLE, isFull(cause) ? FULL : TAKES_NOTHING, FieldErrors.none(), cause);
    }

    /** Whether the database is not there, or busy beyond our patience, rather than at odds with what we ask. */
    static boolean isAway(Throwable failure) {
        return any(
                failure,
                cause -> cause instanceof SQLTransientException
                        || AWAY.matcher(state(cause)).matches());
    }

    /** Whether the database is there and takes no writes just now: a full disk, a read-only one, a lock from outside. */
    static boolean isUnwritable(Throwable failure) {
        return any(failure, cause -> UNWRITABLE.contains(result(cause)) || UNWRITABLE_STATES.contains(state(cause)));
    }

    static boolean isStandby(Throwable failure) {
        return any(failure, cause -> state(cause).equals(STANDBY));
    }

    /** Whether the same may succeed when it is tried again. */
    static boolean isConflict(Throwable failure) {
        return any(failure, cause -> CONFLICTS.contains(state(cause)));
    }

    /** Whether the file is not as SQLite left it. */
    static boolean isDamage(Throwable failure) {
        return any(failure, cause -> DAMAGE.contains(result(cause)));
    }

    private static boolean isFull(Throwable failure) {
        return any(
                failure,
                cause -> result(cause).equals("SQLITE_FULL") || state(cause).equals(NO_ROOM));
    }

    private static boolean any(Throwable failure, Predicate<Throwable> is) {
        return causes(failure).anyMatch(is);
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    private static String state(Throwable cause) {
        return cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
    }

    /** The name of SQLite's primary result code (https://sqlite.org/rescode.html). */
    private static String result(Throwable cause) {
        return cause instanceof SQLiteException sqlite
                ? SQLiteErrorCode.getErrorCode(sqlite.getResultCode().code & 0xff)
                        .name()
                : "";
    }

    /** Of a file that cannot be opened, whole or not. */
    static String unopened(String place, Throwable failure) {
        return "The database " + place + " cannot be opened (" + code(failure)
                + "). Is there room on its disk, and may the"
                + " user that the bot runs as read and write its folder? Nothing was changed.";
    }

    /** Whether a statement failed, for whatever reason. */
    static boolean isOfStatement(Throwable failure) {
        return any(failure, SQLException.class::isInstance);
    }

    /** Why it does not answer, for logs: what whoever runs the bot can mend in words, and {@link #code}. */
    static String why(Throwable failure) {
        if (any(failure, cause -> state(cause).startsWith("28"))) {
            return "it refuses the user or the password of ONCALL_DATABASE_URL (" + code(failure) + ")";
        }
        return any(failure, cause -> state(cause).equals("3D000"))
                ? "there is no database of the name in ONCALL_DATABASE_URL (" + code(failure) + ")"
                : code(failure);
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
        return causes(failure)
                .limit(6)
                .map(cause -> cause.getClass().getSimpleName()
                        + (cause instanceof SQLiteException sqlite
                                ? "(" + sqlite.getResultCode().name() + ")"
                                : cause instanceof SQLException sql ? "(" + sql.getSQLState() + ")" : ""))
                .collect(Collectors.joining(" < "));
    }
}
