package oncall.slack.words;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.domain.Difference;
import oncall.slack.block.SafeText;

/** What changed, a line each: the old value struck through, then the new one. Addresses appear nowhere in it. */
public final class DifferenceWords {
    private static final int MOST = 12;
    /** In two columns people read more. */
    private static final int MOST_SIDES = 60;

    private static final SafeText NOTHING = SafeText.own("–");

    private final DisplayNames called;
    private final PlanWords plan;

    /** One change in two columns. */
    public record Sides(SafeText before, SafeText after) {}

    public DifferenceWords(DisplayNames called) {
        this.called = called;
        this.plan = new PlanWords(called);
    }

    /** As many lines as people read; the last one counts the rest. */
    public List<SafeText> lines(List<Difference> differences) {
        List<SafeText> lines = differences.stream().limit(MOST).map(this::line).collect(Collectors.toList());
        int more = differences.size() - MOST;
        if (more > 0) {
            lines.add(SafeText.own("… and " + PlanWords.count(more, "more change")));
        }
        return List.copyOf(lines);
    }

    /** The same side by side; the last row counts the rest. */
    public List<Sides> sides(List<Difference> differences) {
        List<Sides> rows =
                differences.stream().limit(MOST_SIDES).map(this::sides).collect(Collectors.toList());
        int more = differences.size() - MOST_SIDES;
        if (more > 0) {
            rows.add(new Sides(NOTHING, SafeText.own("… and " + PlanWords.count(more, "more change"))));
        }
        return List.copyOf(rows);
    }

    private Sides sides(Difference difference) {
        return nameSides(difference)
                .or(() -> stageSides(difference))
                .or(() -> targetSides(difference))
                .orElseGet(() -> rotationSides(difference));
    }

    private static Optional<Sides> nameSides(Difference difference) {
        return difference instanceof Difference.DisplayNameChanged name
                ? Optional.of(new Sides(
                        SafeText.own("Display name: ").and(struck(named(name.before()))),
                        SafeText.own("Display name: ").and(named(name.after()))))
                : Optional.empty();
    }

    private Optional<Sides> stageSides(Difference difference) {
        if (difference instanceof Difference.StageAdded added) {
            return Optional.of(
                    new Sides(NOTHING, stage(added.stage()).and(" is new: ").and(plan.shortly(added.added(), MOST))));
        }
        if (difference instanceof Difference.StageRemoved removed) {
            return Optional.of(new Sides(
                    stage(removed.stage()).and(": ").and(struck(plan.shortly(removed.removed(), MOST))),
                    SafeText.own("removed")));
        }
        if (difference instanceof Difference.StageMoved moved) {
            return Optional.of(
                    new Sides(struck(stage(moved.before())), SafeText.own("becomes stage " + (moved.after() + 1))));
        }
        return difference instanceof Difference.FieldChanged changed
                ? Optional.of(new Sides(
                        stage(changed.stage()).and(" ").and(struck(PlanWords.said(changed.field(), changed.before()))),
                        stage(changed.stage()).and(" ").and(PlanWords.said(changed.field(), changed.after()))))
                : Optional.empty();
    }

    private Optional<Sides> targetSides(Difference difference) {
        if (difference instanceof Difference.TargetAdded added) {
            return Optional.of(new Sides(
                    NOTHING, stage(added.stage()).and(" also reaches ").and(plan.target(added.added()))));
        }
        if (difference instanceof Difference.TargetRemoved removed) {
            return Optional.of(new Sides(
                    stage(removed.stage()).and(" reaches ").and(struck(plan.reached(removed.removed()))),
                    SafeText.own("no longer")));
        }
        if (difference instanceof Difference.RetryChanged retry) {
            SafeText target = stage(retry.stage()).and(", ").and(plan.reached(retry.after()));
            return Optional.of(new Sides(
                    target.and(": again after ")
                            .and(struck(minutes(retry.before().retryMinutes()))),
                    target.and(": again after ").and(minutes(retry.after().retryMinutes()))));
        }
        if (difference instanceof Difference.EssentialChanged essential) {
            SafeText target = stage(essential.stage()).and(", ").and(called.contact(essential.contact()));
            return Optional.of(new Sides(
                    target.and(": acknowledgement ~" + stops(!essential.essential()) + " the plan~"),
                    target.and(": acknowledgement " + stops(essential.essential()) + " the plan")));
        }
        return difference instanceof Difference.TargetsReordered reordered
                ? Optional.of(new Sides(
                        stage(reordered.stage()).and(": targets"), SafeText.own("the same, in another order")))
                : Optional.empty();
    }

    private static String stops(boolean essential) {
        return essential ? "stops" : "does not stop";
    }

