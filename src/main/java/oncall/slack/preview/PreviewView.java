package oncall.slack.preview;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.operations.Outlook;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.Called;
import oncall.slack.words.CardWords;
import oncall.slack.words.TimelineWords;

/** Draws a timeline, a line for each moment, for a message as well as for a modal. */
final class PreviewView {
    private static final int LINES_OF_A_BLOCK = 10;

    private PreviewView() {}

    /** @param timed whether a time was asked for */
    static Message draw(Outlook outlook, Called called, boolean timed) {
        Contact contact = outlook.subject().contact();
        TimelineWords words = new TimelineWords(called, outlook);
        List<SafeText> lines = words.lines();
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.header(contact.name().title()));
        blocks.add(Blocks.context(CardWords.kind(contact)));
        blocks.add(Blocks.section(words.begins(timed)));
        for (int i = 0; i < lines.size(); i += LINES_OF_A_BLOCK) {
            blocks.add(Blocks.section(
                    SafeText.join("\n", lines.subList(i, Math.min(i + LINES_OF_A_BLOCK, lines.size())))));
        }
        words.notes().forEach(note -> blocks.add(Blocks.context(note)));
        blocks.add(Blocks.actions(
                "preview", Elements.button("show", "Show", contact.arn().value())));
        List<SafeText> text = new ArrayList<>();
        text.add(CardWords.title(contact).and(" · ").and(CardWords.kind(contact)));
        text.add(words.begins(timed));
        text.addAll(lines);
        text.addAll(words.notes());
        return new Message(SafeText.join("\n", text).cutTo(Blocks.LONGEST_TEXT), blocks);
    }
}
