package oncall.slack.contactcard;

import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import oncall.domain.ContactName;
import oncall.operations.Hearing;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.HeardWords;

/** Asks before a card is posted where people of another company read it, or may. */
final class SharedView {
    private SharedView() {}

    static Message question(ContactName name, Hearing.Place place, boolean mayConfirm) {
        SafeText question = HeardWords.whoReads(place, "this card");
        SafeText words = question.and(mayConfirm ? CardWords.NOT_SHARED_YET : CardWords.AN_EDITOR_SHARES);
        String key = name.arn().value();
        List<ButtonElement> buttons = new ArrayList<>();
        if (mayConfirm) {
            buttons.add(Elements.confirmed(
                    Elements.button("share.confirmed", CardWords.SHARE_ALL_THE_SAME, key),
                    CardWords.SHARE_ALL_THE_SAME,
                    question,
                    CardWords.SHARE));
        }
        buttons.add(Elements.button("show", "Show", key));
        return new Message(
                words, List.of(Blocks.section(words), Blocks.actions("share", buttons.toArray(ButtonElement[]::new))));
    }
}
