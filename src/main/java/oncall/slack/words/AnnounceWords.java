package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.operations.port.Notice;
import oncall.slack.block.SafeText;

/** What channels, and authors, read of a change: what happened to what, by whom, from where. */
public final class AnnounceWords {
    public static final String LINK = "Link";

    private AnnounceWords() {}

    /**
     * For example "Mai changed the engagement plan of Akua Mansa".
     *
     * @param inThread below the message of what it undoes, if anything
     */
    public static SafeText first(Change change, boolean inThread) {
        return who(change)
                .and(" ")
                .and(change.undoes().map(id -> undid(change, id, inThread)).orElseGet(() -> did(change)));
    }

    /** The same, of an undo too: what it undid stands elsewhere. */
    static SafeText done(Change change) {
        return who(change).and(" ").and(did(change));
    }

    private static SafeText undid(Change change, String id, boolean inThread) {
        SafeText what = inThread
                ? SafeText.own("undid this change")
                : SafeText.own("undid change ").andForeign(id);
        return change.kind() == Change.Kind.CHANGED
                ? what.and(" of ").and(named(change))
                : what.and(": ").and(did(change));
    }

    private static SafeText named(Change change) {
        return change.after()
                .or(change::before)
                .map(SubjectWords::named)
                .orElseGet(() -> DisplayNames.bold(change.name()));
    }

    private static SafeText who(Change change) {
        return change.userId()
                .map(SafeText::user)
                .orElseGet(() -> SafeText.own(
                        change.source() == Change.Source.OUTSIDE
                                ? "Somebody outside Slack"
                                : "Somebody who was forgotten"));
    }

    private static SafeText did(Change change) {
        SafeText named = named(change);
        return switch (change.kind()) {
            case CREATED ->
                SafeText.own(change.undoes().isPresent() ? "created again " : "created ")
                        .and(named);
            case DELETED -> SafeText.own("deleted ").and(named);
            case CHANGED ->
                change.before()
                        .flatMap(was -> change.after().map(is -> SubjectWords.changed(was, is)))
                        .orElseGet(() -> SafeText.own("changed ").and(named));
        };
    }

    /** The author's own words, where there are any. */
    public static Optional<SafeText> note(String note) {
        return Optional.of(note.strip())
                .filter(words -> !words.isEmpty())
                .map(words -> SafeText.own("Note: ").and(SafeText.foreign(words).cutTo(1000)));
    }

    /** From where, when, and what it is called when somebody asks about it. */
    public static SafeText source(Change change) {
        SafeText undone = change.undoes()
                .filter(id -> change.source() == Change.Source.UNDO)
                .map(id -> SafeText.own(": change ").andForeign(id))
                .orElse(SafeText.own(""));
        return from(change).and(undone).and(at(change)).and(" · change ").andForeign(change.id());
    }

    /** What a channel reads of that, below what it says of an undo. */
    public static SafeText posted(Change change) {
        return shortSource(change).and(" · change ").andForeign(change.id());
    }

    /** From where and when. */
    static SafeText shortSource(Change change) {
        return from(change).and(at(change));
    }

    private static SafeText at(Change change) {
        return SafeText.own(" · ").and(SafeText.at(change.at()));
    }

    private static SafeText from(Change change) {
        return SafeText.own(
                switch (change.source()) {
                    case SLACK -> "In Slack";
                    case UNDO -> "Undone in Slack";
                    case IMPORT -> "Imported in Slack";
                    case OUTSIDE -> "Outside Slack: AWS console, CLI or another program";
                });
    }

    /** Of what is new; nothing where it has none. */
    public static List<SafeText> withChannels(List<Channel> channels, int most) {
        if (channels.isEmpty()) {
            return List.of();
        }
        SafeText named = SafeText.join(
                ", ",
                channels.stream()
                        .limit(most)
                        .map(channel -> DisplayNames.bold(channel.name())
                                .and(" (" + channel.type().words()
                                        + (channel.activated() ? ", activated)" : ", not activated)")))
                        .toList());
        int more = channels.size() - most;
        return List.of(SafeText.own("With " + PlanWords.count(channels.size(), "contact channel") + ": ")
                .and(more > 0 ? named.and(" and " + more + " more") : named));
    }

