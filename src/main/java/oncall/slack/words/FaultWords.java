package oncall.slack.words;

import java.util.function.Function;
import oncall.domain.FieldErrors;
import oncall.slack.block.SafeText;

/** All that is wrong with what was entered, in one line. */
public final class FaultWords {
    private FaultWords() {}

    /**
     * Each fault after where it is.
     *
     * @param where what stands before a fault, by field; empty where the fault says all
     */
    public static SafeText all(FieldErrors errors, Function<String, String> where) {
        return SafeText.join(
                " ",
                errors.reasons().entrySet().stream()
                        .map(fault -> SafeText.own(where.apply(fault.getKey())).andForeign(fault.getValue()))
                        .toList());
    }
}
