package oncall.slack.plan;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.slack.block.Blocks;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;
import oncall.slack.words.PlanWords;
import oncall.slack.words.StageWords;

/** Draws a plan: two columns a stage (when · whom and how), rotations as a list; at most {@value #MOST_BLOCKS} blocks. */
public final class PlanView {
    static final int MOST_BLOCKS = PlanWords.MOST_STAGES + 3;

    private final ContactType type;
    private final Plan plan;
    private final PlanWords words;

    public PlanView(ContactType type, Plan plan, Called called) {
        this.type = type;
        this.plan = plan;
        this.words = new PlanWords(called);
    }

    /** For a message or a modal. */
    public List<LayoutBlock> blocks() {
        List<LayoutBlock> blocks = new ArrayList<>();
        SafeText heading = heading();
        if (plan.stages().isEmpty()) {
            return List.of(Blocks.section(heading.and("\n").and(rotationsOrNothing())));
        }
        blocks.add(Blocks.section(heading));
        words.stages(plan).forEach(stage -> blocks.add(Blocks.fields(List.of(stage.when(), stage.reaches()))));
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
