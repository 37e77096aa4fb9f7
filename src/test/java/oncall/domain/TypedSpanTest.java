package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class TypedSpanTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    /** A Tuesday. */
    private static final Instant NOW = at("2026-12-01T10:20");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(ZONE).toInstant();
    }

    private static TypedSpan read(String typed) {
        return TypedSpan.read(typed, ZONE, NOW);
    }

    @ParameterizedTest
    @CsvSource({
        "2h,,2026-12-01T12:20",
        "for 2h,,2026-12-01T12:20",
        "90m,,2026-12-01T11:50",
        "1h30m,,2026-12-01T11:50",
        "for 2 hours,,2026-12-01T12:20",
        "for an hour,,2026-12-01T11:20",
        "for half an hour,,2026-12-01T10:50",
        "until 18:00,,2026-12-01T18:00",
        "UNTIL 6pm,,2026-12-01T18:00",
        "till 09:00,,2026-12-02T09:00",
        "until tomorrow 9am,,2026-12-02T09:00",
        "to mon 09:00,,2026-12-07T09:00",
        "tonight,2026-12-01T18:00,2026-12-02T09:00",
        "tomorrow,2026-12-02T00:00,2026-12-03T00:00",
        "today,,2026-12-02T00:00",
        "from mon 09:00 to mon 12:00,2026-12-07T09:00,2026-12-07T12:00",
        "mon 09:00 - mon 12:00,2026-12-07T09:00,2026-12-07T12:00",
        "from mon 09:00 until 12:00,2026-12-07T09:00,2026-12-07T12:00",
        "14:00-16:00,2026-12-01T14:00,2026-12-01T16:00",
        "14:00 – 16:00,2026-12-01T14:00,2026-12-01T16:00",
        "22:00 to 06:00,2026-12-01T22:00,2026-12-02T06:00",
        "from 14:00 for 2h,2026-12-01T14:00,2026-12-01T16:00",
        "tomorrow 9am for 90m,2026-12-02T09:00,2026-12-02T10:30",
        "from 2026-12-24 18:00 to 2026-12-26 09:00,2026-12-24T18:00,2026-12-26T09:00",
        "from 14:00,2026-12-01T14:00,",
    })
    void a_time_that_lasts_is_understood(String typed, String from, String to) {
        assertThat(read(typed))
                .isEqualTo(new TypedSpan.Between(
                        Optional.ofNullable(from).map(TypedSpanTest::at),
                        Optional.ofNullable(to).map(TypedSpanTest::at)));
        assertThat(TypedSpan.isOne(typed, NOW)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "this shift", "now", "for the rest of my shift", "the rest of this shift"})
    void nothing_is_the_shift_that_runs(String typed) {
        assertThat(read(typed)).isEqualTo(TypedSpan.NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "until 25:00",
                "for ever",
                "sre-oncall",
                "for",
                "until",
                "from noon",
                "next year",
                "until 2029-01-01 10:00"
            })
    void what_is_none_is_told_apart(String typed) {
        assertThat(read(typed)).isInstanceOf(TypedSpan.NotOne.class);
    }

    @Test
    void what_ends_before_it_begins_is_told_apart() {
        assertThat(read("from 2026-12-05 10:00 to 2026-12-04 10:00")).isInstanceOf(TypedSpan.Backwards.class);
    }

    @Test
    void where_the_clocks_change_the_whole_hour_is_meant_or_none() {
        Instant autumn = at("2026-10-24T20:00");
        assertThat(TypedSpan.read("from 02:30 to 02:45", ZONE, autumn))
                .isEqualTo(new TypedSpan.Between(
                        Optional.of(Instant.parse("2026-10-25T00:30:00Z")),
                        Optional.of(Instant.parse("2026-10-25T01:45:00Z"))));
        assertThat(TypedSpan.read("until 02:30", ZONE, at("2026-03-28T20:00"))).isInstanceOf(TypedSpan.Skipped.class);
        assertThat(TypedSpan.read("for 24h", ZONE, at("2026-03-28T20:00")))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(Instant.parse("2026-03-29T19:00:00Z"))));
    }
}
