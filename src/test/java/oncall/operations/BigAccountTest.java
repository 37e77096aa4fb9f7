package oncall.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import oncall.aws.CachedContacts;
import oncall.aws.CachedShifts;
import oncall.domain.Arn;
import oncall.domain.ContactDetails;
import oncall.domain.ContactName;
import oncall.domain.ContactType;
import oncall.domain.Resolution;
import oncall.operations.announce.Audience;
import oncall.operations.check.CheckEverything;
import oncall.operations.check.LastKnown;
import oncall.operations.oncall.ReadShifts;
import oncall.operations.oncall.Schedules;
import oncall.operations.oncall.ShiftMemory;
import oncall.operations.oncall.ShiftReading;
import oncall.operations.outside.DetectOutsideChanges;
import oncall.operations.outside.OutsideChanges;
import oncall.operations.outside.SeenContacts;
import oncall.operations.people.Directory;
import oncall.operations.people.Owners;
import oncall.operations.plan.PlanForecasts;
import oncall.operations.port.Seen;
import oncall.store.Database;
import oncall.store.StoreSettings;
import oncall.store.Stored;
import oncall.testing.BigAccount;
import oncall.testing.FakeContacts;
import oncall.testing.FakeMembership;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

/** What an account of ten thousand contacts costs: calls to AWS are counted, those of people and the paced ones apart. */
class BigAccountTest {
    private final SettableClock clock = new SettableClock();
    private final FakeContacts hurried = BigAccount.filled(clock.instant());
    private final FakeContacts paced = BigAccount.filled(clock.instant());
    private final Directory directory = new Directory(hurried, hurried);
    private final CachedContacts known = new CachedContacts(hurried, paced, Clocks.one(clock), Runnable::run);
    private final ShiftMemory shifts = new ShiftMemory(new CachedShifts(hurried, clock, Runnable::run));
    private final ShiftReading reading = new ShiftReading(paced, paced, directory, shifts, clock);
    private final Schedules schedules =
            new Schedules(directory, shifts, new ShiftReading(hurried, hurried, directory, shifts, clock), clock);
    private final Map<Arn, Seen<ContactDetails>> lastSeen = new HashMap<>();

    private CheckEverything check() {
        PlanForecasts forecasts = new PlanForecasts(directory, known, shifts, clock);
        LastKnown lastKnown = new LastKnown(
                known, arns -> lastSeen, new Schedules(directory, shifts, reading, clock), Clocks.one(clock));
        return new CheckEverything(
                directory, lastKnown, forecasts, Owners.none(), new FakeMembership(clock::instant), Clocks.one(clock));
    }

    private void everythingWasSeen(Instant at) {
        for (ContactName name : directory.names().all()) {
            ContactDetails details = new ContactDetails(
                    hurried.get(name.arn()),
                    name.type() == ContactType.PERSONAL ? hurried.channels(name.arn()) : List.of());
            lastSeen.put(name.arn(), new Seen<>(details, at, false));
        }
    }

    private void shiftsAreRead() {
        ReadShifts round = new ReadShifts(directory, shifts, reading, Duration.ofMinutes(1), 50, clock);
        for (int step = 0; step < (BigAccount.SCHEDULES + BigAccount.ROTATIONS) / 50; step++) {
            round.step();
        }
    }

    private static long all(FakeContacts contacts) {
        return contacts.calls().size();
    }

    @Test
    void names_cost_two_lists_and_then_nothing() {
        directory.refresh();
        assertThat(hurried.calls()).containsExactly("list", "rotations");

        assertThat(directory.names().all()).hasSize(BigAccount.ALL);
        assertThat(directory.names().search("number 77", Set.of(ContactType.PERSONAL)))
                .hasSizeGreaterThan(100);
        assertThat(directory.names().resolve("person number 7777")).isInstanceOf(Resolution.Found.class);
        assertThat(directory.names().resolve("persom-7777")).isInstanceOf(Resolution.Unknown.class);
        assertThat(all(hurried)).isEqualTo(2);
    }

    @Test
    void lists_of_names_are_made_once_and_rotations_are_found_by_their_arn() {
        directory.refresh();
        assertThat(directory.names().all()).isSameAs(directory.names().all());
        assertThat(directory.names().ofType(ContactType.ONCALL_SCHEDULE))
                .hasSize(BigAccount.SCHEDULES)
                .isSameAs(directory.names().ofType(ContactType.ONCALL_SCHEDULE));
        assertThat(directory.rotation(BigAccount.rotation(399).arn())).isPresent();
        assertThat(directory.rotations()).hasSize(BigAccount.ROTATIONS);
    }

