package oncall.slack.history;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Change;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
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
        Paper paper = new Paper().section(HistoryWords.heading(screen.name(), newest));
        boolean ofOne = screen.query().object().isPresent();
        screen.rows().forEach(row -> row(row, ofOne, paper));
        return paper.buttons("pager", pager(screen)).message();
    }

    private static void row(HistoryScreen.Row row, boolean ofOne, Paper paper) {
        Change change = row.change();
        SafeText small = row.putBack()
                .map(by -> HistoryWords.shortly(change).and("\n").and(HistoryWords.putBackShortly(by)))
                .orElseGet(() -> HistoryWords.shortly(change));
        paper.section(row.line()).small(small).buttons("row-" + change.id(), buttons(row));
        if (ofOne && change.kind() == Change.Kind.DELETED && change.state() == Change.State.APPLIED) {
            paper.small(HistoryWords.another());
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
