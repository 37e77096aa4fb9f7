package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Arn;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.domain.Target;
import oncall.slack.block.SafeText;

/** A plan in words: stage · waits · reaches · how. Addresses appear nowhere in it. */
public final class PlanWords {
    /** More would make a message that nobody reads and that Slack may refuse. */
    public static final int MOST_STAGES = 24;

    public static final int MOST_TARGETS = 12;
    private static final int MOST_ROTATIONS = 24;
    private static final SafeText NOBODY = SafeText.own("reaches nobody");

    private final DisplayNames called;
    private final TargetWords targets;

    public PlanWords(DisplayNames called) {
        this.called = called;
        this.targets = new TargetWords(called);
    }

    /** What the plan of this kind of contact is called. */
    public static String heading(ContactType type) {
        return switch (type) {
            case PERSONAL -> "Engagement plan";
            case ESCALATION -> "Escalation plan";
            case ONCALL_SCHEDULE -> "Rotations, in order";
        };
    }

    public static SafeText empty(ContactType type) {
        return switch (type) {
            case PERSONAL -> SafeText.own("No stages yet: an engagement reaches nobody.");
            case ESCALATION -> SafeText.own("No stages yet: an escalation reaches nobody.");
            case ONCALL_SCHEDULE -> SafeText.own("No rotations yet: nobody is on call.");
        };
    }

    /** As many stages as a message shows; {@link #andMore} speaks of the rest. */
    public List<StageWords> stages(Plan plan) {
        List<StageWords> all = new ArrayList<>();
        int begins = 0;
        for (int i = 0; i < Math.min(plan.stages().size(), MOST_STAGES); i++) {
            Stage stage = plan.stages().get(i);
            all.add(new StageWords(when(i, begins, stage), reaches(stage, MOST_TARGETS)));
            begins += stage.minutes();
        }
        return all;
    }

    public static Optional<SafeText> andMore(Plan plan) {
        int more = plan.stages().size() - MOST_STAGES;
        return more > 0 ? Optional.of(SafeText.own("… and " + count(more, "more stage"))) : Optional.empty();
    }

    /** Its number, when it begins, and what else is said of it. */
    public static SafeText when(int index, int begins, Stage stage) {
        return SafeText.own("*Stage " + (index + 1) + "* · begins at " + begins + " min · ")
                .and(said(stage));
    }

    /** What is said of a stage beside whom it reaches. */
    public static SafeText said(Stage stage) {
        return SafeText.join(
                " · ",
                Stream.of(Stage.Field.values()).map(field -> said(field, stage)).toList());
    }

    static SafeText said(Stage.Field field, Stage stage) {
        return switch (field) {
            case MINUTES -> SafeText.own(stage.minutes() == 0 ? "does not wait" : "waits " + stage.minutes() + " min");
        };
    }

    /** In one sentence, behind the stage's number. */
    static SafeText changed(Stage.Field field, Stage before, Stage after) {
        return switch (field) {
            case MINUTES -> SafeText.own("waits ~" + before.minutes() + "~ → " + after.minutes() + " min");
        };
    }

    /** A line for each of so many targets, and how. */
    public SafeText reaches(Stage stage, int most) {
        if (stage.targets().isEmpty()) {
            return NOBODY;
        }
        List<SafeText> lines = new ArrayList<>();
        stage.targets().stream().limit(most).map(this::target).forEach(lines::add);
        moreTargets(stage, most).ifPresent(lines::add);
        return SafeText.join("\n", lines);
    }

    public static Optional<SafeText> moreTargets(Stage stage, int most) {
        int more = stage.targets().size() - most;
        return more > 0 ? Optional.of(SafeText.own("… and " + count(more, "more target"))) : Optional.empty();
    }

    /** In one line, with so many of its targets. */
    public SafeText shortly(Stage stage, int most) {
        List<SafeText> first =
                stage.targets().stream().limit(most).map(this::reached).toList();
        return said(stage)
                .and(" · ")
                .and(first.isEmpty() ? NOBODY : SafeText.join(", ", first))
                .and(stage.targets().size() > most ? " …" : "");
    }

    /** Whom a target reaches, and how. */
    public SafeText target(Target target) {
        return targets.whole(target);
    }

    /** Whom a target reaches, without how. */
    public SafeText reached(Target target) {
        return targets.reached(target);
    }

    /** The rotations of a schedule, numbered in their order. */
    public SafeText rotations(List<Arn> rotations) {
        List<SafeText> lines = new ArrayList<>();
        for (int i = 0; i < Math.min(rotations.size(), MOST_ROTATIONS); i++) {
            lines.add(SafeText.own((i + 1) + ". ").and(rotation(rotations.get(i))));
        }
        if (rotations.size() > MOST_ROTATIONS) {
            lines.add(SafeText.own("… and " + count(rotations.size() - MOST_ROTATIONS, "more rotation")));
        }
        return SafeText.join("\n", lines);
    }

    private SafeText rotation(Arn arn) {
        return called.known(arn)
                .map(known -> called.rotation(arn).and(" · ").and(new RotationWords(called).shortly(known)))
                .orElseGet(() -> called.rotation(arn));
    }

    /** "1 stage", "3 stages". */
    public static String count(int number, String what) {
        return number + " " + what + (number == 1 ? "" : "s");
    }
}
