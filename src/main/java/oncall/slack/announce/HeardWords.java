package oncall.slack.announce;

import java.util.List;
import oncall.operations.announce.Hearing;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.PlanWords;

/** What forms say of the channels that will hear of a change. */
public final class HeardWords {
    public static final String ANNOUNCE = "Announce";

    private static final int MOST_CHANNELS = 40;

    private HeardWords() {}

    /** Which channels will hear; the one that it was asked from can be left out. */
    public static SafeText heard(Hearing.Heard heard) {
        SafeText from = heard.asked()
                .filter(place -> place.kind() != Hearing.Kind.OURS)
                .map(place -> SafeText.own("\n").and(asked(place, heard.mayConfirm())))
                .orElseGet(() -> SafeText.own(""));
        if (heard.watching().isEmpty()) {
            return SafeText.own("Which channels watch it could not be read just now; those that do will hear.")
                    .and(from);
        }
        return heard.watching().get().isEmpty()
                ? SafeText.own("No channel watches it.").and(from)
                : SafeText.own("Will hear of it: ")
                        .and(channels(heard.watching().get()))
                        .and(from);
    }

    private static SafeText channels(List<String> watching) {
        SafeText named = SafeText.join(
                ", ",
                watching.stream().limit(MOST_CHANNELS).map(SafeText::channel).toList());
        int more = watching.size() - MOST_CHANNELS;
        return more > 0 ? named.and(" and " + PlanWords.count(more, "more channel")) : named;
    }

    private static SafeText asked(Hearing.Place place, boolean mayConfirm) {
        return switch (place.kind()) {
            case OURS -> SafeText.own("");
            case WITHOUT_US -> in(place).and(", where I am not a member: it is told only if you say so.");
            case SHARED, UNSEEN ->
                in(place).and(". ").and(whoReads(place, "this change")).and(unlessConfirmed(mayConfirm));
        };
    }

    private static SafeText in(Hearing.Place place) {
        return SafeText.own("You asked in ").and(SafeText.channel(place.channel()));
    }

    /** That, and which, other company's people would read. */
    public static SafeText whoReads(Hearing.Place place, String what) {
        return place.kind() == Hearing.Kind.SHARED
                ? SafeText.own("#")
                        .andForeign(DisplayNames.shortened(place.name()))
                        .and(" is shared with another company, whose people would read " + what + ".")
                : SafeText.own("I cannot see that channel, so another company’s people might read " + what + ".");
    }

    private static String unlessConfirmed(boolean mayConfirm) {
        return mayConfirm
                ? " It is not told unless you say so."
                : " An editor would have to say so, so it is not told.";
    }

    /** Beside the tick. */
    public static String announce(Hearing.Place place) {
        return switch (place.kind()) {
            case OURS, WITHOUT_US ->
                "Announce in " + (place.name().isBlank() ? "that channel" : "#" + DisplayNames.shortened(place.name()));
            case SHARED -> "Announce there, although another company reads it";
            case UNSEEN -> "Announce there, although another company may read it";
        };
    }
}
