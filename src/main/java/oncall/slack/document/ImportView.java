package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.document.ImportItem;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.ReviewWords;

/** Draws an import: the form, what is wrong with a document, what it would do, what became of it. */
final class ImportView {
    /** The submission of a document. */
    static final String FORM = "import-form";
    /** The submission of a review. */
    static final String APPLY = "import-apply";

    /** A tick at one entry. */
    static final String PICK = "import-pick";

    static final String PAGE = "import-page";
    static final String PAGE_NEXT = "import-page-next";

    /** Slack's own limit of an input. */
    static final int LONGEST_PASTE = 3_000;

    /** Entries that a report shows one by one; a modal holds 100 blocks, and people read fewer. */
    static final int MOST = 60;

    private ImportView() {}

    static View form(AskedFrom from, String paste, boolean files, List<LayoutBlock> above) {
        Paper paper = new Paper()
                .blocks(above)
                .section(DocumentWords.importAbout())
                .block(Inputs.optional(
                        ImportForm.PASTE,
                        0,
                        DocumentWords.PASTE,
                        Elements.longTextInput(paste, DocumentWords.PASTE_EXAMPLE, LONGEST_PASTE),
                        files ? DocumentWords.PASTE_HINT : DocumentWords.PASTE_HINT_WITHOUT_FILES));
        if (files) {
            paper.block(Inputs.optional(
                    ImportForm.FILE, 0, DocumentWords.FILE, Elements.fileInput(), DocumentWords.FILE_HINT));
        }
        return paper.form(FORM, DocumentWords.IMPORT, DocumentWords.REVIEW, from.encoded());
    }

    static List<LayoutBlock> faults(Reading.Faulty<?> faulty) {
        return new Paper()
                .blocks(Blocks.alert(DocumentWords.faulty(faulty)))
                .listed(DocumentWords.faults(faulty))
                .blocks();
    }

    static View review(ImportScreen screen, ImportWords words) {
        ImportReview review = screen.review();
        Paper paper = new Paper().blocks(screen.reviewing().above()).section(words.summary(review));
        if (!review.elsewhere().isEmpty()) {
            paper.section(words.elsewhere(review.elsewhere()));
        }
        paper.section(words.taken(review.taken())).section(words.harmful(review));
        entries(screen, words, paper);
        return review.acts()
                ? inputs(screen, paper).form(APPLY, DocumentWords.IMPORT, DocumentWords.APPLY, screen.metadata())
                : paper.reading(Modals.READING, DocumentWords.IMPORT, screen.metadata());
    }

    private static void entries(ImportScreen screen, ImportWords words, Paper paper) {
        Page<Integer> page = screen.page();
        for (int place : page.rows()) {
            ImportItem item = screen.review().items().get(place);
            if (item.acts()) {
                paper.section(
                        FieldId.of(ImportForm.item(place), 0),
                        words.item(item),
                        Elements.checkbox(
                                PICK, ImportWords.PICK, screen.review().picked().contains(place)));
            } else {
                paper.section(words.item(item));
            }
        }
        if (!page.isWhole()) {
            paper.small(DocumentWords.entries(page.part()))
                    .buttons("pages", page.buttons(PAGE, PAGE_NEXT, " Page", String::valueOf));
        }
    }

    private static Paper inputs(ImportScreen screen, Paper paper) {
        ImportReview review = screen.review();
        if (!review.taken().isEmpty()) {
            paper.block(Inputs.required(
                    ImportForm.TAKEN,
                    0,
                    ImportWords.ELSEWHERE,
                    Elements.checkbox(FieldId.ANSWER, ImportWords.MEANT, false),
                    ""));
        }
        paper.blocks(screen.heard())
                .block(Inputs.optional(
                        ImportForm.NOTE,
                        0,
                        ReviewWords.NOTE,
                        Elements.longTextInput("", ReviewWords.NOTE_EXAMPLE, ReviewWords.LONGEST_NOTE),
                        ReviewWords.NOTE_HINT));
        if (!review.emptied().isEmpty()) {
            paper.block(Inputs.required(
                    ImportForm.CONFIRM,
                    0,
                    ImportWords.confirm(review.emptied()),
                    Elements.textInput("", ImportWords.EMPTY, ReviewWords.LONGEST_NOTE),
                    ImportWords.CONFIRM_HINT));
        }
        return paper;
    }

    static View done(AskedFrom from, ImportReport report, ImportWords words) {
        Paper paper = new Paper().alert(words.hasFailed(report) ? "warning" : "success", words.done(report));
        return paper.most(MOST, report.lines(), line -> paper.section(words.line(line)))
                .reading(Modals.READING, DocumentWords.IMPORT, from.encoded());
    }

    /** For a direct message: as many lines as it holds, the others counted. */
    static Message told(ImportReport report, ImportWords words) {
        List<SafeText> lines = new ArrayList<>(List.of(words.done(report)));
        int room = Blocks.LONGEST_TEXT - 300;
        int shown = 0;
        for (ImportReport.Line line : report.lines()) {
            SafeText text = words.line(line);
            room -= text.mrkdwn().length() + 1;
            if (room < 0) {
                break;
            }
            lines.add(text);
            shown++;
        }
        if (shown < report.lines().size()) {
            lines.add(Paper.andMore(report.lines().size() - shown));
        }
        return Message.of(SafeText.join("\n", lines));
    }
}
