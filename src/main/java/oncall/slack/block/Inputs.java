package oncall.slack.block;

import static oncall.slack.block.Blocks.plain;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;

/** A labelled input of a form; its block id is {@code field#revision}. */
public final class Inputs {
    private Inputs() {}

    public static LayoutBlock required(String field, int revision, String label, BlockElement element, String hint) {
        return input(field, revision, label, element, hint, false, false);
    }

    public static LayoutBlock optional(String field, int revision, String label, BlockElement element, String hint) {
        return input(field, revision, label, element, hint, true, false);
    }

    /** An input whose change is a press of its own (a select that redraws the form). */
    public static LayoutBlock acting(String field, int revision, String label, BlockElement element, String hint) {
        return input(field, revision, label, element, hint, false, true);
    }

    private static LayoutBlock input(
            String field,
            int revision,
            String label,
            BlockElement element,
            String hint,
            boolean optional,
            boolean acting) {
        return InputBlock.builder()
                .blockId(FieldId.of(field, revision))
                .label(plain(label, 2000))
                .element(element)
                .hint(hint.isEmpty() ? null : plain(hint, 2000))
                .optional(optional)
                .dispatchAction(acting)
                .build();
    }
}
