package oncall.slack.undo;

import com.slack.api.model.block.element.BlockElement;
import com.slack.api.model.view.View;
import java.util.List;
import oncall.domain.Change;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.operations.announce.Hearing;
import oncall.operations.check.PlanEffect;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoStep;
import oncall.operations.undo.UndoWay;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Elements;
import oncall.slack.block.Metadata;
import oncall.slack.block.Modals;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.Confirmation;
import oncall.slack.plan.PlanView;
import oncall.slack.press.AskedFrom;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.EffectWords;

/** Draws what is put back beside a plan, before and after. */
final class UndoView {
    /** Channels and tags are put back. */
    static final String RESTORE = "undo.restore";
    /** What was deleted is created again. */
    static final String RECREATE = "undo.recreate";

    private UndoView() {}

    /** @param effect what the steps do to plans */
    static View restore(
            AskedFrom from, UndoWay.Restore way, PlanEffect effect, DisplayNames called, Hearing.Heard heard) {
        Contact contact = way.after().contact();
        boolean acts = way.steps().stream().anyMatch(UndoStep::acts);
        Paper paper = new Paper()
                .section(UndoWords.restoring(way.change()))
                .section(way.steps().stream().map(UndoWords::step).toList())
                .section(EffectWords.lines(effect, contact.type(), called));
        if (way.hasPlan()) {
            paper.small(UndoWords.thenThePlan());
        }
        if (!acts && !way.hasPlan()) {
            return paper.section(UndoWords.nothingToDo())
                    .buttons("next", next(contact))
                    .reading("undo-nothing", UndoWords.TITLE, from.encoded());
        }
        if (effect.empties()) {
            paper.block(Confirmation.of(contact.alias()));
        }
        if (acts) {
            paper.blocks(HeardForm.blocks(heard, Hearing.Choice.NONE));
        }
        return paper.form(RESTORE, UndoWords.TITLE, UndoWords.TITLE, metadata(from, way.change(), contact));
    }

    static View restored(AskedFrom from, Contact contact, List<RestoreChange.Done> done) {
        return new Paper()
                .section(report(done))
                .buttons("next", next(contact))
                .reading("undo-restored", UndoWords.TITLE, from.encoded());
    }

    static SafeText report(List<RestoreChange.Done> done) {
        return SafeText.join("\n", done.stream().map(UndoWords::done).toList());
    }

    /** @param effect what it brings */
    static View recreate(
            AskedFrom from, UndoWay.Recreate way, PlanEffect effect, DisplayNames called, Hearing.Heard heard) {
        Contact was = way.recreation().was();
        return new Paper()
                .section(UndoWords.recreating(way.change(), was))
                .blocks(new PlanView(was.type(), way.recreation().plan(), called).blocks())
                .section(UndoWords.reaches(was))
                .section(UndoWords.parts(way.recreation(), called))
                .section(EffectWords.lines(effect, was.type(), called))
                .blocks(HeardForm.blocks(heard, Hearing.Choice.NONE))
                .form(RECREATE, UndoWords.TITLE, UndoWords.TITLE, metadata(from, way.change(), was));
    }

    static View recreated(AskedFrom from, Contact was, RestoreChange.Recreated done) {
        return new Paper()
                .section(UndoWords.recreated(done, was))
                .buttons("next", done.contact().map(UndoView::next).orElse(new BlockElement[0]))
                .reading("undo-recreated", UndoWords.TITLE, from.encoded());
    }

    static View words(AskedFrom from, SafeText words) {
        return Modals.words(UndoWords.TITLE, from.encoded(), words);
    }

    /** It was not put back; the button asks once more. */
    static View again(AskedFrom from, String changeId, SafeText words) {
        return new Paper()
                .section(words)
                .buttons("again", Elements.button("undo", UndoWords.ASK_AGAIN, changeId))
                .reading("undo-words", UndoWords.TITLE, from.encoded());
    }

    private static BlockElement[] next(Contact contact) {
        String key = contact.arn().value();
        BlockElement show = Elements.button("show", "Show", key);
        return contact.type() == ContactType.PERSONAL
                ? new BlockElement[] {show, Elements.button("channels", "Channels", key)}
                : new BlockElement[] {show};
    }

    private static String metadata(AskedFrom from, Change change, Contact contact) {
        return Metadata.of(from.encoded(), change.id(), contact.alias());
    }
}
