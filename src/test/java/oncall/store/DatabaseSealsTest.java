package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Addresses that were sealed with a key that is on its way out. */
@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseSealsTest extends StoreTest {
    private static final SecretKey OLD = SecretKey.parse("00".repeat(32)).orElseThrow();
    private static final SecretKey NEW = SecretKey.parse("11".repeat(32)).orElseThrow();
    private static final SecretKey THIRD = SecretKey.parse("22".repeat(32)).orElseThrow();
    private static final Subject WHOLE = new Subject.OfContact(
            Sample.contact(Sample.AKUA, 7), Optional.of(List.of(Sample.channel())), Optional.of(List.of()));

    DatabaseSealsTest(Kind kind) {
        super(kind);
    }

    private Stored with(SecretKey... keys) {
        return new Stored(database, settings.with(keys), Duration.ofSeconds(5), clock);
    }

    private static void changes(Stored its, String id) {
        Change pending = Sample.pending(id, Sample.arn("contact/" + id));
        its.journal.begin(pending, Request.by("U01MAI"));
        its.journal.applied(pending.applied(Optional.of(WHOLE)), List.of(), Optional.empty());
    }

    private static Optional<Subject> after(Stored its, String id) {
        return its.journal.find(id).orElseThrow().after();
    }

    private static void stepsThrough(Stored its) {
        while (its.seals.step()) {
            assertThat(its.seals).isNotNull();
        }
    }

    private List<String> sealedWith(SecretKey key) {
        return tables().texts().stream()
                .filter(text -> text.contains("v1." + key.id() + "."))
                .toList();
    }

    @Test
    void all_keys_open_and_the_first_seals() {
        changes(with(OLD), "c1");
        changes(with(NEW, OLD), "c2");
        assertThat(after(with(NEW, OLD), "c1")).contains(WHOLE);
        assertThat(after(with(OLD, NEW), "c2")).contains(WHOLE);
        assertThat(after(with(OLD), "c2")).isNotEqualTo(Optional.of(WHOLE));
    }

    @Test
    void what_an_older_key_sealed_is_sealed_anew_until_that_key_is_not_needed() {
        for (int i = 0; i < 250; i++) {
            changes(with(OLD), "c" + i);
        }
        tables().run("insert into sealing_key (id, first_used) values ('" + OLD.id() + "', "
                + tables().moment(clock.instant()) + ")");
        List<String> kept = tables().column("select kept_at from draft");
        Stored both = with(NEW, OLD);
        stepsThrough(both);
        assertThat(sealedWith(OLD)).isEmpty();
        assertThat(tables().column("select kept_at from draft")).isEqualTo(kept);
        assertThat(after(with(NEW), "c0")).contains(WHOLE);
        assertThat(after(with(NEW), "c249")).contains(WHOLE);
        assertThat(with(NEW).lastSeen.of(WHOLE.arn()).orElseThrow().snapshot()).isEqualTo(WHOLE);
        assertThat(tables().column("select id from sealing_key")).doesNotContain(OLD.id());
    }

    /** That key may come back. */
    @Test
    void what_a_key_sealed_that_is_not_there_stays_as_it_is() {
        changes(with(THIRD), "c1");
        changes(with(OLD), "c2");
        // Something of that key beside something of the old one.
        tables().run("update change set document = replace(document, '\"because\"', '\"v1." + THIRD.id() + ".x\"')");
        tables().run("insert into sealing_key (id, first_used) values ('" + OLD.id() + "', "
                + tables().moment(clock.instant()) + ")");
        List<String> before = tables().column("select document from change");
        stepsThrough(with(NEW, OLD));
        assertThat(tables().column("select document from change")).isEqualTo(before);
        assertThat(tables().column("select id from sealing_key"))
                .as("is needed")
                .contains(OLD.id());
        assertThat(after(with(NEW, THIRD), "c1")).contains(WHOLE);
    }

    @Test
    void with_one_key_or_none_nothing_is_read() {
        changes(with(OLD), "c1");
        long reads = database.reads();
        assertThat(with(OLD).seals.step()).isFalse();
        assertThat(with().seals.step()).isFalse();
        assertThat(database.reads()).isEqualTo(reads);
    }
}
