package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcements.State;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Rows of a newer version, which knows kinds of changes that this one does not. */
@ParameterizedClass
@EnumSource(Kind.class)
final class UnreadTest extends StoreTest {
    private static final Duration LEASE = Duration.ofMinutes(1);

    UnreadTest(Kind kind) {
        super(kind);
    }

    private static Arn contact(String id) {
        return Sample.arn("contact/" + id);
    }

    private Change begun(String id) {
        Change pending = Sample.pending(id, contact(id));
        stored.journal.begin(pending, Request.by("U01MAI"));
        return pending;
    }

    private void applied(String id, String... channels) {
        Change pending = begun(id);
        stored.journal.applied(Sample.applied(pending), Sample.to(pending, channels), Optional.empty());
    }

    /** As a newer version would have written it. */
    private void isNewer(String id) {
        assertThat(tables().run("update change set document = replace(document, '\"CHANGED\"', '\"SPLIT\"')"
                        + " where id = '" + id + "'"))
                .isEqualTo(1);
    }

    private List<String> taken() {
        return stored.announcements.take("C1", clock.instant(), clock.instant().plus(LEASE), 2).stream()
                .map(row -> row.announcement().notice().key())
                .toList();
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    @Test
    void history_and_learning_go_on_behind_it() {
        applied("c1");
        applied("c2");
        applied("c3");
        isNewer("c2");
        assertThat(ids(stored.history
                        .page(Optional.empty(), Optional.empty(), 5)
                        .changes()))
                .containsExactly("c3", "c1");
        History.Page first = stored.history.page(Optional.empty(), Optional.empty(), 2);
        assertThat(ids(first.changes())).containsExactly("c3");
        assertThat(ids(stored.history.page(Optional.empty(), first.older(), 2).changes()))
                .containsExactly("c1");

        assertThat(stored.history.appliedSince(0, 5))
                .returns(3L, History.Applied::sequence)
                .returns(List.of("c1", "c3"), applied -> ids(applied.changes()));
        assertThat(stored.history.appliedSince(1, 1)).returns(2L, History.Applied::sequence);
        assertThat(stored.unread.count("change")).isEqualTo(4);
    }

    @Test
    void it_is_settled_by_whoever_can_read_it_and_the_others_here() {
        begun("c1");
        begun("c2");
        begun("c3");
        isNewer("c2");
        assertThat(stored.journal.pendingSince(Sample.NOW.plusSeconds(1)))
                .extracting(Journal.Pending::change)
                .extracting(Change::id)
                .containsExactly("c1", "c3");
        assertThatThrownBy(() -> stored.journal.find("c2"))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.words()).contains("newer version"));
    }

    @Test
    void a_channel_hears_what_comes_behind_it_and_the_row_is_left_for_a_day() {
        applied("c1", "C1");
        applied("c2", "C1");
        applied("c3", "C1");
        applied("c4", "C1");
        isNewer("c1");
        isNewer("c2");
        assertThat(taken()).containsExactly("c3", "c4");
        assertThat(stored.announcements.channelsDue(clock.instant())).isEmpty();
        assertThat(stored.announcements.nextDue("C1").orElseThrow()).isAfter(clock.instant());

        clock.forward(Duration.ofSeconds(10));
        assertThat(stored.announcements.channelsDue(clock.instant())).containsExactly("C1");
        assertThat(stored.announcements.count(State.DUE)).isEqualTo(4);
        clock.forward(Duration.ofDays(2));
        taken();
        assertThat(tables().column("select change from announcement where state = 'PARKED' order by change"))
                .containsExactly("c1", "c2");
        assertThat(stored.announcements.parked(5)).isEmpty();
    }

    @Test
    void what_was_last_seen_is_not_compared_and_can_be_overwritten() {
        Subject present = Subject.OfContact.of(Sample.contact(contact("c1"), 5));
        assertThat(stored.lastSeen.remember(present, 0, clock.instant())).isTrue();
        tables().run("update last_seen set document = replace(document, '\"PERSONAL\"', '\"ROBOT\"')");
        assertThatThrownBy(() -> stored.lastSeen.of(contact("c1"))).isInstanceOf(Refused.class);
        assertThat(stored.lastSeen.of(List.of(contact("c1")))).isEmpty();
        assertThat(stored.lastSeen.remember(present, 0, clock.instant())).isTrue();
        assertThat(stored.lastSeen.of(contact("c1"))).isPresent();
    }

    @Test
    void a_draft_of_a_newer_version_hides_no_other() {
        for (String id : List.of("d1", "d2")) {
            stored.drafts.keep(Draft.create(
                    id,
                    Occasion.of("U01MAI", Optional.empty(), Optional.empty()),
                    new NewContact(ContactType.PERSONAL, id, "", List.of(), Plan.blank()),
                    clock.instant()));
        }
        tables().run("update draft set document = replace(document, '\"PERSONAL\"', '\"ROBOT\"') where id = 'd1'");
        assertThat(stored.drafts.of("U01MAI")).extracting(Draft::id).containsExactly("d2");
        assertThat(stored.drafts.find("d1", "U01MAI")).isEmpty();
    }

    @Test
    void who_is_forgotten_is_so_in_all_rows_that_can_be_read_and_hears_of_the_others() {
        applied("c1");
        applied("c2");
        isNewer("c1");
        assertThat(stored.forgetting.forget(Optional.of("U01MAI"), Optional.empty()))
                .returns(1, forgotten -> forgotten.changes())
                .returns(1, forgotten -> forgotten.pending());
    }
}
