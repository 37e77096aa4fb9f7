package oncall.slack.history;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.PlanDiff;
import oncall.domain.Snapshot;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.Called;
import oncall.slack.words.ChannelDifferenceWords;
import oncall.slack.words.DifferenceWords;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.RotationWords;

/** Draws one change with its difference: what was created or deleted as a whole. */
final class ChangeView {
    private ChangeView() {}

    /** @param addresses as the reader may see them in a modal */
    static Message draw(HistoryScreen.Row row, Called called, ChannelDifferenceWords.Addresses addresses) {
        Change change = row.change();
        SafeText line = HistoryWords.line(change);
        List<LayoutBlock> blocks = new ArrayList<>(List.of(Blocks.section(line)));
        blocks.add(Blocks.context(HistoryWords.small(change)));
        row.putBack().ifPresent(by -> blocks.add(Blocks.context(HistoryWords.putBack(by))));
        AnnounceWords.note(change).ifPresent(note -> blocks.add(Blocks.section(note)));
        blocks.addAll(difference(change, called, new ChannelDifferenceWords(addresses)));
        List<BlockElement> buttons = new ArrayList<>();
        if (row.mayUndo()) {
            buttons.add(Elements.button("undo", HistoryWords.UNDO, change.id()));
        }
        change.object()
                .ifPresent(object -> buttons.add(Elements.button("history", HistoryWords.HISTORY, object.value())));
        if (!buttons.isEmpty()) {
            blocks.add(Blocks.actions("change", buttons.toArray(BlockElement[]::new)));
        }
        return new Message(line, blocks);
    }

    private static List<LayoutBlock> difference(Change change, Called called, ChannelDifferenceWords words) {
        Optional<Snapshot.OfContact> before = AnnounceWords.contact(change.before());
        Optional<Snapshot.OfContact> after = AnnounceWords.contact(change.after());
        if (before.isPresent() && after.isPresent()) {
            List<SafeText> lines = new ArrayList<>(new DifferenceWords(called)
                    .lines(PlanDiff.between(before.get().contact(), after.get().contact())));
            lines.addAll(words.lines(before.get(), after.get()));
            return List.of(Blocks.section(lines.isEmpty() ? HistoryWords.noDifference() : SafeText.join("\n", lines)));
        }
        return before.or(() -> after)
                .map(whole -> whole(whole, called, words))
                .orElseGet(() -> rotation(change, new RotationWords(called)));
    }

    private static List<LayoutBlock> rotation(Change change, RotationWords words) {
        Optional<Snapshot.OfRotation> before = AnnounceWords.rotation(change.before());
        Optional<Snapshot.OfRotation> after = AnnounceWords.rotation(change.after());
        List<SafeText> lines = before.flatMap(was -> after.map(is -> words.lines(was, is)))
                .or(() -> before.or(() -> after).map(words::whole))
                .orElse(List.of());
        SafeText difference = lines.isEmpty() ? HistoryWords.noDifference() : SafeText.join("\n", lines);
        return change.object().filter(object -> object.isRotation()).isPresent()
                ? List.of(Blocks.section(difference), Blocks.context(HistoryWords.rotation()))
                : List.of(Blocks.section(difference));
    }

    private static List<LayoutBlock> whole(Snapshot.OfContact whole, Called called, ChannelDifferenceWords words) {
        List<LayoutBlock> blocks = new ArrayList<>(
                new PlanView(whole.contact().type(), whole.contact().plan(), called).blocks());
        List<SafeText> channels =
                new ArrayList<>(words.channels(whole.channels().orElse(List.of())));
        if (!channels.isEmpty()) {
            channels.add(0, HistoryWords.channels());
            blocks.add(Blocks.section(SafeText.join("\n", channels)));
        }
        return blocks;
    }
}
