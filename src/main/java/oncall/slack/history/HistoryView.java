package oncall.slack.history;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Change;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.HistoryWords;

/** Draws a page of the change log, for a message as well as for a modal. */
final class HistoryView {
    static final String SHOW = "history.show";
    static final String OLDER = "history.older";
    static final String NEWER = "history.newer";

    private HistoryView() {}

    static Message draw(HistoryScreen screen) {
        boolean newest = screen.query().trail().isEmpty();
        if (screen.rows().isEmpty() && newest) {
            return Message.of(HistoryWords.none(screen.name()));
        }
        SafeText heading = HistoryWords.heading(screen.name(), newest);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(heading)));
        List<SafeText> lines = new ArrayList<>(List.of(heading));
        boolean ofOne = screen.query().object().isPresent();
        screen.rows().forEach(row -> row(row, ofOne, blocks, lines));
        List<BlockElement> pager = pager(screen);
        if (!pager.isEmpty()) {
            blocks.add(Blocks.actions("pager", pager.toArray(BlockElement[]::new)));
        }
        return new Message(SafeText.join("\n", lines).cutTo(Blocks.LONGEST_TEXT), blocks);
    }

    private static void row(HistoryScreen.Row row, boolean ofOne, List<LayoutBlock> blocks, List<SafeText> lines) {
        Change change = row.change();
        SafeText line = HistoryWords.line(change);
        SafeText small = row.putBack()
                .map(by -> HistoryWords.small(change).and("\n").and(HistoryWords.putBack(by)))
                .orElseGet(() -> HistoryWords.small(change));
        blocks.add(Blocks.section(line));
        blocks.add(Blocks.context(small));
        blocks.add(Blocks.actions("row-" + change.id(), buttons(row)));
        lines.add(line);
        lines.add(small);
        boolean deleted = change.kind() == Change.Kind.DELETED && change.state() == Change.State.APPLIED;
        if (ofOne && deleted) {
            blocks.add(Blocks.context(HistoryWords.another()));
            lines.add(HistoryWords.another());
        }
    }

    private static BlockElement[] buttons(HistoryScreen.Row row) {
        ButtonElement show = button(SHOW, HistoryWords.SHOW_DIFFERENCE, row.change());
        return row.mayUndo()
                ? new BlockElement[] {show, button("undo", HistoryWords.UNDO, row.change())}
                : new BlockElement[] {show};
    }

    private static ButtonElement button(String route, String label, Change change) {
        return Elements.labelled(
                Elements.button(route, label, change.id()), label + " of change " + change.id() + ", " + change.name());
    }

    private static List<BlockElement> pager(HistoryScreen screen) {
        List<BlockElement> buttons = new ArrayList<>();
        if (!screen.query().trail().isEmpty()) {
            buttons.add(Elements.button(
                    NEWER, HistoryWords.NEWER, screen.query().newer().encoded()));
        }
        screen.older()
                .ifPresent(place -> buttons.add(Elements.button(
                        OLDER, HistoryWords.OLDER, screen.query().older(place).encoded())));
        return buttons;
    }
}
