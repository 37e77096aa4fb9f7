package oncall.slack.history;

import com.slack.api.model.block.element.BlockElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.Change;
import oncall.domain.Subject;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.plan.PlanView;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.ChannelDifferenceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.OverrideWords;
import oncall.slack.words.RotationWords;
import oncall.slack.words.SubjectWords;

/** Draws one change with its difference: what was created or deleted as a whole. */
final class ChangeView {
    private static final int MOST_DIFFERENCES = 12;

    private ChangeView() {}

    /** @param addresses as the reader may see them in a modal */
    static Message draw(HistoryScreen.Row row, DisplayNames called, ChannelDifferenceWords.Addresses addresses) {
        Change change = row.change();
        Paper paper = new Paper()
                .section(HistoryWords.line(change))
                .small(HistoryWords.small(change))
                .small(row.putBack().map(HistoryWords::putBack))
                .section(AnnounceWords.note(change.note()));
        difference(change, called, new ChannelDifferenceWords(addresses), paper);
        List<BlockElement> buttons = new ArrayList<>();
        if (row.mayUndo()) {
            buttons.add(Elements.button("undo", HistoryWords.UNDO, change.id()));
        }
        change.object()
                .ifPresent(object -> buttons.add(Elements.button("history", HistoryWords.HISTORY, object.value())));
        return paper.buttons("change", buttons).message();
    }

    private static void difference(Change change, DisplayNames called, ChannelDifferenceWords words, Paper paper) {
        Optional<List<SafeText>> lines = change.before()
                .flatMap(was -> change.after()
                        .map(is -> Paper.most(MOST_DIFFERENCES, SubjectWords.differences(was, is, called, words))));
        if (lines.isEmpty()) {
            change.before().or(change::after).ifPresent(only -> only.accept(new Whole(called, words, paper)));
        } else {
            paper.listed(lines.get().isEmpty() ? List.of(HistoryWords.noDifference()) : lines.get());
        }
        paper.small(change.object().filter(Arn::isRotation).map(object -> HistoryWords.rotation()));
    }

    /** What came or went. */
    private record Whole(DisplayNames called, ChannelDifferenceWords words, Paper paper)
            implements Subject.Visitor<Paper> {
        @Override
        public Paper contact(Subject.OfContact whole) {
            PlanView plan = new PlanView(whole.contact().type(), whole.contact().plan(), called);
            List<SafeText> channels =
                    new ArrayList<>(words.channels(whole.channels().orElse(List.of())));
            if (!channels.isEmpty()) {
                channels.add(0, HistoryWords.channels());
            }
            return paper.blocks(plan.blocks(), plan.lines()).section(channels);
        }

        @Override
        public Paper rotation(Subject.OfRotation whole) {
            return paper.section(new RotationWords(called).whole(whole));
        }

        @Override
        public Paper overrides(Subject.OfOverrides whole) {
            return paper.section(new OverrideWords(called).all(whole.overrides()));
        }
    }
}
