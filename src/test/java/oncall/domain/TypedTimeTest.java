package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
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
        "2026-12-24t18:00+02:00, 2026-12-24T16:00:00Z"
    })
    void is_read_in_the_typists_own_zone(String typed, Instant expected) {
        assertThat(TypedTime.read(typed, BERLIN, NOW)).contains(expected);
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
                "12:00 mon"
            })
    void what_is_no_time_or_more_than_a_year_away_is_nothing(String typed) {
        assertThat(TypedTime.read(typed, BERLIN, NOW)).isEmpty();
    }

    @Test
    void an_hour_that_a_zone_leaves_out_is_the_one_after_it() {
        Instant before = Instant.parse("2026-03-28T12:00:00Z");

        assertThat(TypedTime.read("2026-03-29 02:30", BERLIN, before)).contains(Instant.parse("2026-03-29T01:30:00Z"));
    }
}
