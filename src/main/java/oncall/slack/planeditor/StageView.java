package oncall.slack.planeditor;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.ContactType;
import oncall.domain.Target;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.FieldId;
import oncall.slack.block.Page;
import oncall.slack.block.Paper;
import oncall.slack.channels.ChannelWords;

/** Draws the form of one stage, a page of its targets at a time. */
final class StageView {
    /** The route of its submission, and of going back. */
    static final String FORM = "editor-stage-form";

    static final String ADD = "editor-add-target";
    static final String PAGE = "editor-target-page";

    private StageView() {}

    static View draw(StageScreen screen) {
        Paper paper = new Paper();
        if (screen.notice().isPresent()) {
            paper.alert(screen.notice().level(), screen.notice().words());
        }
        paper.small(screen.draft().base().map(base -> EditorWords.about(base.name())));
        paper.blocks(new StageInputs(screen.index()).draw(screen.stage()));
        List<Target> targets = screen.stage().targets();
        for (int row = 0; row < screen.place().rows(); row++) {
            int index = screen.place().field(row);
            paper.blocks(TargetRow.draw(screen, row, index, targets.get(index)));
        }
        OverviewView.pages(PAGE, new Page<>(targets, screen.place().page(), StagePlace.PAGE_SIZE), "Targets", paper);
        return paper.block(add(screen))
                .step(
                        FORM,
                        EditorWords.stageTitle(screen.index()),
                        EditorWords.DONE,
                        screen.place().encoded());
    }

    /** Choosing adds a row: so there is never one that reaches nobody. */
    private static LayoutBlock add(StageScreen screen) {
        boolean channels = screen.draft().type() == ContactType.PERSONAL;
        boolean none = screen.called().channels().filter(List::isEmpty).isPresent();
        if (channels && (screen.draft().base().isEmpty() || none)) {
            return screen.draft()
                    .base()
                    .map(base -> Blocks.section(
                            "add-channel",
                            EditorWords.noChannels(),
                            Elements.button(
                                    "channels", ChannelWords.ADD, base.arn().value())))
                    .orElseGet(() -> Blocks.section(EditorWords.channelsLater()));
        }
        return Blocks.section(
                FieldId.of("add-target", screen.draft().revision()),
                EditorWords.addTarget(screen.stage().targets().isEmpty()),
                Elements.typeAhead(
                        ADD, channels ? EditorWords.FIND_CHANNEL : EditorWords.FIND_CONTACT, Optional.empty()));
    }
}
