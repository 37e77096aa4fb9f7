package oncall.operations.write;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import oncall.domain.OverrideRules;
import oncall.domain.OverrideSteps;
import oncall.domain.RotationOverride;
import oncall.domain.Span;
import oncall.domain.Subject;
import oncall.operations.Patience;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.Rotations;

/**
 * Brings the overrides of a rotation from what AWS holds to what is wanted: first some are deleted, then others are made,
 * since AWS changes none. Where AWS refuses one of them, what was there before is put back.
 */
final class OverrideCalls {
    private final Rotations rotations;
    private final Patience patience;
    private final InstantSource clock;

    OverrideCalls(Rotations rotations, Patience patience, InstantSource clock) {
        this.rotations = rotations;
        this.patience = patience;
        this.clock = clock;
    }

    /**
     * Throws {@link Refused} where AWS said no and everything is as it was, {@link Unclear} where that is not known.
     *
     * @param before as AWS holds it
     * @param wanted the overrides of the same time; of what has gone by nothing is made
     * @param token of digits and letters: the same calls again are the same overrides
     * @return as AWS holds it now
     */
    Subject.OfOverrides bring(Subject.OfOverrides before, List<RotationOverride> wanted, String token) {
        OverrideSteps steps = steps(before.overrides(), wanted);
        Creating creating = new Creating(patience);
        try {
            send(before, steps, creating, token);
        } catch (Refused no) {
            if (creating.isPerhapsMade() || !putBack(before, token)) {
                throw new Unclear("It is not known whether the override was made. " + no.words(), no);
            }
            throw no;
        }
        return seen(before, wanted);
    }

    private OverrideSteps steps(List<RotationOverride> present, List<RotationOverride> wanted) {
        return OverrideSteps.toward(present, wanted, OverrideRules.first(clock.instant()));
    }

    private void send(Subject.OfOverrides before, OverrideSteps steps, Creating creating, String token) {
        for (RotationOverride gone : steps.remove()) {
            delete(creating, before, gone);
        }
        for (int i = 0; i < steps.add().size(); i++) {
            RotationOverride added = steps.add().get(i);
            String once = token + "-" + i;
            creating.send(() -> rotations.createOverride(before.rotation(), added, once));
        }
    }

    /** What AWS has no more needs no deletion, so it can be asked for again. */
    private void delete(Creating creating, Subject.OfOverrides before, RotationOverride gone) {
        creating.look(() -> Refused.unlessGone(() -> {
            rotations.deleteOverride(before.rotation(), gone.id().orElseThrow());
            return gone;
        }));
    }

    /** Whether AWS holds again what it held. */
    private boolean putBack(Subject.OfOverrides before, String token) {
        try {
            Creating again = new Creating(patience);
            OverrideSteps back = steps(read(rotations, before).overrides(), before.overrides());
            send(before, back, again, token + "-back");
            return true;
        } catch (Refused | Unclear e) {
            return false;
        }
    }

    /**
     * Ends what a process began that ended in the middle of it: as was wanted, or else as it was.
     *
     * @param present as AWS holds it, of the time of both
     * @return as AWS holds it now; nothing where others changed it since
     */
    Optional<Subject.OfOverrides> finish(
            Subject.OfOverrides before, Subject.OfOverrides wanted, Subject.OfOverrides present, String token) {
        if (!present.isBetween(before, wanted)) {
            return Optional.empty();
        }
        try {
            return Optional.of(bring(present, wanted.overrides(), token));
        } catch (Refused no) {
            return Optional.of(bring(present, before.overrides(), token + "-before"));
        }
    }

    private Subject.OfOverrides seen(Subject.OfOverrides before, List<RotationOverride> wanted) {
        for (int tries = 1; ; tries++) {
            Subject.OfOverrides seen = new Creating(patience).readBack("the override", () -> read(rotations, before));
            if (steps(seen.overrides(), wanted).isEmpty()) {
                return seen;
            }
            if (!patience.again(tries, Optional.empty())) {
                throw new Unclear(
                        "AWS accepted the override, but still shows the shifts of " + before.name() + " as they were.");
            }
        }
    }

    /** What AWS holds of the same time. */
    static Subject.OfOverrides read(Rotations rotations, Subject.OfOverrides known) {
        Span during = known.during();
        return new Subject.OfOverrides(
                known.rotation(),
                known.name(),
                during,
                rotations.overrides(known.rotation(), during),
                rotations.shifts(known.rotation(), during));
    }
}
