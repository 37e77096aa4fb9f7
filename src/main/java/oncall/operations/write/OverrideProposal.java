package oncall.operations.write;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.OverrideRules;
import oncall.domain.OverrideSteps;
import oncall.domain.Overriding;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.ShiftChange;
import oncall.domain.Span;
import oncall.domain.StandIn;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.port.Rotations;

/**
 * What would become of a rotation's overrides, as AWS holds them now.
 *
 * @param before as AWS holds it, around what changes
 * @param after as it will be
 * @param wish where somebody is to stand in: at the time at which they can
 */
public record OverrideProposal(
        Rotation rotation,
        Subject.OfOverrides before,
        Subject.OfOverrides after,
        OverrideSteps steps,
        Optional<StandIn> wish) {
    /** Shifts around the wanted time say where it may begin and end. */
    private static final Duration AROUND = Duration.ofDays(1);

    /** What comes of a wish. */
    public sealed interface Result {
        Rotation rotation();
    }

    /** It can be done. */
    public record Possible(OverrideProposal proposal) implements Result {
        @Override
        public Rotation rotation() {
            return proposal.rotation;
        }
    }

    /** It cannot. */
    public record Impossible(Rotation rotation, StandIn.Why why) implements Result {}

    /** Asks AWS three times. Throws {@link Refused} where AWS does not tell. */
    public static Result read(Rotations rotations, Arn rotation, OverrideWish wish, Instant now) {
        Rotation there = rotations.one(rotation);
        Span around =
                new Span(wish.during().from().minus(AROUND), wish.during().to().plus(AROUND));
        Overriding present =
                new Overriding(rotations.shifts(rotation, around), rotations.overrides(rotation, around), now);
        Overriding.Result result = wish.steps(present);
        return result instanceof Overriding.Fits fits
                ? new Possible(of(there, present, fits, wish))
                : new Impossible(there, ((Overriding.Not) result).why());
    }

    private static OverrideProposal of(Rotation rotation, Overriding present, Overriding.Fits fits, OverrideWish wish) {
        OverrideSteps steps = fits.steps();
        Span during = Stream.concat(steps.remove().stream(), steps.add().stream())
                .map(RotationOverride::span)
                .reduce(fits.wish().map(StandIn::span).orElse(wish.during()), Span::and);
        Subject.OfOverrides before = around(rotation, during, present.present(), present.shifts());
        List<RotationOverride> overrides = steps.after(present.present());
        Subject.OfOverrides after = around(rotation, during, overrides, Overriding.with(present.shifts(), overrides));
        return new OverrideProposal(rotation, before, after, steps, fits.wish());
    }

    private static Subject.OfOverrides around(
            Rotation rotation, Span during, List<RotationOverride> overrides, List<Shift> shifts) {
        return new Subject.OfOverrides(
                rotation.arn(),
                rotation.name(),
                during,
                overrides.stream().filter(one -> one.span().overlaps(during)).toList(),
                shifts.stream().filter(shift -> shift.span().overlaps(during)).toList());
    }

    /** With what AWS was seen to hold. */
    OverrideProposal withAfter(Subject.OfOverrides seen) {
        return new OverrideProposal(rotation, before, seen, steps, wish);
    }

    /** Who comes and who goes, and when: nothing of what has gone by. */
    public List<ShiftChange> changes(Instant now) {
        Span ahead = new Span(OverrideRules.first(now), Instant.MAX);
        return after.since(before).stream()
                .filter(change -> change.span().overlaps(ahead))
                .map(change -> change.within(ahead))
                .toList();
    }
}
