package oncall.slack.planeditor;

import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Conflict;
import oncall.domain.Side;
import oncall.domain.Stage;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;
import oncall.slack.words.ReviewWords;

/** What is said where two people changed the same. */
public final class ConflictWords {
    public static final String TITLE = "Choose Between Changes";
    public static final String MINE = "Mine";
    public static final String THEIRS = "Theirs";
    public static final String BOTH = "Both together";

    private static final int MOST = 12;

    private final DisplayNames called;
    private final PlanWords plan;

    public ConflictWords(DisplayNames called) {
        this.called = called;
        this.plan = new PlanWords(called);
    }

    public static SafeText touching(Optional<String> author, int places) {
        return ReviewWords.by(author)
                .and(" changed the same as you, in " + PlanWords.count(places, "place") + ". ")
                .and("Nothing is saved before you choose.");
    }

    /** Everything that the other changed. */
    public static SafeText changes(Optional<String> author, List<SafeText> lines) {
        return ReviewWords.by(author).and(" changed:\n").and(SafeText.join("\n", lines));
    }

    /** The label of the choice; it is read alone by screen readers. */
    public static String question(Conflict conflict) {
        return "Whose " + name(conflict) + "?";
    }

    public SafeText touched(Conflict conflict) {
        SafeText was = SafeText.own("*" + capital(name(conflict)) + "* · it was: ");
        if (conflict instanceof Conflict.OfName name) {
            return was.and(named(name.base()));
        }
        if (conflict instanceof Conflict.OfStage stage) {
            return was.and(stage(Optional.of(stage.base())));
        }
        return conflict instanceof Conflict.OfRotations rotations
                ? was.and(rotations(rotations.base()))
                : SafeText.own("*" + capital(name(conflict)) + "*");
    }

    public SafeText mine(Conflict conflict) {
        return SafeText.own("*" + MINE + "*\n").and(version(conflict, Side.MINE));
    }

    public SafeText theirs(Conflict conflict) {
        return SafeText.own("*" + THEIRS + "*\n").and(version(conflict, Side.THEIRS));
    }

    private SafeText version(Conflict conflict, Side side) {
        boolean mine = side == Side.MINE;
        if (conflict instanceof Conflict.OfName name) {
            return named(mine ? name.mine() : name.theirs());
        }
        if (conflict instanceof Conflict.OfStage stage) {
            return stage(mine ? stage.mine() : stage.theirs());
        }
        if (conflict instanceof Conflict.OfOrder order) {
            return stages(mine ? order.mine() : order.theirs());
        }
        Conflict.OfRotations rotations = (Conflict.OfRotations) conflict;
        return rotations(mine ? rotations.mine() : rotations.theirs());
    }

    /** Where both can be taken. */
    public Optional<SafeText> both(Conflict conflict) {
        return conflict instanceof Conflict.OfStage stage
                ? stage.both().map(both -> SafeText.own("*" + BOTH + "*\n").and(stage(Optional.of(both))))
                : Optional.empty();
    }

    private static String name(Conflict conflict) {
        if (conflict instanceof Conflict.OfStage stage) {
            return "stage " + (stage.place() + 1);
        }
        if (conflict instanceof Conflict.OfName) {
            return "display name";
        }
        return conflict instanceof Conflict.OfOrder ? "order of stages" : "rotations";
    }

    private SafeText stage(Optional<Stage> stage) {
        return stage.map(there -> PlanWords.said(there).and(" · ").and(plan.reaches(there, MOST)))
                .orElseGet(() -> SafeText.own("removed"));
    }

    private SafeText stages(List<Stage> stages) {
        SafeText shown = SafeText.own("");
        for (int i = 0; i < Math.min(stages.size(), MOST); i++) {
            shown = shown.and((i == 0 ? "" : "\n") + (i + 1) + ". ").and(plan.shortly(stages.get(i), 3));
        }
        return stages.size() > MOST
                ? shown.and("\n… and " + PlanWords.count(stages.size() - MOST, "more stage"))
                : shown;
    }

    private SafeText rotations(List<Arn> rotations) {
        return rotations.isEmpty()
                ? SafeText.own("none")
                : SafeText.join(
                        ", ",
                        rotations.stream().limit(MOST).map(called::rotation).toList());
    }

    private static SafeText named(String displayName) {
        return displayName.isBlank() ? SafeText.own("none") : SafeText.foreign(DisplayNames.shortened(displayName));
    }

    private static String capital(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
