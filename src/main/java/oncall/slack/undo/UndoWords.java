package oncall.slack.undo;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.domain.Change;
import oncall.domain.Channel;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.operations.undo.Recreation;
import oncall.operations.undo.RestoreChange;
import oncall.operations.undo.UndoStep;
import oncall.slack.block.SafeText;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.HistoryWords;
import oncall.slack.words.PlanWords;

/** What is said before and after a change is put back. */
public final class UndoWords {
    public static final String TITLE = HistoryWords.UNDO_CHANGE;
    public static final String ASK_AGAIN = "Ask Again";

    private UndoWords() {}

    public static SafeText usage(HelpWords help) {
        return SafeText.own("Which change? Write ")
                .and(help.usage(HelpWords.verb("undo")))
                .and(". Its id stands in its announcement and, in the history, behind *" + HistoryWords.SHOW_DIFFERENCE
                        + "*.");
    }

    public static SafeText notMade(Change change) {
        return switch (change.state()) {
            case REFUSED -> SafeText.own("There is nothing to put back: this change was not made.");
            case PENDING ->
                SafeText.own("AWS has not said yet whether it holds this change. It is being looked up; "
                        + "try again in a minute.");
            default ->
                SafeText.own("Whether this change ever held is not known, for it was changed again before anybody saw. "
                        + "Look at what is there now, and edit that.");
        };
    }

    public static SafeText doneAlready(Change by) {
        return SafeText.own("It was put back already. ")
                .and(HistoryWords.putBack(by))
                .and(".");
    }

    public static SafeText deletedSince(Change change, Change deletion) {
        String then = change.kind() == Change.Kind.CREATED
                ? "so there is nothing to put back."
                : "and what stands under this alias now, if anything, is another one. "
                        + "To bring the old one back, put its deletion back.";
        return DisplayNames.bold(change.name())
                .and(" was deleted since, by change ")
                .andForeign(deletion.id())
                .and(", " + then);
    }

    public static SafeText impossible(Change change) {
        return change.object().filter(object -> object.isRotation()).isPresent()
                ? SafeText.own(
                        "Rotations are changed on the AWS console or with the AWS CLI; " + "put this one back there.")
                : SafeText.own("What this change replaced is not kept here, so it cannot be put back. "
                        + "An address must be typed again, in the form of the contact channels.");
    }

    /** On top of the review of a plan that is put back. */
    public static SafeText review(Change change) {
        return SafeText.own("This puts back change ")
                .andForeign(change.id())
                .and(". What was changed since stays as it is, unless it is the same.");
    }

    public static SafeText restoring(Change change) {
        return SafeText.own("This puts back change ")
                .andForeign(change.id())
                .and(" of ")
                .and(DisplayNames.bold(change.name()))
                .and(":");
    }

    public static SafeText thenThePlan() {
        return SafeText.own("Name and plan are then shown for review.");
    }

    public static SafeText nothingToDo() {
        return SafeText.own("Nothing of it can be put back from here.");
    }

    public static SafeText working() {
        return SafeText.own("Putting it back…");
    }

    /** A step before it is done. */
    public static SafeText step(UndoStep step) {
        return SafeText.own("• ").and(words(step));
    }

    /** A step after it was done, or was not. */
    public static SafeText done(RestoreChange.Done done) {
        return done.failure()
                .map(words -> SafeText.own("• Not done: ")
                        .and(words(done.step()))
                        .and(". ")
                        .andForeign(words))
                .orElseGet(() ->
                        SafeText.own(done.step().acts() ? "• Done: " : "• ").and(words(done.step())));
    }

    private static SafeText words(UndoStep step) {
        if (step instanceof UndoStep.RemoveChannel remove) {
            return SafeText.own("delete the channel ").and(channel(remove.present()));
        }
        if (step instanceof UndoStep.RestoreChannel add) {
            return SafeText.own("add the channel ")
                    .and(channel(add.was()))
                    .and(" again; it must be activated again, and stages that reached it reach the new one");
        }
        if (step instanceof UndoStep.UpdateChannel update) {
            return update(update);
        }
        if (step instanceof UndoStep.TurnOffChannel off) {
            return SafeText.own("deactivate the channel ").and(channel(off.present()));
        }
        if (step instanceof UndoStep.SetTag set) {
            return SafeText.own("set the tag ").and(tag(set.tag().key()));
        }
        if (step instanceof UndoStep.RemoveTag remove) {
            return SafeText.own("remove the tag ").and(tag(remove.tag().key()));
        }
        UndoStep.Left left = (UndoStep.Left) step;
        return DisplayNames.bold(left.name()).and(": " + why(left.why()));
    }

