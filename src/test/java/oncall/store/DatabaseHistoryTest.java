package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Rotation;
import oncall.domain.Subject;
import oncall.domain.Tag;
import oncall.operations.plan.Draft;
import oncall.operations.port.Announcements;
import oncall.operations.port.Forgetting;
import oncall.operations.port.History;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Links;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;
import oncall.operations.port.Request;
import oncall.operations.port.Watches;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The past and the present as they are remembered: history, what was last seen, watches, links, and forgetting. */
@ParameterizedClass
@EnumSource(Kind.class)
final class DatabaseHistoryTest extends StoreTest {
    private static final Request MAI = Request.by("U01MAI");
    private static final Subject WHOLE = new Subject.OfContact(
            Sample.contact(Sample.AKUA, 5),
            Optional.of(List.of(Sample.channel())),
            Optional.of(List.of(new Tag("a", "b"))));

    DatabaseHistoryTest(Kind kind) {
        super(kind);
    }

    private Change apply(Change pending) {
        stored.journal.begin(pending, MAI);
        Change applied = Sample.applied(pending);
        stored.journal.applied(applied, Sample.to(applied, "C1"), Optional.empty());
        return applied;
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }

    @Test
    void history_is_paged_for_one_and_for_all_newest_first() {
        Arn other = Sample.arn("contact/alejr");
        for (int i = 1; i <= 7; i++) {
            apply(Sample.pending("c" + i, i % 2 == 0 ? other : Sample.AKUA));
        }
        stored.journal.begin(Sample.pending("c8", Sample.AKUA), MAI);

        History history = stored.history;
        History.Page first = history.page(Optional.empty(), Optional.empty(), 3);
        assertThat(ids(first.changes())).containsExactly("c8", "c7", "c6");
        apply(Sample.pending("c9", Sample.AKUA));
        History.Page second = history.page(Optional.empty(), first.older(), 3);
        assertThat(ids(second.changes())).containsExactly("c5", "c4", "c3");
        History.Page last = history.page(Optional.empty(), second.older(), 3);
        assertThat(ids(last.changes())).containsExactly("c2", "c1");
        assertThat(last.older()).isEmpty();
        assertThat(ids(history.page(Optional.of(other), Optional.empty(), 3).changes()))
                .containsExactly("c6", "c4", "c2");
        assertThat(history.page(Optional.of(other), Optional.empty(), 3).older())
                .isEmpty();
        assertThat(ids(history.unsettled(5))).containsExactly("c8");
        assertThat(history.count(Change.State.APPLIED)).isEqualTo(8);
        assertThat(ids(history.appliedSince(6, 10).changes())).containsExactly("c7", "c9");
    }

    @Test
    void a_change_knows_what_puts_it_back() {
        apply(Sample.pending("c1", Sample.AKUA));
        Change undo = Sample.pending("c2", Sample.AKUA);
        apply(new Change(
                "c2",
                undo.kind(),
                undo.object(),
                undo.name(),
                Change.Source.UNDO,
                undo.userId(),
                "",
                undo.before(),
                undo.after(),
                undo.at(),
                undo.state(),
                Optional.of("c1"),
                Optional.empty()));
        assertThat(ids(stored.history.undoing("c1"))).containsExactly("c2");
        assertThat(stored.history.undoing("c2")).isEmpty();
    }

    @Test
    void what_was_not_read_this_time_stays_as_it_was_seen() {
        LastSeen seen = stored.lastSeen;
        assertThat(seen.remember(WHOLE, seen.mark(), clock.instant())).isTrue();
        apply(Sample.pending("c1", Sample.AKUA));
        assertThat(seen.of(Sample.AKUA).orElseThrow().snapshot())
                .isEqualTo(withoutAddress(new Subject.OfContact(
                        Sample.contact(Sample.AKUA, 7),
                        Optional.of(List.of(Sample.channel())),
                        Optional.of(List.of(new Tag("a", "b"))))));

        Subject rotation = Subject.OfRotation.of(new Rotation(Sample.arn("rotation/r"), "r", "UTC", List.of()));
        assertThat(seen.remember(rotation, seen.mark(), clock.instant())).isTrue();
        assertThat(seen.objects())
                .containsOnlyKeys(Sample.AKUA, rotation.arn())
                .containsEntry(rotation.arn(), Subject.OfRotation.class);
        assertThat(seen.of(List.of(Sample.AKUA, rotation.arn(), Sample.arn("rotation/none"))))
                .containsOnlyKeys(Sample.AKUA, rotation.arn())
                .containsEntry(rotation.arn(), seen.of(rotation.arn()).orElseThrow());
        assertThat(seen.of(List.of())).isEmpty();
        List<Arn> many = IntStream.range(0, 1200)
                .mapToObj(i -> i == 1100 ? Sample.AKUA : Sample.arn("contact/c" + i))
                .toList();
        assertThat(seen.of(many)).containsOnlyKeys(Sample.AKUA);
    }

