package oncall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class OverridingTest {
    private static final Arn BOB = arn("bob");
    private static final Arn CY = arn("cy");
    private static final Arn SAM = arn("sam");
    private static final Arn ANA = arn("ana");
    private static final Instant NOW = at("08:10");

    private static Arn arn(String alias) {
        return new Arn("arn:aws:ssm-contacts:us-east-2:111122223333:contact/" + alias);
    }

    private static Instant at(String time) {
        return Instant.parse("2026-12-01T" + time + ":00Z");
    }

    private static Span span(String from, String to) {
        return new Span(at(from), at(to));
    }

    private static Shift shift(String from, String to, Arn... contacts) {
        return new Shift(span(from, to), List.of(contacts), false);
    }

    private static RotationOverride override(String id, String from, String to, Arn... contacts) {
        return new RotationOverride(Optional.of(id), span(from, to), List.of(contacts));
    }

    private static RotationOverride made(String from, String to, Arn... contacts) {
        return RotationOverride.wanted(span(from, to), List.of(contacts));
    }

    private static StandIn sam(String from, String to) {
        return new StandIn(span(from, to), Optional.empty(), Optional.of(SAM));
    }

    private static OverrideSteps steps(List<Shift> shifts, List<RotationOverride> present, StandIn wish) {
        Overriding.Result result = new Overriding(Overriding.with(shifts, present), present, NOW).of(wish);
        assertThat(result).isInstanceOf(Overriding.Fits.class);
        return ((Overriding.Fits) result).steps();
    }

    private static StandIn.Why why(List<Shift> shifts, List<RotationOverride> present, StandIn wish) {
        Overriding.Result result = new Overriding(Overriding.with(shifts, present), present, NOW).of(wish);
        assertThat(result).isInstanceOf(Overriding.Not.class);
        return ((Overriding.Not) result).why();
    }

    @Test
    void nobody_else_of_those_on_call_together_is_dropped() {
        StandIn wish = new StandIn(span("10:00", "12:00"), Optional.of(BOB), Optional.of(SAM));
        assertThat(steps(List.of(shift("08:00", "18:00", BOB, CY)), List.of(), wish))
                .isEqualTo(new OverrideSteps(List.of(), List.of(made("10:00", "12:00", CY, SAM))));
        assertThat(why(List.of(shift("08:00", "18:00", BOB, CY)), List.of(), sam("10:00", "12:00")))
                .isEqualTo(StandIn.Why.WHOSE);
    }

    @Test
    void each_shift_has_an_override_of_its_own_and_gaps_stay() {
        List<Shift> shifts =
                List.of(shift("08:00", "12:00", BOB), shift("12:00", "14:00", CY), shift("15:00", "18:00", BOB));
        assertThat(steps(shifts, List.of(), sam("11:00", "16:00")).add())
                .containsExactly(made("11:00", "12:00", SAM), made("12:00", "14:00", SAM), made("15:00", "16:00", SAM));
    }

    @Test
    void an_override_that_is_there_is_cut_into_before_and_after() {
        RotationOverride there = override("o1", "09:00", "18:00", ANA);
        assertThat(steps(List.of(shift("08:00", "20:00", BOB)), List.of(there), sam("12:00", "14:00")))
                .isEqualTo(new OverrideSteps(
                        List.of(there),
                        List.of(
                                made("09:00", "12:00", ANA),
                                made("12:00", "14:00", SAM),
                                made("14:00", "18:00", ANA))));
    }

    @Test
    void what_has_gone_by_of_an_override_is_not_made_anew() {
        RotationOverride running = override("o1", "07:00", "18:00", ANA);
        assertThat(steps(List.of(shift("06:00", "20:00", BOB)), List.of(running), sam("12:00", "14:00"))
                        .add())
                .containsExactly(made("08:10", "12:00", ANA), made("12:00", "14:00", SAM), made("14:00", "18:00", ANA));
        assertThat(steps(List.of(shift("06:00", "20:00", BOB)), List.of(running), sam("08:00", "14:00"))
                        .add())
                .containsExactly(made("08:10", "14:00", SAM), made("14:00", "18:00", ANA));
    }

    @Test
    void the_time_moves_to_the_nearest_that_leaves_nothing_under_30_minutes() {
        List<RotationOverride> there = List.of(override("o1", "09:00", "12:00", ANA));
        List<Shift> shifts = List.of(shift("08:00", "20:00", BOB));
        assertThat(steps(shifts, there, sam("09:10", "11:00")).add())
                .containsExactly(made("09:00", "11:00", SAM), made("11:00", "12:00", ANA));
        assertThat(steps(shifts, there, sam("10:00", "11:50")).add())
                .containsExactly(made("09:00", "10:00", ANA), made("10:00", "12:00", SAM));
        assertThat(steps(shifts, List.of(), sam("10:00", "10:20")).add()).containsExactly(made("10:00", "10:30", SAM));
        assertThat(steps(
                                List.of(shift("08:00", "12:00", BOB), shift("12:00", "18:00", CY)),
                                List.of(),
                                sam("11:50", "14:00"))
                        .add())
                .containsExactly(made("12:00", "14:00", SAM));
    }

    @Test
    void less_than_30_minutes_of_a_shift_cannot_be_taken() {
        assertThat(why(List.of(shift("06:00", "08:30", BOB)), List.of(), sam("08:10", "08:30")))
                .isEqualTo(StandIn.Why.TOO_SHORT);
    }

    @Test
    void a_gap_can_be_taken_only_where_an_override_to_nobody_made_it() {
        RotationOverride nobody = override("o1", "10:00", "12:00");
        assertThat(steps(List.of(shift("08:00", "20:00", BOB)), List.of(nobody), sam("10:00", "12:00")))
                .isEqualTo(new OverrideSteps(List.of(nobody), List.of(made("10:00", "12:00", SAM))));
        assertThat(why(List.of(shift("08:00", "09:00", BOB)), List.of(), sam("10:00", "12:00")))
                .isEqualTo(StandIn.Why.NO_SHIFT);
    }

    @Test
    void nobody_can_be_put_on_call() {
        StandIn nobody = new StandIn(span("10:00", "12:00"), Optional.empty(), Optional.empty());
        assertThat(steps(List.of(shift("08:00", "20:00", BOB)), List.of(), nobody)
                        .add())
                .containsExactly(made("10:00", "12:00"));
    }

    @Test
    void whoever_is_on_call_already_stays() {
        assertThat(why(List.of(shift("08:00", "20:00", SAM)), List.of(), sam("10:00", "12:00")))
                .isEqualTo(StandIn.Why.ALREADY);
        List<Shift> shifts = List.of(shift("08:00", "12:00", SAM), shift("12:00", "20:00", BOB));
        assertThat(steps(shifts, List.of(), sam("10:00", "14:00")).add()).containsExactly(made("12:00", "14:00", SAM));
    }

    @Test
    void times_that_are_over_or_too_far_are_told_apart() {
        List<Shift> shifts = List.of(shift("06:00", "20:00", BOB));
        assertThat(why(shifts, List.of(), sam("06:00", "08:00"))).isEqualTo(StandIn.Why.OVER);
        Span far = new Span(NOW.plus(Duration.ofDays(200)), NOW.plus(Duration.ofDays(201)));
        assertThat(why(shifts, List.of(), sam("10:00", "12:00").during(far))).isEqualTo(StandIn.Why.TOO_FAR);
    }

    /** At every minute: whoever is not concerned stays, and nothing shorter than AWS takes is made. */
    @Test
    void whatever_there_is_only_what_was_wished_becomes_other() {
        long seed = Long.getLong("seed", System.nanoTime());
        Random random = new Random(seed);
        int fitted = 0;
        for (int round = 0; round < 2000; round++) {
            String trial = "-Dseed=" + seed + " round " + round;
            List<Shift> shifts = anyShifts(random);
            List<RotationOverride> present = anyOverrides(random);
            StandIn wish = new StandIn(
                    anySpan(random, Duration.ofMinutes(1)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(random.nextBoolean() ? BOB : CY),
                    random.nextInt(8) == 0 ? Optional.empty() : Optional.of(SAM));
            Overriding now = new Overriding(Overriding.with(shifts, present), present, NOW);
            if (now.of(wish) instanceof Overriding.Fits fits) {
                fitted++;
                OverrideSteps steps = fits.steps();
                assertThat(steps.add()).as(trial).allMatch(one -> OverrideRules.isLongEnough(one.span()));
                assertThat(steps.add())
                        .as(trial)
                        .noneMatch(one -> one.span().from().isBefore(NOW));
                List<Shift> after = Overriding.with(shifts, steps.after(present));
                Span moved = fits.wish().orElseThrow().span();
                for (Instant minute = NOW; minute.isBefore(at("23:00")); minute = minute.plus(5, ChronoUnit.MINUTES)) {
                    Set<Arn> was = onCall(now.shifts(), minute);
                    assertThat(onCall(after, minute))
                            .as(trial + " at " + minute)
                            .isEqualTo(moved.contains(minute) ? wished(now.shifts(), minute, wish) : was);
                }
                OverrideSteps back = OverrideSteps.toward(steps.after(present), present, NOW);
                boolean tooShort = present.stream()
                        .map(one -> one.span().within(new Span(NOW, Instant.MAX)))
                        .anyMatch(rest -> !rest.isEmpty() && !OverrideRules.isLongEnough(rest));
                assertThat(onCall(Overriding.with(shifts, back.after(steps.after(present))), moved.from()))
                        .as(trial + " undone")
                        .matches(people -> tooShort || Set.copyOf(people).equals(onCall(now.shifts(), moved.from())));
            }
        }
        assertThat(fitted).isGreaterThan(500);
    }

    private static Set<Arn> wished(List<Shift> shifts, Instant minute, StandIn wish) {
        return shifts.stream()
                .filter(shift -> shift.span().contains(minute))
                .findFirst()
                .map(shift -> wish.left(shift).isPresent() ? shift.contacts() : wish.instead(shift))
                .map(Set::copyOf)
                .orElse(Set.of());
    }

    private static Set<Arn> onCall(List<Shift> shifts, Instant minute) {
        Set<Arn> all = new HashSet<>();
        shifts.stream().filter(shift -> shift.span().contains(minute)).forEach(shift -> all.addAll(shift.contacts()));
        return all;
    }

    private static Span anySpan(Random random, Duration shortest) {
        Instant from = at("07:00").plus(random.nextInt(180) * 5L, ChronoUnit.MINUTES);
        return new Span(from, from.plus(shortest).plus(random.nextInt(60) * 5L, ChronoUnit.MINUTES));
    }

    private static List<Shift> anyShifts(Random random) {
        List<Shift> shifts = new ArrayList<>();
        Instant from = at("05:00");
        while (from.isBefore(at("23:00"))) {
            Instant to = from.plus(1 + random.nextInt(50) * 5L, ChronoUnit.MINUTES);
            List<Arn> people = random.nextInt(4) == 0 ? List.of(BOB, CY) : List.of(random.nextBoolean() ? BOB : CY);
            shifts.add(new Shift(new Span(from, to), people, false));
            from = random.nextInt(5) == 0 ? to.plus(random.nextInt(20) * 5L, ChronoUnit.MINUTES) : to;
        }
        return shifts;
    }

    /** One after the other, as AWS keeps them. */
    private static List<RotationOverride> anyOverrides(Random random) {
        List<RotationOverride> all = new ArrayList<>();
        Stream.generate(() -> anySpan(random, OverrideRules.SHORTEST))
                .limit(random.nextInt(5))
                .filter(span -> all.stream().noneMatch(one -> one.span().overlaps(span)))
                .forEach(span -> all.add(new RotationOverride(
                        Optional.of("o" + all.size()),
                        span,
                        random.nextInt(4) == 0 ? List.of() : List.of(random.nextBoolean() ? ANA : BOB))));
        return all;
    }
}