    private static SafeText update(UndoStep.UpdateChannel update) {
        Channel present = update.present();
        boolean named = !present.name().equals(update.name());
        boolean addressed = !present.address().equals(update.address());
        SafeText words = SafeText.own("give the channel ").and(channel(present));
        if (named) {
            words = words.and(" its name ").and(DisplayNames.bold(update.name()));
        }
        return words.and(addressed ? (named ? " and" : "") + " its address again; it must be activated again" : "");
    }

    private static String why(UndoStep.Why why) {
        return switch (why) {
            case GONE -> "the channel was deleted since, and stays so";
            case ADDRESS_NOT_KEPT ->
                "its address is not kept here; add the channel in the form of the contact channels";
            case CHANGED_SINCE -> "it was changed again since, and stays as it is now";
            case TO_BE_ACTIVATED -> "only a code can activate it again; send one in the form of the contact channels";
            case TAG_OURS -> "this tag follows who is linked to whom";
        };
    }

    private static SafeText channel(Channel channel) {
        return DisplayNames.bold(channel.name()).and(" (" + channel.type().words() + ")");
    }

    private static SafeText tag(String key) {
        return DisplayNames.bold(key);
    }

    public static SafeText recreating(Change change, Contact was) {
        return SafeText.own("This puts back change ")
                .andForeign(change.id())
                .and(": it creates the " + was.type().words() + " ")
                .and(CardWords.title(was))
                .and(" again. It is a new one under the old alias: pages and the history of engagements of the old one "
                        + "are not tied to it.");
    }

    /** A channel that comes back is not activated. */
    public static Optional<SafeText> reaches(Contact was) {
        return was.type() == ContactType.PERSONAL
                ? Optional.of(SafeText.own("Nobody is reached by it until a channel is activated again."))
                : Optional.empty();
    }

    /** What comes back, and what does not. */
    public static List<SafeText> parts(Recreation recreation, DisplayNames called) {
        List<SafeText> lines = new ArrayList<>();
        if (recreation.was().type() == ContactType.PERSONAL) {
            recreation.channels().stream()
                    .map(channel ->
                            SafeText.own("• channel ").and(channel(channel)).and(", to be activated again"))
                    .forEach(lines::add);
            recreation.untold().stream()
                    .map(channel -> SafeText.own("• not the channel ")
                            .and(channel(channel))
                            .and(": its address is not kept here and must be typed again"))
                    .forEach(lines::add);
        }
        if (!recreation.tags().isEmpty()) {
            lines.add(SafeText.own("• " + PlanWords.count(recreation.tags().size(), "tag")));
        }
        recreation.gone().stream()
                .map(arn -> SafeText.own("• not in its plan: ")
                        .and(arn.isRotation() ? called.rotation(arn) : called.contact(arn)))
                .forEach(lines::add);
        return lines.size() <= 30 ? lines : lines.subList(0, 30);
    }

    public static SafeText recreated(RestoreChange.Recreated done, Contact was) {
        SafeText said = done.contact().isPresent()
                ? CardWords.title(was)
                        .and(" is created again. It is a new one: ")
                        .and(
                                was.type() == ContactType.PERSONAL
                                        ? "its channels must be activated before they are used."
                                        : "its history here goes on below that of the old one.")
                : SafeText.own("Nothing was created.");
        return done.failures().isEmpty()
                ? said
                : said.and("\n")
                        .and(SafeText.join(
                                "\n",
                                done.failures().stream()
                                        .map(words -> SafeText.own("• ").andForeign(words))
                                        .toList()));
    }

    public static SafeText notDone(String words) {
        return SafeText.own("Not put back. ").andForeign(words);
    }
}
