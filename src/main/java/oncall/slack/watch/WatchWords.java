package oncall.slack.watch;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import oncall.operations.port.Conversations;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** What is said about which channels hear of changes. */
public final class WatchWords {
    public static final String TITLE = "Watches";
    public static final String UNWATCH = "Unwatch";
    public static final String TRY_AGAIN = "Try Again";
    public static final String ALL_THE_SAME = "Watch All the Same";
    public static final String WATCH_HERE = "Watch Here";

    private WatchWords() {}

    public static SafeText asking(String channel) {
        return SafeText.own("Looking at ").and(SafeText.channel(channel)).and("…");
    }

    public static SafeText reading() {
        return SafeText.own("Reading which channels hear of changes…");
    }

    public static SafeText usage(HelpWords help, Verb verb) {
        return SafeText.own("Whose changes, and in which channel? Write ")
                .and(help.usage(verb))
                .and(". Without a channel, the one is meant that you write in.");
    }

    public static SafeText noChannel(HelpWords help, Verb verb) {
        return SafeText.own("There is no channel here. Name one: ")
                .and(help.usage(verb))
                .and(".");
    }

    public static SafeText strange(String channel) {
        return SafeText.own("Slack knows no channel “")
                .andForeign(DisplayNames.shortened(channel))
                .and("”, or does not show it to me. Type # and choose it from the list; "
                        + "in a private channel, invite me first and write this there.");
    }

    /** In words, for example "changes and cover requests". */
    static String kinds(Set<WatchKind> kinds) {
        return new TreeSet<>(kinds)
                .stream()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT).replace("hand_offs", "hand-offs"))
                        .map(words -> words.replace('_', ' '))
                        .collect(Collectors.joining(" and "));
    }

    /** On the button by which the channel hears of requests for cover too, or no more. */
    static String toggle(Set<WatchKind> kinds) {
        return kinds.contains(WatchKind.COVER_REQUESTS) ? "No Cover Requests" : "Cover Requests Too";
    }

    public static SafeText watching(String channel, Optional<SafeText> name, boolean isNew, Set<WatchKind> kinds) {
        return SafeText.channel(channel)
                .and((isNew ? " hears of " : " hears already of ") + kinds(kinds) + " of ")
                .and(what(name))
                .and(isNew ? " from now on." : ".");
    }

    public static SafeText ended(String channel, Optional<SafeText> name, boolean was) {
        return SafeText.channel(channel)
                .and(was ? " hears no more of changes of " : " was not watching ")
                .and(what(name))
                .and(".");
    }

    /** What is watched is everything, or a contact, escalation plan or schedule. */
    public static SafeText what(Optional<SafeText> name) {
        return name.orElse(SafeText.own("everything"));
    }

    public static SafeText notInvited(String channel) {
        return SafeText.own("I cannot post in ")
                .and(SafeText.channel(channel))
                .and(", so nothing was set. Invite me there (`/invite` and my name), then press the button below.");
    }

    public static SafeText archived(String channel) {
        return SafeText.channel(channel).and(" is archived; nobody would read it there. Nothing was set.");
    }

    public static SafeText notAMember(String channel) {
        return SafeText.own("You are not a member of ")
                .and(SafeText.channel(channel))
                .and(". Its members say what it hears: join it, or ask one of them.");
    }

    public static SafeText shared(Conversations.Conversation channel, Optional<SafeText> name, boolean mayConfirm) {
        SafeText words = sharedQuestion(channel, name);
        return words.and(
                mayConfirm
                        ? " Nothing is set before you confirm it."
                        : " An editor has to confirm that, so nothing was set. Ask one to write this here.");
    }

    public static SafeText sharedQuestion(Conversations.Conversation channel, Optional<SafeText> name) {
        return SafeText.own("#")
                .andForeign(DisplayNames.shortened(channel.name()))
                .and(" is shared with another company, whose people would read every change of ")
                .and(what(name))
                .and(".");
    }

    public static SafeText heading(int watches) {
        return SafeText.own(watches == 1 ? "*1 watch*" : "*" + watches + " watches*");
    }

    public static SafeText none(HelpWords help) {
        return SafeText.own("No channel hears of changes yet, but for the ones they are asked from. Set one: ")
                .and(help.usage(HelpWords.verb("watch")));
    }

    /** One watch, and who set it. */
    public static SafeText line(Watches.Watch watch, Optional<SafeText> name) {
        SafeText by = watch.by().isBlank() ? SafeText.own("somebody who was forgotten") : SafeText.user(watch.by());
        return SafeText.channel(watch.channel())
                .and(" · ")
                .and(what(name))
                .and(watch.kinds().equals(WatchKind.USUAL) ? "" : " (" + kinds(watch.kinds()) + ")")
                .and("\nset by ")
                .and(by)
                .and(", ")
                .and(SafeText.at(watch.at()));
    }
}
