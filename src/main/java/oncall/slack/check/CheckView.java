package oncall.slack.check;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.operations.CheckEverything.Checked;
import oncall.operations.CheckEverything.Report;
import oncall.operations.Outlook;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;
import oncall.slack.words.CardWords;
import oncall.slack.words.CheckWords;
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

    static Message one(Outlook outlook, Called called) {
        Contact contact = outlook.subject().contact();
        List<SafeText> lines = new FindingWords(called, contact.type()).lines(outlook.findings(), MOST_OF_ONE);
        List<SafeText> shown = lines.isEmpty() ? List.of(FindingWords.none()) : lines;
        List<SafeText> notes = new TimelineWords(called, outlook).unknown();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.header(contact.name().title()));
        blocks.add(Blocks.context(CardWords.kind(contact)));
        shown.forEach(line -> blocks.add(Blocks.section(line)));
        notes.forEach(note -> blocks.add(Blocks.context(note)));
        blocks.add(Blocks.actions("check", show(contact.name())));
        List<SafeText> text = new ArrayList<>();
        text.add(CardWords.title(contact).and(" · ").and(CardWords.kind(contact)));
        text.addAll(shown);
        text.addAll(notes);
        return new Message(SafeText.join("\n", text).cutTo(Blocks.LONGEST_TEXT), blocks);
    }

    /** @param wanted page, from 0 */
    static Message everything(Report report, Called called, int wanted) {
        int found = report.found().size();
        int pages = Math.max(1, (found + ROWS - 1) / ROWS);
        int page = Math.min(wanted, pages - 1);
        int first = page * ROWS;
        List<Checked> rows = report.found().subList(first, Math.min(first + ROWS, found));
        List<SafeText> text = new ArrayList<>(List.of(CheckWords.heading(report, first + 1, first + rows.size())));
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(text.get(0))));
        for (int i = 0; i < rows.size(); i++) {
            SafeText row = row(rows.get(i), called);
            text.add(row);
            blocks.add(Blocks.section("row-" + i, row, show(rows.get(i).name())));
        }
        Stream.of(
                        CheckWords.deactivated(report.deactivated(), called),
                        CheckWords.inNoSchedule(report.rotations(), called),
                        CheckWords.inNoPlan(report.schedules()),
                        CheckWords.unread(report))
                .flatMap(Optional::stream)
                .forEach(words -> {
                    text.add(words);
                    blocks.add(Blocks.context(words));
                });
        blocks.add(Blocks.actions("pager", pager(report, page, pages)));
        return new Message(SafeText.join("\n", text).cutTo(Blocks.LONGEST_TEXT), blocks);
    }

    private static SafeText row(Checked checked, Called called) {
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

    private static BlockElement[] pager(Report report, int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Elements.button(PREVIOUS, "Previous", Integer.toString(page - 1)));
        }
        if (page < pages - 1) {
            buttons.add(Elements.button(NEXT, "Next", Integer.toString(page + 1)));
        }
        String again = report.read() < report.all() ? "Read On" : "Check Again";
        buttons.add(Elements.button(AGAIN, again, Integer.toString(page)));
        return buttons.toArray(BlockElement[]::new);
    }
}
