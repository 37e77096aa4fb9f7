package oncall.slack.history;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.PlanDiff;
import oncall.domain.Snapshot;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
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
        Paper paper = new Paper()
                .section(HistoryWords.line(change))
                .small(HistoryWords.small(change))
                .small(row.putBack().map(HistoryWords::putBack))
                .section(AnnounceWords.note(change));
        difference(change, called, new ChannelDifferenceWords(addresses), paper);
        List<BlockElement> buttons = new ArrayList<>();
        if (row.mayUndo()) {
            buttons.add(Elements.button("undo", HistoryWords.UNDO, change.id()));
        }
        change.object()
                .ifPresent(object -> buttons.add(Elements.button("history", HistoryWords.HISTORY, object.value())));
        return paper.buttons("change", buttons).message();
    }

    private static void difference(Change change, Called called, ChannelDifferenceWords words, Paper paper) {
        Optional<Snapshot.OfContact> before = AnnounceWords.contact(change.before());
        Optional<Snapshot.OfContact> after = AnnounceWords.contact(change.after());
        if (before.isPresent() && after.isPresent()) {
            List<SafeText> lines = new ArrayList<>(new DifferenceWords(called)
                    .lines(PlanDiff.between(before.get().contact(), after.get().contact())));
            lines.addAll(words.lines(before.get(), after.get()));
            paper.listed(lines.isEmpty() ? List.of(HistoryWords.noDifference()) : lines);
        } else {
            before.or(() -> after)
                    .ifPresentOrElse(
                            whole -> whole(whole, called, words, paper),
                            () -> rotation(change, new RotationWords(called), paper));
        }
    }

    private static void rotation(Change change, RotationWords words, Paper paper) {
        Optional<Snapshot.OfRotation> before = AnnounceWords.rotation(change.before());
        Optional<Snapshot.OfRotation> after = AnnounceWords.rotation(change.after());
        List<SafeText> lines = before.flatMap(was -> after.map(is -> words.lines(was, is)))
                .or(() -> before.or(() -> after).map(words::whole))
                .orElse(List.of());
        paper.section(lines.isEmpty() ? List.of(HistoryWords.noDifference()) : lines)
                .small(change.object().filter(object -> object.isRotation()).map(object -> HistoryWords.rotation()));
    }

    private static void whole(Snapshot.OfContact whole, Called called, ChannelDifferenceWords words, Paper paper) {
        PlanView plan = new PlanView(whole.contact().type(), whole.contact().plan(), called);
        List<SafeText> channels =
                new ArrayList<>(words.channels(whole.channels().orElse(List.of())));
        if (!channels.isEmpty()) {
            channels.add(0, HistoryWords.channels());
        }
        paper.blocks(plan.blocks(), plan.lines()).section(channels);
    }
}
