package oncall.slack.watch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import oncall.operations.port.Conversations;
import oncall.operations.port.WatchKind;
import oncall.operations.port.Watches;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.Verb;

/** What is said about which channels hear of what. */
public final class WatchWords {
    public static final String TITLE = "Watches";
    public static final String UNWATCH = "Unwatch";
    public static final String TRY_AGAIN = "Try Again";
    public static final String ALL_THE_SAME = "Watch All the Same";
    public static final String WATCH_HERE = "Watch Here";
    public static final String CHOOSE = "Choose";
    public static final String SAVE = "Save";
    public static final String HEARS_OF = "It hears of";
    public static final String END = "Without any, the watch ends.";
    public static final String ANOTHER_COMPANY = "Another company reads it";
    public static final String SHARED_ALL_THE_SAME = "Watch all the same";
    public static final String NOT_CONFIRMED = "Tick this first, or cancel.";

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

    public static SafeText watching(String channel, Set<WatchKind> kinds, Optional<SafeText> name, boolean isNew) {
        return SafeText.channel(channel)
                .and(isNew ? " hears of " : " hears already of ")
                .and(kinds(kinds) + " of ")
                .and(what(name))
                .and(isNew ? " from now on." : ".");
    }

    public static SafeText ended(String channel, Set<WatchKind> kinds, Optional<SafeText> name) {
        return SafeText.channel(channel)
                .and(kinds.isEmpty() ? " was not watching " : " hears no more of " + kinds(kinds) + " of ")
                .and(what(name))
                .and(".");
    }

    /** For example "changes and cover requests". */
    public static String kinds(Set<WatchKind> kinds) {
        List<String> words = kinds.stream().sorted().map(WatchKind::word).toList();
        int last = words.size() - 1;
        return last < 1
                ? String.join("", words)
                : String.join(", ", words.subList(0, last)) + " and " + words.get(last);
    }

    public static SafeText question(String channel, Optional<SafeText> name) {
        return SafeText.own("What is ")
                .and(SafeText.channel(channel))
                .and(" to hear of ")
                .and(what(name))
                .and("?");
    }

    /** What one kind tells. */
    public static String tells(WatchKind kind) {
        return switch (kind) {
            case CHANGES -> "What is edited, in Slack or elsewhere";
            case HAND_OFFS -> "Who comes on call, when they do";
            case GAPS -> "Times without anybody on call";
            case PAGES -> "When somebody is paged";
            case COVER_REQUESTS -> "When somebody looks for a stand-in";
        };
    }

    /** Of its box. */
    public static String label(WatchKind kind) {
        return kind.word().substring(0, 1).toUpperCase(Locale.ROOT)
                + kind.word().substring(1);
    }

    public static SafeText ofShiftsAlone(Set<WatchKind> kinds, Optional<SafeText> name) {
        return what(name).and(" is no on-call schedule and has no " + kinds(kinds) + ", so nothing was set.");
    }

    public static SafeText saving() {
        return SafeText.own("Saving…");
    }

    public static SafeText olderForm() {
        return SafeText.own("This form is from before an update. Please open it again.");
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

    public static SafeText shared(
            Conversations.Conversation channel, Set<WatchKind> kinds, Optional<SafeText> name, boolean mayConfirm) {
        SafeText words = sharedQuestion(channel, kinds, name);
        return words.and(
                mayConfirm
                        ? " Nothing is set before you confirm it."
                        : " An editor has to confirm that, so nothing was set. Ask one to write this here.");
    }

    public static SafeText sharedQuestion(
            Conversations.Conversation channel, Set<WatchKind> kinds, Optional<SafeText> name) {
        boolean changes = kinds.isEmpty() || kinds.equals(Set.of(WatchKind.CHANGES));
        return sharedQuestion(channel, changes ? "every change" : "the " + kinds(kinds), name);
    }

    /** Before it is said what of it the channel is to hear. */
    public static SafeText sharedInForm(Conversations.Conversation channel, Optional<SafeText> name) {
        return sharedQuestion(channel, "what it hears", name);
    }

    private static SafeText sharedQuestion(Conversations.Conversation channel, String read, Optional<SafeText> name) {
        return SafeText.own("#")
                .andForeign(DisplayNames.shortened(channel.name()))
                .and(" is shared with another company, whose people would read " + read + " of ")
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
                .and(watch.kinds().equals(Set.of(WatchKind.CHANGES)) ? "" : kinds(watch.kinds()) + " of ")
                .and(what(name))
                .and("\nset by ")
                .and(by)
                .and(", ")
                .and(SafeText.at(watch.at()));
    }
}
