package oncall.operations.write;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ShiftChange;
import oncall.domain.Subject;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.people.Permission;

/**
 * Others are on call in a rotation than before, for a time, as it was shown.
 *
 * @param shown the {@linkplain ShiftChange#fingerprint fingerprint} of who comes and who goes; absent where nobody was
 *     shown it
 * @param askers who asked for what is taken away, and may therefore do so
 * @param names the rotation's and those of schedules that hold it, which may be protected
 * @param token of the press, of digits and letters
 */
public record ChangeOverrides(
        Arn rotation, OverrideWish wish, Optional<String> shown, List<String> askers, List<String> names, String token)
        implements Intent<OverrideProposal> {
    public ChangeOverrides {
        askers = List.copyOf(askers);
        names = List.copyOf(names);
    }

    /** Whose shifts they are is known only once AWS was read. */
    @Override
    public void allow(Permission permission, String userId) {
        permission.asked(userId).allowShifts(rotation);
    }

    @Override
    public Optional<Arn> object() {
        return Optional.of(rotation.overrides());
    }

    @Override
    public Step<OverrideProposal> read(ChangeParts parts) {
        Instant now = parts.clock().instant();
        OverrideProposal.Result result = OverrideProposal.read(parts.rotations(), rotation, wish, now);
        if (result instanceof OverrideProposal.Impossible impossible) {
            throw new Refused(Refused.Reason.INVALID, OverrideRefusals.words(impossible.why()));
        }
        OverrideProposal proposal = ((OverrideProposal.Possible) result).proposal();
        return (recording, request) -> {
            allow(parts.permission().asked(request.userId()), request.userId(), proposal, now);
            return step(parts, proposal, now).take(recording, request);
        };
    }

    private void allow(Permission.Asked asker, String userId, OverrideProposal proposal, Instant now) {
        Optional<Arn> by = wish.by();
        boolean forThemselves = by.map(asker::is)
                .orElseGet(() ->
                        wish.takesAway() && proposal.changes(now).stream().allMatch(change -> concerns(asker, change)));
        if (!forThemselves && !askers.contains(userId)) {
            asker.allowOverride(names);
        }
        by.filter(contact -> !proposal.rotation().members().contains(contact)).ifPresent(stranger -> {
            throw new Refused(Refused.Reason.INVALID, OverrideRefusals.notAMember(proposal.rotation()));
        });
    }

    /** Whether somebody takes a shift by it, or gives one back. */
    private static boolean concerns(Permission.Asked asker, ShiftChange change) {
        return Stream.of(change.coming(), change.going()).anyMatch(some -> some.size() == 1 && asker.is(some.get(0)));
    }

    private Step<OverrideProposal> step(ChangeParts parts, OverrideProposal proposal, Instant now) {
        if (proposal.steps().isEmpty()) {
            return Step.none(new Outcome.Unchanged<>(proposal));
        }
        if (shown.filter(seen -> !seen.equals(ShiftChange.fingerprint(proposal.changes(now))))
                .isPresent()) {
            return Step.none(new Outcome.Stale<>(proposal));
        }
        return Step.of(Step.Row.changed(proposal.before(), proposal.after()), () -> {
            Subject.OfOverrides seen = parts.overrideCalls()
                    .bring(proposal.before(), proposal.after().overrides(), token);
            return Step.Ending.applied(proposal.withAfter(seen), Optional.of(seen));
        });
    }
}
