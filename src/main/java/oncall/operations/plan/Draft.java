package oncall.operations.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Tag;
import oncall.domain.Target;
import oncall.domain.Version;
import oncall.operations.port.NewContact;
import oncall.operations.port.Occasion;

/**
 * A contact being created or edited. What moves or replaces whole rows raises the revision, so that a form drawn anew
 * shows the new values; what merely takes over typed values does not.
 *
 * @param occasion who wants it, where and by which road
 * @param base what AWS held when the editing began; empty while creating
 * @param origins what tells the stages apart wherever they move: for each its place in the base plan, or a negative
 *     number of its own
 * @param review what its review holds beside the plan
 * @param forms of its stages; absent before the first was opened
 * @param at when it was begun or last kept
 */
public record Draft(
        String id,
        Occasion occasion,
        Optional<Contact> base,
        ContactType type,
        String alias,
        List<Tag> tags,
        String displayName,
        Plan plan,
        List<Integer> origins,
        int revision,
        Review review,
        Optional<StageForms> forms,
        Instant at) {
    public Draft {
        tags = List.copyOf(tags);
        origins = List.copyOf(origins);
        if (origins.size() != plan.stages().size()) {
            throw new IllegalArgumentException("Each stage has an origin.");
        }
    }

    /** The beginning of an edit. */
    public static Draft edit(String id, Occasion occasion, Contact base, Instant at) {
        return new Draft(
                id,
                occasion,
                Optional.of(base),
                base.type(),
                base.alias(),
                List.of(),
                base.displayName(),
                base.plan(),
                places(base.plan()),
                0,
                Review.begun(),
                Optional.empty(),
                at);
    }

    /** The beginning of a create. */
    public static Draft create(String id, Occasion occasion, NewContact wanted, Instant at) {
        return new Draft(
                id,
                occasion,
                Optional.empty(),
                wanted.type(),
                wanted.alias(),
                wanted.tags(),
                wanted.displayName(),
                wanted.plan(),
                newPlaces(wanted.plan().stages().size()),
                wanted.plan().stages().size(),
                Review.begun(),
                Optional.empty(),
                at);
    }

    public String userId() {
        return occasion.userId();
    }

    /** What is asked to be created. */
    public NewContact wanted() {
        return new NewContact(type, alias, displayName, tags, plan);
    }

    /** Whether anything differs from what AWS held. */
    public boolean changed() {
        return base.map(was ->
                        !was.displayName().equals(displayName) || !was.plan().equals(plan))
                .orElse(true);
    }

    /** Name and plan as they are wanted. */
    public Version version() {
        return new Version(displayName, plan, origins);
    }

    /** The same with another wish, whose stages are recognised by whom they reach. */
    public Draft wanting(Contact wanted) {
        Version version = Version.of(base.orElseThrow(), wanted);
        return with(alias, tags, version.displayName(), version.plan(), version.origins(), nextOrigin(version), at);
    }

    /** Remembers what AWS holds now, to be merged where that is not what the editing began from. */
    public Draft against(Contact present) {
        boolean same = base.filter(was -> was.displayName().equals(present.displayName()))
                .filter(was -> was.plan().equals(present.plan()))
                .isPresent();
        return withReview(review.against(same ? Optional.empty() : Optional.of(present)));
    }

    /** The same wish, made from what AWS holds now: where all that touches is decided, else as it is. */
    public Draft rebased() {
        if (review.theirs().isEmpty()) {
            return this;
        }
        Contact present = review.theirs().get();
        return Merged.of(this).version().map(merged -> rebased(present, merged)).orElse(this);
    }

    private Draft rebased(Contact present, Version merged) {
        return new Draft(
                id,
                occasion,
                Optional.of(present),
                type,
                alias,
                tags,
                merged.displayName(),
                merged.plan(),
                merged.origins(),
                nextOrigin(merged),
                review.against(Optional.empty()),
                forms.map(open -> new StageForms(Map.of(), open.ended())),
                at);
    }

    /** A revision whose next new stage has an origin of its own. */
    private int nextOrigin(Version version) {
        int lowest =
                version.origins().stream().mapToInt(Integer::intValue).min().orElse(0);
        return Math.max(revision + 1, -lowest);
    }

    /** What is edited was deleted: the same is wanted as something new. Its own channels went with it. */
    public Draft anew() {
        Plan left = type == ContactType.PERSONAL ? Plan.blank() : plan;
        NewContact wanted = new NewContact(type, alias, displayName, tags, left);
        return create(id, occasion.by(Change.Source.SLACK, Optional.empty()), wanted, at);
    }

    /** Starts again from what AWS holds now. */
    public Draft restartedFrom(Contact present) {
        return edit(id, occasion.by(Change.Source.SLACK, Optional.empty()), present, at)
                .with(present.plan(), places(present.plan()), revision + 1);
    }

    public Draft withNames(String changedAlias, String changedName, List<Tag> changedTags) {
        return with(changedAlias, changedTags, changedName, plan, origins, revision, at);
    }

    public Draft withDisplayName(String changed) {
        return withNames(alias, changed, tags);
    }

    public Draft withOccasion(Occasion changed) {
        return new Draft(id, changed, base, type, alias, tags, displayName, plan, origins, revision, review, forms, at);
    }

    public Draft withReview(Review changed) {
        return new Draft(
                id, occasion, base, type, alias, tags, displayName, plan, origins, revision, changed, forms, at);
    }

    public Draft withAt(Instant changed) {
        return with(alias, tags, displayName, plan, origins, revision, changed);
    }

    /** Shows what the form shows anew, whatever was typed. */
    public Draft withNextRevision() {
        return with(plan, origins, revision + 1);
    }

    public Draft addStage(Stage added) {
        return stages((stages, from) -> {
            stages.add(added);
            from.add(-1 - revision);
        });
    }

    public Draft removeStage(int index) {
        return stages((stages, from) -> {
            stages.remove(index);
            from.remove(index);
        });
    }

    public Draft moveStage(int from, int to) {
        return stages((stages, origin) -> {
            stages.add(to, stages.remove(from));
            origin.add(to, origin.remove(from));
        });
    }

    /** The copy stands right behind. */
    public Draft duplicateStage(int index) {
        return stages((stages, from) -> {
            stages.add(index + 1, stages.get(index));
            from.add(index + 1, -1 - revision);
        });
    }

    /** The stage as it last was without a fault, while its form stands open; nothing of one that was never filled. */
    public Optional<Stage> sound(int index) {
        return forms.flatMap(open -> Optional.ofNullable(open.sound().get(origins.get(index))));
    }

    /** Whether that form was ended, and what comes from it now comes late. */
    public boolean hasEnded(String form) {
        return forms.filter(open -> open.ended().equals(form)).isPresent();
    }

    /** The form of a stage is open; what goes wrong in it can be given up for the stage as it is now. */
    public Draft holdStage(int index) {
        return with(opened().holding(origins.get(index), plan.stages().get(index)));
    }

    /** The form of a stage was ended, and stands as it is. */
    public Draft endStage(int index, String form) {
        return with(opened().ending(origins.get(index), form));
    }

    /** The form of a stage was given up: the stage is as it last was without a fault; one never filled is gone. */
    public Draft giveUpStage(int index, String form) {
        Optional<Stage> held = sound(index);
        Draft given = endStage(index, form);
        if (held.isPresent()) {
            return given.replaceStage(index, held.get()).withNextRevision();
        }
        return origins.get(index) < 0 ? given.removeStage(index) : given;
    }

    private StageForms opened() {
        return forms.orElse(StageForms.NONE);
    }

    /** Takes over what was typed: the revision stays. */
    public Draft replaceStage(int index, Stage stage) {
        List<Stage> stages = new ArrayList<>(plan.stages());
        stages.set(index, stage);
        return with(new Plan(stages, plan.rotations()), origins, revision);
    }

    public Draft addTarget(int stage, Target added) {
        return targets(stage, targets -> targets.add(added));
    }

    public Draft removeTarget(int stage, int index) {
        return targets(stage, targets -> targets.remove(index));
    }

    public Draft addRotation(Arn added) {
        return rotations(rotations -> rotations.add(added));
    }

    public Draft removeRotation(int index) {
        return rotations(rotations -> rotations.remove(index));
    }

    public Draft moveRotation(int from, int to) {
        return rotations(rotations -> rotations.add(to, rotations.remove(from)));
    }

    private interface StageChange {
        void change(List<Stage> stages, List<Integer> origins);
    }

    private Draft stages(StageChange change) {
        List<Stage> stages = new ArrayList<>(plan.stages());
        List<Integer> changedOrigins = new ArrayList<>(origins);
        change.change(stages, changedOrigins);
        return with(new Plan(stages, plan.rotations()), changedOrigins, revision + 1);
    }

    private Draft targets(int stage, Consumer<List<Target>> change) {
        List<Target> targets = new ArrayList<>(plan.stages().get(stage).targets());
        change.accept(targets);
        return replaceStage(stage, plan.stages().get(stage).withTargets(targets))
                .withNextRevision();
    }

    private Draft rotations(Consumer<List<Arn>> change) {
        List<Arn> rotations = new ArrayList<>(plan.rotations());
        change.accept(rotations);
        return with(new Plan(plan.stages(), rotations), origins, revision + 1);
    }

    private Draft with(StageForms open) {
        return new Draft(
                id,
                occasion,
                base,
                type,
                alias,
                tags,
                displayName,
                plan,
                origins,
                revision,
                review,
                Optional.of(open),
                at);
    }

    private Draft with(Plan changed, List<Integer> changedOrigins, int changedRevision) {
        return with(alias, tags, displayName, changed, changedOrigins, changedRevision, at);
    }

    private Draft with(
            String newAlias,
            List<Tag> newTags,
            String newName,
            Plan newPlan,
            List<Integer> newOrigins,
            int newRevision,
            Instant newAt) {
        return new Draft(
                id,
                occasion,
                base,
                type,
                newAlias,
                newTags,
                newName,
                newPlan,
                newOrigins,
                newRevision,
                review,
                forms,
                newAt);
    }

    /** Those that follow begin below these, since the revision only grows. */
    private static List<Integer> newPlaces(int stages) {
        return IntStream.range(0, stages).map(i -> -1 - i).boxed().toList();
    }

    private static List<Integer> places(Plan plan) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < plan.stages().size(); i++) {
            places.add(i);
        }
        return places;
    }
}
