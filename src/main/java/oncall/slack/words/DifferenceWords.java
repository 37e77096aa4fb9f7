package oncall.slack.words;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.Difference;
import oncall.domain.Target;
import oncall.slack.block.SafeText;

/** What changed, a line each: the old value struck through, then the new one. Addresses appear nowhere in it. */
public final class DifferenceWords {
    private static final int MOST = 12;
    /** In two columns people read more. */
    private static final int MOST_SIDES = 60;

    private static final SafeText NOTHING = SafeText.own("–");
    private static final SafeText NONE = SafeText.own("none");
    private static final SafeText REMOVED = SafeText.own("removed");

    private final DisplayNames called;
    private final PlanWords plan;

    /** One change in one line, and the same in two columns. */
    public record Worded(SafeText line, SafeText before, SafeText after) {
        private static Worded added(SafeText line) {
            return new Worded(line, NOTHING, line);
        }

        private static Worded changed(SafeText label, SafeText before, SafeText after) {
            return new Worded(
                    label.and(struck(before)).and(" → ").and(after), label.and(struck(before)), label.and(after));
        }
    }

    public DifferenceWords(DisplayNames called) {
        this.called = called;
        this.plan = new PlanWords(called);
    }

    /** However many there are. */
    List<SafeText> all(List<Difference> differences) {
        return differences.stream().map(difference -> words(difference).line()).toList();
    }

    /** As many lines as people read; the last one counts the rest. */
    public List<SafeText> lines(List<Difference> differences) {
        return rows(differences, MOST).map(Worded::line).toList();
    }

    /** For two columns; the last row counts the rest. */
    public List<Worded> sides(List<Difference> differences) {
        return rows(differences, MOST_SIDES).toList();
    }

    private Stream<Worded> rows(List<Difference> differences, int most) {
        int more = differences.size() - most;
        return Stream.concat(
                differences.stream().limit(most).map(this::words),
                more > 0
                        ? Stream.of(Worded.added(SafeText.own("… and " + PlanWords.count(more, "more change"))))
                        : Stream.of());
    }

    Worded words(Difference difference) {
        return stage(difference).or(() -> target(difference)).orElseGet(() -> contact(difference));
    }

    private Optional<Worded> stage(Difference difference) {
        if (difference instanceof Difference.StageAdded added) {
            return Optional.of(
                    Worded.added(stage(added.stage()).and(" is new: ").and(plan.shortly(added.added(), MOST))));
        }
        if (difference instanceof Difference.StageRemoved removed) {
            SafeText gone = plan.shortly(removed.removed(), MOST);
            return Optional.of(new Worded(
                    SafeText.own("Removed: ")
                            .and(struck(SafeText.own("stage " + (removed.stage() + 1) + " · ")
                                    .and(gone))),
                    stage(removed.stage()).and(": ").and(struck(gone)),
                    REMOVED));
        }
        if (difference instanceof Difference.StageMoved moved) {
            return Optional.of(new Worded(
                    SafeText.own("Stage ~" + (moved.before() + 1) + "~ → " + (moved.after() + 1)),
                    struck(stage(moved.before())),
                    SafeText.own("becomes stage " + (moved.after() + 1))));
        }
        return difference instanceof Difference.FieldChanged changed ? Optional.of(field(changed)) : Optional.empty();
    }

    private static Worded field(Difference.FieldChanged changed) {
        SafeText stage = stage(changed.stage()).and(" ");
        return new Worded(
                stage.and(PlanWords.changed(changed.field(), changed.before(), changed.after())),
                stage.and(struck(PlanWords.said(changed.field(), changed.before()))),
                stage.and(PlanWords.said(changed.field(), changed.after())));
    }

    private Optional<Worded> target(Difference difference) {
        if (difference instanceof Difference.TargetAdded added) {
            return Optional.of(reaches(added.stage(), NONE, plan.target(added.added())));
        }
        if (difference instanceof Difference.TargetRemoved removed) {
            return Optional.of(reaches(removed.stage(), plan.reached(removed.removed()), NONE));
        }
        if (difference instanceof Difference.TargetReplaced replaced) {
            return Optional.of(
                    reaches(replaced.stage(), plan.reached(replaced.before()), plan.target(replaced.after())));
        }
        if (difference instanceof Difference.RetryChanged retry) {
            return Optional.of(Worded.changed(
                    stage(retry.stage())
                            .and(", ")
                            .and(plan.reached(retry.after()))
                            .and(": again after "),
                    minutes(retry.before().retryMinutes()),
                    minutes(retry.after().retryMinutes())));
        }
        if (difference instanceof Difference.EssentialChanged essential) {
            return Optional.of(essential(essential.stage(), essential.contact(), essential.essential()));
        }
        return difference instanceof Difference.TargetsReordered reordered
                ? Optional.of(Worded.changed(
                        stage(reordered.stage()).and(", order of targets: "),
                        targets(reordered.before()),
                        targets(reordered.after())))
                : Optional.empty();
    }

    private static Worded reaches(int stage, SafeText before, SafeText after) {
        return Worded.changed(stage(stage).and(" target: "), before, after);
    }

    private SafeText targets(List<Target> targets) {
        return SafeText.join(
                ", ", targets.stream().limit(MOST).map(plan::reached).toList());
    }

    private Worded essential(int stage, Arn contact, boolean now) {
        SafeText said = stage(stage).and(", ").and(called.contact(contact)).and(": acknowledgement ");
        return Worded.changed(
                said,
                SafeText.own(now ? "does not stop the plan" : "stops the plan"),
                SafeText.own(now ? "stops the plan" : "does not stop the plan"));
    }

    private Worded contact(Difference difference) {
        if (difference instanceof Difference.DisplayNameChanged name) {
            return Worded.changed(SafeText.own("Display name: "), named(name.before()), named(name.after()));
        }
        if (difference instanceof Difference.RotationAdded added) {
            return Worded.added(SafeText.own("New rotation: ").and(called.rotation(added.rotation())));
        }
        if (difference instanceof Difference.RotationRemoved removed) {
            SafeText gone = struck(called.rotation(removed.rotation()));
            return new Worded(
                    SafeText.own("Removed rotation: ").and(gone),
                    SafeText.own("Rotation ").and(gone),
                    REMOVED);
        }
        if (difference instanceof Difference.RotationsReordered order) {
            return Worded.changed(SafeText.own("Order of rotations: "), order(order.before()), order(order.after()));
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
        return displayName.isBlank() ? NONE : SafeText.foreign(DisplayNames.shortened(displayName));
    }

    private static SafeText struck(SafeText text) {
        return SafeText.own("~").and(text).and("~");
    }
}
