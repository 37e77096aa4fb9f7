package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.operations.Outlook;
import oncall.slack.block.Blocks;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;
import oncall.slack.words.FindingWords;
import oncall.slack.words.ReviewWords;
import oncall.slack.words.TimelineWords;

/** Draws what a plan comes to: whom it reaches when, and what somebody should know of it. */
final class OutlookBlocks {
    private static final int MOST = 6;

    private OutlookBlocks() {}

    /** While it is edited. */
    static List<LayoutBlock> draw(Called called, Outlook outlook) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.divider());
        blocks.add(Blocks.section(new TimelineWords(called, outlook).section()));
        if (outlook.findings().isEmpty()) {
            return blocks;
        }
        blocks.add(findings(
                SafeText.own("*" + FindingWords.HEADING + "*"),
                called,
                outlook.subject().contact().type(),
                outlook.findings()));
        return blocks;
    }

    /** In a review. */
    static List<LayoutBlock> draw(Called called, Consequences consequences) {
        ContactType type = consequences.after().subject().contact().type();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.section(ReviewWords.afterwards(new TimelineWords(called, consequences.after()).line())));
        if (!consequences.findings().brought().isEmpty()) {
            blocks.add(findings(
                    ReviewWords.brought(), called, type, consequences.findings().brought()));
        }
        if (!consequences.findings().removed().isEmpty()) {
            blocks.add(findings(
                    ReviewWords.removed(), called, type, consequences.findings().removed()));
        }
        return blocks;
    }

    private static LayoutBlock findings(SafeText heading, Called called, ContactType type, List<Finding> findings) {
        List<SafeText> lines = new ArrayList<>(List.of(heading));
        lines.addAll(new FindingWords(called, type).lines(findings, MOST));
        return Blocks.section(SafeText.join("\n", lines));
    }
}
