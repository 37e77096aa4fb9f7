package oncall.slack.announce;

import com.slack.api.model.view.View;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Function;
import oncall.domain.Arn;
import oncall.operations.announce.Hearing;
import oncall.operations.port.Request;
import oncall.slack.press.AskedFrom;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;

/** What every form that changes something asks of {@link Hearing}, from where it was asked. */
public final class Hears {
    private final Hearing hearing;

    public Hears(Hearing hearing) {
        this.hearing = hearing;
    }

    /** Waits for Slack and the database. */
    public Hearing.Heard read(String user, AskedFrom from, Collection<Arn> objects) {
        return hearing.of(user, objects, from.publicChannel());
    }

    /** The form at once, with what memory tells of who will hear; it is drawn anew where that turns out to differ. */
    public Reply reply(
            Press press,
            AskedFrom from,
            Collection<Arn> objects,
            Function<View, Reply> answer,
            Function<Optional<Hearing.Heard>, View> form) {
        Optional<Hearing.Heard> remembered = hearing.remembered(press.user(), objects, from.publicChannel());
        return answer.apply(form.apply(remembered)).then(screen -> {
            Optional<Hearing.Heard> heard = Optional.of(read(press.user(), from, objects));
            if (!heard.equals(remembered)) {
                screen.refresh(form.apply(heard));
            }
        });
    }

    /** For a submission, as it says who is to hear; refuses in words where that must be asked anew. */
    public Request request(Press press, AskedFrom from) {
        return request(press.user(), from, HeardForm.choice(press.answers()));
    }

    public Request request(String user, AskedFrom from, Hearing.Choice choice) {
        return hearing.request(user, from.publicChannel(), from.responseUrl(), choice);
    }
}
