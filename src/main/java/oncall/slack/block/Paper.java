package oncall.slack.block;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A message or a view as it is written: its blocks, and beside them the text that says the same without them. */
public final class Paper {
    private static final int LINES_OF_A_BLOCK = 10;
    /** Of a name in a line. */
    private static final int LONGEST_NAME = 160;

    private final List<LayoutBlock> blocks = new ArrayList<>();
    private final List<SafeText> lines = new ArrayList<>();

    public Paper header(String title, SafeText small) {
        blocks.add(Blocks.header(title));
        blocks.add(Blocks.context(small));
        lines.add(SafeText.bold(Blocks.cut(title.strip(), LONGEST_NAME))
                .and(" · ")
                .and(small));
        return this;
    }

    public Paper section(SafeText text) {
        return add(Blocks.section(text), text);
    }

    public Paper section(Optional<SafeText> text) {
        text.ifPresent(this::section);
        return this;
    }

    public Paper section(String blockId, SafeText text, BlockElement accessory) {
        return add(Blocks.section(blockId, text, accessory), text);
    }

    /** All lines in one block; nothing where there are none. */
    public Paper section(List<SafeText> text) {
        return text.isEmpty() ? this : section(SafeText.join("\n", text));
    }

    /** A block for each. */
    public Paper sections(List<SafeText> texts) {
        texts.forEach(this::section);
        return this;
    }

    /** A few lines to a block; nothing where there are none. */
    public Paper listed(List<SafeText> items) {
        for (int i = 0; i < items.size(); i += LINES_OF_A_BLOCK) {
            section(items.subList(i, Math.min(i + LINES_OF_A_BLOCK, items.size())));
        }
        return this;
    }

    /** The same under a heading of ours. */
    public Paper listed(String heading, List<SafeText> items) {
        List<SafeText> headed = new ArrayList<>(items);
        if (!headed.isEmpty()) {
            headed.set(0, SafeText.own("*" + heading + "*\n").and(headed.get(0)));
        }
        return listed(headed);
    }

    /** So many rows, and how many more there are. */
    public <T> Paper most(int most, List<T> rows, Consumer<T> row) {
        rows.stream().limit(most).forEach(row);
        return more(rows.size() - most);
    }

    /** Nothing where there are no more. */
    public Paper more(int rows) {
        return rows > 0 ? small(andMore(rows)) : this;
    }

    /** So many lines, and how many more there are. */
    public static List<SafeText> most(int most, List<SafeText> lines) {
        List<SafeText> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (lines.size() > most) {
            shown.add(andMore(lines.size() - most));
        }
        return shown;
    }

    public static SafeText andMore(int rows) {
        return SafeText.own("… and " + rows + " more");
    }

    /** All that stands on another one. */
    public Paper add(Paper other) {
        return blocks(other.blocks, other.lines);
    }

    public Paper small(SafeText text) {
        return add(Blocks.context(text), text);
    }

    public Paper small(Optional<SafeText> text) {
        text.ifPresent(this::small);
        return this;
    }

    public Paper small(List<SafeText> texts) {
        texts.forEach(this::small);
        return this;
    }

    /** Modals only; level as in {@link Blocks#alert(String, SafeText)}. */
    public Paper alert(String level, SafeText text) {
        return blocks(Blocks.alert(level, text));
    }

    /** Nothing where there are no buttons. */
    public Paper buttons(String blockId, List<? extends BlockElement> buttons) {
        return buttons(blockId, buttons.toArray(BlockElement[]::new));
    }

    public Paper buttons(String blockId, BlockElement... buttons) {
        return buttons.length == 0 ? this : block(Blocks.actions(blockId, buttons));
    }

    /** What no text stands for: an input, a line across. */
    public Paper block(LayoutBlock block) {
        blocks.add(block);
        return this;
    }

    public Paper blocks(List<? extends LayoutBlock> drawn) {
        blocks.addAll(drawn);
        return this;
    }

    /** Blocks, and what says the same. */
    public Paper blocks(List<? extends LayoutBlock> drawn, List<SafeText> said) {
        lines.addAll(said);
        return blocks(drawn);
    }

    private Paper add(LayoutBlock block, SafeText text) {
        lines.add(text);
        return block(block);
    }

    /** How many blocks there are by now: what tells the next row's id from those above. */
    public int size() {
        return blocks.size();
    }

    public List<LayoutBlock> blocks() {
        return blocks;
    }

    public Message message() {
        return new Message(SafeText.join("\n", lines).cutTo(Blocks.LONGEST_TEXT), blocks);
    }

    /** As {@link Modals#form}. */
    public View form(String callbackId, String title, String submit, String metadata) {
        return Modals.form(callbackId, title, submit, metadata, blocks);
    }

    /** As {@link Modals#kept}. */
    public View kept(String callbackId, String title, String submit, String metadata) {
        return Modals.kept(callbackId, title, submit, metadata, blocks);
    }

    /** As {@link Modals#step}. */
    public View step(String callbackId, String title, String submit, String metadata) {
        return Modals.step(callbackId, title, submit, metadata, blocks);
    }

    /** As {@link Modals#ending}. */
    public View ending(String callbackId, String title, String metadata) {
        return Modals.ending(callbackId, title, metadata, blocks);
    }

    /** As {@link Modals#reading}. */
    public View reading(String callbackId, String title, String metadata) {
        return Modals.reading(callbackId, title, metadata, blocks);
    }
}
