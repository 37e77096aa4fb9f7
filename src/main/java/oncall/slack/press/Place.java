package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.List;
import oncall.slack.block.Blocks;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;

/** Where an answer is drawn that can be a message as well as a modal. */
public enum Place {
    /** Said to the presser alone. */
    MESSAGE,
    /** Drawn over the message that was pressed in. */
    SAME_MESSAGE,
    /** Drawn over the modal that was pressed in. */
    SAME_MODAL,
    NEW_MODAL;

    /** The callback id of modals that are only read. */
    public static final String READING = "reading";

    /** Beside what was pressed: a message by a message, in the modal where it was a modal. */
    public static Place beside(Press press) {
        return press.view().isEmpty() ? MESSAGE : inView(press);
    }

    /** In place of what was pressed, where that can be drawn over. */
    public static Place over(Press press) {
        return press.view().isPresent() ? inView(press) : press.message().isPresent() ? SAME_MESSAGE : MESSAGE;
    }

    private static Place inView(Press press) {
        return press.view().filter(Press.InView::home).isPresent() ? NEW_MODAL : SAME_MODAL;
    }

    /** The answer itself; the title is a modal's. */
    public Reply draw(String title, Message message) {
        return switch (this) {
            case MESSAGE -> Reply.say(message);
            case SAME_MESSAGE -> Reply.redraw(message);
            case SAME_MODAL -> Reply.show(modal(title, message));
            case NEW_MODAL -> Reply.open(modal(title, message));
        };
    }

    /** Drawn later over the answer. */
    public void draw(Screen screen, String title, Message message) {
        if (this == MESSAGE || this == SAME_MESSAGE) {
            screen.say(message);
        } else {
            screen.show(modal(title, message));
        }
    }

    private static View modal(String title, Message message) {
        return Modals.reading(
                READING,
                title,
                "",
                message.blocks().isEmpty() ? List.of(Blocks.section(message.text())) : message.blocks());
    }
}
