package oncall.slack.channels;

import java.util.Optional;
import java.util.function.BiFunction;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.FieldErrors;
import oncall.domain.PlanFields;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.port.KnownContacts;
import oncall.operations.write.ActivateChannel;
import oncall.operations.write.SendCode;
import oncall.operations.write.Writing;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;

/** Has a code sent to a channel, and activates the channel with it. */
public final class CodeHandler {
    private final KnownContacts known;
    private final SendCode send;
    private final Writing writing;
    private final ChannelsHandler channels;

    public CodeHandler(KnownContacts known, SendCode send, Writing writing, ChannelsHandler channels) {
        this.known = known;
        this.send = send;
        this.writing = writing;
        this.channels = channels;
    }

    /** The button's value is the channel. */
    public Reply send(Press press) {
        return ofChannel(
                press,
                (carried, channel) -> Reply.show(Modals.waiting(ChannelWords.SEND, ChannelWords.sending()))
                        .then(screen -> send(press, screen, carried, channel)));
    }

    private void send(Press press, Screen screen, Carried carried, Arn channel) {
        try {
            SendCode.Outcome outcome = send.run(press.user(), carried.contact(), channel);
            if (outcome instanceof SendCode.Outcome.Sent sent) {
                ask(press, screen, carried, ChannelWords.sent(sent.channel()));
            } else if (outcome instanceof SendCode.Outcome.SentAlready sent) {
                ask(press, screen, carried, ChannelWords.sentAlready(sent.channel()));
            } else if (outcome instanceof SendCode.Outcome.ActivatedAlready already) {
                channels.present(press, screen, carried, Note.info(ChannelWords.activatedAlready(already.channel())));
            } else if (outcome instanceof SendCode.Outcome.TooMany tooMany) {
                channels.present(press, screen, carried, Note.error(SafeText.foreign(tooMany.words())));
            }
        } catch (Refused e) {
            channels.present(press, screen, carried, Note.error(SafeText.foreign(e.words())));
        } catch (Unclear e) {
            ask(press, screen, carried, ChannelWords.perhapsSent(e.words()));
        }
    }

    private void ask(Press press, Screen screen, Carried carried, SafeText words) {
        screen.show(CodeView.draw(CodeScreen.asking(carried, words, channels.heard(press, carried))));
    }

    /** The form for a code that was sent before. */
    public Reply enter(Press press) {
        return ofChannel(
                press,
                (carried, channel) -> channels.form(
                        press,
                        carried,
                        heard -> CodeView.draw(CodeScreen.asking(
                                carried,
                                remembered(carried, channel)
                                        .map(ChannelWords::enter)
                                        .orElseGet(ChannelWords::enter),
                                heard))));
    }

    public Reply submit(Press press) {
        Optional<Carried> carried = Carried.by(press);
        Optional<Arn> channel = carried.flatMap(by -> Arn.parse(by.key()));
        return channel.map(arn -> channels.ifAllowed(
                        press, carried.orElseThrow(), () -> submit(press, carried.orElseThrow(), arn)))
                .orElseGet(channels::olderForm);
    }

    private Reply submit(Press press, Carried carried, Arn channel) {
        String typed = press.answers().text(PlanFields.ACTIVATION_CODE);
        FieldErrors faults = ChannelRules.checkCode(ChannelRules.tidyCode(typed));
        return faults.isEmpty()
                ? Reply.show(Modals.waiting(ChannelWords.ENTER, ChannelWords.activating()))
                        .then(screen -> activate(press, screen, carried, channel, typed))
                : Reply.errors(faults);
    }

    private void activate(Press press, Screen screen, Carried carried, Arn channel, String typed) {
        try {
            Outcome<Channel> outcome = writing.run(
                    channels.request(press, carried), new ActivateChannel(carried.contact(), channel, typed));
            outcome.held(ChannelWords::activated, ChannelWords::activatedAlready)
                    .ifPresent(said -> channels.present(press, screen, carried, Note.success(said)));
            outcome.failure("").ifPresent(why -> again(press, screen, carried, SafeText.foreign(why), typed));
        } catch (Refused e) {
            again(press, screen, carried, SafeText.foreign(e.words()), typed);
        } catch (Unclear e) {
            again(press, screen, carried, ChannelWords.unclear(e.words()), typed);
        }
    }

    private void again(Press press, Screen screen, Carried carried, SafeText why, String typed) {
        screen.show(CodeView.draw(new CodeScreen(
                carried, Note.error(why), typed, channels.heard(press, carried), HeardForm.choice(press.answers()))));
    }

    private Reply ofChannel(Press press, BiFunction<Carried, Arn, Reply> answer) {
        Optional<Carried> carried = Carried.by(press);
        Optional<Arn> channel = Arn.parse(press.text());
        return carried.isPresent() && channel.isPresent()
                ? channels.ifAllowed(
                        press,
                        carried.get(),
                        () -> answer.apply(carried.get().with(channel.get().value()), channel.get()))
                : channels.olderForm();
    }

    private Optional<Channel> remembered(Carried carried, Arn channel) {
        return known.remembered(carried.contact()).stream()
                .flatMap(seen -> seen.value().channels().stream())
                .filter(one -> one.arn().equals(channel))
                .findFirst();
    }
}
