package oncall.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.operations.document.ExportText;
import oncall.operations.port.Announcements;
import oncall.operations.port.Kept;
import oncall.operations.port.LastSeen;
import oncall.operations.port.Links.Link;
import oncall.operations.port.PostedMessages;
import oncall.operations.port.Request;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches.Watch;
import oncall.operations.port.Wish;
import oncall.operations.write.CodeLimits;
import oncall.testing.SettableClock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Databases of every version, with rows in each of their tables: nothing kept is lost, and all of it goes on. */
final class EveryVersionTest {
    private static final SecretKey KEY = SecretKey.parse("00".repeat(32)).orElseThrow();
    private static final Duration SOON = Duration.ofMillis(20);

    private final SettableClock clock = new SettableClock();
    private final Documents documents = new Documents(new Seal(List.of(KEY)));

    static Stream<OldDatabase> databases() {
        return OldDatabase.all();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nothing_that_an_earlier_version_kept_is_lost_or_unreadable(OldDatabase old) throws IOException {
        StoreSettings settings = old.make(KEY);
        Tables tables = new Tables(settings);
        assertThat(tables.names())
                .allSatisfy(table -> assertThat(tables.column("select 1 from " + table))
                        .as("rows of " + table)
                        .isNotEmpty());
        List<String> kept = tables.texts();
        // What only a file of H2 needed.
        kept.removeIf(text -> text.startsWith("commits."));

        try (Database database = Kind.open(settings)) {
            assertThat(tables.texts()).containsAll(kept);
            Stored stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
            assertThat(documentsReadBy(stored)).containsExactlyInAnyOrderElementsOf(documents(kept));
            Unread.TABLES.forEach(
                    table -> assertThat(stored.unread.count(table)).as(table).isZero());
            assertRead(stored, old);
            assertWrittenOn(stored, old);
            assertScheduled(database, settings);
            assertForgotten(stored, tables);
        }
    }

    /** All that any class reads of a document, as it would be written. */
    private List<String> documentsReadBy(Stored stored) {
        List<Record> read = new ArrayList<>(stored.drafts.of("U01MAI"));
        read.addAll(stored.drafts.of("U05KAI"));
        read.addAll(stored.history.page(Optional.empty(), Optional.empty(), 99).changes());
        stored.journal.pendingSince(clock.instant()).forEach(pending -> read.add(pending.request()));
        stored.lastSeen
                .of(stored.lastSeen.objects().keySet())
                .values()
                .forEach(seen -> read.add((Record) seen.snapshot()));
        stored.lastSeen.look().ifPresent(read::add);
        stored.wishes.find("w1").ifPresent(read::add);
        return read.stream().map(documents::text).map(EveryVersionTest::opened).toList();
    }

    private static List<String> documents(List<String> texts) {
        return texts.stream()
                .filter(text -> text.matches("\\w+\\.(document|request) \\{.*"))
                .map(text -> opened(text.substring(text.indexOf('{'))))
                .toList();
    }

    /** The same address is sealed differently each time. */
    private static String opened(String document) {
        return document.replaceAll("v1\\.b725297b\\.[\\w-]+", "sealed");
    }

    private void assertRead(Stored stored, OldDatabase old) {
        assertThat(whole(stored.journal.find("c1")).channels()).contains(List.of(Sample.channel()));
        assertThat(ids(stored.history.appliedSince(0, 9).changes())).containsExactly("c1", "c3", "c2", "c8", "c9");
        assertThat(ids(stored.history.unsettled(9))).containsExactly("c7", "c6", "c5");
        assertThat(ids(stored.history.undoing("c2"))).containsExactly("c8");
        assertThat(stored.links.all())
                .containsExactly(new Link("U02AKUA", Sample.AKUA, "U01MAI", Instant.parse("2026-11-21T11:00:00Z")));
        assertThat(stored.presses.take("press")).isFalse();
        assertThat(stored.announcements.parked(9)).singleElement().satisfies(parked -> {
            assertThat(parked.announcement().notice().key()).isEqualTo("c3");
            assertThat(parked.firstFailure()).contains(Instant.parse("2026-11-21T11:03:02Z"));
        });
        assertThat(stored.messages.toBeMarked(9))
                .extracting(PostedMessages.Posted::channel, PostedMessages.Posted::undone)
                .containsExactly(tuple("C02SRE", Set.of("c2")));
        if (old.isSince(2)) {
            Watch everything = new Watch("C02SRE", Optional.empty(), "U01MAI", Instant.parse("2026-11-21T11:00:00Z"));
            assertThat(stored.watches.all())
                    .containsExactly(
                            old.isSince(8, 5) ? withCoverRequests(everything) : everything,
                            new Watch(
                                    "C03OPS",
                                    Optional.of(Sample.AKUA),
                                    "U09GONE",
                                    Instant.parse("2026-11-21T11:00:01Z")));
            assertThat(whole(stored.lastSeen.of(Sample.AKUA).map(LastSeen.Seen::snapshot))
                            .channels())
                    .contains(List.of(Sample.channel()));
        }
        if (old.isSince(7, 4)) {
            assertThat(stored.wishes.find("w1")).contains((Wish) Written.WISH.value);
        }
        if (old.isSince(5, 2)) {
            assertThat(stored.exports.find("U01MAI", "e1")).isEqualTo(new Kept.Here<>(new ExportText("Zoë")));
            assertThat(new CodeLimits(stored.codes, clock).ask("U05KAI", Sample.SMS))
                    .isInstanceOf(CodeLimits.Answer.Already.class);
        }
    }

    private static Watch withCoverRequests(Watch everything) {
        return new Watch(
                everything.channel(),
                everything.object(),
                "U05KAI",
                Instant.parse("2026-11-21T11:00:02Z"),
                Set.of(WatchKind.CHANGES, WatchKind.COVER_REQUESTS));
    }

    private static Subject.OfContact whole(Optional<?> from) {
        return (Subject.OfContact)
                from.map(it -> it instanceof Change change ? change.after().orElseThrow() : it)
                        .orElseThrow();
    }

    private void assertWrittenOn(Stored stored, OldDatabase old) {
        Instant now = clock.instant();
        stored.begin();
        Change asked = stored.journal.find("c6").orElseThrow();
        stored.journal.applied(asked.applied(asked.after()), Sample.to(asked, "C03OPS"), Optional.of("d1"));
        assertThat(stored.journal.find("c6").orElseThrow().userId().isEmpty())
                .as("who was to be forgotten is")
                .isEqualTo(old.isSince(4));
        assertThat(stored.drafts.find("d1", "U01MAI")).isEmpty();
        Change next = Sample.pending("c10", Sample.AKUA);
        assertThat(stored.turns.inTurn(Sample.AKUA, () -> begun(stored, next))).isTrue();
        stored.journal.applied(Sample.applied(next), Sample.to(next, "C02SRE"), Optional.empty());
        assertThat(stored.history.sequence()).isEqualTo(7);
        assertThat(whole(stored.lastSeen.of(Sample.AKUA).map(LastSeen.Seen::snapshot))
                        .contact())
                .isEqualTo(Sample.contact(Sample.AKUA, 7));
        stored.journal.unclear(stored.journal.find("c7").orElseThrow().withState(Change.State.UNCLEAR), List.of());
        assertThat(stored.drafts.change("d2", "U05KAI", draft -> draft.withDisplayName("Z")))
                .isPresent();

        assertThat(stored.announcements.take("U05KAI", now, now.plusSeconds(9), 5))
                .extracting(row -> row.announcement().notice().key())
                .containsExactlyElementsOf(old.isSince(6, 3) ? List.of("k1") : List.of());
        List<Announcements.Row> due = stored.announcements.take("C02SRE", now, now.plusSeconds(9), 5);
        assertThat(due)
                .extracting(row -> row.announcement().notice().key())
                .as("an undo stands by itself")
                .containsExactly("c8");
        assertThat(due.get(0).unsure()).isTrue();
        assertThat(due.get(0).attempts()).isEqualTo(2);
        stored.announcements.posted(due, "9.0", now);
        Instant later = now.plus(Announcements.BETWEEN_POSTS);
        List<Announcements.Row> next10 = stored.announcements.take("C02SRE", later, later.plusSeconds(9), 5);
        assertThat(next10).extracting(row -> row.announcement().notice().key()).containsExactly("c10");
        stored.announcements.posted(next10, "9.0", now);
        assertThat(stored.announcements.tryAgain("C03OPS", now)).isEqualTo(1);
        stored.messages.toBeMarked(9).forEach(stored.messages::marked);
        assertThat(stored.messages.toBeMarked(9)).isEmpty();

        stored.links.link(new Link("U05KAI", Sample.AKUA, "U01MAI", now));
        assertThat(stored.links.all()).extracting(Link::userId).containsExactly("U05KAI");
        assertThat(stored.watches.watch(new Watch("C04NEW", Optional.empty(), "U01MAI", now)))
                .isTrue();
        LastSeen.Look look = new LastSeen.Look(4, now, "", false, "here");
        stored.lastSeen.keep(look);
        assertThat(stored.lastSeen.look()).contains(look);
        assertThat(stored.presses.take("another press")).isTrue();
    }

    private static boolean begun(Stored stored, Change change) {
        stored.journal.begin(change, Request.by("U01MAI"));
        return true;
    }

    /** What a dead process was at goes on, and so does what is done again and again. */
    private void assertScheduled(Database database, StoreSettings settings) {
        Set<String> done = ConcurrentHashMap.newKeySet();
        try (Schedule schedule =
                Sample.schedule(database, settings, clock, new Schedule.Rhythm(SOON, Duration.ofMillis(100)))) {
            schedule.repeat("settling", SOON, () -> done.add("settling"));
            schedule.each("announcing", () -> Set.of("C02SRE"), channel -> {
                done.add(channel);
                return Optional.empty();
            });
            schedule.start();
            await().until(() -> done.containsAll(Set.of("settling", "C02SRE")));
        }
    }

    private void assertForgotten(Stored stored, Tables tables) {
        assertThat(stored.forgetting
                        .forget(Optional.of("U01MAI"), Optional.of(Sample.AKUA))
                        .pending())
                .isZero();
        assertThat(tables.texts()).noneMatch(text -> text.contains("U01MAI"));
        clock.forward(Duration.ofDays(3000));
        stored.forgetting.tidy();
        assertThat(tables.column("select id from change where state <> 'PENDING'"))
                .containsExactlyInAnyOrderElementsOf(
                        tables.column("select change from announcement where state = 'DUE'"));
        assertThat(stored.drafts.of("U05KAI")).isEmpty();
    }

    private static List<String> ids(List<Change> changes) {
        return changes.stream().map(Change::id).toList();
    }
}
