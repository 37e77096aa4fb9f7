package oncall.slack.plan;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.Plan;
import oncall.domain.Stage;
import oncall.slack.block.Column;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;
import oncall.slack.words.TargetWords;

/** The stages of a plan as rows: one for each target, so that nobody has to match lines of two cells. */
public final class PlanTable {
    public static final List<Column> COLUMNS =
            List.of(Column.narrow("Stage"), Column.narrow("Waits"), Column.wide("Reaches"), Column.wide("How"));

    private static final SafeText NOTHING = SafeText.own("–");

    private final TargetWords targets;

    public PlanTable(DisplayNames called) {
        this.targets = new TargetWords(called);
    }

    /** As many stages as a message shows, each cell with something in it. */
    public List<List<SafeText>> rows(Plan plan) {
        List<List<SafeText>> rows = new ArrayList<>();
        int begins = 0;
        for (int i = 0; i < Math.min(plan.stages().size(), PlanWords.MOST_STAGES); i++) {
            Stage stage = plan.stages().get(i);
            SafeText number = SafeText.own((i + 1) + " · at " + begins + " min");
            SafeText waits = SafeText.own(stage.minutes() + " min");
            reached(stage).forEach(row -> rows.add(List.of(number, waits, row.get(0), row.get(1))));
            begins += stage.minutes();
        }
        return rows;
    }

    private List<List<SafeText>> reached(Stage stage) {
        if (stage.targets().isEmpty()) {
            return List.of(List.of(SafeText.own("nobody"), NOTHING));
        }
        List<List<SafeText>> rows = new ArrayList<>();
        stage.targets().stream()
                .limit(PlanWords.MOST_TARGETS)
                .forEach(target -> rows.add(
                        List.of(targets.name(target), targets.how(target).orElse(NOTHING))));
        PlanWords.moreTargets(stage, PlanWords.MOST_TARGETS).ifPresent(more -> rows.add(List.of(more, NOTHING)));
        return rows;
    }
}
