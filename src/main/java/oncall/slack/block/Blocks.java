package oncall.slack.block;

import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.ContextBlock;
import com.slack.api.model.block.DividerBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.RichTextBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.MarkdownTextObject;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.composition.TextObject;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.RichTextPreformattedElement;
import com.slack.api.model.block.element.RichTextSectionElement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The blocks that we use, within Slack's limits of length. */
public final class Blocks {
    /** Of a message's own text; Slack splits longer ones. */
    public static final int LONGEST_TEXT = 3900;

    private Blocks() {}

    /** At most 150 characters; plain, so that nothing in it acts. */
    public static LayoutBlock header(String text) {
        return HeaderBlock.builder().text(plain(text, 150)).build();
    }

    public static LayoutBlock section(SafeText text) {
        return SectionBlock.builder().text(mrkdwn(text, 3000)).build();
    }

    public static LayoutBlock section(String blockId, SafeText text, BlockElement accessory) {
        return SectionBlock.builder()
                .blockId(blockId)
                .text(mrkdwn(text, 3000))
                .accessory(accessory)
                .build();
    }

    /** Letter by letter as it is, in a fixed width; at most 3,000 characters. */
    public static LayoutBlock code(String foreign) {
        return RichTextBlock.builder()
                .elements(List.of(RichTextPreformattedElement.builder()
                        .elements(List.of(RichTextSectionElement.Text.builder()
                                .text(cut(foreign, 3000))
                                .build()))
                        .build()))
                .build();
    }

    /** Two columns, at most ten cells. */
    public static LayoutBlock fields(List<SafeText> cells) {
        return SectionBlock.builder()
                .fields(cells.stream().map(cell -> mrkdwn(cell, 2000)).toList())
                .build();
    }

    /**
     * A table of plain words, for messages only and one in each. Where Slack shows no tables, or not one of this
     * length, the other blocks stand in its place.
     */
    public static List<LayoutBlock> table(
            List<Column> columns, List<List<SafeText>> rows, List<LayoutBlock> otherwise) {
        List<List<TableBlock.Cell>> cells = new ArrayList<>();
        cells.add(columns.stream().map(Column::name).map(TableBlock.Cell::of).toList());
        rows.forEach(row -> cells.add(
                row.stream().map(SafeText::plain).map(TableBlock.Cell::of).toList()));
        TableBlock table = new TableBlock(cells, columns, otherwise);
        return table.fits() ? List.of(table) : otherwise;
    }

    /** Small print; fragments belong in one text, joined by " · ". */
    public static LayoutBlock context(SafeText text) {
        return ContextBlock.builder().elements(List.of(mrkdwn(text, 2000))).build();
    }

    public static LayoutBlock divider() {
        return DividerBlock.builder().build();
    }

    public static LayoutBlock actions(String blockId, BlockElement... elements) {
        return ActionsBlock.builder()
                .blockId(blockId)
                .elements(Arrays.asList(elements))
                .build();
    }

    /** An error of a whole form: its first sentence as an alert, the rest below it. Modals only. */
    public static List<LayoutBlock> alert(SafeText text) {
        return alert("error", text);
    }

    /** Level is one of default, info, warning, error, success. An alert holds 200 characters. */
    public static List<LayoutBlock> alert(String level, SafeText text) {
        String all = text.mrkdwn();
        int end = all.indexOf(". ");
        if (all.length() <= 200 || end < 0 || end >= 200) {
            return all.length() <= 200
                    ? List.of(alertBlock(level, text))
                    : List.of(alertBlock(level, text.cutTo(200)), section(text));
        }
        return List.of(
                alertBlock(level, new SafeText(all.substring(0, end + 1))),
                section(new SafeText(all.substring(end + 2))));
    }

    private static LayoutBlock alertBlock(String level, SafeText text) {
        return new AlertBlock(level, mrkdwn(text, 200));
    }

    static TextObject mrkdwn(SafeText text, int limit) {
        String value = text.cutTo(limit).mrkdwn();
        return MarkdownTextObject.builder()
                .text(value.isBlank() ? "–" : value)
                .verbatim(true)
                .build();
    }

    public static PlainTextObject plain(String text, int limit) {
        return PlainTextObject.builder().text(cut(text, limit)).emoji(false).build();
    }

    /** Never empty: Slack refuses an empty text. */
    static String cut(String text, int limit) {
        String shown = text.isBlank() ? "–" : text;
        return shown.codePointCount(0, shown.length()) <= limit
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, limit - 1)) + "…";
    }
}
