package oncall.slack.press;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.FieldErrors;
import oncall.slack.block.Blocks;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;

/** What the dispatcher itself says. */
public final class Words {
    /** A name that is no field's: its reason is shown at the form's first input. */
    private static final String WHOLE_FORM = "form";

    static final String TITLE = "On-Call";

    static final String BUSY =
            "Too much is going on at the moment, so this was not done. Please try again in a minute.";

    static final String OWN_SHARE =
            "Several things that you asked for are still waiting, so this was not begun. Please try again when they are done.";

    static final String OLD_BUTTON =
            "This button belongs to an older version of this bot. Please run the command again.";

    static final String AGAIN = "This is being done already. You can close this window.";

    static final String UNKNOWN_COMMAND = "This command is not known here. Try help.";

    static final SafeText CHECKING = SafeText.own("Checking what you may do here…");

    private Words() {}

    /** @param own what is being done for the same person */
    /** Above the entries of a type-ahead, where more fit than Slack shows. */
    public static String moreFit(int shown) {
        return "The first " + shown + " that fit. Type more letters to find the others.";
    }

    static SafeText waits(Optional<WorkKind> own) {
        return SafeText.own(own.map(kind -> "Your " + kind.called() + " is running; this begins when it is done.")
                .orElse("Several people’s exports and imports are running; this begins when one of them is done."));
    }

    /** Where an answer takes long. */
    static Message stillReading(SafeText words) {
        return Message.of(SafeText.own("This takes a while. ").and(words));
    }

    static Message message(String words) {
        return Message.of(SafeText.foreign(words));
    }

    /** Words where only a view can stand. */
    public static View modal(Message message) {
        return Modals.reading("words", TITLE, "", List.of(Blocks.section(message.text())));
    }

    static View home(Message message) {
        return Modals.home(List.of(Blocks.section(message.text())));
    }

    /** Words at a form, which stays open with everything that was typed. */
    static FieldErrors atForm(String words) {
        return FieldErrors.at(WHOLE_FORM, words);
    }

    static Message of(FieldErrors errors) {
        return Message.of(SafeText.join(
                "\n", errors.reasons().values().stream().map(SafeText::foreign).toList()));
    }
}
