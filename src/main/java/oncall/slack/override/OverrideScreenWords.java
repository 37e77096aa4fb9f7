package oncall.slack.override;

import java.util.List;
import java.util.Optional;
import oncall.domain.ContactName;
import oncall.domain.Span;
import oncall.slack.block.SafeText;
import oncall.slack.override.OverrideAsk.What;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;
import oncall.slack.words.OverrideWords;

/** What is said before and after somebody stands in for another. */
public final class OverrideScreenWords {
    public static final String TAKE = "Take Shift";
    public static final String OVERRIDE = "Override";
    public static final String CHANGE = "Change Override";
    public static final String DELETE = "Delete Override";
    public static final String GIVE_BACK = OverrideWords.GIVE_BACK;
    public static final String UNDO = "Undo Change";
    public static final String OVERRIDES = "Overrides";
    public static final String REVIEW = "Review";
    public static final String OTHER_TIME = "Change Time…";
    public static final String WHO = "Who Is on Call";

    static final String CHANGE_ITEM = "Change…";
    static final String DELETE_ITEM = "Delete…";
    static final String CHOOSE = "Choose";
    static final String ROTATION = "Rotation";
    static final String IN_PLACE_OF = "In place of";
    static final String WHOEVER = "Whoever is on call";
    static final String STAND_IN = "Stand-in";
    static final String NOBODY = "Nobody";
    static final String FROM = "From";
    static final String UNTIL = "Until";
    static final String TIME_HINT = "At least 30 minutes.";
    static final String HOW = "How";
    static final String ASK_FIRST = "Ask the stand-in first";
    static final String SET_NOW = "Set it now";
    static final String HOW_HINT = "The question ends after a day, or when the time begins. Set now needs a reason.";
    static final String WHY_NOW = "Say why it is set without asking.";
    static final String REASON = "Reason";
    static final String REASON_HINT = "The channels and the people concerned read it.";
    static final String END_BEFORE_START = "Choose a time after the start.";
    static final String OVER = "This time is over. Choose one that is still to come.";
    static final String TOO_FAR = "At most six months from now.";
    static final String WHO_STANDS_IN = "Choose who stands in, or Nobody.";

    private OverrideScreenWords() {}

    static String title(What what) {
        return switch (what) {
            case TAKE -> TAKE;
            case OVERRIDE -> OVERRIDE;
            case CHANGE -> CHANGE;
            case DELETE -> DELETE;
            case GIVE_BACK -> GIVE_BACK;
            case UNDO -> UNDO;
        };
    }

    static SafeText reading() {
        return SafeText.own("Reading the shifts…");
    }

    static SafeText working() {
        return SafeText.own("Telling AWS, and looking at the shifts again…");
    }

    static SafeText which() {
        return SafeText.own("Which schedule?");
    }

    static SafeText noneToTake() {
        return SafeText.own("There is no schedule whose shifts you can take: you are in no rotation of one. "
                + "An editor can add you.");
    }

    static SafeText noSchedule(ContactName name) {
        return DisplayNames.title(name).and(" is no on-call schedule. Name the schedule whose shift it is.");
    }

    static SafeText notLinked(HelpWords help) {
        return SafeText.own("I do not know which contact you are, so I cannot put you on call. Ask an editor to write ")
                .and(help.code("link @you <your contact>"))
                .and(".");
    }

    static SafeText noMember(ContactName schedule) {
        return SafeText.own("You are in no rotation of ")
                .and(DisplayNames.title(schedule))
                .and(", and only members of a rotation can take its shifts. An editor can add you to one.");
    }

    static SafeText noRotations(ContactName schedule) {
        return DisplayNames.title(schedule).and(" has no rotations, so nobody is on call in it.");
    }

    static SafeText noShiftNow() {
        return SafeText.own("No shift runs now, so please say from when until when.");
    }