    /** Without a key addresses are not kept. */
    private static Subject withoutAddress(Subject.OfContact whole) {
        return new Subject.OfContact(
                whole.contact(),
                whole.channels()
                        .map(channels -> channels.stream()
                                .map(channel -> new Channel(
                                        channel.arn(),
                                        channel.contact(),
                                        channel.name(),
                                        channel.type(),
                                        Address.notKept(),
                                        channel.activated()))
                                .toList()),
                whole.tags());
    }

    @Test
    void what_was_read_while_we_changed_it_ourselves_does_not_count() {
        LastSeen seen = stored.lastSeen;
        long mark = seen.mark();
        Change pending = Sample.pending("c1", Sample.AKUA);
        stored.journal.begin(pending, MAI);
        Change outside = outside("c2", Sample.pending("c2", Sample.AKUA).after());
        assertThat(seen.outside(outside, List.of(), mark)).as("ours is pending").isFalse();
        stored.journal.applied(Sample.applied(pending), List.of(), Optional.empty());
        assertThat(seen.outside(outside, List.of(), mark))
                .as("ours was applied meanwhile")
                .isFalse();
        assertThat(seen.remember(WHOLE, mark, clock.instant())).isFalse();
        assertThat(stored.journal.find("c2")).isEmpty();
        assertThat(stored.history.sequence()).isEqualTo(1);

        assertThat(seen.outside(outside, Sample.to(outside, "C1"), seen.mark())).isTrue();
        assertThat(stored.journal.find("c2")).contains(outside);
        assertThat(stored.journal.lastOf(Sample.AKUA)).contains(outside);
        assertThat(stored.announcements.count(Announcements.State.DUE)).isEqualTo(1);

        Change gone = outside("c3", Optional.empty());
        assertThat(seen.outside(gone, List.of(), seen.mark())).isTrue();
        assertThat(seen.of(Sample.AKUA)).isEmpty();
    }

    /** Nobody knew for a while how it had ended, and the next one was quicker. */
    @Test
    void what_a_change_left_that_is_settled_after_the_next_one_is_not_what_was_seen_last() {
        Change first = Sample.pending("c1", Sample.AKUA);
        stored.journal.begin(first, MAI);
        Change second = Sample.pending("c2", Sample.AKUA);
        stored.journal.begin(second, MAI);
        Optional<Subject> last = Optional.of(Subject.OfContact.of(Sample.contact(Sample.AKUA, 9)));
        stored.journal.applied(second.applied(last), List.of(), Optional.empty());
        stored.journal.applied(Sample.applied(first), List.of(), Optional.empty());
        assertThat(stored.lastSeen.of(Sample.AKUA).map(LastSeen.Seen::snapshot)).isEqualTo(last);
        assertThat(ids(stored.history.appliedSince(0, 9).changes())).containsExactly("c2", "c1");
    }

    @Test
    void what_we_are_creating_is_not_somebody_elses() {
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
        stored.journal.begin(creating, MAI);
        LastSeen seen = stored.lastSeen;
        assertThat(seen.outside(outside("c2", Optional.of(WHOLE)), List.of(), seen.mark()))
                .isFalse();
        stored.journal.refused(creating.withState(Change.State.REFUSED), List.of());
        assertThat(seen.outside(outside("c2", Optional.of(WHOLE)), List.of(), seen.mark()))
                .isTrue();
    }

