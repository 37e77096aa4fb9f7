package oncall.slack.surface;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;

/**
 * Where an answer is drawn that can be a message as well as a modal.
 *
 * @param from what a modal carries on, for the outcome of what is pressed in it
 */
public record Surface(Kind kind, AskedFrom from) {
    /** What the answer does to what is there. */
    public enum Kind {
        /** Said to the presser alone. */
        MESSAGE,
        /** Drawn over the message that was pressed in. */
        SAME_MESSAGE,
        /** Drawn over the modal that was pressed in. */
        SAME_MODAL,
        /** Opened, or laid upon the modal that was pressed in. */
        NEW_MODAL
    }

    /** A message beside a message; in a modal, over it. */
    public static Surface beside(Press press) {
        return new Surface(press.view().isEmpty() ? Kind.MESSAGE : inView(press), AskedFrom.of(press));
    }

    /** In place of what was pressed, where that can be drawn over. */
    public static Surface over(Press press) {
        Kind outside = press.message().isPresent() ? Kind.SAME_MESSAGE : Kind.MESSAGE;
        return new Surface(press.view().isPresent() ? inView(press) : outside, AskedFrom.of(press));
    }

    public static Surface modal(Press press) {
        return new Surface(Kind.NEW_MODAL, AskedFrom.of(press));
    }

    private static Kind inView(Press press) {
        return press.view().filter(Press.InView::home).isPresent() ? Kind.NEW_MODAL : Kind.SAME_MODAL;
    }

    /** For what is drawn after the first answer. */
    public Surface later() {
        return kind == Kind.NEW_MODAL ? new Surface(Kind.SAME_MODAL, from) : this;
    }

    /** The answer itself; the title is a modal's. */
    public Reply draw(String title, Message message) {
        return draw(modal(title, message), message);
    }

    /** The same with a view where the answer is a modal in any case. */
    public Reply draw(View view) {
        return kind == Kind.NEW_MODAL ? Reply.open(view) : Reply.show(view);
    }

    /** Words until the answer is there; what is said in a message of its own cannot be said anew, so it waits there. */
    public Reply await(String title, SafeText words) {
        return kind == Kind.MESSAGE ? Reply.reading(words) : draw(Modals.waiting(title, words), Message.of(words));
    }

    /** Drawn later over the answer. */
    public void draw(Screen screen, String title, Message message) {
        if (kind == Kind.MESSAGE || kind == Kind.SAME_MESSAGE) {
            screen.say(message);
        } else {
            screen.show(modal(title, message));
        }
    }

    private Reply draw(View view, Message message) {
        return switch (kind) {
            case MESSAGE -> Reply.say(message);
            case SAME_MESSAGE -> Reply.redraw(message);
            case SAME_MODAL -> Reply.show(view);
            case NEW_MODAL -> Reply.open(view);
        };
    }

    private View modal(String title, Message message) {
        List<LayoutBlock> blocks = message.inSections().blocks();
        return blocks.isEmpty()
                ? Modals.words(title, from.encoded(), message.text())
                : Modals.reading(Modals.READING, title, from.encoded(), blocks);
    }
}
