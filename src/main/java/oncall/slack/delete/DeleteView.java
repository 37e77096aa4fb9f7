package oncall.slack.delete;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.operations.Hearing;
import oncall.operations.WhereUsed;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DeleteWords;

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
        List<LayoutBlock> blocks = new ArrayList<>();
        screen.note().ifPresent(note -> blocks.addAll(Blocks.alert("error", note)));
        blocks.add(Blocks.section(
                DeleteWords.question(contact, screen.details().channels().size())));
        blocks.add(Blocks.context(CardWords.kind(contact)));
        screen.undoes().ifPresent(id -> blocks.add(Blocks.section(DeleteWords.undoing(id))));
        blocks.addAll(uses(screen));
        if (uses.rotations().isEmpty()) {
            blocks.add(Blocks.context(DeleteWords.undo(contact)));
        }
        String metadata = Shown.of(screen).metadata();
        if (!uses.rotations().isEmpty()) {
            return Modals.reading("delete-member", DeleteWords.TITLE, metadata, blocks);
        }
        if (uses.leavesNobody()) {
            blocks.addAll(Blocks.alert("warning", DeleteWords.leavesNobody()));
            blocks.add(Inputs.required(
                    CONFIRM, screen.revision(), DeleteWords.CONFIRM, Elements.textInput("", contact.alias(), 300), ""));
        }
        blocks.addAll(HeardForm.blocks(screen.heard(), Hearing.Choice.NONE));
        return Modals.form(FORM, DeleteWords.TITLE, DeleteWords.SUBMIT, metadata, blocks);
    }

    private static List<LayoutBlock> uses(DeleteScreen screen) {
        WhereUsed.Uses uses = screen.uses();
        List<LayoutBlock> blocks = new ArrayList<>();
        if (!uses.rotations().isEmpty()) {
            List<SafeText> names = uses.rotations().stream()
                    .limit(MOST)
                    .map(rotation -> screen.called().rotation(rotation.arn()))
                    .toList();
            blocks.addAll(Blocks.alert("error", DeleteWords.member(names)));
        }
        if (uses.plans().isEmpty()) {
            blocks.add(Blocks.section(DeleteWords.unused(uses)));
            return blocks;
        }
        List<SafeText> lines = new ArrayList<>(List.of(DeleteWords.used(uses)));
        uses.plans().stream().limit(MOST).map(DeleteWords::plan).forEach(lines::add);
        if (uses.plans().size() > MOST) {
            lines.add(DeleteWords.more(uses.plans().size() - MOST));
        }
        blocks.add(Blocks.section(SafeText.join("\n", lines)));
        return blocks;
    }
}
