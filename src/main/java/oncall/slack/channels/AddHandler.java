package oncall.slack.channels;

import oncall.domain.Channel;
import oncall.domain.Checked;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.NewChannel;
import oncall.operations.write.AddChannel;
import oncall.operations.write.Writing;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.IdempotencyTokens;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;

/** Adds a channel; whatever AWS answers, what was typed stands in the form again until it is saved. */
public final class AddHandler {
    private final Writing writing;
    private final ChannelsHandler channels;

    public AddHandler(Writing writing, ChannelsHandler channels) {
        this.writing = writing;
        this.channels = channels;
    }

    public Reply form(Press press) {
        return Carried.by(press)
                .map(carried -> channels.ifAllowed(
                        press,
                        carried,
                        () -> form(press, AddScreen.blank(carried.with(IdempotencyTokens.of(press.key()))))))
                .orElseGet(channels::olderForm);
    }

    private Reply form(Press press, AddScreen screen) {
        return channels.form(press, screen.carried(), heard -> AddView.draw(screen.heardBy(heard)));
    }

    public Reply submit(Press press) {
        return Carried.by(press)
                .map(carried -> channels.ifAllowed(press, carried, () -> submit(press, carried)))
                .orElseGet(channels::olderForm);
    }

    private Reply submit(Press press, Carried carried) {
        AddScreen typed = AddForm.typed(carried, press.answers());
        Checked<NewChannel> checked = AddForm.read(typed);
        if (checked instanceof Checked.Faulty<NewChannel> faulty) {
            return Reply.errors(faulty.errors());
        }
        NewChannel wanted = ((Checked.Valid<NewChannel>) checked).value();
        return Reply.show(Modals.waiting(ChannelWords.ADD, ChannelWords.saving()))
                .then(screen -> save(press, screen, typed, wanted));
    }

    private void save(Press press, Screen screen, AddScreen typed, NewChannel wanted) {
        try {
            AddChannel intent = new AddChannel(wanted, token(typed.carried(), wanted));
            Outcome<Channel> outcome = writing.run(channels.request(press, typed.carried()), intent);
            outcome.held()
                    .ifPresent(added ->
                            screen.show(ChannelsView.added(typed.carried().with(""), added)));
            outcome.failure("").ifPresent(words -> again(press, screen, typed, SafeText.foreign(words)));
        } catch (Refused e) {
            again(press, screen, typed, SafeText.foreign(e.words()));
        } catch (Unclear e) {
            again(press, screen, typed, ChannelWords.unclear(e.words()));
        }
    }

    private void again(Press press, Screen screen, AddScreen typed, SafeText words) {
        AddScreen heard = typed.heardBy(channels.heard(press, typed.carried()));
        screen.show(AddView.draw(heard.with(Note.error(words))));
    }

    /** The same form with the same answers is the same adding, also when it is submitted again after no answer. */
    private static String token(Carried carried, NewChannel wanted) {
        return IdempotencyTokens.of(String.join(
                "\n",
                carried.key(),
                wanted.contact().value(),
                wanted.type().name(),
                wanted.name(),
                wanted.address().clear()));
    }
}
