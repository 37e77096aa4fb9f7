package oncall.slack.undo;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.operations.Hearing;
import oncall.operations.RestoreChange;
import oncall.operations.UndoStep;
import oncall.operations.UndoWay;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.Called;
import oncall.slack.words.UndoWords;

/** Draws what is put back beside a plan, before and after. */
final class UndoView {
    /** Channels and tags are put back. */
    static final String RESTORE = "undo.restore";
    /** What was deleted is created again. */
    static final String RECREATE = "undo.recreate";

    private UndoView() {}

    static View restore(AskedFrom from, UndoWay.Restore way, Hearing.Heard heard) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(UndoWords.restoring(way.change()))));
        blocks.add(Blocks.section(
                SafeText.join("\n", way.steps().stream().map(UndoWords::step).toList())));
        boolean acts = way.steps().stream().anyMatch(UndoStep::acts);
        if (way.hasPlan()) {
            blocks.add(Blocks.context(UndoWords.thenThePlan()));
        }
        if (!acts && !way.hasPlan()) {
            blocks.add(Blocks.section(UndoWords.nothingToDo()));
            blocks.add(Blocks.actions("next", next(way.after().contact())));
            return Modals.reading("undo-nothing", UndoWords.TITLE, from.encoded(), blocks);
        }
        if (acts) {
            blocks.addAll(HeardForm.blocks(heard, Hearing.Choice.NONE));
        }
        return Modals.form(
                RESTORE,
                UndoWords.TITLE,
                UndoWords.PUT_BACK,
                metadata(from, way.change().id()),
                blocks);
    }

    static View restored(AskedFrom from, Contact contact, List<RestoreChange.Done> done) {
        return Modals.reading(
                "undo-restored",
                UndoWords.TITLE,
                from.encoded(),
                List.of(Blocks.section(report(done)), Blocks.actions("next", next(contact))));
    }

    static SafeText report(List<RestoreChange.Done> done) {
        return SafeText.join("\n", done.stream().map(UndoWords::done).toList());
    }

    static View recreate(AskedFrom from, UndoWay.Recreate way, Called called, Hearing.Heard heard) {
        Contact was = way.recreation().was();
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(UndoWords.recreating(way.change(), was))));
        blocks.addAll(new PlanView(was.type(), was.plan(), called).blocks());
        List<SafeText> parts = UndoWords.parts(way.recreation(), called);
        if (!parts.isEmpty()) {
            blocks.add(Blocks.section(SafeText.join("\n", parts)));
        }
        blocks.addAll(HeardForm.blocks(heard, Hearing.Choice.NONE));
        return Modals.form(
                RECREATE,
                UndoWords.TITLE,
                UndoWords.CREATE_AGAIN,
                metadata(from, way.change().id()),
                blocks);
    }

    static View recreated(AskedFrom from, Contact was, RestoreChange.Recreated done) {
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(UndoWords.recreated(done, was))));
        done.contact().ifPresent(contact -> blocks.add(Blocks.actions("next", next(contact))));
        return Modals.reading("undo-recreated", UndoWords.TITLE, from.encoded(), blocks);
    }

    static View words(AskedFrom from, SafeText words) {
        return Modals.reading("undo-words", UndoWords.TITLE, from.encoded(), List.of(Blocks.section(words)));
    }

    /** It was not put back; the button asks once more. */
    static View again(AskedFrom from, String changeId, SafeText words) {
        return Modals.reading(
                "undo-words",
                UndoWords.TITLE,
                from.encoded(),
                List.of(
                        Blocks.section(words),
                        Blocks.actions("again", Elements.button("undo", UndoWords.ASK_AGAIN, changeId))));
    }

    private static BlockElement[] next(Contact contact) {
        String key = contact.arn().value();
        BlockElement show = Elements.button("show", "Show", key);
        return contact.type() == ContactType.PERSONAL
                ? new BlockElement[] {show, Elements.button("channels", "Channels", key)}
                : new BlockElement[] {show};
    }

    private static String metadata(AskedFrom from, String changeId) {
        return from.encoded() + "\n" + changeId;
    }

    /** The id of the change that the form puts back; empty where the view was not drawn by this program. */
    static String changeId(String metadata) {
        return metadata.lines().skip(1).findFirst().orElse("");
    }
}
