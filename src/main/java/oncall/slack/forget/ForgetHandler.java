package oncall.slack.forget;

import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import oncall.domain.Arn;
import oncall.domain.FieldErrors;
import oncall.operations.people.ForgetPerson;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Message;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.who.Mention;
import oncall.slack.words.HelpWords;

/** Asks, wants a word typed, and then takes a person out of the past. */
public final class ForgetHandler {
    /** The submission's route. */
    private static final String FORM = "forget";

    private static final String CONFIRM = "forget.confirm";

    private final ForgetPerson forget;
    private final HelpWords help;

    private record Whom(Optional<String> user, Optional<Arn> contact) {
        /** Nothing where the text names nobody, or what it names is no contact. */
        static Optional<Whom> in(String text) {
            Optional<Mention> person = Mention.in(text);
            String named = person.map(Mention::rest).orElse(text.strip());
            Optional<Arn> contact = Arn.parse(named).filter(arn -> arn.value().contains(":contact/"));
            return contact.isPresent() || (named.isEmpty() && person.isPresent())
                    ? Optional.of(new Whom(person.map(Mention::user), contact))
                    : Optional.empty();
        }

        String carried() {
            return user.map(id -> new Mention(id, "").written()).orElse("")
                    + contact.map(Arn::value).orElse("");
        }
    }

    public ForgetHandler(ForgetPerson forget, HelpWords help) {
        this.forget = forget;
        this.help = help;
    }

    /** The text is a person, a contact's ARN, or both. */
    public Reply ask(Press press) {
        return Whom.in(press.text())
                .map(whom -> Reply.open(question(whom)))
                .orElseGet(() -> Reply.say(Message.of(ForgetWords.usage(help))));
    }

    private View question(Whom whom) {
        Optional<Arn> contact = whom.contact().or(() -> whom.user().flatMap(forget::contactOf));
        return Modals.form(
                FORM,
                ForgetWords.TITLE,
                ForgetWords.SUBMIT,
                whom.carried(),
                List.of(
                        Blocks.section(ForgetWords.question(whom.user(), contact)),
                        Blocks.section(ForgetWords.stays()),
                        Inputs.required(CONFIRM, 0, ForgetWords.CONFIRM, Elements.textInput("", "", 20), "")));
    }

    public Reply submit(Press press) {
        Optional<Whom> whom = Whom.in(press.metadata());
        if (whom.isEmpty()) {
            return Reply.show(words(ForgetWords.olderForm()));
        }
        if (!press.answers().text(CONFIRM).strip().equalsIgnoreCase(ForgetWords.WORD)) {
            return Reply.errors(FieldErrors.at(CONFIRM, ForgetWords.NOT_THE_WORD));
        }
        return Reply.show(Modals.waiting(ForgetWords.TITLE, ForgetWords.forgetting()))
                .then(screen -> screen.show(words(ForgetWords.forgotten(
                        whom.get().user(),
                        forget.run(whom.get().user(), whom.get().contact())))));
    }

    private static View words(SafeText words) {
        return Modals.words(ForgetWords.TITLE, "", words);
    }
}
