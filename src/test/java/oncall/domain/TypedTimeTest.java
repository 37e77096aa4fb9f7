package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTimeTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    /** A Saturday, 11:00:30 in Berlin. */
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:30Z");

    @ParameterizedTest
    @CsvSource({
        "11:00, 2026-11-21T10:00:00Z",
        "12:30, 2026-11-21T11:30:00Z",
        "9:05, 2026-11-22T08:05:00Z",
        "mon 09:00, 2026-11-23T08:00:00Z",
        "Monday  09:00, 2026-11-23T08:00:00Z",
        "sat 11:00, 2026-11-21T10:00:00Z",
        "sat 10:59, 2026-11-28T09:59:00Z",
        "2026-12-24 18:00, 2026-12-24T17:00:00Z",
        "2026-07-01 18:00, 2026-07-01T16:00:00Z",
        "2026-12-24T18:00, 2026-12-24T17:00:00Z",
        "2026-12-24T18:00:00Z, 2026-12-24T18:00:00Z",
        "2026-12-24t18:00+02:00, 2026-12-24T16:00:00Z",
        "now, 2026-11-21T10:00:30Z",
        "in 2h, 2026-11-21T12:00:30Z",
        "In 90 min, 2026-11-21T11:30:30Z",
        "in 1h 30m, 2026-11-21T11:30:30Z",
        "in 1 hour and 30 minutes, 2026-11-21T11:30:30Z",
        "in an hour, 2026-11-21T11:00:30Z",
        "in half an hour, 2026-11-21T10:30:30Z",
        "in 2 days, 2026-11-23T10:00:30Z",
        "in 1w, 2026-11-28T10:00:30Z",
        "tomorrow 09:00, 2026-11-22T08:00:00Z",
        "tomorrow at 9:00, 2026-11-22T08:00:00Z",
        "today 08:00, 2026-11-21T07:00:00Z",
        "tonight 22:00, 2026-11-21T21:00:00Z",
        "yesterday 09:00, 2026-11-20T08:00:00Z",
        "next mon 09:00, 2026-11-23T08:00:00Z",
        "tomorrow 9am, 2026-11-22T08:00:00Z",
        "mon 9:30 pm, 2026-11-23T20:30:00Z",
        "12am, 2026-11-21T23:00:00Z",
        "12:15pm, 2026-11-21T11:15:00Z",
        "\u2068tomorrow\u00a009:00\u2069, 2026-11-22T08:00:00Z"
    })
    void is_read_in_the_typists_own_zone(String typed, Instant expected) {
        assertThat(TypedTime.read(typed, BERLIN, NOW)).isEqualTo(new TypedTime.At(expected));
        assertThat(TypedTime.isOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "25:00",
                "12:60",
                "12",
                "2026-02-30 10:00",
                "2026-13-01 10:00",
                "xyz 10:00",
                "mo 10:00",
                "2031-01-01 10:00",
                "2019-01-01T00:00:00Z",
                "9999999-01-01T00:00:00Z",
                "12:00 mon",
                "in",
                "in 2",
                "in 2 months",
                "in 9999 days",
                "13pm",
                "0am",
                "tomorrow",
                "someday 09:00"
            })
    void what_is_no_time_or_more_than_a_year_away_is_nothing(String typed) {
        assertThat(TypedTime.read(typed, BERLIN, NOW)).isEqualTo(new TypedTime.NotOne());
    }

    @Test
    void an_hour_that_the_clocks_leave_out_is_told() {
        Instant before = Instant.parse("2026-03-28T12:00:00Z");

        for (String typed : List.of("2026-03-29 02:30", "tomorrow 02:30", "sun 2:30 am", "02:30")) {
            assertThat(TypedTime.read(typed, BERLIN, before))
                    .isInstanceOfSatisfying(
                            TypedTime.Skipped.class,
                            skipped -> assertThat(skipped.change().getInstant())
                                    .isEqualTo(Instant.parse("2026-03-29T01:00:00Z")));
        }
    }

    @Test
    void an_hour_that_comes_twice_is_told_with_both() {
        Instant before = Instant.parse("2026-10-24T12:00:00Z");
        TypedTime.Twice twice = new TypedTime.Twice(
                LocalDateTime.parse("2026-10-25T02:30"),
                Instant.parse("2026-10-25T00:30:00Z"),
                Instant.parse("2026-10-25T01:30:00Z"));

        assertThat(TypedTime.read("2026-10-25 02:30", BERLIN, before)).isEqualTo(twice);
        assertThat(TypedTime.read("tomorrow 02:30", BERLIN, before)).isEqualTo(twice);
        assertThat(TypedTime.read("02:30", BERLIN, before)).isEqualTo(twice);
        assertThat(TypedTime.read("02:30", BERLIN, Instant.parse("2026-10-25T00:45:00Z")))
                .isEqualTo(new TypedTime.At(twice.second()));
        assertThat(TypedTime.read("2026-10-25T02:30+01:00", BERLIN, before))
                .isEqualTo(new TypedTime.At(twice.second()));
    }

    @Test
    void words_before_an_hour_are_no_day() {
        assertThat(TypedTime.isOne("sre 09:00")).isFalse();
        assertThat(TypedTime.isOne("in sre")).isFalse();
    }
}
