package oncall.slack.delete;

import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.operations.announce.Hearing;
import oncall.operations.check.WhereUsed;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;

/** Draws the question before something is deleted. */
final class DeleteView {
    /** The submission's route. */
    static final String FORM = "delete";

    /** The field in which the alias is typed where a plan would reach nobody. */
    static final String CONFIRM = "delete.confirm";

    private static final int MOST = 20;

    private DeleteView() {}

    static View draw(DeleteScreen screen) {
        Contact contact = screen.details().contact();
        WhereUsed.Uses uses = screen.uses();
        Paper paper = new Paper();
        screen.note().ifPresent(note -> paper.alert("error", note));
        paper.section(DeleteWords.question(contact, screen.details().channels().size()))
                .small(CardWords.kind(contact))
                .section(screen.undoes().map(DeleteWords::undoing));
        uses(screen, paper);
        String metadata = Shown.of(screen).metadata();
        String title = DeleteWords.title(screen.undoes());
        if (!uses.rotations().isEmpty()) {
            return paper.reading("delete-member", title, metadata);
        }
        paper.small(DeleteWords.undo(contact));
        if (uses.leavesNobody()) {
            paper.alert("warning", DeleteWords.leavesNobody())
                    .block(Inputs.required(
                            CONFIRM,
                            screen.revision(),
                            DeleteWords.CONFIRM,
                            Elements.textInput("", contact.alias(), 300),
                            ""));
        }
        return paper.blocks(HeardForm.blocks(screen.heard(), Hearing.Choice.NONE))
                .form(FORM, title, title, metadata);
    }

    private static void uses(DeleteScreen screen, Paper paper) {
        WhereUsed.Uses uses = screen.uses();
        if (!uses.rotations().isEmpty()) {
            List<SafeText> names = uses.rotations().stream()
                    .limit(MOST)
                    .map(rotation -> screen.called().rotation(rotation.arn()))
                    .toList();
            paper.alert("error", DeleteWords.member(names));
        }
        if (uses.plans().isEmpty()) {
            paper.section(DeleteWords.unused(uses));
            return;
        }
        List<SafeText> lines = new ArrayList<>(List.of(DeleteWords.used(uses)));
        lines.addAll(
                Paper.most(MOST, uses.plans().stream().map(DeleteWords::plan).toList()));
        paper.section(lines);
    }
}
