package oncall.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** By which keys addresses in this database were sealed: table {@code sealing_key}. */
final class SealingKeys {
    private SealingKeys() {}

    /** Notes the key that seals; words where others were used before it that are not there to read what they sealed. */
    static Optional<String> note(Handle sql, List<SecretKey> keys) {
        keys.stream()
                .findFirst()
                .ifPresent(present -> sql.execute(
                        "insert into sealing_key (id, first_used) values (?, ?) on conflict do nothing",
                        present.id(),
                        Instant.now()));
        List<String> known = keys.stream().map(SecretKey::id).toList();
        List<String> others = sql.select("select id from sealing_key order by first_used, id")
                .mapTo(String.class)
                .filter(id -> !known.contains(id))
                .list();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of("addresses in the database were sealed with another ONCALL_SECRET_KEY (key "
                        + String.join(", ", others) + "): they count as not kept until that key is set again");
    }

    /** Nothing is sealed by them any more. */
    static List<SecretKey> drop(Handle sql, List<SecretKey> old) {
        old.forEach(key -> sql.execute("delete from sealing_key where id = ?", key.id()));
        return old;
    }
}
