package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.ButtonElement;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import oncall.domain.Arn;
import oncall.domain.PlanFields;
import oncall.domain.PlanRules;
import oncall.domain.Target;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Inputs;

/** Draws one target of a stage: whom it reaches, how, and a button that removes it. */
final class TargetRow {
    static final String TARGET = "editor-target";
    static final String ESSENTIAL = "editor-essential";
    static final String REMOVE = "editor-remove-target";

    private TargetRow() {}

    /** @param row its place on the page */
    static List<LayoutBlock> draw(StageScreen screen, int row, int index, Target target) {
        ButtonElement remove = Elements.labelled(
                Elements.button(REMOVE, EditorWords.REMOVE, Integer.toString(row)),
                EditorWords.ofTarget(EditorWords.REMOVE, index));
        if (target instanceof Target.ToChannel channel) {
            return channel(screen, index, channel, remove);
        }
        return target instanceof Target.ToContact contact
                ? contact(screen, index, contact, remove)
                : List.of(Blocks.section(
                        FieldId.of(PlanFields.target(screen.index(), index), revision(screen)),
                        EditorWords.unrecognised(index),
                        remove));
    }

    private static List<LayoutBlock> channel(
            StageScreen screen, int index, Target.ToChannel target, ButtonElement remove) {
        OptionalInt minutes = target.retryMinutes();
        return List.of(
                select(screen, index, target, target.channel()),
                Inputs.optional(
                        PlanFields.targetRetry(screen.index(), index),
                        revision(screen),
                        EditorWords.RETRY,
                        Elements.numberInput(
                                minutes.isPresent() ? Integer.toString(minutes.getAsInt()) : "",
                                0,
                                PlanRules.LONGEST_RETRY),
                        EditorWords.RETRY_HINT),
                Blocks.actions(FieldId.of("remove-" + index, revision(screen)), remove));
    }

    private static List<LayoutBlock> contact(
            StageScreen screen, int index, Target.ToContact target, ButtonElement remove) {
        return List.of(
                select(screen, index, target, target.contact()),
                Blocks.actions(
                        FieldId.of(PlanFields.targetEssential(screen.index(), index), revision(screen)),
                        Elements.checkbox(ESSENTIAL, EditorWords.ESSENTIAL, target.essential()),
                        remove));
    }

    private static LayoutBlock select(StageScreen screen, int index, Target target, Arn arn) {
        return Inputs.acting(
                PlanFields.target(screen.index(), index),
                revision(screen),
                EditorWords.target(index),
                Elements.typeAhead(
                        TARGET,
                        target instanceof Target.ToChannel ? EditorWords.FIND_CHANNEL : EditorWords.FIND_CONTACT,
                        Optional.of(screen.choices().present(target, arn))),
                "");
    }

    private static int revision(StageScreen screen) {
        return screen.draft().revision();
    }
}
