package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.stream.IntStream;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.operations.Clocks;
import oncall.operations.Refused;
import oncall.testing.BigAccount;
import oncall.testing.FakeContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class CachedContactsTest {
    private static Refused down() {
        return new Refused(Refused.Reason.UNAVAILABLE, "AWS did not answer.");
    }

    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final CachedContacts cached = new CachedContacts(contacts, clock, Runnable::run);
    private final Contact akua = contacts.has(ContactType.PERSONAL, "akuam", "Akua Mansa", Plan.blank());

    @Test
    void what_was_read_is_remembered_without_asking_again() {
        assertThat(cached.remembered(akua.arn())).isEmpty();

        assertThat(cached.read(akua.arn()).value().contact()).isEqualTo(akua);
        assertThat(cached.remembered(akua.arn())).get().matches(seen -> !seen.stale());
        assertThat(contacts.calls()).containsExactly("get", "channels");
    }

    @Test
    void after_thirty_seconds_a_reader_starts_a_new_look_and_the_next_one_sees_it() {
        cached.read(akua.arn());
        contacts.has(akua.withDisplayName("Akua"));
        clock.forward(Duration.ofSeconds(31));

        cached.remembered(akua.arn());

        assertThat(cached.remembered(akua.arn()))
                .get()
                .extracting(seen -> seen.value().contact().displayName())
                .isEqualTo("Akua");
    }

    @Test
    void while_aws_does_not_answer_what_was_seen_is_shown_with_its_age() {
        Instant seenAt = cached.read(akua.arn()).at();
        for (int minute = 0; minute < 60; minute += 5) {
            contacts.failsBefore("get", down());
            clock.forward(Duration.ofMinutes(5));
            cached.read(akua.arn());
        }

        assertThat(cached.read(akua.arn()))
                .matches(seen -> seen.stale() && seen.at().equals(seenAt));
    }

    @Test
    void what_is_deleted_is_forgotten() {
        cached.read(akua.arn());
        contacts.forget(akua.arn());
        clock.forward(Duration.ofSeconds(31));
        cached.remembered(akua.arn());

        assertThat(cached.remembered(akua.arn())).isEmpty();
        assertThatThrownBy(() -> cached.read(akua.arn())).isInstanceOf(Refused.class);
    }

    @Test
    void after_ten_minutes_without_a_reader_nothing_is_kept() {
        cached.read(akua.arn());
        clock.forward(Duration.ofMinutes(11));

        assertThat(cached.remembered(akua.arn())).isEmpty();
    }

    @Test
    void a_change_is_seen_by_the_next_reader() {
        cached.read(akua.arn());
        contacts.has(akua.withDisplayName("Akua"));
        cached.forget(akua.arn());

        assertThat(cached.read(akua.arn()).value().contact().displayName()).isEqualTo("Akua");
    }

    @Test
    void a_fresh_look_is_remembered() {
        cached.read(akua.arn());
        contacts.has(akua.withDisplayName("Akua"));
        cached.fresh(akua.arn());

        assertThat(cached.remembered(akua.arn()))
                .get()
                .extracting(seen -> seen.value().contact().displayName())
                .isEqualTo("Akua");
    }

    @Test
    void plans_and_schedules_are_not_asked_for_channels() {
        Contact plan = contacts.has(ContactType.ESCALATION, "plan", "", Plan.blank());

        assertThat(cached.read(plan.arn()).value().channels()).isEqualTo(List.of());
        assertThat(contacts.calls()).containsExactly("get");
    }

    @Test
    void many_readers_at_once_ask_aws_once() {
        List<CompletableFuture<Void>> readers = IntStream.range(0, 8)
                .mapToObj(i -> CompletableFuture.runAsync(
                        () -> {
                            cached.read(akua.arn());
                        },
                        task -> new Thread(task).start()))
                .toList();

        await().until(() -> readers.stream().allMatch(CompletableFuture::isDone));

        assertThat(contacts.calls("get")).isEqualTo(1);
    }

    @Test
    void what_finds_no_room_to_be_asked_for_again_stays_and_is_told_in_no_log() {
        List<String> logged = new ArrayList<>();
        Logger caffeine = Logger.getLogger("com.github.benmanes.caffeine");
        Handler noting = new NotingHandler(logged);
        caffeine.addHandler(noting);
        try {
            CachedContacts busy = new CachedContacts(contacts, clock, task -> {
                throw new RejectedExecutionException("full");
            });
            busy.read(akua.arn());
            for (int look = 0; look < 3; look++) {
                clock.forward(Duration.ofSeconds(31));
                assertThat(busy.remembered(akua.arn())).isPresent();
            }
            clock.forward(Duration.ofMinutes(10));
            assertThat(busy.remembered(akua.arn()))
                    .as("it was not read in the meantime")
                    .isEmpty();
        } finally {
            caffeine.removeHandler(noting);
        }
        assertThat(logged).isEmpty();
        assertThat(contacts.calls("get")).isEqualTo(1);
    }

    @Test
    void whoever_looks_over_many_has_nothing_asked_for_again() {
        cached.read(akua.arn());
        clock.forward(Duration.ofSeconds(31));

        assertThat(cached.held(akua.arn())).isPresent();
        assertThat(contacts.calls("get")).isEqualTo(1);
    }

    @Test
    void what_is_read_without_hurry_is_asked_of_the_other_and_remembered() {
        FakeContacts slow = new FakeContacts();
        slow.has(akua);
        CachedContacts both = new CachedContacts(contacts, slow, Clocks.one(clock), Runnable::run);

        both.unhurried(akua.arn());

        assertThat(both.remembered(akua.arn())).isPresent();
        assertThat(slow.calls()).containsExactly("get", "channels");
        assertThat(contacts.calls()).isEmpty();
    }

    /** Three stages and three channels each. */
    @Test
    void ten_thousand_contacts_are_all_remembered() {
        List<Contact> people = IntStream.range(0, 10_000)
                .mapToObj(i -> contacts.has(BigAccount.person(i)))
                .toList();
        people.forEach(person -> BigAccount.channels(person).forEach(contacts::has));
        people.forEach(person -> cached.read(person.arn()));

        assertThat(people.stream()
                        .filter(person -> cached.remembered(person.arn()).isPresent())
                        .count())
                .isEqualTo(10_000);
        assertThat(contacts.calls("get")).isEqualTo(10_000);
    }

    private static final class NotingHandler extends Handler {
        private final List<String> logged;

        NotingHandler(List<String> logged) {
            this.logged = logged;
        }

        @Override
        public void publish(LogRecord record) {
            logged.add(record.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }
}
