package oncall.slack.surface;

import com.slack.api.model.block.element.ButtonElement;
import java.util.ArrayList;
import java.util.List;
import oncall.operations.announce.Hearing;
import oncall.operations.port.People;
import oncall.slack.announce.HeardWords;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Screen;
import oncall.slack.words.CardWords;

/** Lets everybody in a channel read what was answered to one person; asks first where another company reads it, or may. */
public record Sharing(Hearing hearing, People people) {
    /**
     * What is shared.
     *
     * @param what in a sentence, for example "this card"
     * @param key the value of its buttons
     * @param back the button that draws it for the presser alone
     * @param confirmed the route that shares it all the same
     */
    public record Shared(String what, String key, ButtonElement back, String confirmed) {}

    /** Who shares it, by name: whoever reads of it need not be called. Waits for Slack. */
    public SafeText sharedBy(String user) {
        return CardWords.sharedBy(user).named(people::name);
    }

    /** Posts, or asks. Throws {@link oncall.operations.Refused} where Slack does not say who reads the channel. */
    public void share(Press press, AskedFrom from, Shared shared, boolean confirmed, Screen screen, Runnable post) {
        Hearing.Place place = hearing.place(from.publicChannel().orElseThrow());
        if (!place.mustBeConfirmed()) {
            post.run();
        } else if (confirmed) {
            hearing.confirm(press.user());
            post.run();
        } else {
            screen.say(question(shared, place, hearing.mayConfirm(press.user())));
        }
    }

    private static Message question(Shared shared, Hearing.Place place, boolean mayConfirm) {
        SafeText question = HeardWords.whoReads(place, shared.what());
        List<ButtonElement> buttons = new ArrayList<>();
        if (mayConfirm) {
            buttons.add(Elements.confirmed(
                    Elements.button(shared.confirmed(), CardWords.SHARE_ALL_THE_SAME, shared.key()),
                    CardWords.SHARE_ALL_THE_SAME,
                    question,
                    CardWords.SHARE));
        }
        buttons.add(shared.back());
        return new Paper()
                .section(question.and(mayConfirm ? CardWords.NOT_SHARED_YET : CardWords.AN_EDITOR_SHARES))
                .buttons("share", buttons)
                .message();
    }
}