    static SafeText heading(What what, String rotation, boolean nobody) {
        SafeText in = SafeText.own(" in ").and(DisplayNames.bold(rotation));
        return switch (what) {
            case TAKE -> SafeText.own("You will be on call").and(in).and(":");
            case OVERRIDE, CHANGE ->
                SafeText.own(nobody ? "Nobody will be on call" : "This changes who is on call")
                        .and(in)
                        .and(":");
            case DELETE, GIVE_BACK, UNDO ->
                SafeText.own("This puts back who is on call").and(in).and(":");
        };
    }

    /** What was asked for could not be done as it was. */
    static SafeText moved(Span asked, Span now) {
        return SafeText.own("AWS takes no override, and leaves no part of one, under 30 minutes: instead of ")
                .and(OverrideWords.during(asked))
                .and(" it is now ")
                .and(OverrideWords.during(now))
                .and(".");
    }

    static SafeText gap() {
        return SafeText.own("Nobody is paged through this rotation in that time.");
    }

    static SafeText nothing() {
        return SafeText.own("There is nothing left to put back: that time is over, or it is so already.");
    }

    static SafeText same() {
        return SafeText.own("It is so already; nothing was changed.");
    }

    static SafeText changedMeanwhile() {
        return SafeText.own("The shifts changed while this window was open, and nothing was sent. "
                + "This is how it would be now.");
    }

    static SafeText notDone(String words) {
        return SafeText.own("Nothing was changed. ").andForeign(words);
    }

    static SafeText unclear(String words) {
        return SafeText.own("It is not known yet whether it was made; you will hear as soon as it is. ")
                .andForeign(words);
    }

    static SafeText done(What what, String rotation) {
        SafeText in = SafeText.own(" in ").and(DisplayNames.bold(rotation)).and(".");
        return switch (what) {
            case TAKE -> SafeText.own("Done: you have the shift").and(in);
            case OVERRIDE, CHANGE ->
                SafeText.own("Done: this is who is on call").and(in);
            case DELETE, GIVE_BACK, UNDO -> SafeText.own("Done: it is put back").and(in);
        };
    }

    static SafeText cannotBeAsked() {
        return SafeText.own(
                "Nobody in Slack is linked to this contact, so they cannot be asked: it is set now, with a reason.");
    }

    static SafeText asked(SafeText person) {
        return SafeText.own("I asked ").and(person).and(". You hear what they say; until then nothing changes.");
    }

    static SafeText gone() {
        return SafeText.own("That override is not there any more.");
    }

    static SafeText none(Optional<ContactName> schedule) {
        return SafeText.own("No overrides in the coming months")
                .and(schedule.map(name -> SafeText.own(" in ").and(DisplayNames.title(name)))
                        .orElse(SafeText.own("")))
                .and(": everybody takes their turn.");
    }

    static SafeText heading(int overrides) {
        return SafeText.own("*" + OVERRIDES + "* · " + overrides);
    }

    /** For example "Dec 1st 09:00 – 18:00 · primary: Sam Ode, for Akua Mansa". */
    static SafeText row(Span span, String rotation, SafeText people, List<SafeText> replaced) {
        SafeText line = OverrideWords.during(span)
                .and(" · ")
                .and(DisplayNames.bold(rotation))
                .and(": ")
                .and(people);
        return replaced.isEmpty() ? line : line.and(", for ").and(SafeText.join(", ", replaced));
    }

    static SafeText askedBy(Optional<String> user, String note) {
        SafeText who = user.map(id -> SafeText.own("Asked by ").and(SafeText.user(id)))
                .orElse(SafeText.own("Made outside Slack, or by somebody who was forgotten"));
        return note.isBlank() ? who : who.and(": ").and(SafeText.foreign(note).cutTo(300));
    }

    static SafeText readingAll() {
        return SafeText.own("Reading the overrides…");
    }

    static SafeText chooseAgain() {
        return SafeText.own(
                "I was started anew meanwhile and had to read the rotations again: please choose once more.");
    }

    static SafeText several() {
        return SafeText.own("It can be in more than one rotation: choose which.");
    }
}
