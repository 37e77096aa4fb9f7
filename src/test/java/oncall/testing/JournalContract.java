package oncall.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.operations.port.History;
import oncall.operations.port.Journal;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;

/** What a journal and its history hold to, wherever they are kept: empty at first. */
public interface JournalContract {
    Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    Arn AKUA = arn("akuam");
    Arn KAI = arn("kai");
    Request MAI = Request.by("U01MAI");

    Journal journal();

    History history();

    /** Where it has a clock of its own, that goes on. */
    default void passes(Duration time) {}

    @Test
    default void what_is_settled_once_stays_so() {
        Change first = begun("c1", AKUA, NOW);
        journal().refused(first.withState(Change.State.REFUSED), List.of());
        applies(first);
        journal().unclear(first.withState(Change.State.UNCLEAR), List.of());
        assertThat(journal().find("c1")).map(Change::state).contains(Change.State.REFUSED);
        assertThat(journal().lastOf(AKUA)).isEmpty();
        assertThat(history().sequence()).isZero();
        applies(begun("c2", AKUA, NOW));
        journal().refused(first.withState(Change.State.REFUSED), List.of());
        assertThat(history().count(Change.State.APPLIED)).isEqualTo(1);
        assertThat(journal().find("c3")).isEmpty();
    }

    @Test
    default void what_was_none_is_nowhere_and_what_is_settled_is_not_taken_away() {
        Change mistyped = begun("c1", AKUA, NOW);
        journal().withdrawn(mistyped);
        assertThat(journal().find("c1")).isEmpty();
        assertThat(journal().pendingSince(NOW.plusSeconds(1))).isEmpty();
        assertThat(ids(history().page(Optional.of(AKUA), Optional.empty(), 10).changes()))
                .isEmpty();
        Change made = begun("c2", AKUA, NOW);
        applies(made);
        journal().withdrawn(made);
        assertThat(journal().lastOf(AKUA)).map(Change::id).contains("c2");
    }

    @Test
    default void the_last_change_of_an_object_is_the_one_that_was_applied_last() {
        Change first = begun("c1", AKUA, NOW);
        Change second = begun("c2", AKUA, NOW);
        begun("c3", AKUA, NOW);
        applies(second);
        applies(first);
        applies(begun("c4", KAI, NOW));
        assertThat(journal().lastOf(AKUA)).map(Change::id).contains("c1");
    }

    @Test
    default void what_was_applied_is_learnt_in_the_order_in_which_it_was() {
        Change first = begun("c1", AKUA, NOW);
        Change second = begun("c2", KAI, NOW);
        begun("c3", AKUA, NOW);
        assertThat(history().appliedSince(0, 10)).isEqualTo(new History.Applied(List.of(), 0));
        applies(second);
        assertThat(history().sequence()).isEqualTo(1);
        applies(first);
        assertThat(ids(history().appliedSince(0, 10).changes())).containsExactly("c2", "c1");
        assertThat(history().appliedSince(0, 1).sequence()).isEqualTo(1);
        assertThat(ids(history().appliedSince(1, 10).changes())).containsExactly("c1");
        assertThat(history().appliedSince(2, 10)).isEqualTo(new History.Applied(List.of(), 2));
    }

    @Test
    default void the_next_change_is_the_first_applied_one_of_those_begun_after_it() {
        Change first = begun("c1", AKUA, NOW);
        Change other = begun("c2", KAI, NOW);
        Change second = begun("c3", AKUA, NOW);
        Change third = begun("c4", AKUA, NOW);
        applies(other);
        applies(third);
        assertThat(journal().nextApplied(first)).map(Change::id).contains("c4");
        applies(second);
        assertThat(journal().nextApplied(first)).map(Change::id).contains("c3");
        assertThat(journal().nextApplied(third)).isEmpty();
    }

    @Test
    default void pending_ones_are_told_oldest_first_with_what_is_to_follow() {
        Change first = begun("c1", AKUA, NOW);
        passes(Duration.ofSeconds(1));
        begun("c2", KAI, NOW.plusSeconds(1));
        passes(Duration.ofSeconds(1));
        begun("c3", KAI, NOW.plusSeconds(2));
        assertThat(journal().pendingSince(NOW)).isEmpty();
        assertThat(journal().pendingSince(NOW.plusSeconds(2)))
                .extracting(pending -> pending.change().id())
                .containsExactly("c1", "c2");
        assertThat(journal().pendingSince(NOW.plusSeconds(1))).containsExactly(new Journal.Pending(first, MAI));
        applies(first);
        assertThat(journal().pendingSince(NOW.plusSeconds(1))).isEmpty();
    }

    @Test
    default void history_is_paged_newest_first_whatever_became_of_it() {
        for (int i = 1; i <= 5; i++) {
            applies(begun("c" + i, i == 3 ? KAI : AKUA, NOW));
        }
        begun("c6", AKUA, NOW);
        journal().unclear(begun("c7", AKUA, NOW).withState(Change.State.UNCLEAR), List.of());
        History.Page first = history().page(Optional.of(AKUA), Optional.empty(), 4);
        assertThat(ids(first.changes())).containsExactly("c7", "c6", "c5", "c4");
        History.Page last = history().page(Optional.of(AKUA), first.older(), 4);
        assertThat(ids(last.changes())).containsExactly("c2", "c1");
        assertThat(last.older()).isEmpty();
        assertThat(ids(history().unsettled(10))).containsExactly("c7", "c6");
        assertThat(history().count(Change.State.PENDING)).isEqualTo(1);
    }

    private Change begun(String id, Arn object, Instant at) {
        Change pending = pending(id, object, "U01MAI", at);
        journal().begin(pending, MAI);
        return pending;
    }

    static Change pending(String id, Arn object, String user, Instant at) {
        return new Change(
                id,
                Change.Kind.CHANGED,
                Optional.of(object),
                object.name(),
                Change.Source.SLACK,
                Optional.of(user),
                "",
                Optional.of(snapshot(object, "Before")),
                Optional.of(snapshot(object, "After")),
                at,
                Change.State.PENDING,
                Optional.empty(),
                Optional.empty());
    }

    private void applies(Change pending) {
        journal().applied(pending.applied(pending.after()), List.of(), Optional.empty());
    }

    private static Subject snapshot(Arn object, String name) {
        return Subject.OfContact.of(new Contact(object, object.name(), name, ContactType.PERSONAL, Plan.blank()));
    }

    private static Arn arn(String alias) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias);
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }
}
