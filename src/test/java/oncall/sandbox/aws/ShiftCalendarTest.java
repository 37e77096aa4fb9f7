package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rotations turned into shifts, against tables computed by hand. */
final class ShiftCalendarTest {
    private static final List<String> ABC = List.of("A", "B", "C");

    private static JsonNode recurrence(String settings) {
        return Wire.json("{\"NumberOfOnCalls\":1,\"RecurrenceMultiplier\":1," + settings.replace('\'', '"') + "}");
    }

    private static String daily(int hour, int minute) {
        return "'DailySettings':[" + time(hour, minute) + "]";
    }

    private static String time(int hour, int minute) {
        return "{'HourOfDay':" + hour + ",'MinuteOfHour':" + minute + "}";
    }

    private static String weekly(String day, int hour, int minute) {
        return "{'DayOfWeek':'" + day + "','HandOffTime':" + time(hour, minute) + "}";
    }

    private static String monthly(int day, int hour) {
        return "{'DayOfMonth':" + day + ",'HandOffTime':" + time(hour, 0) + "}";
    }

    private static ShiftCalendar calendar(
            List<String> members, String zone, String start, JsonNode recurrence, ShiftCalendar.Taken... overrides) {
        return new ShiftCalendar(members, Instant.parse(start), ZoneId.of(zone), recurrence, List.of(overrides));
    }

    /** For example {@code A 1709917200-1710003600}. */
    private static List<String> seconds(ShiftCalendar calendar, long from, long to) {
        return calendar.shifts(new Window(Instant.ofEpochSecond(from), Instant.ofEpochSecond(to))).stream()
                .map(shift -> String.join("", shift.members()) + " "
                        + shift.start().getEpochSecond() + "-" + shift.end().getEpochSecond())
                .toList();
    }

    private static List<String> texts(ShiftCalendar calendar, String from, String to) {
        return calendar.shifts(new Window(Instant.parse(from), Instant.parse(to))).stream()
                .map(shift -> String.join("", shift.members())
                        + shift.overridden()
                                .map(before -> " for " + String.join("", before))
                                .orElse("")
                        + " " + shift.start() + " " + shift.end())
                .toList();
    }

    @Test
    void a_day_is_an_hour_shorter_when_the_clocks_go_forward() {
        assertThat(seconds(
                        calendar(ABC, "America/Los_Angeles", "2024-03-08T17:00:00Z", recurrence(daily(9, 0))),
                        1709917200,
                        1710259200))
                .containsExactly(
                        "A 1709917200-1710003600",
                        "B 1710003600-1710086400",
                        "C 1710086400-1710172800",
                        "A 1710172800-1710259200");
    }

    @Test
    void a_day_is_an_hour_longer_when_the_clocks_go_back() {
        assertThat(seconds(
                        calendar(ABC, "America/Los_Angeles", "2024-11-01T16:00:00Z", recurrence(daily(9, 0))),
                        1730476800,
                        1730739600))
                .containsExactly("A 1730476800-1730563200", "B 1730563200-1730653200", "C 1730653200-1730739600");
    }

    /** In Nuuk the hour before midnight is left out, so that 23:45 comes after 00:15 of the next day. */
    @Test
    void hand_overs_around_a_midnight_that_is_left_out_stay_in_order() {
        JsonNode twice = recurrence("'DailySettings':[" + time(23, 45) + "," + time(0, 15) + "]");
        assertThat(texts(
                        calendar(ABC, "America/Nuuk", "2026-03-27T12:00:00Z", twice),
                        "2026-03-28T02:00:00Z",
                        "2026-03-30T00:00:00Z"))
                .containsExactly(
                        "B 2026-03-28T01:45:00Z 2026-03-28T02:15:00Z",
                        "C 2026-03-28T02:15:00Z 2026-03-29T01:15:00Z",
                        "A 2026-03-29T01:15:00Z 2026-03-29T01:45:00Z",
                        "B 2026-03-29T01:45:00Z 2026-03-30T00:45:00Z");
    }

    @Test
    void a_week_in_the_south_ends_by_the_wall_clock() {
        assertThat(seconds(
                        calendar(
                                ABC,
                                "Australia/Sydney",
                                "2024-03-24T23:30:00Z",
                                recurrence("'WeeklySettings':[" + weekly("MON", 10, 30) + "]")),
                        1711323000,
                        1713141000))
                .containsExactly("A 1711323000-1711927800", "B 1711927800-1712536200", "C 1712536200-1713141000");
    }

