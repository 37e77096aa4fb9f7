package oncall.slack.check;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.check.CheckEverything.Checked;
import oncall.operations.check.CheckEverything.Report;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.FindingRows;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.FindingWords;
import oncall.slack.words.TimelineWords;

/** Draws findings, of one plan or ten plans to a page, for a message as well as for a modal. */
final class CheckView {
    static final String NEXT = "check.next";
    static final String PREVIOUS = "check.previous";
    static final String AGAIN = "check.again";
    private static final int ROWS = 10;
    private static final int MOST_OF_A_ROW = 3;
    private static final int MOST_OF_ONE = 20;

    private CheckView() {}

    static Message one(PlanForecast forecast, DisplayNames called) {
        Contact contact = forecast.subject().contact();
        Paper paper = new Paper().header(contact.name().title(), CardWords.kind(contact));
        if (forecast.findings().isEmpty()) {
            paper.section(FindingWords.none());
        }
        return new FindingRows(new FindingWords(called, contact.type()), contact.arn())
                .draw(forecast.findings(), MOST_OF_ONE, paper)
                .small(new TimelineWords(called, forecast).unknown())
                .buttons("check", show(contact.name()))
                .message();
    }

    /** @param wanted page, from 0 */
    static Message everything(Report report, DisplayNames called, int wanted) {
        Page<Checked> page = new Page<>(report.found(), wanted, ROWS);
        Paper paper = new Paper().section(CheckWords.heading(report)).small(CheckWords.part(page));
        for (int i = 0; i < page.rows().size(); i++) {
            Checked checked = page.rows().get(i);
            paper.section("row-" + i, row(checked, called), show(checked.name()));
        }
        return paper.small(CheckWords.deactivated(report.deactivated(), called))
                .small(CheckWords.inNoSchedule(report.rotations(), called))
                .small(CheckWords.inNoPlan(report.schedules()))
                .small(CheckWords.unread(report))
                .small(CheckWords.asOf(report))
                .buttons("pager", pager(report, page))
                .message();
    }

    private static SafeText row(Checked checked, DisplayNames called) {
        List<SafeText> lines = new ArrayList<>(List.of(CheckWords.title(checked.name())));
        lines.addAll(new FindingWords(
                        called.withChannels(checked.details().channels()),
                        checked.name().type())
                .lines(checked.findings(), MOST_OF_A_ROW));
        return SafeText.join("\n", lines);
    }

    private static BlockElement show(ContactName name) {
        return Elements.labelled(Elements.button("show", "Show", name.arn().value()), "Show " + name.title());
    }

    private static List<BlockElement> pager(Report report, Page<Checked> page) {
        List<BlockElement> buttons = new ArrayList<>(page.buttons(PREVIOUS, NEXT, "", Integer::toString));
        boolean more = report.read() < report.all() || report.oldest().isPresent();
        String again = more ? CheckWords.READ_ON : "Check Again";
        buttons.add(Elements.button(AGAIN, again, Integer.toString(page.number())));
        return buttons;
    }
}
