package oncall.slack.announce;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.operations.announce.Hearing;
import oncall.slack.block.Answers;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;

/** The part of a form that names who will hear, with the switch for the channel that it is asked from. */
public final class HeardForm {
    static final String TOLD = "told";
    /** A field of its own: what was ticked before the other company was named does not count. */
    static final String CONFIRMED = "told-confirmed";

    private HeardForm() {}

    /**
     * The names, and the switch where there is one.
     *
     * @param before what was said of that channel when the form was drawn before
     */
    public static List<LayoutBlock> blocks(Hearing.Heard heard, Hearing.Choice before) {
        List<LayoutBlock> blocks = new ArrayList<>();
        blocks.add(Blocks.divider());
        blocks.add(Blocks.section(HeardWords.heard(heard)));
        heard.asked().flatMap(place -> field(heard, place, before)).ifPresent(blocks::add);
        return blocks;
    }

    /** Nothing where who will hear is not known yet. */
    public static List<LayoutBlock> blocks(Optional<Hearing.Heard> heard, Hearing.Choice before) {
        return heard.map(known -> blocks(known, before)).orElse(List.of());
    }

    private static Optional<LayoutBlock> field(Hearing.Heard heard, Hearing.Place place, Hearing.Choice before) {
        if (!place.mustBeConfirmed()) {
            boolean first = before == Hearing.Choice.NONE && place.kind() == Hearing.Kind.OURS;
            boolean said = before == Hearing.Choice.TOLD || before == Hearing.Choice.CONFIRMED;
            return Optional.of(field(TOLD, HeardWords.announce(place), first || said));
        }
        return heard.mayConfirm()
                ? Optional.of(field(CONFIRMED, HeardWords.announce(place), before == Hearing.Choice.CONFIRMED))
                : Optional.empty();
    }

    private static LayoutBlock field(String field, String label, boolean ticked) {
        return Inputs.optional(field, 0, HeardWords.ANNOUNCE, Elements.checkbox(FieldId.ANSWER, label, ticked), "");
    }

    public static Hearing.Choice choice(Answers answers) {
        if (answers.has(CONFIRMED)) {
            return answers.ticked(CONFIRMED) ? Hearing.Choice.CONFIRMED : Hearing.Choice.LEFT_OUT;
        }
        if (answers.has(TOLD)) {
            return answers.ticked(TOLD) ? Hearing.Choice.TOLD : Hearing.Choice.LEFT_OUT;
        }
        return Hearing.Choice.NONE;
    }
}
