package oncall.slack.summary;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.domain.Difference;
import oncall.domain.PlanDiff;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.Called;
import oncall.slack.words.CardWords;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.SummaryWords;

/** Draws what a channel reads after a change: what happened, the difference, the plan as it is now; no address. */
public final class Summary {
    private Summary() {}

    public static Message created(String user, Contact created, Called called) {
        return draw(SummaryWords.created(user, created), List.of(), created, called);
    }

    public static Message changed(String user, Contact before, Contact after, Called called) {
        List<Difference> differences = PlanDiff.between(before, after);
        boolean renamedOnly = before.plan().equals(after.plan());
        return draw(
                renamedOnly ? SummaryWords.renamed(user, after) : SummaryWords.changed(user, after),
                new DifferenceWords(called).lines(differences),
                after,
                called);
    }

    /** What happened, and the plan as it is. */
    static Message of(SafeText first, Contact contact, Called called) {
        return draw(first, List.of(), contact, called);
    }

    private static Message draw(SafeText first, List<SafeText> differences, Contact contact, Called called) {
        PlanView plan = new PlanView(contact.type(), contact.plan(), called);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(first)));
        List<SafeText> text = new ArrayList<>(List.of(first));
        if (!differences.isEmpty()) {
            blocks.add(Blocks.section(SafeText.join("\n", differences)));
            text.addAll(differences);
        }
        blocks.addAll(plan.blocks());
        text.addAll(plan.lines());
        blocks.add(Blocks.context(CardWords.kind(contact)));
        blocks.add(Blocks.actions(
                "summary", Elements.button("show", "Show", contact.arn().value())));
        return new Message(SafeText.join("\n", text).cutTo(Blocks.LONGEST_TEXT), blocks);
    }
}
