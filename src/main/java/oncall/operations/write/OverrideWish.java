package oncall.operations.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.OverrideRules;
import oncall.domain.OverrideSteps;
import oncall.domain.Overriding;
import oncall.domain.RotationOverride;
import oncall.domain.Span;
import oncall.domain.StandIn;
import oncall.domain.Subject;

/** What somebody wants of the overrides of one rotation. */
public sealed interface OverrideWish {
    /** Around this time AWS is read. */
    Span during();

    /** Who stands in by it, where that is one. */
    default Optional<Arn> by() {
        return Optional.empty();
    }

    /** Whether it takes overrides away, or puts them back, and makes no new ones. */
    default boolean takesAway() {
        return true;
    }

    /** What is to be sent, as AWS holds it now. */
    Overriding.Result steps(Overriding now);

    /** Somebody is on call in another's place. */
    record StandsIn(StandIn wish) implements OverrideWish {
        @Override
        public Span during() {
            return wish.span();
        }

        @Override
        public Optional<Arn> by() {
            return wish.by();
        }

        @Override
        public boolean takesAway() {
            return false;
        }

        @Override
        public Overriding.Result steps(Overriding now) {
            return now.of(wish);
        }
    }

    /** Somebody is on call in another's place, and an override that is there goes. */
    record Changed(RotationOverride old, StandIn wish) implements OverrideWish {
        @Override
        public Span during() {
            return wish.span().and(old.span());
        }

        @Override
        public Optional<Arn> by() {
            return wish.by();
        }

        @Override
        public boolean takesAway() {
            return false;
        }

        @Override
        public Overriding.Result steps(Overriding now) {
            List<RotationOverride> others =
                    now.present().stream().filter(one -> !one.isAs(old)).toList();
            Overriding without = new Overriding(Overriding.with(now.shifts(), others), others, now.now());
            return without.of(wish) instanceof Overriding.Fits fits
                    ? new Overriding.Fits(
                            OverrideSteps.toward(
                                    now.present(), fits.steps().after(others), OverrideRules.first(now.now())),
                            fits.wish())
                    : without.of(wish);
        }
    }

    /** These overrides go; whose turn it is, is on call again. */
    record Removed(List<RotationOverride> overrides) implements OverrideWish {
        public Removed {
            overrides = List.copyOf(overrides);
        }

        @Override
        public Span during() {
            return overrides.stream()
                    .map(RotationOverride::span)
                    .reduce(Span::and)
                    .orElseThrow();
        }

        @Override
        public Overriding.Result steps(Overriding now) {
            return steps(
                    now,
                    now.present().stream()
                            .filter(one -> overrides.stream().noneMatch(one::isAs))
                            .toList());
        }

        static Overriding.Result steps(Overriding now, List<RotationOverride> wanted) {
            return new Overriding.Fits(OverrideSteps.toward(now.present(), wanted, OverrideRules.first(now.now())));
        }
    }

    /** As it was before a change, as far as that time is not over; what others changed since is left alone. */
    record PutBack(Subject.OfOverrides before, Subject.OfOverrides after) implements OverrideWish {
        @Override
        public Span during() {
            return before.during().and(after.during());
        }

        @Override
        public Overriding.Result steps(Overriding now) {
            return Removed.steps(
                    now,
                    Stream.concat(
                                    now.present().stream().filter(one -> !isIn(after, one) || isIn(before, one)),
                                    before.overrides().stream().filter(one -> !isIn(after, one)))
                            .toList());
        }

        private static boolean isIn(Subject.OfOverrides some, RotationOverride one) {
            return some.overrides().stream().anyMatch(one::isAs);
        }
    }
}
