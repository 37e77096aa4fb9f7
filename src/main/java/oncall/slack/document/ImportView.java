package oncall.slack.document;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.ImportItem;
import oncall.operations.ImportReport;
import oncall.operations.ImportReview;
import oncall.operations.document.Reading;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.surface.Surface;
import oncall.slack.words.DocumentWords;
import oncall.slack.words.ImportWords;

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
        List<LayoutBlock> blocks = new ArrayList<>(above);
        blocks.add(Blocks.section(DocumentWords.importAbout()));
        blocks.add(Inputs.optional(
                ImportForm.PASTE,
                0,
                DocumentWords.PASTE,
                Elements.longTextInput(paste, DocumentWords.PASTE_EXAMPLE, LONGEST_PASTE),
                files ? DocumentWords.PASTE_HINT : DocumentWords.PASTE_HINT_WITHOUT_FILES));
        if (files) {
            blocks.add(Inputs.optional(
                    ImportForm.FILE, 0, DocumentWords.FILE, Elements.fileInput(), DocumentWords.FILE_HINT));
        }
        return Modals.form(FORM, DocumentWords.IMPORT, DocumentWords.REVIEW, from.encoded(), blocks);
    }

    static List<LayoutBlock> faults(Reading.Faulty<?> faulty) {
        List<LayoutBlock> blocks = new ArrayList<>(Blocks.alert(DocumentWords.faulty(faulty)));
        List<SafeText> lines = DocumentWords.faults(faulty);
        for (int i = 0; i < lines.size(); i += 10) {
            blocks.add(Blocks.section(SafeText.join("\n", lines.subList(i, Math.min(i + 10, lines.size())))));
        }
        return blocks;
    }

    static View review(
            AskedFrom from,
            String id,
            ImportReview review,
            ImportWords words,
            List<LayoutBlock> above,
            List<LayoutBlock> heard) {
        List<LayoutBlock> blocks = new ArrayList<>(above);
        blocks.add(Blocks.section(words.summary(review)));
        if (!review.elsewhere().isEmpty()) {
            blocks.add(Blocks.section(words.elsewhere(review.elsewhere())));
        }
        List<ImportItem> shown = review.items().stream().limit(MOST).toList();
        shown.forEach(item -> blocks.add(Blocks.section(words.item(item))));
        if (review.items().size() > MOST) {
            blocks.add(Blocks.section(words.more(review.items().size() - MOST)));
        }
        if (review.acts()) {
            blocks.addAll(heard);
        }
        String metadata = from.encoded() + "\n" + id;
        return review.acts()
                ? Modals.form(APPLY, DocumentWords.IMPORT, DocumentWords.APPLY, metadata, blocks)
                : Modals.reading(Surface.READING, DocumentWords.IMPORT, metadata, blocks);
    }

    static View done(AskedFrom from, ImportReport report, ImportWords words) {
        List<LayoutBlock> blocks =
                new ArrayList<>(Blocks.alert(words.hasFailed(report) ? "warning" : "success", words.done(report)));
        report.lines().stream().limit(MOST).forEach(line -> blocks.add(Blocks.section(words.line(line))));
        if (report.lines().size() > MOST) {
            blocks.add(Blocks.section(words.more(report.lines().size() - MOST)));
        }
        return Modals.reading(Surface.READING, DocumentWords.IMPORT, from.encoded(), blocks);
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
            lines.add(words.more(report.lines().size() - shown));
        }
        return Message.of(SafeText.join("\n", lines));
    }
}
