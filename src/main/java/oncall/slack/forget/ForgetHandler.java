package oncall.slack.forget;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.FieldErrors;
import oncall.operations.Forgetting;
import oncall.operations.Owners;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.words.ForgetWords;
import oncall.slack.words.HelpWords;

/** Asks, wants a word typed, and then takes a person out of the past. */
public final class ForgetHandler {
    /** The submission's route. */
    private static final String FORM = "forget";

    private static final String CONFIRM = "forget.confirm";
    private static final Pattern PERSON = Pattern.compile("<@(?<user>[UW][A-Z0-9]+)(\\|[^>]*)?>");
    private static final Pattern USER = Pattern.compile("[UW][A-Z0-9]+");

    private final Forgetting forgetting;
    private final Owners owners;
    private final HelpWords help;

    public ForgetHandler(Forgetting forgetting, Owners owners, HelpWords help) {
        this.forgetting = forgetting;
        this.owners = owners;
        this.help = help;
    }

    /** The text is a person. */
    public Reply ask(Press press) {
        Matcher typed = PERSON.matcher(press.text().strip());
        return typed.matches()
                ? Reply.open(question(typed.group("user")))
                : Reply.say(Message.of(ForgetWords.usage(help)));
    }

    private View question(String user) {
        boolean linked = owners.contactOf(user).isPresent();
        return Modals.form(
                FORM,
                ForgetWords.TITLE,
                ForgetWords.SUBMIT,
                user,
                List.of(
                        Blocks.section(ForgetWords.question(user, linked)),
                        Blocks.section(ForgetWords.stays()),
                        Inputs.required(CONFIRM, 0, ForgetWords.CONFIRM, Elements.textInput("", "", 20), "")));
    }

    public Reply submit(Press press) {
        String user = press.metadata();
        if (!USER.matcher(user).matches()) {
            return Reply.show(words(ForgetWords.olderForm()));
        }
        if (!press.answers().text(CONFIRM).strip().equalsIgnoreCase(ForgetWords.WORD)) {
            return Reply.errors(FieldErrors.at(CONFIRM, ForgetWords.NOT_THE_WORD));
        }
        return Reply.show(Modals.waiting(ForgetWords.TITLE, ForgetWords.forgetting()))
                .then(screen -> {
                    Forgetting.Forgotten forgotten = forgetting.forget(user, owners.contactOf(user));
                    owners.refresh();
                    screen.show(words(ForgetWords.forgotten(user, forgotten)));
                });
    }

    private static View words(SafeText words) {
        return Modals.reading("forgotten", ForgetWords.TITLE, "", List.of(Blocks.section(words)));
    }
}
