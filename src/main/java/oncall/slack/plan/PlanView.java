package oncall.slack.plan;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.slack.block.Blocks;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;
import oncall.slack.words.StageWords;

/** Draws a plan: its stages as a table or in two columns, its rotations as a list; at most {@value #MOST_BLOCKS} blocks. */
public final class PlanView {
    static final int MOST_BLOCKS = PlanWords.MOST_STAGES + 3;

    private final ContactType type;
    private final Plan plan;
    private final DisplayNames called;
    private final PlanWords words;

    public PlanView(ContactType type, Plan plan, DisplayNames called) {
        this.type = type;
        this.plan = plan;
        this.called = called;
        this.words = new PlanWords(called);
    }

    /** Where there may be no tables: two columns a stage (when · whom and how). */
    public List<LayoutBlock> blocks() {
        return drawn(columns());
    }

    /** For a message: a table (stage · waits · reaches · how), and the two columns where Slack shows none. */
    public List<LayoutBlock> tabled() {
        return drawn(Blocks.table(PlanTable.COLUMNS, new PlanTable(called).rows(plan), columns()));
    }

    private List<LayoutBlock> columns() {
        return words.stages(plan).stream()
                .map(stage -> Blocks.fields(List.of(stage.when(), stage.reaches())))
                .toList();
    }

    private List<LayoutBlock> drawn(List<LayoutBlock> stages) {
        SafeText heading = heading();
        if (plan.stages().isEmpty()) {
            return List.of(Blocks.section(heading.and("\n").and(rotationsOrNothing())));
        }
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(heading)));
        blocks.addAll(stages);
        PlanWords.andMore(plan).ifPresent(more -> blocks.add(Blocks.context(more)));
        if (!plan.rotations().isEmpty()) {
            blocks.add(Blocks.section(words.rotations(plan.rotations())));
        }
        return blocks;
    }

    /** The same as text. */
    public List<SafeText> lines() {
        List<SafeText> lines = new ArrayList<>(List.of(heading()));
        if (plan.stages().isEmpty()) {
            lines.add(rotationsOrNothing());
            return lines;
        }
        words.stages(plan).stream().map(StageWords::whole).forEach(lines::add);
        PlanWords.andMore(plan).ifPresent(lines::add);
        if (!plan.rotations().isEmpty()) {
            lines.add(words.rotations(plan.rotations()));
        }
        return lines;
    }

    private SafeText rotationsOrNothing() {
        return plan.rotations().isEmpty() ? PlanWords.empty(type) : words.rotations(plan.rotations());
    }

    private SafeText heading() {
        return SafeText.own("*" + PlanWords.heading(type) + "*");
    }
}
