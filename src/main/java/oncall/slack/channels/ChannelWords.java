package oncall.slack.channels;

import java.util.List;
import java.util.stream.Collectors;
import oncall.domain.Address;
import oncall.domain.Channel;
import oncall.domain.ChannelType;
import oncall.domain.Contact;
import oncall.domain.ContactName;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What is said about contact channels. Addresses in clear are for editors, in modals. */
public final class ChannelWords {
    public static final String TITLE = "Contact Channels";
    public static final String ADD = "Add Channel";
    public static final String SAVE = "Save Channel";
    public static final String SEND = "Send Code";
    public static final String SEND_AGAIN = "Send Again";
    public static final String EDIT_PLAN = "Edit Plan";
    public static final String ENTER = "Enter Code";
    public static final String ACTIVATE = "Activate";
    public static final String ALL = "All Channels";
    public static final String EDIT = "Edit Channel";
    public static final String DEACTIVATE = "Deactivate Channel";
    public static final String DELETE = "Delete Channel";

    public static final String TYPE = "Type";
    public static final String NAME = "Name";
    public static final String NAME_EXAMPLE = "Work phone";
    public static final String NAME_HINT = "Letters, numbers, spaces, and . _ -";
    public static final String ADDRESS = "Phone number or e-mail address";
    public static final String ADDRESS_EXAMPLE = "+1 206 555 0100";
    public static final String ADDRESS_HINT = "A phone number begins with + and the country code.";
    public static final String NEW_ADDRESS_HINT =
            "With another address the channel must be activated again before it is used.";
    public static final String CODE = "Activation code";
    public static final String CODE_HINT = "Six to ten digits.";

    private ChannelWords() {}

    public static SafeText of(Contact contact) {
        return SafeText.own("How ").and(CardWords.title(contact)).and(" is reached:");
    }

    public static SafeText none() {
        return SafeText.own(CardWords.NO_CHANNELS + " Add one, activate it with the code that it receives, "
                + "and then use it in the engagement plan.");
    }

    public static SafeText masked() {
        return SafeText.own("Addresses are masked; editors see them whole and can change channels.");
    }

    /** Name, type, address (whole where the reader may see it, else masked), activation. */
    public static SafeText line(Channel channel, boolean clear) {
        return clear
                ? DisplayNames.bold(channel.name())
                        .and(" · " + channel.type().words() + " · ")
                        .and(SafeText.address(channel.address().clear()))
                        .and(channel.activated() ? " · activated" : " · not activated")
                : CardWords.channel(channel);
    }

    /** What kind of channel is being changed. */
    public static SafeText kind(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" · " + channel.type().words());
    }

    public static SafeText changed(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(
                        channel.activated()
                                ? " is saved."
                                : " is saved. It is not activated: send a code to it and enter the code here to use it.");
    }

    public static SafeText unchanged(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" is as it was: nothing was changed.");
    }

    public static SafeText deactivated(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(" is deactivated: nothing is sent to it until it is activated again with a new code.");
    }

    public static SafeText deactivatedAlready(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" was not activated: nothing was changed.");
    }

    public static SafeText deleted(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" is deleted.");
    }

    public static SafeText deactivate(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(" is then used no more, until it is activated again with a new code.");
    }

    public static SafeText delete(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(" is then gone. A channel that is put back must be activated again.");
    }

    /**
     * What a channel's going does to its contact's own plan.
     *
     * @param stages those that reach the channel, from 0
     */
    public static SafeText stages(List<Integer> stages) {
        if (stages.isEmpty()) {
            return SafeText.own("No stage of the plan reaches it.");
        }
        String places =
                stages.stream().map(stage -> Integer.toString(stage + 1)).collect(Collectors.joining(", "));
        return SafeText.own((stages.size() == 1
                        ? "Stage " + places + " of the plan reaches it and stays; it"
                        : "Stages " + places + " of the plan reach it and stay; they")
                + " will not reach it any more.");
    }

    public static SafeText notAContact(ContactName name) {
        return DisplayNames.title(name)
                .and(" is an " + name.type().words()
                        + ". Only contacts have channels: open one of the contacts it reaches.");
    }

    public static String type(ChannelType type) {
        return switch (type) {
            case SMS -> "SMS";
            case VOICE -> "Voice call";
            case EMAIL -> "E-mail";
            case UNKNOWN -> "Other";
        };
    }

    /** Above what another address leads to. */
    public static SafeText untilActivated() {
        return SafeText.own("Another address must be activated before it is used. Until then:");
    }

    public static SafeText saving() {
        return SafeText.own("Saving the channel…");
    }

    public static SafeText saved(Channel channel) {
        return DisplayNames.bold(channel.name())
                .and(" is saved. It is used once it is activated: send a code to it, then enter the code here.");
    }

    /** For the question before a code goes out. */
    public static SafeText sendTo(Channel channel) {
        return SafeText.own("AWS sends a code by " + channel.type().words() + " to ")
                .and(address(channel.address()))
                .and(". At most 3 codes an hour go to one channel.");
    }

    public static SafeText sending() {
        return SafeText.own("Asking AWS to send a code…");
    }

    public static SafeText sent(Channel channel) {
        return SafeText.own("A code is on its way by " + channel.type().words() + " to ")
                .and(address(channel.address()))
                .and(". Enter it here.");
    }

    public static SafeText sentAlready(Channel channel) {
        return SafeText.own("A code was sent less than a minute ago to ")
                .and(address(channel.address()))
                .and("; no second one was sent. Enter it here.");
    }

    public static SafeText perhapsSent(String words) {
        return SafeText.own("It is not known whether a code was sent. If one arrives, enter it here. ")
                .andForeign(words);
    }

    public static SafeText enter(Channel channel) {
        return SafeText.own("Enter the newest code that was sent to ")
                .and(DisplayNames.bold(channel.name()))
                .and(".");
    }

    public static SafeText enter() {
        return SafeText.own("Enter the newest code that was sent to the channel.");
    }

    public static SafeText activating() {
        return SafeText.own("Activating…");
    }

    public static SafeText activated(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" is activated.");
    }

    public static SafeText activatedAlready(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" is activated already: it needs no code.");
    }

    public static SafeText unclear(String words) {
        return SafeText.own("AWS did not answer, so it is not known whether this was done. "
                        + "Pressing again is safe: nothing is made twice. ")
                .andForeign(words);
    }

    public static SafeText olderForm(HelpWords help) {
        return SafeText.own("This form belongs to an older version. Begin again with ")
                .and(help.usage(HelpWords.verb("channels")))
                .and(".");
    }

    public static SafeText reading() {
        return SafeText.own("Reading the channels…");
    }

    private static SafeText address(Address address) {
        return SafeText.address(address.clear()).cutTo(120);
    }
}
