package oncall.store;

import java.sql.SQLException;
import org.h2.engine.SessionLocal;
import org.h2.jdbc.JdbcConnection;
import org.h2.mvstore.MVStore;
import org.jdbi.v3.core.Handle;

/** What H2 knows of a connection beyond SQL. */
final class H2Session {
    /** Chunks filled less than this, in percent, are written anew; at most so many bytes at once. */
    private static final int FILLED = 80;

    private static final int AT_ONCE = 16 << 20;
    private static final int ROUNDS = 20;

    private H2Session() {}

    /** Whether the present transaction has changed anything. */
    static boolean hasWritten(Handle handle) {
        return session(handle).hasPendingTransaction();
    }

    /** How often something was written anew. */
    static int compact(Handle handle) {
        MVStore store = session(handle).getDatabase().getStore().getMvStore();
        int rounds = 0;
        while (rounds < ROUNDS && store.compact(FILLED, AT_ONCE)) {
            rounds++;
        }
        return rounds;
    }

    private static SessionLocal session(Handle handle) {
        try {
            return (SessionLocal)
                    handle.getConnection().unwrap(JdbcConnection.class).getSession();
        } catch (SQLException e) {
            throw new IllegalStateException("Not a connection of H2's.", e);
        }
    }
}
