package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Recurrence;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcements;
import oncall.operations.port.ChangeRequest;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Links;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;
import oncall.testing.SettableClock;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A database of the version before this one, with rows in every table, is brought up to date and read. */
final class UpgradeTest {
    @ParameterizedTest
    @EnumSource(Kind.class)
    void rows_of_the_first_schema_are_read_after_the_upgrade(Kind kind) throws Exception {
        StoreSettings settings = kind.fresh();
        if (settings.file().isPresent()) {
            SqliteFile.ready(settings.file().get());
        }
        Tables tables = new Tables(settings);
        Documents documents = new Documents(new Seal(Optional.empty()));
        Change pending = Sample.pending("c2", Sample.AKUA);
        Change applied = Sample.applied(Sample.pending("c1", Sample.AKUA));
        ChangeRequest request = ChangeRequest.by("U01MAI").heardIn(Optional.of("C02SRE"), Optional.empty());
        Draft draft = Draft.create(
                "d1",
                Occasion.of("U01MAI", Optional.of("C02SRE"), Optional.empty()),
                new NewContact(ContactType.PERSONAL, "akuam", "Akua", List.of(), Plan.blank()),
                Sample.NOW);
        try (var connection = tables.connect()) {
            Flyway.configure()
                    .dataSource(settings.url(), null, null)
                    .locations(Dialect.of(settings).migrations())
                    .target("1")
                    .load()
                    .migrate();
            String at = tables.moment(Sample.NOW);
            tables.run("insert into draft (id, user_id, kept_at, document) values ('d1', 'U01MAI', " + at + ", '"
                    + documents.text(draft) + "')");
            tables.run("insert into seen_press (digest, seen_at) values ('abc', " + at + ")");
            tables.run("insert into write_turn (object, since, holder) values ('x', " + at + ", 'h')");
            tables.run("insert into link (user_id, contact, linked_by, linked_at) values ('U02AKUA', '" + Sample.AKUA
                    + "', 'U01MAI', " + at + ")");
            tables.run("insert into change (id, state, kind, source, object, user_id, made_at, sequence, document)"
                    + " values ('c1', 'APPLIED', 'CHANGED', 'SLACK', '" + Sample.AKUA + "', 'U01MAI', " + at + ", 1, '"
                    + documents.text(applied) + "')");
            tables.run("insert into change (id, state, kind, source, object, user_id, made_at, document, request)"
                    + " values ('c2', 'PENDING', 'CHANGED', 'SLACK', '" + Sample.AKUA + "', 'U01MAI', " + at + ", '"
                    + documents.text(pending) + "', '" + documents.text(request) + "')");
            tables.run("update change_order set last = 1");
            tables.run("insert into announcement (channel, sequence, change, state, attempts, next_try, unsure)"
                    + " values ('C02SRE', 1, 'c1', 'DUE', 2, " + at + ", true)");
            tables.run("insert into sealing_key (id, first_used) values ('0123abcd', " + at + ")");

            SettableClock clock = new SettableClock();
            try (Database database = Kind.open(settings)) {
                Stored stored = new Stored(database, settings, java.time.Duration.ofSeconds(1), clock);
                assertThat(stored.drafts.find("d1", "U01MAI")).contains(draft);
                assertThat(stored.links.all())
                        .containsExactly(new Links.Link("U02AKUA", Sample.AKUA, "U01MAI", Sample.NOW));
                assertThat(stored.history.page(Optional.empty(), Optional.empty(), 10))
                        .isEqualTo(new History.Page(List.of(pending, applied), Optional.empty()));
                assertThat(stored.journal.pendingSince(Sample.NOW.plusSeconds(1)))
                        .containsExactly(new Journal.Pending(pending, request));
                List<Announcements.Due> due =
                        stored.announcements.take("C02SRE", clock.instant().plusSeconds(9), clock.instant(), 5);
                assertThat(due).singleElement().satisfies(row -> {
                    assertThat(row.change()).isEqualTo(applied);
                    assertThat(row.row().unsure()).isTrue();
                    assertThat(row.row().attempts()).isEqualTo(2);
                });
                stored.journal.applied(Sample.applied(pending), List.of(), Optional.empty());
                assertThat(stored.history.sequence()).isEqualTo(2);
                assertThat(stored.lastSeen.of(Sample.AKUA)).isPresent();
            }
        }
    }

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
