package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OnCallTest {
    private static final Instant MONDAY = Instant.parse("2026-11-30T00:00:00Z");
    private static final Arn PRIMARY = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/primary");
    private static final Arn SECONDARY = new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:rotation/secondary");
    private static final Arn AKUA = new Arn("akua");
    private static final Arn BOB = new Arn("bob");
    private static final Arn CY = new Arn("cy");

    private static Instant hour(int hours) {
        return MONDAY.plusSeconds(hours * 3600L);
    }

    private static Span span(int from, int to) {
        return new Span(hour(from), hour(to));
    }

    private static Shift shift(int from, int to, Arn... contacts) {
        return new Shift(span(from, to), List.of(contacts), false);
    }

    private static OnCall primary(Shift... shifts) {
        return OnCall.of(Map.of(PRIMARY, new Shifts(span(0, 100), List.of(shifts))), span(0, 100));
    }

    private static OnCall both(List<Shift> primary, List<Shift> secondary) {
        Map<Arn, Shifts> rotations = new LinkedHashMap<>();
        rotations.put(SECONDARY, new Shifts(span(0, 100), secondary));
        rotations.put(PRIMARY, new Shifts(span(0, 100), primary));
        return OnCall.of(rotations, span(0, 100));
    }

    @Test
    void who_is_on_call_changes_at_the_very_boundary() {
        OnCall timeline = primary(shift(0, 10, AKUA), shift(10, 20, BOB));
        assertThat(timeline.at(hour(10).minusSeconds(60)).orElseThrow().contacts())
                .containsExactly(AKUA);
        assertThat(timeline.at(hour(10)).orElseThrow().contacts()).containsExactly(BOB);
        assertThat(timeline.at(hour(20)).orElseThrow().isEmpty()).isTrue();
        assertThat(timeline.at(hour(100))).isEmpty();
    }

    @Test
    void shifts_of_the_same_person_that_touch_are_one_run() {
        OnCall timeline = primary(shift(0, 10, AKUA), shift(10, 20, AKUA), shift(20, 30, BOB));
        assertThat(timeline.segments()).hasSize(3);
        assertThat(timeline.until(AKUA, hour(5))).contains(hour(20));
        assertThat(timeline.next(hour(5)).orElseThrow().contacts()).containsExactly(BOB);
        assertThat(timeline.until(BOB, hour(5))).isEmpty();
    }

    @Test
    void a_run_goes_on_through_another_rotation() {
        OnCall timeline =
                both(List.of(shift(0, 10, AKUA), shift(10, 20, BOB)), List.of(shift(0, 10, BOB), shift(10, 20, AKUA)));
        assertThat(timeline.until(AKUA, hour(5))).contains(hour(20));
        assertThat(timeline.next(hour(5)).map(Segment::span)).contains(span(10, 20));
        assertThat(timeline.at(hour(5)).orElseThrow().duties())
                .extracting(Duty::rotation)
                .containsExactly(SECONDARY, PRIMARY);
        assertThat(timeline.runs(AKUA))
                .singleElement()
                .satisfies(run ->
                        assertThat(run.duties()).extracting(Duty::rotation).containsExactly(PRIMARY, SECONDARY));
    }

    @Test
    void whoever_stands_in_before_their_own_shift_hands_off_once() {
        Shift taken = new Shift(span(5, 10), List.of(BOB), true, List.of(AKUA));
        OnCall timeline = primary(shift(0, 5, AKUA), taken, shift(10, 20, BOB), shift(20, 30, CY));
        assertThat(timeline.handOffs(hour(0)).map(Segment::span).map(Span::from))
                .containsExactly(hour(5), hour(20), hour(30));
        assertThat(timeline.at(hour(7)).flatMap(segment -> segment.duty(BOB)).map(Duty::standsInFor))
                .contains(List.of(AKUA));
        assertThat(timeline.until(BOB, hour(7))).contains(hour(20));
        assertThat(timeline.overrides(hour(0))).extracting(OnCall.Run::span).containsExactly(span(5, 10));
        assertThat(timeline.overrides(hour(10))).isEmpty();
    }

    @Test
    void an_override_to_nobody_is_a_gap() {
        OnCall timeline = primary(
                shift(0, 10, AKUA), new Shift(span(10, 12), List.of(), true, List.of(AKUA)), shift(12, 100, AKUA));
        assertThat(timeline.gaps(Expected.always())).containsExactly(span(10, 12));
        assertThat(timeline.untilSomebody(hour(11))).contains(hour(12));
        assertThat(timeline.untilSomebody(hour(9))).isEmpty();
    }

    @Test
    void shifts_that_touch_leave_no_gap() {
        assertThat(primary(shift(0, 50, AKUA), shift(50, 100, BOB)).gaps(Expected.always()))
                .isEmpty();
    }

    @Test
    void what_ends_with_what_is_known_has_no_known_end() {
        OnCall timeline = primary(shift(0, 200, AKUA));
        assertThat(timeline.until(AKUA, hour(50))).isEmpty();
        assertThat(timeline.next(hour(50))).isEmpty();
        assertThat(timeline.runs(AKUA)).extracting(OnCall.Run::span).containsExactly(span(0, 100));
    }

    @Test
    void only_what_is_known_of_every_rotation_is_said() {
        Map<Arn, Shifts> rotations = Map.of(
                PRIMARY, new Shifts(span(0, 50), List.of(shift(0, 50, AKUA))),
                SECONDARY, new Shifts(span(10, 100), List.of(shift(10, 100, BOB))));
        assertThat(OnCall.of(rotations, span(0, 100)).known()).isEqualTo(span(10, 50));
        assertThat(OnCall.of(rotations, span(60, 100)).segments()).isEmpty();
    }

    @Test
    void without_rotations_nobody_is_on_call() {
        OnCall timeline = OnCall.of(Map.of(), span(0, 100));
        assertThat(timeline.at(hour(1)).map(Segment::isEmpty)).contains(true);
        assertThat(timeline.gaps(Expected.always())).containsExactly(span(0, 100));
    }

    @Test
    void outside_the_hours_of_all_rotations_nobody_is_missed() {
        Recurrence nineToFive = new Recurrence(
                1,
                1,
                List.of(),
                Stream.of(1, 2, 3, 4, 5)
                        .map(day -> new Recurrence.Covered(day, new WallTime(9, 0), new WallTime(17, 0)))
                        .toList());
        Rotation berlin = new Rotation(
                PRIMARY, "primary", "Europe/Berlin", List.of(AKUA), Optional.empty(), Optional.of(nineToFive));
        OnCall empty = primary();
        // Monday to Thursday, a part of Friday: 9:00 in Berlin is 8:00 UTC in winter.
        assertThat(empty.gaps(new Expected(List.of(berlin))))
                .containsExactly(span(8, 16), span(32, 40), span(56, 64), span(80, 88));
        Rotation unknown = new Rotation(SECONDARY, "secondary", "Nowhere/Land", List.of(AKUA));
        assertThat(empty.gaps(new Expected(List.of(berlin, unknown)))).containsExactly(span(0, 100));
    }

    @Test
    void hours_that_last_into_the_next_day_are_one_stretch() {
        Recurrence nights = new Recurrence(
                1,
                1,
                List.of(),
                List.of(
                        new Recurrence.Covered(1, new WallTime(20, 0), new WallTime(6, 0)),
                        new Recurrence.Covered(2, new WallTime(6, 0), new WallTime(8, 0))));
        Rotation rotation =
                new Rotation(PRIMARY, "primary", "UTC", List.of(AKUA), Optional.empty(), Optional.of(nights));
        assertThat(primary().gaps(new Expected(List.of(rotation)))).containsExactly(span(20, 32));
    }
}
