package oncall.slack.door;

import com.slack.api.model.block.InputBlock;
import com.slack.api.model.view.View;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import oncall.domain.FieldErrors;
import oncall.slack.block.FieldId;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import org.jspecify.annotations.Nullable;

/**
 * Reasons at the blocks of the submitted form. A reason of no field in it stands at the form's first input.
 *
 * @param rest all reasons together, for a form without inputs
 */
record FormErrors(Map<String, String> byBlock, Message rest) {
    static FormErrors place(FieldErrors errors, @Nullable View form) {
        List<String> inputs = inputs(form);
        Map<String, String> byBlock = new LinkedHashMap<>();
        if (!inputs.isEmpty()) {
            errors.reasons()
                    .forEach((field, reason) -> byBlock.merge(block(inputs, field), reason, (a, b) -> a + " " + b));
        }
        List<SafeText> all =
                errors.reasons().values().stream().map(SafeText::foreign).toList();
        return new FormErrors(byBlock, Message.of(SafeText.join("\n", all)));
    }

    private static List<String> inputs(@Nullable View form) {
        return form == null || form.getBlocks() == null
                ? List.of()
                : form.getBlocks().stream()
                        .filter(InputBlock.class::isInstance)
                        .map(block -> ((InputBlock) block).getBlockId())
                        .toList();
    }

    private static String block(List<String> inputs, String field) {
        return inputs.stream()
                .filter(id -> FieldId.field(id).equals(field))
                .reduce((lower, higher) -> higher)
                .orElse(inputs.get(0));
    }
}
