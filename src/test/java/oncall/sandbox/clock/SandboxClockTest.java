package oncall.sandbox.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import oncall.testing.SettableClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SandboxClockTest {
    private final SettableClock real = new SettableClock();
    private final SandboxClock clock = SandboxClock.over(real);
    private final Instant began = real.instant();

    @Test
    void goes_with_the_real_one_until_it_is_moved() {
        real.forward(Duration.ofMinutes(7));
        assertThat(clock.instant()).isEqualTo(real.instant());
        assertThat(clock.pace()).isEqualTo(1);
    }

    @Test
    void an_advance_is_made_once_and_the_real_clock_hears_nothing_of_it() {
        clock.advance(Duration.ofHours(1));
        real.forward(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(began.plus(Duration.ofMinutes(61)));
        assertThat(clock.real().instant()).isEqualTo(began.plus(Duration.ofMinutes(1)));
    }

    @Test
    void another_pace_counts_from_when_it_was_set() {
        real.forward(Duration.ofMinutes(1));
        clock.setPace(60);
        real.forward(Duration.ofMinutes(1));
        clock.setPace(2);
        real.forward(Duration.ofMinutes(1));
        assertThat(clock.instant()).isEqualTo(began.plus(Duration.ofMinutes(1 + 60 + 2)));
    }

    @Test
    void never_goes_back_even_where_the_clock_beneath_it_does() {
        AtomicReference<Instant> wandering = new AtomicReference<>(began);
        SandboxClock other = SandboxClock.over(wandering::get);
        other.setPace(60);
        wandering.set(began.plusSeconds(10));
        Instant before = other.instant();
        wandering.set(began.plusSeconds(4));
        assertThat(other.instant()).isEqualTo(before);
        other.setPace(1);
        wandering.set(began.plusSeconds(5));
        assertThat(other.instant()).isEqualTo(before.plusSeconds(1));
    }

    @Test
    void whoever_listens_hears_of_each_move() {
        AtomicInteger heard = new AtomicInteger();
        Runnable end = clock.onMove(heard::incrementAndGet);
        clock.setPace(60);
        clock.advance(Duration.ofHours(1));
        end.run();
        clock.setPace(1);
        assertThat(heard).hasValue(2);
    }

    @Test
    void a_document_may_ask_for_a_pace_or_an_advance_or_both() throws JsonProcessingException {
        move("{\"pace\":60}");
        move("{\"advance\":\"PT5M\"}");
        assertThat(clock.instant()).isEqualTo(began.plus(Duration.ofMinutes(5)));
        move("{\"advance\":\"P1D\",\"pace\":1}");
        assertThat(ClockDocument.of(clock, Optional.of(began)).toString())
                .isEqualTo("{\"now\":\"" + began.plus(Duration.ofDays(1).plusMinutes(5)) + "\",\"pace\":1,"
                        + "\"nextHandOff\":\"" + began + "\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"pace\":0}",
                "{\"pace\":-1}",
                "{\"pace\":86401}",
                "{\"pace\":1.5}",
                "{\"pace\":\"60\"}",
                "{\"pace\":null}",
                "{\"pace\":99999999999}",
                "{\"advance\":\"-PT5M\"}",
                "{\"advance\":\"PT0S\"}",
                "{\"advance\":\"5m\"}",
                "{\"advance\":300}",
                "{\"advance\":\"P367D\"}",
                "{\"advance\":null}",
                "{\"advance\":\"PT99999999999999999H\"}",
                "{\"pace\":60,\"advance\":\"soon\"}",
                "{\"pace\":0,\"advance\":\"PT5M\"}",
                "{}",
                "[]",
                "60",
                "null",
                "{\"pace\":60,\"now\":\"later\"}"
            })
    void what_it_cannot_do_is_refused_in_words_and_changes_nothing(String document) {
        assertThatThrownBy(() -> move(document))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .matches("(A pace|An advance|Give) .*\\.");
        assertThat(clock.pace()).isEqualTo(1);
        assertThat(clock.instant()).isEqualTo(began);
    }

    private void move(String document) throws JsonProcessingException {
        ClockDocument.move(clock, new ObjectMapper().readTree(document));
    }
}