    @Test
    void an_hour_that_does_not_exist_comes_an_hour_later() {
        assertThat(seconds(
                        calendar(
                                List.of("A", "B"),
                                "America/New_York",
                                "2024-03-09T07:30:00Z",
                                recurrence(daily(2, 30))),
                        1709969400,
                        1710225000))
                .containsExactly("A 1709969400-1710055800", "B 1710055800-1710138600", "A 1710138600-1710225000");
    }

    @Test
    void two_hand_overs_a_week_in_any_order() {
        String settings = "'WeeklySettings':[" + weekly("FRI", 15, 57) + "," + weekly("WED", 4, 25) + "]";
        assertThat(seconds(
                        calendar(List.of("A", "B"), "Australia/Sydney", "2024-01-02T17:25:00Z", recurrence(settings)),
                        1704216300,
                        1705035420))
                .containsExactly("A 1704216300-1704430620", "B 1704430620-1704821100", "A 1704821100-1705035420");
    }

    @Test
    void a_start_between_two_hand_overs_makes_a_short_first_shift() {
        assertThat(texts(
                        calendar(ABC, "UTC", "2024-01-01T12:00:00Z", recurrence(daily(9, 0))),
                        "2024-01-01T00:00:00Z",
                        "2024-01-03T00:00:00Z"))
                .containsExactly(
                        "A 2024-01-01T12:00:00Z 2024-01-02T09:00:00Z", "B 2024-01-02T09:00:00Z 2024-01-03T09:00:00Z");
    }

    @Test
    void a_month_without_its_day_hands_over_on_its_last() {
        assertThat(texts(
                        calendar(
                                List.of("A", "B"),
                                "Europe/Berlin",
                                "2024-01-31T08:00:00Z",
                                recurrence("'MonthlySettings':[" + monthly(31, 9) + "]")),
                        "2024-02-01T00:00:00Z",
                        "2024-04-30T06:00:00Z"))
                .containsExactly(
                        "A 2024-01-31T08:00:00Z 2024-02-29T08:00:00Z",
                        "B 2024-02-29T08:00:00Z 2024-03-31T07:00:00Z",
                        "A 2024-03-31T07:00:00Z 2024-04-30T07:00:00Z");
    }

