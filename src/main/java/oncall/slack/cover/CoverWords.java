package oncall.slack.cover;

import java.util.List;
import java.util.Optional;
import oncall.operations.port.Wish;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.OverrideWords;
import oncall.slack.words.PlanWords;

/** What is said around a request for cover. */
public final class CoverWords {
    public static final String TITLE = "Find Cover";
    public static final String SUBMIT = "Ask for Cover";
    public static final String PART = "Take Part";
    static final String SHIFTS = "My shifts";
    static final String SHIFTS_HINT = "Each is asked for by itself.";
    static final String FROM = "Only from";
    static final String UNTIL = "Only until";
    static final String TIME_HINT = "At least 30 minutes of a shift.";
    static final String MESSAGE = "Message";
    static final String CHANNEL = "Channel";
    static final String CHANNEL_HINT = "The others in the rotation are asked directly as well.";
    static final String NONE_CHOSEN = "Choose a shift.";
    static final String NOT_IN_IT = "None of the chosen shifts has 30 minutes in this time.";
    static final String NOT_IN_LEFT = "Choose at least 30 minutes of what is still asked for.";

    private CoverWords() {}

    static SafeText notLinked(HelpWords help) {
        return SafeText.own("I do not know which contact you are, so I cannot see your shifts. Ask an editor to write ")
                .and(help.code("link @you <your contact>"))
                .and(".");
    }

    static SafeText noShifts(Optional<SafeText> next) {
        return SafeText.own("You are not on call then, so there is nothing to ask for.")
                .and(next.map(words ->
                                SafeText.own(" Your next shift: ").and(words).and("."))
                        .orElse(SafeText.own(" You have no shift in the coming six weeks.")));
    }

    static SafeText noSchedule() {
        return SafeText.own("Name the on-call schedule whose shift it is.");
    }

    static SafeText reading() {
        return SafeText.own("Reading your shifts…");
    }

    static SafeText asking() {
        return SafeText.own("Asking the others…");
    }

    static SafeText asked(List<Wish> wishes) {
        int people =
                wishes.stream().mapToInt(wish -> wish.people().size()).max().orElse(0);
        Optional<String> channel =
                wishes.stream().flatMap(wish -> wish.channel().stream()).findFirst();
        SafeText who = people == 0
                ? SafeText.own("Nobody else in the rotation is linked to Slack")
                : SafeText.own("I asked " + PlanWords.count(people, "other") + " in the rotation");
        return who.and(channel.map(id -> SafeText.own(people == 0 ? "; I asked in " : ", and in ")
                                .and(SafeText.channel(id)))
                        .orElse(SafeText.own("")))
                .and(". You are on call until somebody takes it, and you hear in time if nobody does.");
    }

    static SafeText notAsked(SafeText when, String words) {
        return SafeText.own("Nobody was asked for ").and(when).and(". ").andForeign(words);
    }

    static SafeText withoutUs(String channel) {
        return SafeText.own("It is not posted in ")
                .and(SafeText.channel(channel))
                .and(": I am no member there. Invite me before you ask the next time.");
    }

    static SafeText mayBeShared(String channel) {
        return SafeText.own("It is not posted in ")
                .and(SafeText.channel(channel))
                .and(": another company may read that channel.");
    }

    static SafeText taking() {
        return SafeText.own("Looking whether it is still to be had…");
    }

    static SafeText yours(Wish wish, SafeText when) {
        return SafeText.own("It is yours: ")
                .and(when)
                .and(" in ")
                .and(DisplayNames.bold(wish.name()))
                .and(".");
    }

    static SafeText tooLate(Wish wish) {
        return switch (wish.state()) {
            case CLAIMED ->
                wish.claim()
                        .map(claim -> SafeText.user(claim.user()).and(" is taking it."))
                        .orElse(SafeText.own("Somebody is taking it."));
            case DONE ->
                SafeText.join(
                                ", ",
                                wish.taken().stream()
                                        .map(part -> SafeText.user(part.user()))
                                        .distinct()
                                        .toList())
                        .and(" has taken it already.");
            case CANCELLED -> SafeText.own("It is not asked for any more.");
            case CLOSED, ENDED -> SafeText.own("This is over: nobody is asked any more.");
            case OPEN -> SafeText.own("That part is not asked for any more.");
        };
    }

    static SafeText no(String words) {
        return SafeText.own("Not taken. ").andForeign(words);
    }

    static SafeText notKnown(String words) {
        return SafeText.own("It is not known yet whether it is yours; you will hear as soon as it is. ")
                .andForeign(words);
    }

    static SafeText unknown() {
        return SafeText.own("This request is not remembered any more.");
    }

    static SafeText declined() {
        return SafeText.own("Noted: you are not asked again.");
    }

    static SafeText notAskedYou() {
        return SafeText.own("You were not asked, so there is nothing to decline.");
    }

    static SafeText cancelled() {
        return SafeText.own("Nobody is asked any more. What was taken already stays taken.");
    }

    static SafeText part(Wish wish) {
        return SafeText.own("Asked for in ")
                .and(DisplayNames.bold(wish.name()))
                .and(": ")
                .and(SafeText.join(
                        ", ", wish.left().stream().map(OverrideWords::during).toList()));
    }
}
