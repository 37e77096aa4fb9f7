package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Subject;
import oncall.operations.plan.Draft;
import oncall.operations.port.Journal;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Notice;
import oncall.operations.port.Request;
import oncall.operations.port.Wish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents between two versions that run side by side: what the earlier one wrote is read, and written the same. */
@ParameterizedClass
@EnumSource(Kind.class)
final class WrittenTest extends StoreTest {
    private final Documents documents = new Documents(new Seal(List.of()));

    WrittenTest(Kind kind) {
        super(kind);
    }

    @ParameterizedTest
    @EnumSource
    void what_an_earlier_version_wrote_is_read_and_written_letter_for_letter(Written kept) {
        assertThat(documents.value(kept.document(), kept.type)).isEqualTo(kept.value);
        assertThat(documents.text(kept.value)).isEqualTo(kept.document());
    }

    @ParameterizedTest
    @EnumSource
    void what_a_newer_version_adds_is_passed_over(Written kept) {
        String more = kept.document()
                .replace("{\"arn\":", "{\"more\":{\"is\":\"Elephant\",\"list\":[1,null]},\"none\":null,\"arn\":")
                .replaceFirst("}$", ",\"later\":[{}]}");
        assertThat(documents.value(more, kept.type)).isEqualTo(kept.value);
    }

    @ParameterizedTest
    @EnumSource
    void what_has_a_natural_absence_may_be_missing_and_nothing_else(Written kept) {
        String less = kept.document().replaceAll(",\"(note|displayName)\":\"[^\"\\\\]*\"", "");
        assertThat(documents.value(less, kept.type)).isInstanceOf(kept.type);
        for (String name : List.of("kind", "type", "at", "began", "source", "arn", "state", "occasion", "period")) {
            String without = kept.document().replace("\"" + name + "\":", "\"other\":");
            if (!without.equals(kept.document())) {
                assertThatThrownBy(() -> documents.value(without, kept.type))
                        .as(name)
                        .isInstanceOf(IllegalStateException.class);
            }
        }
    }

    @Test
    void lists_and_maps_and_numbers_may_be_missing() {
        Draft draft = documents.value(
                Written.DRAFT
                        .document()
                        .replace("\"tags\":", "\"a\":")
                        .replace("\"chosen\":", "\"b\":")
                        .replace("\"revision\":", "\"c\":"),
                Draft.class);
        assertThat(draft.tags()).isEmpty();
        assertThat(draft.review().chosen()).isEmpty();
        assertThat(draft.revision()).isZero();
    }

    @ParameterizedTest
    @EnumSource
    void what_only_a_newer_version_knows_is_not_guessed(Written kept) {
        for (String name :
                List.of("CHANGED", "UNDO", "SLACK", "PERSONAL", "THEIRS", "OfContact", "ToChannel", "WEEKLY")) {
            for (String other : List.of("\"ELEPHANT\"", "\"\"", "0")) {
                String newer = kept.document().replace("\"" + name + "\"", other);
                if (!newer.equals(kept.document())) {
                    assertThatThrownBy(() -> documents.value(newer, kept.type))
                            .as(name + " " + other)
                            .isInstanceOf(IllegalStateException.class);
                }
            }
        }
        for (String broken : List.of("", "null", "[]", "1", "\"text\"", "{", "{}")) {
            assertThatThrownBy(() -> documents.value(broken, kept.type))
                    .as(broken)
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void an_address_that_an_earlier_version_sealed_is_opened() {
        Documents keyed =
                new Documents(new Seal(List.of(SecretKey.parse("00".repeat(32)).orElseThrow())));
        assertThat(keyed.value(Written.resource("channel_sealed"), Channel.class))
                .isEqualTo(Written.channel(new Address(Sample.PHONE)));
    }

    @Test
    void the_rows_of_every_table_with_documents_are_read() {
        Change change = (Change) Written.CHANGE.value;
        String at = tables().moment(clock.instant());
        insert("draft (id, user_id, kept_at, document)", "'d1', 'U01MAI', " + at, Written.DRAFT);
        insert("last_seen (object, kind, seen_at, document)", "'c', 'OfContact', " + at, Written.LAST_SEEN_CONTACT);
        insert("last_seen (object, kind, seen_at, document)", "'r', 'OfRotation', " + at, Written.LAST_SEEN_ROTATION);
        insert("last_seen (object, kind, seen_at, document)", "'o', 'OfOverrides', " + at, Written.LAST_SEEN_OVERRIDES);
        insert(
                "wish (id, revision, user_id, state, wished_at, document)",
                "'w1', 2, 'U02AKUA', 'CLAIMED', " + at,
                Written.WISH);
        insert("account_look (id, document)", "1", Written.ACCOUNT_LOOK);
        insert(
                "change (id, state, kind, source, object, user_id, made_at, sequence, document)",
                "'c1', 'APPLIED', 'CHANGED', 'SLACK', '" + Sample.AKUA + "', 'U01MAI', " + at + ", 1",
                Written.CHANGE);
        insert(
                "change (id, state, kind, source, object, user_id, made_at, document, request)",
                "'c2', 'PENDING', 'CHANGED', 'SLACK', '" + Sample.AKUA + "', 'U01MAI', " + at + ", '"
                        + quoted(Written.CHANGE) + "'",
                Written.CHANGE_REQUEST);
        tables().run("insert into announcement (channel, sequence, change, state, attempts, next_try, unsure)"
                + " values ('C1', 1, 'c1', 'DUE', 0, " + at + ", false)");

        clock.forward(Duration.ofSeconds(1));
        assertThat(stored.drafts.of("U01MAI")).containsExactly((Draft) Written.DRAFT.value);
        assertThat(stored.lastSeen.look()).contains((LastSeen.Look) Written.ACCOUNT_LOOK.value);
        assertThat(stored.wishes.find("w1")).contains((Wish) Written.WISH.value);
        assertThat(stored.lastSeen.of(new Arn("o")))
                .map(LastSeen.Seen::snapshot)
                .contains((Subject) Written.LAST_SEEN_OVERRIDES.value);
        for (Written seen : List.of(Written.LAST_SEEN_CONTACT, Written.LAST_SEEN_ROTATION)) {
            String key = seen == Written.LAST_SEEN_CONTACT ? "c" : "r";
            assertThat(stored.lastSeen.of(new Arn(key)))
                    .map(LastSeen.Seen::snapshot)
                    .contains((Subject) seen.value);
        }
        assertThat(stored.history.page(Optional.empty(), Optional.empty(), 5).changes())
                .containsExactly(change, change);
        assertThat(stored.journal.lastOf(Sample.AKUA)).contains(change);
        assertThat(stored.journal.pendingSince(clock.instant()))
                .containsExactly(new Journal.Pending(change, (Request) Written.CHANGE_REQUEST.value));
        assertThat(stored.announcements.take("C1", clock.instant(), clock.instant(), 5))
                .extracting(row -> row.announcement().notice())
                .containsExactly(Notice.of(change));
        Unread.TABLES.forEach(table -> assertThat(stored.unread.count(table)).isZero());
    }

    private void insert(String into, String values, Written document) {
        assertThat(tables().run("insert into " + into + " values (" + values + ", '" + quoted(document) + "')"))
                .isEqualTo(1);
    }

    private static String quoted(Written document) {
        return document.document().replace("'", "''");
    }
}
