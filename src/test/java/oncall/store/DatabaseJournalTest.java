package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Subject;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcement;
import oncall.operations.port.Announcements;
import oncall.operations.port.Journal;
import oncall.operations.port.LastSeen;
import oncall.operations.port.NewContact;
import oncall.operations.port.Notice;
import oncall.operations.port.Occasion;
import oncall.operations.port.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseJournalTest extends StoreTest {
    private static final Request MAI = Request.by("U01MAI").withNote("because");

    DatabaseJournalTest(Kind kind) {
        super(kind);
    }

    private Journal journal() {
        return stored.journal;
    }

    private Change begun(String id, Arn object) {
        Change pending = Sample.pending(id, object);
        journal().begin(pending, MAI);
        return pending;
    }

    @Test
    void how_long_it_is_pending_is_real_time_whatever_time_people_read() {
        clock.forward(Duration.ofDays(7));
        InstantSource shown = () -> Sample.NOW;
        Stored moved = new Stored(database, settings, Duration.ofSeconds(10), new Clocks(shown, clock));
        moved.journal.begin(Sample.pending("c1", Sample.AKUA), MAI);
        assertThat(moved.journal.pendingSince(clock.instant())).isEmpty();
        clock.forward(Duration.ofSeconds(1));
        assertThat(moved.journal.pendingSince(clock.instant())).hasSize(1);
        assertThat(moved.journal.find("c1")).map(Change::at).contains(Sample.NOW);
    }

    @Test
    void a_change_is_pending_until_it_is_settled_and_then_for_good() {
        Change pending = begun("c1", Sample.AKUA);
        assertThat(journal().find("c1")).contains(pending);
        assertThat(journal().pendingSince(clock.instant())).isEmpty();
        assertThat(journal().pendingSince(clock.instant().plusSeconds(1)))
                .containsExactly(new Journal.Pending(pending, MAI));

        journal().refused(pending.withState(Change.State.REFUSED), List.of());
        journal().applied(Sample.applied(pending), Sample.to(pending, "C1"), Optional.empty());
        journal().unclear(pending.withState(Change.State.UNCLEAR), List.of());

        assertThat(journal().find("c1")).get().extracting(Change::state).isEqualTo(Change.State.REFUSED);
        assertThat(journal().pendingSince(Sample.NOW.plus(Duration.ofDays(500))))
                .isEmpty();
        assertThat(stored.announcements.count(Announcements.State.DUE)).isZero();
        assertThat(stored.lastSeen.of(Sample.AKUA)).isEmpty();
    }

    @Test
    void applied_writes_all_that_follows_once() {
        Change pending = begun("c1", Sample.AKUA);
        Draft draft = Draft.create(
                "d1",
                Occasion.of("U01MAI", Optional.empty(), Optional.empty()),
                new NewContact(ContactType.PERSONAL, "akuam", "", List.of(), Plan.blank()),
                Sample.NOW);
        stored.drafts.keep(draft);
        Change applied = Sample.applied(pending);

        journal().applied(applied, Sample.to(applied, "C1", "C2"), Optional.of("d1"));
        journal().applied(applied, Sample.to(applied, "C1", "C2"), Optional.of("d1"));

        assertThat(journal().find("c1")).contains(applied);
        assertThat(journal().lastOf(Sample.AKUA)).contains(applied);
        assertThat(stored.drafts.find("d1", "U01MAI")).isEmpty();
        assertThat(stored.announcements.count(Announcements.State.DUE)).isEqualTo(2);
        assertThat(stored.lastSeen.of(Sample.AKUA))
                .get()
                .extracting(LastSeen.Seen::snapshot)
                .isEqualTo(applied.after().orElseThrow());
        assertThat(stored.history.sequence()).isEqualTo(1);
        assertThat(tables().column("select request from change")).containsExactly((String) null);
    }

    @Test
    void the_next_applied_change_is_of_the_same_object_and_begun_later() {
        Change first = begun("c1", Sample.AKUA);
        Change other = begun("c2", Sample.arn("contact/kai"));
        Change second = begun("c3", Sample.AKUA);
        Change third = begun("c4", Sample.AKUA);
        journal().applied(Sample.applied(third), List.of(), Optional.empty());
        journal().applied(Sample.applied(other), List.of(), Optional.empty());
        assertThat(journal().nextApplied(first)).contains(Sample.applied(third));
        journal().applied(Sample.applied(second), List.of(), Optional.empty());
        assertThat(journal().nextApplied(first)).contains(Sample.applied(second));
        assertThat(journal().nextApplied(third)).isEmpty();
    }

    @Test
    void nothing_of_a_change_is_applied_where_a_part_of_it_cannot_be() {
        Change pending = begun("c1", Sample.AKUA);
        Change applied = Sample.applied(pending);
        List<Announcement> twice =
                List.of(Announcement.to("C1", Notice.of(applied)), Announcement.to("C1", Notice.of(applied)));

        assertThatThrownBy(() -> journal().applied(applied, twice, Optional.empty()))
                .isNotInstanceOf(Refused.class);

        assertThat(journal().find("c1")).contains(pending);
        assertThat(stored.announcements.count(Announcements.State.DUE)).isZero();
        assertThat(stored.history.sequence()).isZero();
        assertThat(stored.lastSeen.objects()).isEmpty();
        assertThat(stored.turns.inTurn(Sample.AKUA, () -> "free")).isEqualTo("free");
    }

    /** Two replicas at once: the order of changes has no gaps and is the order in which they became visible. */
    @Test
    void each_channel_hears_in_the_order_of_changes() {
        try (Database second = Kind.open(settings)) {
            List<Stored> both = List.of(stored, another(second));
            List<Long> seen = Collections.synchronizedList(new ArrayList<>());
            IntStream.range(0, 60).parallel().forEach(i -> {
                Journal journal = both.get(i % 2).journal;
                Change pending = Sample.pending("c" + i, Sample.arn("contact/c" + i));
                journal.begin(pending, MAI);
                journal.applied(Sample.applied(pending), Sample.to(pending, "C1", "C" + i % 3 + "X"), Optional.empty());
                seen.add(both.get(0).history.sequence());
            });
        }

        List<String> all = tables().column("select sequence from announcement where channel = 'C1' order by sequence");
        assertThat(all)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 60).mapToObj(Integer::toString).toList());
        assertThat(stored.history.appliedSince(0, 100).changes()).hasSize(60);
        assertThat(stored.history.appliedSince(55, 100).sequence()).isEqualTo(60);
    }

    @Test
    void what_was_created_is_known_by_its_arn_once_it_is_applied() {
        Change creating = new Change(
                "c1",
                Change.Kind.CREATED,
                Optional.empty(),
                "akuam",
                Change.Source.SLACK,
                Optional.of("U01MAI"),
                "",
                Optional.empty(),
                Optional.empty(),
                Sample.NOW,
                Change.State.PENDING,
                Optional.empty(),
                Optional.empty());
        journal().begin(creating, MAI);
        Subject seen = Subject.OfContact.of(Sample.contact(Sample.AKUA, 5));
        journal().applied(creating.applied(Optional.of(seen)), List.of(), Optional.empty());

        assertThat(stored.history
                        .page(Optional.of(Sample.AKUA), Optional.empty(), 10)
                        .changes())
                .extracting(Change::id)
                .containsExactly("c1");
        assertThat(stored.lastSeen.of(Sample.AKUA)).isPresent();
    }
}