    @Test
    void a_february_ends_a_month_of_thirty_days() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "America/New_York",
                                "2023-01-30T14:00:00Z",
                                recurrence("'MonthlySettings':[" + monthly(30, 9) + "]")),
                        "2023-01-30T14:00:00Z",
                        "2023-04-30T13:00:00Z"))
                .containsExactly(
                        "A 2023-01-30T14:00:00Z 2023-02-28T14:00:00Z",
                        "B 2023-02-28T14:00:00Z 2023-03-30T13:00:00Z",
                        "C 2023-03-30T13:00:00Z 2023-04-30T13:00:00Z");
    }

    @Test
    void a_leap_year_has_its_day() {
        JsonNode recurrence = recurrence("'MonthlySettings':[" + monthly(29, 9) + "]");
        assertThat(texts(
                        calendar(ABC, "UTC", "2024-01-29T09:00:00Z", recurrence),
                        "2024-01-29T09:00:00Z",
                        "2024-03-29T09:00:00Z"))
                .containsExactly(
                        "A 2024-01-29T09:00:00Z 2024-02-29T09:00:00Z", "B 2024-02-29T09:00:00Z 2024-03-29T09:00:00Z");
        assertThat(texts(
                        calendar(ABC, "UTC", "2023-01-29T09:00:00Z", recurrence),
                        "2023-01-29T09:00:00Z",
                        "2023-02-01T09:00:00Z"))
                .containsExactly("A 2023-01-29T09:00:00Z 2023-02-28T09:00:00Z");
    }

    @Test
    void two_hand_overs_a_month_in_any_order() {
        String settings = "'MonthlySettings':[" + monthly(20, 8) + "," + monthly(13, 12) + "]";
        assertThat(texts(
                        calendar(List.of("A", "B"), "Australia/Sydney", "2024-03-13T01:00:00Z", recurrence(settings)),
                        "2024-03-13T01:00:00Z",
                        "2024-04-19T22:00:00Z"))
                .containsExactly(
                        "A 2024-03-13T01:00:00Z 2024-03-19T21:00:00Z",
                        "B 2024-03-19T21:00:00Z 2024-04-13T02:00:00Z",
                        "A 2024-04-13T02:00:00Z 2024-04-19T22:00:00Z");
    }

    @Test
    void every_third_month_is_counted_from_the_start() {
        JsonNode recurrence =
                Wire.json(("{'NumberOfOnCalls':1,'RecurrenceMultiplier':3,'MonthlySettings':[" + monthly(31, 9) + "]}")
                        .replace('\'', '"'));
        assertThat(texts(
                        calendar(ABC, "Europe/Berlin", "2024-01-31T08:00:00Z", recurrence),
                        "2024-01-31T08:00:00Z",
                        "2024-10-31T08:00:00Z"))
                .containsExactly(
                        "A 2024-01-31T08:00:00Z 2024-04-30T07:00:00Z",
                        "B 2024-04-30T07:00:00Z 2024-07-31T07:00:00Z",
                        "C 2024-07-31T07:00:00Z 2024-10-31T08:00:00Z");
    }

    @Test
    void an_hour_that_comes_twice_hands_over_the_first_time() {
        assertThat(texts(
                        calendar(ABC, "America/New_York", "2024-11-02T05:30:00Z", recurrence(daily(1, 30))),
                        "2024-11-02T05:30:00Z",
                        "2024-11-05T06:30:00Z"))
                .containsExactly(
                        "A 2024-11-02T05:30:00Z 2024-11-03T05:30:00Z",
                        "B 2024-11-03T05:30:00Z 2024-11-04T06:30:00Z",
                        "C 2024-11-04T06:30:00Z 2024-11-05T06:30:00Z");
    }

    @Test
    void coverage_goes_by_the_wall_clock_when_the_clocks_change() {
        JsonNode recurrence = recurrence(
                "'WeeklySettings':[" + weekly("MON", 9, 0) + "],'ShiftCoverages':{'SUN':[" + span(1, 5) + "]}");
        assertThat(texts(
                        calendar(List.of("A", "B"), "Europe/Berlin", "2024-03-25T08:00:00Z", recurrence),
                        "2024-03-25T08:00:00Z",
                        "2024-04-08T07:00:00Z"))
                .containsExactly(
                        "A 2024-03-31T00:00:00Z 2024-03-31T03:00:00Z", "B 2024-04-06T23:00:00Z 2024-04-07T03:00:00Z");
        assertThat(texts(
                        calendar(List.of("A", "B"), "Europe/Berlin", "2024-10-21T07:00:00Z", recurrence),
                        "2024-10-21T07:00:00Z",
                        "2024-11-04T08:00:00Z"))
                .containsExactly(
                        "A 2024-10-26T23:00:00Z 2024-10-27T04:00:00Z", "B 2024-11-03T00:00:00Z 2024-11-03T04:00:00Z");
    }

    @Test
    void two_on_call_are_covered_and_overridden_together() {
        JsonNode recurrence = Wire.json(("{'NumberOfOnCalls':2,'RecurrenceMultiplier':1,'WeeklySettings':["
                        + weekly("MON", 9, 0) + "],'ShiftCoverages':{'MON':[" + span(9, 17) + "]}}")
                .replace('\'', '"'));
        assertThat(texts(
                        calendar(
                                ABC,
                                "America/Los_Angeles",
                                "2024-03-04T17:00:00Z",
                                recurrence,
                                taken("2024-03-04T20:00:00Z", "2024-03-05T20:00:00Z", "C")),
                        "2024-03-04T17:00:00Z",
                        "2024-03-18T16:00:00Z"))
                .containsExactly(
                        "AB 2024-03-04T17:00:00Z 2024-03-04T20:00:00Z",
                        "C for AB 2024-03-04T20:00:00Z 2024-03-05T01:00:00Z",
                        "CA 2024-03-11T16:00:00Z 2024-03-12T00:00:00Z");
    }

    @Test
    void an_override_lasts_over_a_change_of_the_clocks() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "America/Los_Angeles",
                                "2024-03-08T17:00:00Z",
                                recurrence(daily(9, 0)),
                                taken("2024-03-09T12:00:00Z", "2024-03-11T12:00:00Z", "B")),
                        "2024-03-08T17:00:00Z",
                        "2024-03-11T16:00:00Z"))
                .containsExactly(
                        "A 2024-03-08T17:00:00Z 2024-03-09T12:00:00Z",
                        "B for A 2024-03-09T12:00:00Z 2024-03-09T17:00:00Z",
                        "B for B 2024-03-09T17:00:00Z 2024-03-10T16:00:00Z",
                        "B for C 2024-03-10T16:00:00Z 2024-03-11T12:00:00Z",
                        "C 2024-03-11T12:00:00Z 2024-03-11T16:00:00Z");
    }

    @Test
    void every_second_week_is_counted_from_the_start() {
        JsonNode recurrence = Wire.json(
                ("{'NumberOfOnCalls':1,'RecurrenceMultiplier':2,'WeeklySettings':[" + weekly("MON", 9, 0) + "]}")
                        .replace('\'', '"'));
        assertThat(texts(
                        calendar(ABC, "UTC", "2024-01-01T09:00:00Z", recurrence),
                        "2024-01-02T00:00:00Z",
                        "2024-01-20T00:00:00Z"))
                .containsExactly(
                        "A 2024-01-01T09:00:00Z 2024-01-15T09:00:00Z", "B 2024-01-15T09:00:00Z 2024-01-29T09:00:00Z");
    }

    @Test
    void two_on_call_hand_over_together() {
        JsonNode recurrence =
                Wire.json(("{'NumberOfOnCalls':2,'RecurrenceMultiplier':1," + daily(9, 0) + "}").replace('\'', '"'));
        assertThat(texts(
                        calendar(ABC, "UTC", "2024-01-01T09:00:00Z", recurrence),
                        "2024-01-01T09:00:00Z",
                        "2024-01-04T09:00:00Z"))
                .containsExactly(
                        "AB 2024-01-01T09:00:00Z 2024-01-02T09:00:00Z",
                        "CA 2024-01-02T09:00:00Z 2024-01-03T09:00:00Z",
                        "BC 2024-01-03T09:00:00Z 2024-01-04T09:00:00Z");
    }

    @Test
    void coverage_makes_a_shift_of_a_week_several() {
        String coverage = ",'ShiftCoverages':{'MON':[" + span(9, 17) + "],'TUE':[" + span(22, 6) + "]}";
        assertThat(texts(
                        calendar(
                                List.of("A", "B"),
                                "UTC",
                                "2024-01-01T00:00:00Z",
                                recurrence("'WeeklySettings':[" + weekly("MON", 0, 0) + "]" + coverage)),
                        "2024-01-01T00:00:00Z",
                        "2024-01-09T00:00:00Z"))
                .containsExactly(
                        "A 2024-01-01T09:00:00Z 2024-01-01T17:00:00Z",
                        "A 2024-01-02T22:00:00Z 2024-01-03T06:00:00Z",
                        "B 2024-01-08T09:00:00Z 2024-01-08T17:00:00Z");
    }

    @Test
    void coverage_around_the_clock_is_no_interruption() {
        String coverage = ",'ShiftCoverages':{'MON':[" + span(0, 0) + "],'TUE':[" + span(0, 0) + "]}";
        assertThat(texts(
                        calendar(
                                List.of("A"),
                                "UTC",
                                "2024-01-01T00:00:00Z",
                                recurrence("'WeeklySettings':[" + weekly("MON", 0, 0) + "]" + coverage)),
                        "2024-01-01T00:00:00Z",
                        "2024-01-07T00:00:00Z"))
                .containsExactly("A 2024-01-01T00:00:00Z 2024-01-03T00:00:00Z");
    }

    private static String span(int start, int end) {
        return "{'Start':" + time(start, 0) + ",'End':" + time(end, 0) + "}";
    }

    private static ShiftCalendar.Taken taken(String from, String to, String... members) {
        return new ShiftCalendar.Taken(new Window(Instant.parse(from), Instant.parse(to)), List.of(members));
    }

    @Test
    void an_override_takes_a_part_of_two_shifts() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "UTC",
                                "2024-01-01T09:00:00Z",
                                recurrence(daily(9, 0)),
                                taken("2024-01-02T06:00:00Z", "2024-01-02T12:00:00Z", "C")),
                        "2024-01-01T09:00:00Z",
                        "2024-01-03T09:00:00Z"))
                .containsExactly(
                        "A 2024-01-01T09:00:00Z 2024-01-02T06:00:00Z",
                        "C for A 2024-01-02T06:00:00Z 2024-01-02T09:00:00Z",
                        "C for B 2024-01-02T09:00:00Z 2024-01-02T12:00:00Z",
                        "B 2024-01-02T12:00:00Z 2024-01-03T09:00:00Z");
    }

    @Test
    void of_two_overrides_the_younger_counts() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "UTC",
                                "2024-01-01T09:00:00Z",
                                recurrence(daily(9, 0)),
                                taken("2024-01-01T09:00:00Z", "2024-01-02T09:00:00Z", "B"),
                                taken("2024-01-01T12:00:00Z", "2024-01-01T18:00:00Z")),
                        "2024-01-01T09:00:00Z",
                        "2024-01-02T09:00:00Z"))
                .containsExactly(
                        "B for A 2024-01-01T09:00:00Z 2024-01-01T12:00:00Z",
                        " for A 2024-01-01T12:00:00Z 2024-01-01T18:00:00Z",
                        "B for A 2024-01-01T18:00:00Z 2024-01-02T09:00:00Z");
    }

    @Test
    void a_shift_is_not_cut_where_an_older_override_that_a_younger_one_hides_begins_or_ends() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "UTC",
                                "2024-01-01T09:00:00Z",
                                recurrence(daily(9, 0)),
                                taken("2024-01-01T12:00:00Z", "2024-01-01T18:00:00Z", "C"),
                                taken("2024-01-01T14:00:00Z", "2024-01-01T23:00:00Z", "A"),
                                taken("2024-01-01T10:00:00Z", "2024-01-01T20:00:00Z", "B")),
                        "2024-01-01T09:00:00Z",
                        "2024-01-02T09:00:00Z"))
                .containsExactly(
                        "A 2024-01-01T09:00:00Z 2024-01-01T10:00:00Z",
                        "B for A 2024-01-01T10:00:00Z 2024-01-01T20:00:00Z",
                        "A for A 2024-01-01T20:00:00Z 2024-01-01T23:00:00Z",
                        "A 2024-01-01T23:00:00Z 2024-01-02T09:00:00Z");
    }

    @Test
    void an_override_over_a_hand_over_is_not_cut_by_one_that_it_hides() {
        assertThat(texts(
                        calendar(
                                ABC,
                                "UTC",
                                "2024-01-01T09:00:00Z",
                                recurrence(daily(9, 0)),
                                taken("2024-01-02T08:00:00Z", "2024-01-02T10:00:00Z"),
                                taken("2024-01-02T06:00:00Z", "2024-01-02T12:00:00Z", "C")),
                        "2024-01-02T06:00:00Z",
                        "2024-01-02T12:00:00Z"))
                .containsExactly(
                        "C for A 2024-01-02T06:00:00Z 2024-01-02T09:00:00Z",
                        "C for B 2024-01-02T09:00:00Z 2024-01-02T12:00:00Z");
    }

    @Test
    void shifts_without_number_are_refused() {
        ShiftCalendar calendar = calendar(ABC, "UTC", "1970-01-01T09:00:00Z", recurrence(daily(9, 0)));
        Window ages = new Window(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2069-12-31T00:00:00Z"));
        assertThatThrownBy(() -> calendar.shifts(ages))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("EndTime reaches over more than 20000 shifts");
    }

    @Test
    void neither_hand_overs_nor_overrides_without_number_keep_others_waiting() {
        String everyMinute = IntStream.range(0, 1_440)
                .mapToObj(minute -> time(minute / 60, minute % 60))
                .collect(Collectors.joining(",", "'DailySettings':[", "]"));
        Window ages = new Window(Instant.parse("2069-12-31T00:00:00Z"), Instant.parse("2069-12-31T01:00:00Z"));
        assertThatThrownBy(() -> calendar(ABC, "UTC", "1970-01-01T09:00:00Z", recurrence(everyMinute))
                        .shifts(ages))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("EndTime reaches over more than 100000 hand-overs");
        ShiftCalendar.Taken[] many = IntStream.range(0, 10_000)
                .mapToObj(i -> taken("2069-12-30T00:00:00Z", "2070-01-01T00:00:00Z", "B"))
                .toArray(ShiftCalendar.Taken[]::new);
        assertThatThrownBy(() -> calendar(ABC, "UTC", "2069-12-30T00:00:00Z", recurrence(everyMinute), many)
                        .shifts(new Window(ages.start(), Instant.parse("2069-12-31T23:00:00Z"))))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("EndTime reaches over more than 5000000 comparisons");
    }

    @Test
    void a_hundred_years_are_walked() {
        ShiftCalendar calendar = calendar(ABC, "Europe/Berlin", "1970-01-01T09:00:00Z", recurrence(daily(9, 0)));
        Window far = new Window(Instant.parse("2069-12-31T00:00:00Z"), Instant.parse("2070-01-01T09:00:00Z"));
        assertThat(calendar.shifts(far)).hasSize(3);
    }

    @Test
    void a_window_that_ends_more_than_a_hundred_years_after_the_start_is_refused() {
        ShiftCalendar calendar = calendar(ABC, "Europe/Berlin", "1970-01-01T09:00:00Z", recurrence(daily(9, 0)));
        Window far = new Window(Instant.parse("2070-01-01T09:00:00Z"), Instant.parse("2070-01-01T09:00:01Z"));
        assertThatThrownBy(() -> calendar.shifts(far))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("EndTime is more than 100 years after the start of the rotation");
    }
}
