package oncall.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** A source of connections for others' code: it refuses at once while the database is away, and tells of what fails. */
record WatchedSource(BooleanSupplier ready, Consumer<SQLException> failed) {
    DataSource of(DataSource source) {
        return watched(DataSource.class, source);
    }

    private <T> T watched(Class<T> type, T behind) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getConnection") && !ready.getAsBoolean()) {
                        throw new SQLTransientConnectionException("The database does not answer.");
                    }
                    try {
                        return watchedToo(method.invoke(behind, arguments));
                    } catch (InvocationTargetException e) {
                        if (e.getCause() instanceof SQLException failure) {
                            failed.accept(failure);
                        }
                        throw e.getCause() == null ? e : e.getCause();
                    }
                }));
    }

    private @Nullable Object watchedToo(@Nullable Object result) {
        if (result instanceof Connection connection) {
            return watched(Connection.class, connection);
        }
        return result instanceof PreparedStatement statement ? watched(PreparedStatement.class, statement) : result;
    }
}
