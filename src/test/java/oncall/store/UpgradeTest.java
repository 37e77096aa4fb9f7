package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.operations.port.LastSeen;
import oncall.testing.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an older version kept, and knew less of. */
final class UpgradeTest {
    /** As they were written before recurrence, start and tags of rotations were kept. */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void what_an_older_version_kept_of_a_rotation_is_read_and_differs_from_nothing_it_did_not_know(Kind kind)
            throws Exception {
        StoreSettings settings = kind.fresh();
        if (settings.file().isPresent()) {
            SqliteFile.ready(settings.file().get());
        }
        Tables tables = new Tables(settings);
        Arn arn = Sample.arn("rotation/primary");
        String rotation = "{\"is\":\"OfRotation\",\"rotation\":{\"arn\":{\"value\":\"" + arn
                + "\"},\"name\":\"primary\",\"timeZone\":\"UTC\",\"members\":[]}}";
        String at = tables.moment(Sample.NOW);
        try (var connection = tables.connect();
                Database database = Kind.open(settings)) {
            tables.run("insert into last_seen (object, kind, seen_at, document) values ('" + arn + "', 'OfRotation', "
                    + at + ", '" + rotation + "')");
            tables.run("insert into change (id, state, kind, source, object, made_at, sequence, document)"
                    + " values ('c1', 'APPLIED', 'CHANGED', 'OUTSIDE', '" + arn + "', " + at + ", 1, '"
                    + "{\"id\":\"c1\",\"kind\":\"CHANGED\",\"object\":{\"value\":\"" + arn
                    + "\"},\"name\":\"primary\",\"source\":\"OUTSIDE\",\"note\":\"\",\"before\":" + rotation
                    + ",\"after\":" + rotation + ",\"at\":\"" + Sample.NOW + "\",\"state\":\"APPLIED\"}')");
            tables.run("update change_order set last = 1");
            Subject kept = Subject.OfRotation.of(new Rotation(arn, "primary", "UTC", List.of()));
            Stored stored = new Stored(database, settings, java.time.Duration.ofSeconds(1), new SettableClock());
            assertThat(stored.lastSeen.of(arn)).contains(new LastSeen.Seen(kept, Sample.NOW));
            assertThat(stored.history
                            .page(Optional.of(arn), Optional.empty(), 10)
                            .changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.after()).contains(kept));
            Recurrence daily = new Recurrence(1, 1, List.of(), List.of());
            Subject now = new Subject.OfRotation(
                    new Rotation(arn, "primary", "UTC", List.of(), Optional.of(Sample.NOW), Optional.of(daily)),
                    Optional.of(List.of()));
            assertThat(kept.agreesWith(now)).isTrue();
            stored.lastSeen.remember(now, stored.lastSeen.mark(), Sample.NOW);
            stored.lastSeen.remember(kept, stored.lastSeen.mark(), Sample.NOW);
            assertThat(stored.lastSeen.of(arn))
                    .as("what is known once stays")
                    .contains(new LastSeen.Seen(now, Sample.NOW));
        }
    }
}
