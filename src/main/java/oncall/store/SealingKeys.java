package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** By which keys addresses in this database were sealed: table {@code sealing_key}. */
final class SealingKeys {
    private SealingKeys() {}

    /** Notes the present key; words where others were used before it, or none is there to read what they sealed. */
    static Optional<String> note(Handle sql, Optional<SecretKey> key) {
        key.ifPresent(present -> sql.execute(
                "insert into sealing_key (id, first_used) values (?, ?) on conflict do nothing",
                present.id(),
                Instant.now()));
        List<String> others = sql.select(
                        "select id from sealing_key where id <> ? order by first_used, id",
                        key.map(SecretKey::id).orElse(""))
                .mapTo(String.class)
                .list();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("addresses in the database were sealed with another ONCALL_SECRET_KEY (key "
                        + String.join(", ", others) + "): they count as not kept until that key is set again");
    }
}
