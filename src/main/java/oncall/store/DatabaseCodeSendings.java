package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import oncall.operations.Refused;
import oncall.operations.port.CodeSendings;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ConstructorMapper;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Activation codes in table {@code code_sending}, an hour long. */
public final class DatabaseCodeSendings implements CodeSendings {
    private static final Logger log = LoggerFactory.getLogger(DatabaseCodeSendings.class);
    private static final RowMapper<Sending> SENDING = ConstructorMapper.of(Sending.class);

    private final Store store;

    DatabaseCodeSendings(Store store) {
        this.store = store;
    }

    @Override
    public <T> Optional<T> count(Sending sending, Instant since, Function<List<Sending>, Optional<T>> rule) {
        return store.write(sql -> {
            store.database().dialect.keepToOneself(sql, "code_sending");
            sql.execute("delete from code_sending where sent_at <= ?", since);
            Optional<T> objection = rule.apply(sql.select(
                            "select id, user_id, channel, sent_at as \"at\" from code_sending"
                                    + " where channel = ? or user_id = ? order by sent_at, id",
                            sending.channel(),
                            sending.userId())
                    .map(SENDING)
                    .list());
            if (objection.isEmpty()) {
                sql.execute(
                        "insert into code_sending (id, user_id, channel, sent_at) values (?, ?, ?, ?)",
                        sending.id(),
                        sending.userId(),
                        sending.channel(),
                        sending.at());
            }
            return objection;
        });
    }

    /** What cannot be taken back now counts for its hour. */
    @Override
    public void takeBack(Sending sending) {
        try {
            store.write(sql -> sql.execute("delete from code_sending where id = ?", sending.id()));
        } catch (Refused e) {
            log.warn("a code that was not sent is counted: {}", e.reason());
        }
    }
}
