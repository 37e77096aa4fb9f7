package oncall.slack.create;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import oncall.domain.ContactType;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;

/** Draws the form of a create. */
final class CreateView {
    /** The submission's route. */
    static final String FORM = "new-form";
    /** Selects that draw the form anew. */
    static final String TYPE = "new-type";

    static final String PLAN = "new-plan";
    static final String BLANK = "blank";
    static final String FILLED = "filled";

    private CreateView() {}

    static View draw(CreateScreen screen) {
        return draw(screen, Optional.empty());
    }

    static View draw(CreateScreen screen, Optional<Refusal> refusal) {
        FieldErrors errors = refusal.map(Refusal::errors).orElse(FieldErrors.none());
        Paper paper = new Paper();
        refusal.ifPresent(why -> paper.alert("error", why.words()));
        return paper.block(type(screen.type()))
                .blocks(NameInputs.alias(screen.alias(), 0, errors))
                .blocks(NameInputs.displayName(screen.displayName(), 0, errors))
                .block(plan(screen))
                .blocks(NameInputs.tags(screen.tags(), 0, errors))
                .blocks(HeardForm.blocks(screen.heard(), screen.told()))
                .form(
                        FORM,
                        CreateWords.title(screen.type()),
                        screen.blank() ? CreateWords.create(screen.type()) : CreateWords.NEXT,
                        screen.metadata());
    }

    private static Choice choice(ContactType type) {
        return new Choice(key(type), CreateWords.kind(type), CreateWords.about(type));
    }

    static String key(ContactType type) {
        return type.name();
    }

    private static LayoutBlock type(ContactType type) {
        List<Choice> choices =
                Stream.of(ContactType.values()).map(CreateView::choice).toList();
        return Inputs.acting(
                PlanFields.TYPE,
                0,
                CreateWords.KIND,
                Elements.select(TYPE, CreateWords.KIND, choices, choice(type)),
                "");
    }

    /** Another kind has other choices: its block is another one, lest Slack keep the old choice. */
    private static LayoutBlock plan(CreateScreen screen) {
        Choice blank = new Choice(BLANK, CreateWords.blank(screen.type()));
        Choice filled = new Choice(FILLED, CreateWords.filled(screen.type()));
        return Inputs.acting(
                PlanFields.PLAN,
                revision(screen.type()),
                CreateWords.PLAN,
                Elements.select(PLAN, CreateWords.PLAN, List.of(blank, filled), screen.blank() ? blank : filled),
                CreateWords.planHint(screen.type()));
    }

    private static int revision(ContactType type) {
        return switch (type) {
            case PERSONAL -> 0;
            case ESCALATION -> 1;
            case ONCALL_SCHEDULE -> 2;
        };
    }
}
