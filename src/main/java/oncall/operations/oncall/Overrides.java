package oncall.operations.oncall;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.ContactName;
import oncall.domain.Rotation;
import oncall.domain.RotationOverride;
import oncall.domain.Shift;
import oncall.domain.Shifts;
import oncall.domain.Span;
import oncall.domain.Subject;
import oncall.operations.Refused;
import oncall.operations.people.Directory;
import oncall.operations.port.History;
import oncall.operations.port.KnownShifts;
import oncall.operations.port.Rotations;
import oncall.operations.write.OverrideProposal;
import oncall.operations.write.OverrideWish;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The overrides of schedules and rotations: what would become of them, and who asked for those that are there. */
public final class Overrides {
    /** So far ahead an override may begin, and a little more. */
    private static final Duration AHEAD = Duration.ofDays(190);

    private static final int ROWS = 200;

    private static final Logger log = LoggerFactory.getLogger(Overrides.class);

    private final Rotations rotations;
    private final Directory directory;
    private final Schedules schedules;
    private final KnownShifts memory;
    private final History history;
    private final InstantSource clock;

    /**
     * An override, and what is known of why it is there.
     *
     * @param standsInFor whose turn it is at its beginning; empty where that is not known
     * @param by the change that made it; empty where it was made outside Slack, or is forgotten
     */
    public record Listed(Rotation rotation, RotationOverride override, List<Arn> standsInFor, Optional<Change> by) {
        public Listed {
            standsInFor = List.copyOf(standsInFor);
        }
    }

    public Overrides(
            Rotations rotations,
            Directory directory,
            Schedules schedules,
            KnownShifts memory,
            History history,
            InstantSource clock) {
        this.rotations = rotations;
        this.directory = directory;
        this.schedules = schedules;
        this.memory = memory;
        this.history = history;
        this.clock = clock;
    }

    /** Those of a schedule, in its order, as far as they are there. May ask AWS; throws {@link Refused}. */
    public List<Rotation> of(ContactName schedule) {
        List<Arn> all = schedules.read(schedule).rotations();
        directory.lookUp(all);
        return all.stream()
                .distinct()
                .flatMap(rotation -> directory.rotation(rotation).stream())
                .toList();
    }

    /** The same from memory. */
    public List<Rotation> remembered(ContactName schedule) {
        return schedules.of(schedule).rotations().stream()
                .distinct()
                .flatMap(rotation -> directory.rotation(rotation).stream())
                .toList();
    }

    /** Whether it was read. */
    public boolean isKnown(ContactName schedule) {
        return schedules.details(schedule.arn()).isPresent();
    }

    /** Whether its shifts are remembered. */
    public boolean isKnown(Rotation rotation) {
        return memory.remembered(rotation.arn(), clock.instant()).isPresent();
    }

    /** So that whoever asks next reads what was changed just now; what AWS does not tell is read later. */
    public void readAgain(Rotation rotation) {
        try {
            schedules.readAgain(rotation.arn());
        } catch (Refused later) {
            log.info("shifts are not read again yet: {}", later.reason());
        }
    }

    /** The rotation's name and those of schedules that hold it: what may be protected. */
    public List<String> names(Rotation rotation) {
        List<String> names = new ArrayList<>(List.of(rotation.name()));
        schedules.withRotation(rotation.arn()).forEach(schedule -> names.add(schedule.alias()));
        return names;
    }

    /** What a change of them concerns: the rotation, and the schedules that hold it. */
    public List<Arn> objects(Arn rotation) {
        return Stream.concat(
                        Stream.of(rotation),
                        schedules.withRotation(rotation).stream().map(ContactName::arn))
                .toList();
    }

    /** When the shift that runs at a moment ends; nothing where none runs, or where that is not known. */
    public Optional<Instant> endOfShift(Rotation rotation, Instant at) {
        schedules.read(rotation);
        return memory.remembered(rotation.arn(), at).map(Shifts::shifts).orElse(List.of()).stream()
                .map(Shift::span)
                .filter(span -> span.contains(at))
                .map(Span::to)
                .max(Comparator.naturalOrder());
    }

    /** As AWS holds them now. Throws {@link Refused}. */
    public OverrideProposal.Result propose(Arn rotation, OverrideWish wish) {
        return OverrideProposal.read(rotations, rotation, wish, clock.instant());
    }

    /** One of them, where it is there. Throws {@link Refused}. */
    public Optional<RotationOverride> find(Arn rotation, String id) {
        return ahead(rotation).stream()
                .filter(one -> one.id().filter(id::equals).isPresent())
                .findFirst();
    }

    private List<RotationOverride> ahead(Arn rotation) {
        Instant now = clock.instant();
        return rotations.overrides(rotation, new Span(now, now.plus(AHEAD)));
    }

    /** All that are not over, by beginning. Throws {@link Refused}. */
    public List<Listed> listed(List<Rotation> some) {
        return some.stream()
                .flatMap(rotation -> listed(rotation).stream())
                .sorted(Comparator.comparing(one -> one.override().span().from()))
                .toList();
    }

    private List<Listed> listed(Rotation rotation) {
        List<RotationOverride> all = ahead(rotation.arn());
        if (all.isEmpty()) {
            return List.of();
        }
        schedules.read(rotation);
        List<Change> changes = changes(rotation.arn());
        return all.stream()
                .map(one -> new Listed(rotation, one, replaced(rotation.arn(), one), by(one, changes)))
                .toList();
    }

    private List<Arn> replaced(Arn rotation, RotationOverride override) {
        Set<Arn> replaced = new LinkedHashSet<>();
        memory.remembered(rotation, override.span().from()).map(Shifts::shifts).orElse(List.of()).stream()
                .filter(shift -> shift.span().overlaps(override.span()))
                .forEach(shift -> replaced.addAll(shift.regular()));
        override.contacts().forEach(replaced::remove);
        return List.copyOf(replaced);
    }

    /** Who asked for those that are there, as far as it is known. */
    public List<String> askers(Arn rotation, List<RotationOverride> overrides) {
        List<Change> changes = changes(rotation);
        return overrides.stream()
                .flatMap(one -> by(one, changes).flatMap(Change::userId).stream())
                .distinct()
                .toList();
    }

    private List<Change> changes(Arn rotation) {
        return history.page(Optional.of(rotation.overrides()), Optional.empty(), ROWS).changes().stream()
                .filter(change -> change.state() == Change.State.APPLIED)
                .toList();
    }

    /** The oldest change that left it as it is. */
    private static Optional<Change> by(RotationOverride override, List<Change> newestFirst) {
        return newestFirst.stream()
                .filter(change -> has(change.after(), override) && !has(change.before(), override))
                .reduce((newer, older) -> older);
    }

    private static boolean has(Optional<Subject> subject, RotationOverride override) {
        return subject.flatMap(Subject::ofOverrides)
                .filter(all -> all.overrides().stream().anyMatch(override::isAs))
                .isPresent();
    }
}
