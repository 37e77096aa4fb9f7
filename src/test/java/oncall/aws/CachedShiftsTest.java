package oncall.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import oncall.domain.Arn;
import oncall.domain.Rotation;
import oncall.domain.Shift;
import oncall.domain.Span;
import oncall.operations.Refused;
import oncall.testing.FakeContacts;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;

class CachedShiftsTest {
    private static final Arn PRIMARY = FakeContacts.rotationArn("primary");
    private static final Arn AKUA = FakeContacts.contactArn("akuam");
    private static final Arn SAM = FakeContacts.contactArn("sam");

    private final FakeContacts contacts = new FakeContacts();
    private final SettableClock clock = new SettableClock();
    private final CachedShifts cached = new CachedShifts(contacts, clock, Runnable::run);
    private final Instant now = clock.instant();

    CachedShiftsTest() {
        contacts.has(new Rotation(PRIMARY, "primary", "UTC", List.of(AKUA, SAM)));
        contacts.has(PRIMARY, shift(AKUA));
    }

    @Test
    void what_was_read_is_remembered_without_asking_again() {
        assertThat(cached.remembered(PRIMARY, now)).isEmpty();

        assertThat(cached.read(PRIMARY, now).onCall(now)).contains(List.of(AKUA));
        assertThat(cached.remembered(PRIMARY, now)).isPresent();
        assertThat(contacts.calls()).containsExactly("shifts");
    }

    @Test
    void two_weeks_are_known_from_any_moment_of_the_day() {
        Instant then = now.plus(Duration.ofDays(14));

        assertThat(cached.read(PRIMARY, now).known().contains(now)).isTrue();
        assertThat(cached.read(PRIMARY, now).known().contains(then)).isTrue();
    }

    @Test
    void after_midnight_what_was_read_before_is_still_remembered() {
        cached.read(PRIMARY, now);

        assertThat(cached.remembered(PRIMARY, now.plus(Duration.ofDays(1)))).isPresent();
        assertThat(cached.remembered(PRIMARY, now.plus(Duration.ofDays(2)))).isEmpty();
    }

    @Test
    void after_a_minute_a_reader_starts_a_new_look_and_the_next_one_sees_it() {
        cached.read(PRIMARY, now);
        contacts.has(PRIMARY, shift(SAM));
        clock.forward(Duration.ofSeconds(61));

        cached.remembered(PRIMARY, now);

        assertThat(cached.read(PRIMARY, now).onCall(now)).contains(List.of(SAM));
    }

    @Test
    void while_aws_does_not_answer_what_was_seen_is_kept() {
        cached.read(PRIMARY, now);
        contacts.failsBefore("shifts", new Refused(Refused.Reason.UNAVAILABLE, "AWS did not answer."));
        clock.forward(Duration.ofSeconds(61));
        cached.remembered(PRIMARY, now);

        assertThat(cached.remembered(PRIMARY, now)).isPresent();
    }

    @Test
    void a_rotation_that_is_not_there_is_refused() {
        assertThatThrownBy(() -> cached.read(FakeContacts.rotationArn("gone"), now))
                .isInstanceOf(Refused.class);
    }

    @Test
    void after_ten_minutes_without_a_reader_nothing_is_kept() {
        cached.read(PRIMARY, now);
        clock.forward(Duration.ofMinutes(11));

        assertThat(cached.remembered(PRIMARY, now)).isEmpty();
    }

    private Shift shift(Arn who) {
        return new Shift(new Span(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(30))), List.of(who), false);
    }
}
