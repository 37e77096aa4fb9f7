package oncall.slack.list;

import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import java.util.function.Function;
import oncall.domain.ContactName;
import oncall.domain.Names;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.who.ShortName;
import oncall.slack.words.HelpWords;

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
        Page<ContactName> page = new Page<>(all, query.page(), ListQuery.ROWS);
        Paper paper = new Paper().section(ListWords.heading(query.type(), query.text(), page.part()));
        for (int i = 0; i < page.rows().size(); i++) {
            ContactName name = page.rows().get(i);
            paper.section("row-" + i, line.apply(name), what(name, editor));
        }
        return paper.buttons("pager", page.buttons(PREVIOUS, NEXT, "", query::onPage))
                .message();
    }

    /** One element to a row: a button, or a menu where there is more than one thing to do. */
    private static BlockElement what(ContactName name, boolean editor) {
        String key = ShortName.of(name.arn());
        return editor
                ? Elements.more(List.of(new Choice("show " + key, "Show"), new Choice("edit " + key, "Edit")))
                : Elements.labelled(Elements.button("show", "Show", name.arn().value()), "Show " + name.title());
    }
}
