package oncall.store;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
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
final class WatchedSource implements InvocationHandler {
    private final Object behind;
    private final BooleanSupplier ready;
    private final Consumer<SQLException> failed;

    private WatchedSource(Object behind, BooleanSupplier ready, Consumer<SQLException> failed) {
        this.behind = behind;
        this.ready = ready;
        this.failed = failed;
    }

    static DataSource of(DataSource source, BooleanSupplier ready, Consumer<SQLException> failed) {
        return new WatchedSource(source, ready, failed).as(DataSource.class);
    }

    private <T> T as(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, this));
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (method.getName().equals("getConnection") && !ready.getAsBoolean()) {
            throw new SQLTransientConnectionException("The database does not answer.");
        }
        try {
            return watched(method.invoke(behind, arguments));
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof SQLException failure) {
                failed.accept(failure);
            }
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private @Nullable Object watched(@Nullable Object result) {
        if (result instanceof Connection) {
            return new WatchedSource(result, ready, failed).as(Connection.class);
        }
        return result instanceof PreparedStatement
                ? new WatchedSource(result, ready, failed).as(PreparedStatement.class)
                : result;
    }
}
