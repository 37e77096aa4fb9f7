package oncall.slack.list;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;
import oncall.slack.words.ListWords;

/** Draws a page of the list, for a message as well as for a modal. */
final class ListView {
    static final String NEXT = "list.next";
    static final String PREVIOUS = "list.previous";

    private ListView() {}

    /**
     * @param editor whether the reader is offered to edit
     * @param line what is said of one
     */
    static Message draw(
            ListQuery query, Names names, boolean editor, Function<ContactName, SafeText> line, HelpWords help) {
        List<ContactName> all = query.matching(names);
        if (all.isEmpty()) {
            return Message.of(
                    query.text().isEmpty()
                            ? ListWords.empty(help, query.type())
                            : ListWords.noMatch(help, query.type(), query.text()));
        }
        int pages = (all.size() - 1) / ListQuery.ROWS + 1;
        int page = Math.min(query.page(), pages - 1);
        int first = page * ListQuery.ROWS;
        int last = Math.min(first + ListQuery.ROWS, all.size());
        SafeText heading = ListWords.heading(query.type(), query.text(), first + 1, last, all.size());
        return page(heading, all.subList(first, last), editor, line, pager(query, page, pages));
    }

    private static Message page(
            SafeText heading,
            List<ContactName> rows,
            boolean editor,
            Function<ContactName, SafeText> words,
            List<BlockElement> pager) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(heading)));
        List<SafeText> lines = new ArrayList<>(List.of(heading));
        for (int i = 0; i < rows.size(); i++) {
            SafeText line = words.apply(rows.get(i));
            lines.add(line);
            blocks.add(Blocks.section(line));
            blocks.add(Blocks.actions("row-" + i, buttons(rows.get(i), editor)));
        }
        if (!pager.isEmpty()) {
            blocks.add(Blocks.actions("pager", pager.toArray(BlockElement[]::new)));
        }
        return new Message(SafeText.join("\n", lines).cutTo(Blocks.LONGEST_TEXT), blocks);
    }

    private static BlockElement[] buttons(ContactName name, boolean editor) {
        ButtonElement show = button("show", "Show", name);
        return editor ? new BlockElement[] {show, button("edit", "Edit", name)} : new BlockElement[] {show};
    }

    private static ButtonElement button(String verb, String label, ContactName name) {
        return Elements.labelled(Elements.button(verb, label, name.arn().value()), label + " " + name.title());
    }

    private static List<BlockElement> pager(ListQuery query, int page, int pages) {
        List<BlockElement> buttons = new ArrayList<>();
        if (page > 0) {
            buttons.add(Elements.button(PREVIOUS, "Previous", query.onPage(page - 1)));
        }
        if (page < pages - 1) {
            buttons.add(Elements.button(NEXT, "Next", query.onPage(page + 1)));
        }
        return buttons;
    }
}
