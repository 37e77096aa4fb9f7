package oncall.slack.channels;

import com.slack.api.model.block.LayoutBlock;
import com.slack.api.model.view.View;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import oncall.domain.Address;
import oncall.domain.Arn;
import oncall.domain.Channel;
import oncall.domain.ChannelRules;
import oncall.domain.ContactDetails;
import oncall.domain.FieldErrors;
import oncall.operations.Outcome;
import oncall.operations.Refused;
import oncall.operations.Unclear;
import oncall.operations.announce.Hearing;
import oncall.operations.check.PlanEffects;
import oncall.operations.people.Directory;
import oncall.operations.port.KnownContacts;
import oncall.operations.port.Seen;
import oncall.operations.write.ChangeChannel;
import oncall.operations.write.DeactivateChannel;
import oncall.operations.write.DeleteChannel;
import oncall.operations.write.Intent;
import oncall.operations.write.Writing;
import oncall.slack.announce.HeardForm;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.plan.Confirmation;
import oncall.slack.press.Press;
import oncall.slack.press.Reply;
import oncall.slack.press.Screen;
import oncall.slack.words.DisplayNames;

/** Renames a channel, gives it another address, deactivates and deletes it, each after its form or question. */
public final class ChangeHandler {
    private final KnownContacts known;
    private final Writing writing;
    private final ChannelsHandler channels;
    private final Directory directory;
    private final PlanEffects effects;

    public ChangeHandler(
            KnownContacts known, Writing writing, ChannelsHandler channels, Directory directory, PlanEffects effects) {
        this.known = known;
        this.writing = writing;
        this.channels = channels;
        this.directory = directory;
        this.effects = effects;
    }

    /** The value is what is to be done and to which channel. */
    public Reply menu(Press press) {
        String[] value = press.text().split(" ", 2);
        return allowed(
                press,
                carried -> remembered(carried)
                        .flatMap(details -> details.channels().stream()
                                .filter(channel -> value.length == 2
                                        && ChangeView.id(channel).equals(value[1]))
                                .findFirst()
                                .map(channel -> channels.form(
                                        press,
                                        carried,
                                        heard -> view(
                                                value[0],
                                                carried,
                                                details,
                                                channel,
                                                HeardForm.blocks(heard, Hearing.Choice.NONE)))))
                        .orElseGet(() -> channels.all(press)));
    }

    private View view(String what, Carried carried, ContactDetails details, Channel channel, List<LayoutBlock> heard) {
        Carried of = carried.with(channel.arn().value());
        return switch (what) {
            case ChangeView.DEACTIVATE, ChangeView.DELETE ->
                question(of, going(details, channel, what.equals(ChangeView.DELETE)), heard);
            default ->
                form(
                        of,
                        going(details, channel, false),
                        new TypedChannel(channel.name(), channel.address().clear()),
                        false,
                        heard,
                        Optional.empty());
        };
    }

    private View form(
            Carried of, Going without, TypedChannel typed, boolean asks, List<LayoutBlock> heard, Optional<Note> note) {
        return ChangeView.form(of, without, names(without), typed, asks, heard, note);
    }

    private Going going(ContactDetails details, Channel channel, boolean isDeletion) {
        return Going.of(details, channel, isDeletion, effects);
    }

    private View question(Carried of, Going going, List<LayoutBlock> heard) {
        return ChangeView.question(of, going, names(going), heard);
    }

    private DisplayNames names(Going going) {
        return DisplayNames.from(directory).withChannels(going.present().channels());
    }

