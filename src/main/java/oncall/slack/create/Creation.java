package oncall.slack.create;

import com.slack.api.model.view.View;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Contact;
import oncall.domain.FieldErrors;
import oncall.operations.ChangeRequest;
import oncall.operations.CreateContact;
import oncall.operations.NewContact;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.slack.block.SafeText;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Screen;
import oncall.slack.summary.Announce;
import oncall.slack.words.CreateWords;

/** Creates what a form asked for, and tells how that went: on the form's screen, and where it was asked. */
public final class Creation {
    private final CreateContact create;
    private final Announce announce;

    /**
     * One press that creates.
     *
     * @param from where it was asked, which hears of it if the request says so or nobody else reads it
     */
    public record Asked(ChangeRequest request, AskedFrom from, NewContact wanted, String token) {}

    public Creation(CreateContact create, Announce announce) {
        this.create = create;
        this.announce = announce;
    }

    /**
     * Takes as long as AWS does.
     *
     * @param again the form as it was, with what was refused
     * @return what was created
     */
    public Optional<Contact> run(Screen screen, Asked asked, Function<Refusal, View> again) {
        try {
            CreateContact.Outcome outcome = create.run(asked.request(), asked.wanted(), asked.token());
            if (outcome instanceof CreateContact.Outcome.Created created) {
                return Optional.of(told(screen, asked, created.contact()));
            }
            if (outcome instanceof CreateContact.Outcome.Invalid invalid) {
                screen.show(again.apply(invalid(invalid.errors())));
            }
        } catch (Refused e) {
            screen.show(again.apply(new Refusal(CreateWords.refused(e.words()), e.fields(), CreateToken.fresh())));
        } catch (Unclear e) {
            CreateToken token = CreateToken.unanswered(asked.wanted(), asked.token());
            screen.show(again.apply(new Refusal(CreateWords.unclear(e.words()), FieldErrors.none(), token)));
        }
        return Optional.empty();
    }

    /** The channel hears of it also where it could not be drawn. */
    private Contact told(Screen screen, Asked asked, Contact created) {
        try {
            screen.show(CreatedView.draw(created, announce.called(created), asked.from()));
        } finally {
            if (asked.request().channel().isPresent() || !asked.from().isPublic()) {
                announce.created(screen, asked.from(), asked.request().userId(), created);
            }
        }
        return created;
    }

    private static Refusal invalid(FieldErrors errors) {
        SafeText words = CreateWords.invalid(errors);
        return new Refusal(words, errors, CreateToken.fresh());
    }
}
