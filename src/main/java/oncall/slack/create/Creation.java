package oncall.slack.create;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.NewContact;
import oncall.operations.port.Request;
import oncall.operations.write.CreateContact;
import oncall.operations.write.Writing;
import oncall.slack.announce.DisplayNamesOf;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Screen;

/** Creates what a form asked for, and tells how that went: on the form's screen, and where it was asked. */
public final class Creation {
    private final Writing writing;
    private final DisplayNamesOf called;

    /**
     * One press that creates.
     *
     * @param request waits for Slack, and refuses in words where it must be asked anew who is to hear
     * @param from where it was asked, which its outcome is shown from
     */
    public record Asked(Supplier<Request> request, AskedFrom from, NewContact wanted, String token) {}

    public Creation(Writing writing, DisplayNamesOf called) {
        this.writing = writing;
        this.called = called;
    }

    /**
     * Takes as long as AWS does.
     *
     * @param again the form as it was, with what was refused
     * @return what was created
     */
    public Optional<Contact> run(Screen screen, Asked asked, Function<Refusal, View> again) {
        try {
            CreateContact intent = new CreateContact(asked.wanted(), asked.token());
            return writing.run(asked.request().get(), intent)
                    .fold(
                            created -> Optional.of(told(screen, asked, created)),
                            Optional::of,
                            present -> Optional.empty(),
                            errors -> {
                                screen.show(again.apply(invalid(errors)));
                                return Optional.empty();
                            });
        } catch (Refused e) {
            screen.show(again.apply(new Refusal(CreateWords.refused(e.words()), e.fields(), CreateToken.fresh())));
        } catch (Unclear e) {
            CreateToken token = CreateToken.unanswered(asked.wanted(), asked.token());
            screen.show(again.apply(new Refusal(CreateWords.unclear(e.words()), FieldErrors.none(), token)));
        }
        return Optional.empty();
    }

    private Contact told(Screen screen, Asked asked, Contact created) {
        screen.show(CreatedView.draw(created, called.of(created), asked.from()));
        return created;
    }

    private static Refusal invalid(FieldErrors errors) {
        SafeText words = CreateWords.invalid(errors);
        return new Refusal(words, errors, CreateToken.fresh());
    }
}