    public Reply edit(Press press) {
        return ofChannel(press, (carried, details, channel) -> {
            TypedChannel typed = TypedChannel.typed(press.answers());
            Address tidy = ChannelRules.tidy(channel.type(), typed.address());
            FieldErrors faults = ChannelRules.check(typed.name(), channel.type(), tidy);
            if (!faults.isEmpty()) {
                return Reply.errors(faults);
            }
            Going without = going(details, channel, false);
            Supplier<Reply> save = () -> saving(
                    press,
                    (screen, words) -> screen.show(form(
                            carried,
                            without,
                            typed,
                            Confirmation.isAsked(press.answers()),
                            HeardForm.blocks(channels.heard(press, carried), HeardForm.choice(press.answers())),
                            Optional.of(Note.error(words)))),
                    carried,
                    new ChangeChannel(carried.contact(), channel.arn(), typed.name(), new Address(typed.address())),
                    ChannelWords::changed,
                    ChannelWords::unchanged);
            return tidy.equals(channel.address())
                    ? save.get()
                    : confirmed(
                            press,
                            carried,
                            without,
                            heard -> form(carried, without, typed, true, heard, Optional.empty()),
                            save);
        });
    }

    public Reply deactivate(Press press) {
        return goes(press, false, DeactivateChannel::new, ChannelWords::deactivated, ChannelWords::deactivatedAlready);
    }

    public Reply delete(Press press) {
        return goes(press, true, DeleteChannel::new, ChannelWords::deleted, ChannelWords::deleted);
    }

    private Reply goes(
            Press press,
            boolean isDeletion,
            BiFunction<Arn, Arn, Intent<Channel>> intent,
            Function<Channel, SafeText> done,
            Function<Channel, SafeText> unchanged) {
        return ofChannel(press, (carried, details, channel) -> {
            Going going = going(details, channel, isDeletion);
            return confirmed(
                    press,
                    carried,
                    going,
                    heard -> question(carried, going, heard),
                    () -> saving(
                            press,
                            asNote(press, carried),
                            carried,
                            intent.apply(carried.contact(), channel.arn()),
                            done,
                            unchanged));
        });
    }

    /** What leaves nobody reached wants the alias typed, also where that was not so when the form was drawn. */
    private Reply confirmed(
            Press press, Carried carried, Going going, Function<List<LayoutBlock>, View> asks, Supplier<Reply> done) {
        return going.check(press.answers())
                .map(faults -> faults.isEmpty() ? done.get() : Reply.errors(faults))
                .orElseGet(() -> channels.form(
                        press,
                        carried,
                        heard -> asks.apply(HeardForm.blocks(heard, HeardForm.choice(press.answers())))));
    }

    /** Over all channels as they are now. */
    private BiConsumer<Screen, SafeText> asNote(Press press, Carried carried) {
        return (screen, words) -> channels.present(press, screen, carried, Note.error(words));
    }

    private Reply saving(
            Press press,
            BiConsumer<Screen, SafeText> failed,
            Carried carried,
            Intent<Channel> intent,
            Function<Channel, SafeText> done,
            Function<Channel, SafeText> unchanged) {
        return Reply.show(Modals.waiting(ChannelWords.TITLE, ChannelWords.saving()))
                .then(screen -> {
                    try {
                        Outcome<Channel> outcome = writing.run(channels.request(press, carried), intent);
                        outcome.held(done, unchanged)
                                .ifPresent(said -> channels.present(press, screen, carried, Note.success(said)));
                        outcome.failure("").ifPresent(why -> failed.accept(screen, SafeText.foreign(why)));
                    } catch (Refused e) {
                        failed.accept(screen, SafeText.foreign(e.words()));
                    } catch (Unclear e) {
                        failed.accept(screen, ChannelWords.unclear(e.words()));
                    }
                });
    }

    private interface OfChannel {
        Reply answer(Carried carried, ContactDetails details, Channel channel);
    }

    private Reply ofChannel(Press press, OfChannel of) {
        return allowed(
                press,
                carried -> Arn.parse(carried.key())
                        .flatMap(arn -> remembered(carried)
                                .flatMap(details ->
                                        details.channel(arn).map(channel -> of.answer(carried, details, channel))))
                        .orElseGet(() -> channels.all(press)));
    }

    private Optional<ContactDetails> remembered(Carried carried) {
        return known.remembered(carried.contact()).map(Seen::value);
    }

    private Reply allowed(Press press, Function<Carried, Reply> answer) {
        return Carried.by(press)
                .map(carried -> channels.ifAllowed(press, carried, () -> answer.apply(carried)))
                .orElseGet(channels::olderForm);
    }
}
