package oncall.slack.planeditor;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactType;
import oncall.domain.Finding;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.Blocks;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FindingWords;
import oncall.slack.words.ReviewWords;
import oncall.slack.words.TimelineWords;

/** Draws what a plan comes to: whom it reaches when, and what somebody should know of it. */
final class ForecastBlocks {
    private static final int MOST = 6;

    private ForecastBlocks() {}

    /** While it is edited. */
    static void draw(DisplayNames called, PlanForecast forecast, Paper paper) {
        TimelineWords words = new TimelineWords(called, forecast);
        paper.block(Blocks.divider()).section(words.section()).small(words.unknown());
        ContactType type = forecast.subject().contact().type();
        findings(SafeText.own("*" + FindingWords.HEADING + "*"), called, type, forecast.findings(), paper);
    }

    /** In a review. */
    static void draw(DisplayNames called, Consequences consequences, Paper paper) {
        ContactType type = consequences.after().subject().contact().type();
        paper.section(ReviewWords.afterwards(new TimelineWords(called, consequences.after()).line()));
        List<Finding> brought = consequences.findings().brought();
        findings(ReviewWords.brought(brought.size()), called, type, brought, paper);
        findings(ReviewWords.removed(), called, type, consequences.findings().removed(), paper);
        paper.section(AnnounceWords.hurts(consequences.hurts()));
    }

    private static void findings(
            SafeText heading, DisplayNames called, ContactType type, List<Finding> findings, Paper paper) {
        if (!findings.isEmpty()) {
            List<SafeText> lines = new ArrayList<>(List.of(heading));
            lines.addAll(new FindingWords(called, type).lines(findings, MOST));
            paper.section(lines);
        }
    }
}
