package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.document.ImportReport;
import oncall.operations.document.ImportReview;
import oncall.operations.document.Reading;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;

/** Draws an import: the form, what is wrong with a document, what it would do, what became of it. */
final class ImportView {
    /** The submission of a document. */
    static final String FORM = "import-form";
    /** The submission of a review. */
    static final String APPLY = "import-apply";

    /** Slack's own limit of an input. */
    static final int LONGEST_PASTE = 3_000;

    /** Entries that a review or report shows one by one; a modal holds 100 blocks, and people read fewer. */
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

    static View review(
            Reviewing reviewing, String id, ImportReview review, ImportWords words, List<LayoutBlock> heard) {
        Paper paper = new Paper().blocks(reviewing.above()).section(words.summary(review));
        if (!review.elsewhere().isEmpty()) {
            paper.section(words.elsewhere(review.elsewhere()));
        }
        paper.section(words.taken(review.taken()));
        paper.most(MOST, review.items(), item -> paper.section(words.item(item)));
        String metadata = Metadata.of(reviewing.from().encoded(), id, reviewing.file());
        if (review.acts() && !review.taken().isEmpty()) {
            paper.block(Inputs.required(
                    ImportForm.TAKEN,
                    0,
                    ImportWords.ELSEWHERE,
                    Elements.checkbox(FieldId.ANSWER, ImportWords.MEANT, false),
                    ""));
        }
        return review.acts()
                ? paper.blocks(heard).form(APPLY, DocumentWords.IMPORT, DocumentWords.APPLY, metadata)
                : paper.reading(Modals.READING, DocumentWords.IMPORT, metadata);
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
