package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import java.util.OptionalInt;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.domain.Stage;
import oncall.slack.block.Answers;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;

/** What is said of a stage beside its targets, in its form: drawn and read. */
final class StageInputs {
    private final int stage;

    /** @param stage where it stood when it was drawn */
    StageInputs(int stage) {
        this.stage = stage;
    }

    List<LayoutBlock> draw(Stage drawn) {
        return List.of(Inputs.required(
                name(Stage.Field.MINUTES),
                0,
                EditorWords.MINUTES,
                Elements.numberInput(Integer.toString(drawn.minutes()), 0, PlanRules.LONGEST_WAIT),
                EditorWords.MINUTES_HINT));
    }

    /** The stage with what is typed; what cannot be read stays as it was. */
    Stage typed(Answers answers, Stage was) {
        return was.withMinutes(minutes(answers).orElse(was.minutes()));
    }

    /** What cannot be read. */
    FieldErrors check(Answers answers) {
        return minutes(answers).isPresent()
                ? FieldErrors.none()
                : FieldErrors.at(name(Stage.Field.MINUTES), EditorWords.wait(PlanRules.LONGEST_WAIT));
    }

    private OptionalInt minutes(Answers answers) {
        return Numbers.read(answers.text(name(Stage.Field.MINUTES)), PlanRules.LONGEST_WAIT);
    }

    private String name(Stage.Field field) {
        return PlanFields.stage(stage, field);
    }
}
