package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Slack's table block (messages only, one in each), which the SDK in use does not have; all its cells are literal. It
 * brings the blocks that say the same where there are no tables.
 */
final class TableBlock implements LayoutBlock {
    /** With the one that names the columns. */
    static final int MOST_ROWS = 100;
    /** Of all cells of a message together. */
    static final int MOST_LETTERS = 10_000;

    private final String type = "table";
    private final List<List<Cell>> rows;
    private final List<Setting> columnSettings;
    private final transient List<LayoutBlock> otherwise;

    /** Text in which nothing acts. */
    record Cell(String type, String text) {
        static Cell of(String words) {
            return new Cell("raw_text", Blocks.cut(words, MOST_LETTERS));
        }
    }

    /** How a column is drawn. */
    record Setting(String align, boolean isWrapped) {}

    /** @param rows as long as there are columns; the first names them */
    TableBlock(List<List<Cell>> rows, List<Column> columns, List<LayoutBlock> otherwise) {
        this.rows = rows.stream().map(List::copyOf).toList();
        this.columnSettings = columns.stream()
                .map(column -> new Setting("left", column.isWrapped()))
                .toList();
        this.otherwise = List.copyOf(otherwise);
    }

    /** Whether Slack takes as much. */
    boolean fits() {
        int letters = rows.stream()
                .flatMap(List::stream)
                .mapToInt(cell -> cell.text().codePointCount(0, cell.text().length()))
                .sum();
        return rows.size() <= MOST_ROWS && letters <= MOST_LETTERS;
    }

    @Override
    public String getType() {
        return type;
    }

    @Override
    public @Nullable String getBlockId() {
        return null;
    }

    public List<List<Cell>> getRows() {
        return rows;
    }

    public List<Setting> getColumnSettings() {
        return columnSettings;
    }

    List<LayoutBlock> otherwise() {
        return otherwise;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TableBlock table
                && rows.equals(table.rows)
                && columnSettings.equals(table.columnSettings)
                && otherwise.equals(table.otherwise);
    }

    @Override
    public int hashCode() {
        return Objects.hash(rows, columnSettings, otherwise);
    }
}
