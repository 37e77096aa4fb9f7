package oncall.slack.create;

import com.slack.api.model.block.LayoutBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import oncall.domain.Checked;
import oncall.domain.ContactRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.domain.Tag;
import oncall.slack.block.Answers;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.SafeText;

/** The inputs for what a new contact is called, wherever one is created; each with what is wrong with it below. */
public final class NameInputs {
    private static final int LONGEST = 255;
    /** Slack's own limit; fifty tags of usual length fit. */
    private static final int LONGEST_TAGS = 3000;

    private NameInputs() {}

    /** The revision is raised where the value shown is not the one that was typed. */
    public static List<LayoutBlock> alias(String alias, int revision, FieldErrors errors) {
        return with(
                PlanFields.ALIAS,
                errors,
                Inputs.required(
                        PlanFields.ALIAS,
                        revision,
                        CreateWords.ALIAS,
                        Elements.textInput(alias, CreateWords.ALIAS_EXAMPLE, LONGEST),
                        CreateWords.ALIAS_HINT));
    }

    public static List<LayoutBlock> displayName(String displayName, int revision, FieldErrors errors) {
        return with(
                PlanFields.DISPLAY_NAME,
                errors,
                Inputs.optional(
                        PlanFields.DISPLAY_NAME,
                        revision,
                        CreateWords.DISPLAY_NAME,
                        Elements.textInput(displayName, CreateWords.DISPLAY_NAME_EXAMPLE, LONGEST),
                        CreateWords.DISPLAY_NAME_HINT));
    }

    public static List<LayoutBlock> tags(String tags, int revision, FieldErrors errors) {
        return with(
                PlanFields.TAGS,
                errors,
                Inputs.optional(
                        PlanFields.TAGS,
                        revision,
                        CreateWords.TAGS,
                        Elements.longTextInput(tags, CreateWords.TAGS_EXAMPLE, LONGEST_TAGS),
                        CreateWords.TAGS_HINT));
    }

    /** As they are typed: one {@code key=value} a line. */
    public static String text(List<Tag> tags) {
        return tags.stream().map(tag -> tag.key() + "=" + tag.value()).collect(Collectors.joining("\n"));
    }

    /** Everything that is wrong with what stands in these inputs. */
    public static FieldErrors check(Answers answers) {
        Checked<List<Tag>> tags = ContactRules.parseTags(answers.text(PlanFields.TAGS));
        return ContactRules.check(answers.text(PlanFields.ALIAS), answers.text(PlanFields.DISPLAY_NAME), List.of())
                .and(tags instanceof Checked.Faulty<List<Tag>> faulty ? faulty.errors() : FieldErrors.none());
    }

    private static List<LayoutBlock> with(String field, FieldErrors errors, LayoutBlock input) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(input));
        String reason = errors.reasons().get(field);
        if (reason != null) {
            blocks.add(Blocks.section(SafeText.foreign(reason)));
        }
        return blocks;
    }
}