    private static Change outside(String id, Optional<Subject> after) {
        return new Change(
                id,
                after.isPresent() ? Change.Kind.CHANGED : Change.Kind.DELETED,
                Optional.of(Sample.AKUA),
                "akuam",
                Change.Source.OUTSIDE,
                Optional.empty(),
                "",
                Optional.empty(),
                after.map(seen -> seen instanceof Subject.OfContact of ? withoutAddress(of) : seen),
                Sample.NOW,
                Change.State.APPLIED,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void a_look_goes_on_where_it_was_left() {
        assertThat(stored.lastSeen.look()).isEmpty();
        LastSeen.Look first = new LastSeen.Look(1, Sample.NOW, "", true, "here");
        stored.lastSeen.keep(first);
        LastSeen.Look later = new LastSeen.Look(2, Sample.NOW, "contacts/akuam", false, "here");
        stored.lastSeen.keep(later);
        assertThat(stored.lastSeen.look()).contains(later);
    }

    @Test
    void a_press_is_taken_once_in_an_hour_by_any_replica() {
        try (Database second = Kind.open(settings)) {
            assertThat(stored.presses.take("key")).isTrue();
            assertThat(another(second).presses.take("key")).isFalse();
            another(second).presses.forget("key");
            assertThat(stored.presses.take("key")).isTrue();
            clock.forward(Duration.ofMinutes(61));
            assertThat(another(second).presses.take("key")).isTrue();
            assertThat(tables().texts()).noneMatch(text -> text.endsWith(" key"));
        }
    }

    @Test
    void a_forgotten_person_is_nowhere_once_everything_is_settled() {
        StoreSettings sealed = settings.with(SecretKey.parse("00".repeat(32)).orElseThrow());
        Stored keeping = new Stored(database, sealed, Duration.ofSeconds(5), clock);
        Change theirs = Sample.pending("c1", Sample.AKUA);
        keeping.journal.begin(theirs, MAI);
        keeping.journal.applied(theirs.applied(Optional.of(WHOLE)), Sample.to(theirs, "C1"), Optional.empty());
        Change others = Sample.pending("c2", Sample.arn("contact/alejr"));
        keeping.journal.begin(others, MAI);
        assertThat(keeping.journal.find("c1").orElseThrow().after()).contains(WHOLE);
        keeping.links.link(new Links.Link("U02AKUA", Sample.AKUA, "U01MAI", Sample.NOW));
        keeping.watches.watch(new Watches.Watch("C1", Optional.empty(), "U01MAI", Sample.NOW));
        keeping.drafts.keep(Draft.create(
                "d1",
                Occasion.of("U01MAI", Optional.empty(), Optional.empty()),
                new NewContact(ContactType.PERSONAL, "x", "", List.of(), Plan.blank()),
                Sample.NOW));

        assertThat(keeping.forgetting.forget(Optional.of("U01MAI"), Optional.empty()))
                .isEqualTo(new Forgetting.Forgotten(1, 1));
        assertThat(tables().column("select user_id from forgotten")).containsExactly("U01MAI");
        keeping.journal.refused(others.withState(Change.State.REFUSED), List.of());
        assertThat(tables().texts()).noneMatch(text -> text.contains("U01MAI") || text.contains("because"));
        assertThat(keeping.journal.find("c1").orElseThrow().after()).contains(WHOLE);

        assertThat(keeping.forgetting
                        .forget(Optional.of("U02AKUA"), Optional.of(Sample.AKUA))
                        .changes())
                .isEqualTo(1);
        tables().run("delete from last_seen");
        assertThat(tables().texts())
                .filteredOn(text -> !text.contains("alejr"))
                .noneMatch(text -> text.contains("Akua Mansa") || text.contains("phone") || text.contains("v1."))
                .noneMatch(text -> text.contains("U02AKUA"));
        assertThat(keeping.journal.find("c1").orElseThrow().name()).isEqualTo("akuam");
    }

    /** Whoever was never linked, and whose contact is gone. */
    @Test
    void a_contact_is_forgotten_by_its_arn_also_in_what_is_settled_later() {
        apply(Sample.pending("c1", Sample.AKUA));
        Change later = Sample.pending("c2", Sample.AKUA);
        stored.journal.begin(later, MAI);
        assertThat(stored.forgetting.forget(Optional.empty(), Optional.of(Sample.AKUA)))
                .isEqualTo(new Forgetting.Forgotten(1, 1));
        stored.journal.applied(Sample.applied(later), List.of(), Optional.empty());
        tables().run("delete from last_seen");
        assertThat(tables().texts()).noneMatch(text -> text.contains("Akua Mansa"));
        assertThat(tables().column("select user_id from change")).containsExactly("U01MAI", "U01MAI");
        assertThat(tables().column("select contact from forgotten")).isEmpty();
        Change after = Sample.pending("c3", Sample.AKUA);
        stored.journal.begin(after, MAI);
        stored.journal.applied(Sample.applied(after), List.of(), Optional.empty());
        assertThat(stored.journal.find("c3")).contains(Sample.applied(after));
    }

    @Test
    void what_is_old_goes_and_what_is_not_told_yet_stays() {
        apply(Sample.pending("c1", Sample.AKUA));
        apply(Sample.pending("c2", Sample.AKUA));
        stored.journal.begin(Sample.pending("c3", Sample.AKUA), MAI);
        List<Announcements.Row> first =
                stored.announcements.take("C1", clock.instant(), clock.instant().plusSeconds(9), 1);
        stored.announcements.posted(first, "1.1", clock.instant());
        stored.presses.take("key");

        clock.forward(StoreSettings.HISTORY.minusDays(1));
        assertThat(stored.forgetting.tidy()).as("the key of the press").isEqualTo(1);
        clock.forward(Duration.ofDays(2));
        assertThat(stored.forgetting.tidy()).as("a change and its announcement").isEqualTo(2);
        assertThat(ids(stored.history
                        .page(Optional.empty(), Optional.empty(), 9)
                        .changes()))
                .containsExactly("c3", "c2");
    }
}
