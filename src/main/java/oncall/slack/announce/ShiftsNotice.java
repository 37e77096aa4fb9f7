package oncall.slack.announce;

import java.util.ArrayList;
import java.util.List;
import oncall.domain.Change;
import oncall.domain.ShiftChange;
import oncall.operations.port.Notice;
import oncall.operations.port.People;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.AnnounceWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.OverrideWords;

/** What somebody reads who is on call in another's place, or whose place another has taken; with the way back. */
record ShiftsNotice(DisplayNames called, People people) {
    private static final int MOST_LINES = 5;

    Message draw(Notice.Shifts it, Paper paper) {
        Change change = it.change();
        List<ShiftChange> theirs = change.shiftChanges().stream()
                .filter(one ->
                        one.coming().contains(it.contact()) || one.going().contains(it.contact()))
                .toList();
        boolean comes = theirs.stream().anyMatch(one -> one.coming().contains(it.contact()));
        List<SafeText> lines =
                new ArrayList<>(List.of(AnnounceWords.first(change, false).named(people::name)));
        lines.addAll(Paper.most(MOST_LINES, new OverrideWords(called).personal(it.contact(), theirs)));
        paper.listed(lines).section(AnnounceWords.note(change.note()));
        return change.undoes().isPresent()
                ? paper.message()
                : paper.buttons(
                                "shifts",
                                Elements.button(
                                        "give-back",
                                        comes ? OverrideWords.GIVE_BACK : OverrideWords.TAKE_BACK,
                                        change.id()))
                        .message();
    }
}