    /** So many lines; the last of them counts the rest. */
    public static List<SafeText> most(int most, List<SafeText> lines) {
        if (lines.size() <= most) {
            return lines;
        }
        List<SafeText> shown = new ArrayList<>(lines.subList(0, most));
        shown.set(most - 1, shown.get(most - 1).and(" … and " + (lines.size() - most) + " more"));
        return shown;
    }

    /** Plans that it makes worse, each in a line; nothing where there is none. */
    public static List<SafeText> hurts(List<Notice.Hurt> hurts) {
        return hurts.stream().map(AnnounceWords::hurt).toList();
    }

    private static SafeText hurt(Notice.Hurt hurt) {
        SafeText words =
                SafeText.own(hurt.broken() ? "This breaks " : "This weakens ").and(DisplayNames.bold(hurt.name()));
        String stages = hurt.stages().stream().map(String::valueOf).collect(Collectors.joining(", "));
        return words.and(
                switch (hurt.stages().size()) {
                    case 0 -> ".";
                    case 1 -> ", stage " + stages + ".";
                    default -> ", stages " + stages + ".";
                });
    }

    /** For whoever was linked, or is no more. */
    public static SafeText linked(Notice.Linked notice) {
        SafeText who = SafeText.user(notice.by());
        return notice.linked()
                ? who.and(" linked you to ")
                        .and(DisplayNames.bold(notice.name()))
                        .and(": you can change that contact's plan and channels now, and `mine` shows its shifts.")
                : who.and(" ended your link to ")
                        .and(DisplayNames.bold(notice.name()))
                        .and(".");
    }

    /** For an editor who is to help somebody who may not. */
    public static SafeText asked(Notice.Asked notice) {
        SafeText who = SafeText.user(notice.by());
        return notice.about().isPresent()
                ? who.and(" may not change ")
                        .and(DisplayNames.bold(notice.name()))
                        .and(" and asks you to help. If that contact is theirs, link them.")
                : who.and(" may not change things here and asks you to help.");
    }

    /** Under many changes. */
    public static SafeText untold(int changes) {
        return SafeText.own("And " + changes + " more, which the history has.");
    }

    /** Under more changes than one message has room for. */
    public static SafeText shortly(int changes) {
        return SafeText.own(
                changes == 1
                        ? "The last of these is told shortly: its difference is in the history."
                        : "The last " + changes + " of these are told shortly: their differences are in the history.");
    }

    public static SafeText perhapsAgain() {
        return SafeText.own("This may have been posted before: Slack did not say whether it was.");
    }

    public static SafeText notPosted(String channel) {
        return SafeText.own("This could not be posted in ")
                .and(SafeText.channel(channel))
                .and(": invite me to post here (`/invite` and my name).");
    }

    /**
     * For the author of a change that AWS had not answered.
     *
     * @param draft whether it was made from a draft
     */
    public static SafeText settled(Change change, boolean draft) {
        SafeText name = DisplayNames.bold(change.name());
        return switch (change.state()) {
            case APPLIED -> SafeText.own("AWS had not answered, but ").and(held(change.kind(), name));
            case REFUSED ->
                SafeText.own("AWS had not answered, and ")
                        .and(notHeld(change.kind(), name))
                        .and(
                                draft
                                        ? " Your draft is kept: make the change again if you still want it."
                                        : " Do it again if you still want it.");
            default ->
                SafeText.own("AWS had not answered your " + noun(change.kind()) + " of ")
                        .and(name)
                        .and(", and it was changed again meanwhile. Look at it before you change it again.");
        };
    }

    private static SafeText held(Change.Kind kind, SafeText name) {
        return switch (kind) {
            case CREATED -> name.and(" is created.");
            case CHANGED -> SafeText.own("your change of ").and(name).and(" is saved.");
            case DELETED -> name.and(" is deleted.");
        };
    }

    private static SafeText notHeld(Change.Kind kind, SafeText name) {
        return switch (kind) {
            case CREATED -> name.and(" was not created.");
            case CHANGED -> SafeText.own("your change of ").and(name).and(" was not made.");
            case DELETED -> name.and(" was not deleted: it is still there.");
        };
    }

    private static String noun(Change.Kind kind) {
        return switch (kind) {
            case CREATED -> "creation";
            case CHANGED -> "change";
            case DELETED -> "deletion";
        };
    }
}