    private Sides rotationSides(Difference difference) {
        if (difference instanceof Difference.RotationAdded added) {
            return new Sides(NOTHING, SafeText.own("New rotation: ").and(called.rotation(added.rotation())));
        }
        if (difference instanceof Difference.RotationRemoved removed) {
            return new Sides(
                    SafeText.own("Rotation ").and(struck(called.rotation(removed.rotation()))),
                    SafeText.own("removed"));
        }
        if (difference instanceof Difference.RotationsReordered order) {
            return new Sides(
                    SafeText.own("Order of rotations: ").and(struck(order(order.before()))),
                    SafeText.own("Order of rotations: ").and(order(order.after())));
        }
        throw new IllegalArgumentException("No words for " + difference.getClass());
    }

    public SafeText line(Difference difference) {
        return name(difference)
                .or(() -> stage(difference))
                .or(() -> target(difference))
                .orElseGet(() -> rotation(difference));
    }

    private Optional<SafeText> name(Difference difference) {
        return difference instanceof Difference.DisplayNameChanged name
                ? Optional.of(SafeText.own("Display name: ").and(changed(named(name.before()), named(name.after()))))
                : Optional.empty();
    }

    private Optional<SafeText> stage(Difference difference) {
        if (difference instanceof Difference.StageAdded added) {
            return Optional.of(stage(added.stage()).and(" is new: ").and(plan.shortly(added.added(), MOST)));
        }
        if (difference instanceof Difference.StageRemoved removed) {
            return Optional.of(SafeText.own("Removed: ")
                    .and(struck(SafeText.own("stage " + (removed.stage() + 1) + " · ")
                            .and(plan.shortly(removed.removed(), MOST)))));
        }
        if (difference instanceof Difference.StageMoved moved) {
            return Optional.of(SafeText.own("Stage ~" + (moved.before() + 1) + "~ → " + (moved.after() + 1)));
        }
        return difference instanceof Difference.FieldChanged changed
                ? Optional.of(stage(changed.stage())
                        .and(" ")
                        .and(PlanWords.changed(changed.field(), changed.before(), changed.after())))
                : Optional.empty();
    }

    private Optional<SafeText> target(Difference difference) {
        if (difference instanceof Difference.TargetAdded added) {
            return Optional.of(stage(added.stage()).and(" also reaches ").and(plan.target(added.added())));
        }
        if (difference instanceof Difference.TargetRemoved removed) {
            return Optional.of(
                    stage(removed.stage()).and(" no longer reaches ").and(struck(plan.reached(removed.removed()))));
        }
        if (difference instanceof Difference.RetryChanged retry) {
            return Optional.of(stage(retry.stage())
                    .and(", ")
                    .and(plan.reached(retry.after()))
                    .and(": again after ")
                    .and(changed(
                            minutes(retry.before().retryMinutes()),
                            minutes(retry.after().retryMinutes()))));
        }
        if (difference instanceof Difference.EssentialChanged essential) {
            return Optional.of(stage(essential.stage())
                    .and(", ")
                    .and(called.contact(essential.contact()))
                    .and(": acknowledgement " + (essential.essential() ? "now" : "no longer") + " stops the plan"));
        }
        return difference instanceof Difference.TargetsReordered reordered
                ? Optional.of(stage(reordered.stage()).and(" has its targets in another order"))
                : Optional.empty();
    }

    private SafeText rotation(Difference difference) {
        if (difference instanceof Difference.RotationAdded added) {
            return SafeText.own("New rotation: ").and(called.rotation(added.rotation()));
        }
        if (difference instanceof Difference.RotationRemoved removed) {
            return SafeText.own("Removed rotation: ").and(struck(called.rotation(removed.rotation())));
        }
        if (difference instanceof Difference.RotationsReordered order) {
            return SafeText.own("Order of rotations: ").and(changed(order(order.before()), order(order.after())));
        }
        throw new IllegalArgumentException("No words for " + difference.getClass());
    }

    private SafeText order(List<Arn> rotations) {
        return SafeText.join(
                ", ", rotations.stream().limit(MOST).map(called::rotation).toList());
    }

    private static SafeText stage(int index) {
        return SafeText.own("Stage " + (index + 1));
    }

    private static SafeText minutes(OptionalInt retry) {
        return SafeText.own(retry.isPresent() ? retry.getAsInt() + " min" : "no interval set");
    }

    private static SafeText named(String displayName) {
        return displayName.isBlank() ? SafeText.own("none") : SafeText.foreign(DisplayNames.shortened(displayName));
    }

    private static SafeText changed(SafeText before, SafeText after) {
        return struck(before).and(" → ").and(after);
    }

    private static SafeText struck(SafeText text) {
        return SafeText.own("~").and(text).and("~");
    }
}
