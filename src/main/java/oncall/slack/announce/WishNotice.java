package oncall.slack.announce;

import com.slack.api.model.block.element.BlockElement;
import java.util.List;
import oncall.operations.port.Notice;
import oncall.operations.port.People;
import oncall.operations.port.Wish;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.WishWords;

/** What is read of a wish that waits for a yes, with the buttons that answer it while it does. */
record WishNotice(DisplayNames called, People people) {
    Message draw(Notice.OfWish it, Paper paper) {
        Wish wish = it.wish();
        if (it.occasion() != Wish.Occasion.ASKED) {
            paper.section(WishWords.told(wish, it.occasion()).named(people::name));
            return isReminder(it.occasion()) ? buttons(wish, paper) : paper.message();
        }
        paper.listed(WishWords.request(wish, called).stream()
                .map(line -> line.named(people::name))
                .toList());
        return wish.isOpen() ? buttons(wish, paper) : paper.message();
    }

    private static boolean isReminder(Wish.Occasion occasion) {
        return occasion == Wish.Occasion.REMINDED_AT_HALF || occasion == Wish.Occasion.REMINDED_LATE;
    }

    private static Message buttons(Wish wish, Paper paper) {
        List<? extends BlockElement> buttons = wish.kind() == Wish.Kind.COVER
                ? List.of(
                        Elements.primary(Elements.button("wish-take", WishWords.TAKE_IT, wish.id())),
                        Elements.button("wish-part", WishWords.TAKE_PART, wish.id()),
                        Elements.button("wish-decline", WishWords.NOT_ME, wish.id()),
                        Elements.button("wish-cancel", WishWords.CANCEL, wish.id()))
                : List.of(
                        Elements.primary(Elements.button("wish-take", WishWords.ACCEPT, wish.id())),
                        Elements.button("wish-decline", WishWords.DECLINE, wish.id()));
        return paper.buttons("wish-" + wish.id(), buttons).message();
    }
}