    @Test
    void who_is_on_call_in_all_schedules_is_in_memory_after_one_read_of_each() {
        directory.refresh();
        shiftsAreRead();
        assertThat(all(paced)).isEqualTo(BigAccount.SCHEDULES + BigAccount.ROTATIONS);
        long before = all(hurried);

        assertThat(schedules.all())
                .hasSize(BigAccount.SCHEDULES)
                .allMatch(one -> one.onCall().isPresent());
        assertThat(all(hurried)).isEqualTo(before);
    }

    @Test
    void everything_is_checked_by_what_was_seen_without_a_call() {
        directory.refresh();
        shiftsAreRead();
        everythingWasSeen(clock.instant());
        long before = all(hurried) + all(paced);

        CheckEverything.Report report = check().run((read, all) -> {});

        assertThat(report.read()).isEqualTo(BigAccount.ALL);
        assertThat(report.oldest()).isEmpty();
        assertThat(report.found()).isEmpty();
        assertThat(report.trouble()).isEmpty();
        assertThat(all(hurried) + all(paced)).isEqualTo(before);
    }

    @Test
    void what_was_seen_long_ago_is_checked_as_of_then_and_the_oldest_read_within_the_pace() {
        directory.refresh();
        shiftsAreRead();
        everythingWasSeen(clock.instant());
        Instant then = clock.instant();
        clock.forward(Duration.ofHours(4));
        long before = all(hurried);
        long pacedBefore = all(paced);

        CheckEverything.Report first = check().run((read, all) -> {});
        assertThat(first.oldest()).contains(then);
        assertThat(first.lastSeen()).isEqualTo(BigAccount.ALL);
        assertThat(all(paced)).isEqualTo(pacedBefore);

        CheckEverything.Report second = check().readOn((read, all) -> {});
        CheckEverything.Report third = check().readOn((read, all) -> {});
        assertThat(second.lastSeen()).isEqualTo(BigAccount.ALL - 400);
        assertThat(third.lastSeen()).as("goes on there").isEqualTo(BigAccount.ALL - 800);
        assertThat(paced.calls("get") - BigAccount.SCHEDULES).isEqualTo(800);
        assertThat(all(hurried)).as("nobody else waits for it").isEqualTo(before);
    }

    @Test
    void before_anything_was_seen_a_check_reads_some_and_says_how_far_it_came() {
        directory.refresh();

        CheckEverything.Report report = check().run((read, all) -> {});

        assertThat(report.read()).isEqualTo(400);
        assertThat(report.all()).isEqualTo(BigAccount.ALL);
        assertThat(report.rotations()).isEmpty();
        assertThat(hurried.calls()).containsExactly("list", "rotations");
    }

    @Test
    void a_look_through_the_account_lists_once_and_costs_three_calls_for_each_person() throws IOException {
        StoreSettings settings = StoreSettings.temporary().withPress(Duration.ofSeconds(3));
        try (Database database = Database.open(settings)) {
            Stored stored = new Stored(database, settings, Duration.ofSeconds(5), clock);
            DetectOutsideChanges detect = new DetectOutsideChanges(
                    stored.lastSeen,
                    stored.listings,
                    new OutsideChanges(stored.lastSeen, Audience.watching(stored.watches), clock),
                    paced,
                    paced,
                    stored.turns,
                    new Here(),
                    Duration.ofSeconds(30),
                    clock);
            for (int step = 0; step < 20; step++) {
                assertThat(detect.step()).isTrue();
            }
            assertThat(paced.calls("list")).isEqualTo(1);
            assertThat(paced.calls("rotations")).isEqualTo(1);
            assertThat(paced.calls("get")).isEqualTo(200);
            assertThat(paced.calls("channels")).isEqualTo(200);
            assertThat(paced.calls("tags")).isEqualTo(200);

            List<Arn> everybody = hurried.list().stream().map(ContactName::arn).toList();
            Map<Arn, Seen<ContactDetails>> seen = new SeenContacts(stored.lastSeen).of(everybody);
            assertThat(seen).hasSize(200);
            assertThat(seen.values()).allMatch(one -> one.value().channels().size() == 3);
        }
    }

    private static final class Here implements DetectOutsideChanges.Place {
        @Override
        public Optional<String> name() {
            return Optional.of("here");
        }

        @Override
        public boolean has(Arn object) {
            return true;
        }
    }
}
