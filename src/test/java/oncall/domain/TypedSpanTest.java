package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneRules;
import java.util.List;
import java.util.Optional;
import java.util.Random;
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
        "1h30,,2026-12-01T11:50",
        "for the next 2 hours,,2026-12-01T12:20",
        "1 hour and 30 minutes,,2026-12-01T11:50",
        "until 10:20,,2026-12-02T10:20",
        "until 10:21,,2026-12-01T10:21",
        "till mon 9,,2026-12-07T09:00",
        "to 18,,2026-12-01T18:00",
        "until noon,,2026-12-01T12:00",
        "until midnight,,2026-12-02T00:00",
        "until 2026-12-01T16:00:00Z,,2026-12-01T17:00",
        "from now until 18:00,,2026-12-01T18:00",
        "now for 2h,,2026-12-01T12:20",
        "from mon 9 to mon 12,2026-12-07T09:00,2026-12-07T12:00",
        "mon 9 - mon 12,2026-12-07T09:00,2026-12-07T12:00",
        "mon 09:00 - mon 09:00,2026-12-07T09:00,2026-12-14T09:00",
        "from 14:00 to 14:00,2026-12-01T14:00,2026-12-02T14:00",
        "from tomorrow 9am until 18:00,2026-12-02T09:00,2026-12-02T18:00",
        "from tomorrow 22:00 until 06:00,2026-12-02T22:00,2026-12-03T06:00",
        "from 22:00 until tomorrow 06:00,2026-12-01T22:00,2026-12-02T06:00",
        "between 14:00 and 16:00,2026-12-01T14:00,2026-12-01T16:00",
        "from 9 to 17,2026-12-02T09:00,2026-12-02T17:00",
        "at 14:00 for 1 hour and 30 minutes,2026-12-01T14:00,2026-12-01T15:30",
        "for 2h from 14:00,2026-12-01T14:00,2026-12-01T16:00",
        "2h starting at 14:00,2026-12-01T14:00,2026-12-01T16:00",
        "in 2h for 30m,2026-12-01T12:20,2026-12-01T12:50",
        "from noon,2026-12-01T12:00,",
        "from 14:00 until the end of the shift,2026-12-01T14:00,",
        "tomorrow night,2026-12-02T18:00,2026-12-03T09:00",
        "this weekend,2026-12-05T00:00,2026-12-07T00:00",
        "on fri,2026-12-04T00:00,2026-12-05T00:00",
        "Friday,2026-12-04T00:00,2026-12-05T00:00",
        "2026-12-24,2026-12-24T00:00,2026-12-25T00:00",
        "2026-12-24 18:00-20:00,2026-12-24T18:00,2026-12-24T20:00",
        "2026-12-24T18:00 - 2026-12-25T09:00,2026-12-24T18:00,2026-12-25T09:00",
        "from 2026-12-24T18:00+01:00 to 2026-12-24T19:00:00Z,2026-12-24T18:00,2026-12-24T20:00",
    })
    void a_time_that_lasts_is_understood(String typed, String from, String to) {
        assertThat(read(typed))
                .isEqualTo(new TypedSpan.Between(
                        Optional.ofNullable(from).map(TypedSpanTest::at),
                        Optional.ofNullable(to).map(TypedSpanTest::at)));
        assertThat(TypedSpan.isOne(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "this shift",
                "now",
                "for the rest of my shift",
                "the rest of this shift",
                "until the end of the shift"
            })
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
                "next year",
                "until mon",
                "until soon",
                "1.5h",
                "9-17",
                "mo 9 - mo 12",
                "from mon 25:00 to mon 12:00",
                "2026-02-30",
                "14:00 and 16:00"
            })
    void what_is_none_is_told_apart(String typed) {
        assertThat(read(typed)).isInstanceOf(TypedSpan.NotOne.class);
    }

    @Test
    void what_is_not_understood_is_the_part_that_is_none() {
        assertThat(read("from mon 25:00 to mon 12:00")).isEqualTo(new TypedSpan.NotOne("mon 25:00"));
        assertThat(read("until 25:00")).isEqualTo(new TypedSpan.NotOne("25:00"));
        assertThat(TypedSpan.isOne("until 25:00")).isTrue();
        assertThat(TypedSpan.isOne("until soon")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"until 2029-01-01 10:00", "for 9000 days", "from 2025-01-01 09:00 to 10:00", "2028-12-24"})
    void what_is_more_than_a_year_away_is_told_apart(String typed) {
        assertThat(read(typed)).isInstanceOf(TypedSpan.TooFar.class);
    }

    @Test
    void the_next_shift_is_told_apart_from_my_next_one() {
        assertThat(read("Next shift")).isEqualTo(new TypedSpan.NextShift(false));
        assertThat(read("for the next shift")).isEqualTo(new TypedSpan.NextShift(false));
        assertThat(read("my next shift")).isEqualTo(new TypedSpan.NextShift(true));
    }

    @Test
    void a_length_from_now_is_counted_from_the_next_whole_minute() {
        assertThat(TypedSpan.read("for 30m", ZONE, NOW.plusSeconds(20)))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(at("2026-12-01T10:51"))));
    }

    @Test
    void tonight_is_the_night_that_runs_until_dawn() {
        TypedSpan running = new TypedSpan.Between(Optional.empty(), Optional.of(at("2026-12-01T09:00")));
        assertThat(TypedSpan.read("tonight", ZONE, at("2026-12-01T05:59"))).isEqualTo(running);
        assertThat(TypedSpan.read("tonight", ZONE, at("2026-12-01T06:00"))).isEqualTo(read("tonight"));
        assertThat(TypedSpan.read("tonight", ZONE, at("2026-12-01T20:00")))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(at("2026-12-02T09:00"))));
    }

    @Test
    void on_a_sunday_this_weekend_runs() {
        assertThat(TypedSpan.read("this weekend", ZONE, at("2026-12-06T12:00")))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(at("2026-12-07T00:00"))));
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
        assertThat(TypedSpan.read("from 02:30 for 1h", ZONE, at("2026-03-28T20:00")))
                .isInstanceOf(TypedSpan.Skipped.class);
        assertThat(TypedSpan.read("tomorrow", ZONE, autumn))
                .isEqualTo(new TypedSpan.Between(
                        Optional.of(at("2026-10-25T00:00")), Optional.of(Instant.parse("2026-10-25T23:00:00Z"))));
        assertThat(TypedSpan.read("tonight", ZONE, at("2026-03-28T20:00")))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(Instant.parse("2026-03-29T07:00:00Z"))));
        assertThat(TypedSpan.read("from 01:30 for 1 day", ZONE, at("2026-03-28T20:00")))
                .isEqualTo(new TypedSpan.Between(
                        Optional.of(at("2026-03-29T01:30")), Optional.of(at("2026-03-30T01:30"))));
        assertThat(TypedSpan.read("for 24h", ZONE, at("2026-03-28T20:00")))
                .isEqualTo(new TypedSpan.Between(Optional.empty(), Optional.of(Instant.parse("2026-03-29T19:00:00Z"))));
    }

    /** Whatever is written in one of the ways that people write is read as it was meant, whatever the zone and its clocks. */
    @Test
    void what_is_written_is_read_back() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> zones = List.of("Europe/Berlin", "America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "UTC");
        for (int i = 0; i < 2000; i++) {
            ZoneId zone = ZoneId.of(zones.get(random.nextInt(zones.size())));
            LocalDateTime from = LocalDateTime.parse("2026-03-01T00:00").plusMinutes(random.nextInt(300 * 24 * 60));
            LocalDateTime to = from.plusMinutes(1 + random.nextInt(23 * 60));
            Instant now = from.atZone(zone).toInstant().minusSeconds(3600 + random.nextInt(86400 * 60));
            String typed = written(random, from, to);
            assertThat(TypedSpan.isOne(typed)).as("%s, seed %s", typed, seed).isTrue();
            assertThat(TypedSpan.read(typed, zone, now))
                    .as("%s in %s at %s, seed %s", typed, zone, now, seed)
                    .isEqualTo(meant(from, to, zone, typed.contains(" for ")));
        }
    }

    private static String written(Random random, LocalDateTime from, LocalDateTime to) {
        String day = from.toLocalDate() + (random.nextBoolean() ? " " : "T") + from.toLocalTime();
        long minutes = Duration.between(from, to).toMinutes();
        return switch (random.nextInt(5)) {
            case 0 -> "from " + day + " to " + to.toLocalTime();
            case 1 -> day + " - " + to.toLocalDate() + " " + to.toLocalTime();
            case 2 -> "Between  " + day + " and " + to.toLocalTime();
            case 3 -> day + " for " + minutes / 60 + "h" + minutes % 60 + "m";
            default -> "from " + day + " for " + minutes + " min";
        };
    }

    private static TypedSpan meant(LocalDateTime from, LocalDateTime to, ZoneId zone, boolean isLength) {
        ZoneRules rules = zone.getRules();
        if (rules.getValidOffsets(from).isEmpty()) {
            return new TypedSpan.Skipped(new TypedTime.Skipped(from, rules.getTransition(from)));
        }
        Instant start = from.atZone(zone).toInstant();
        if (!isLength && rules.getValidOffsets(to).isEmpty()) {
            return new TypedSpan.Skipped(new TypedTime.Skipped(to, rules.getTransition(to)));
        }
        Instant end = isLength
                ? start.plus(Duration.between(from, to))
                : to.atZone(zone).withLaterOffsetAtOverlap().toInstant();
        return new TypedSpan.Between(Optional.of(start), Optional.of(end));
    }
}
