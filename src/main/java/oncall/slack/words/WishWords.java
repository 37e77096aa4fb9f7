package oncall.slack.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import oncall.operations.port.Wish;
import oncall.slack.block.SafeText;

/** What is told of a wish that waits for a yes: in the channel, to those who are asked, and to who wished it. */
public final class WishWords {
    public static final String TAKE_IT = "Take It";
    public static final String TAKE_PART = "Take Part…";
    public static final String NOT_ME = "Not Me";
    public static final String CANCEL = "Cancel";
    public static final String ACCEPT = "Accept";
    public static final String DECLINE = "Decline";
    public static final String ASK_AGAIN = "Ask Again";

    private WishWords() {}

    /** The request itself, as it is now. */
    public static List<SafeText> request(Wish wish, DisplayNames called) {
        List<SafeText> lines = new ArrayList<>();
        lines.add(headline(wish, called));
        if (!wish.isOver() && !wish.left().equals(List.of(wish.asked()))) {
            lines.add(SafeText.own("Still asked for: ").and(times(wish)));
        }
        wish.taken()
                .forEach(part -> lines.add(SafeText.user(part.user())
                        .and(wish.kind() == Wish.Kind.COVER ? " took " : " stands in ")
                        .and(OverrideWords.during(part.span()))
                        .and(".")));
        state(wish).ifPresent(lines::add);
        AnnounceWords.note(wish.note()).ifPresent(lines::add);
        return lines;
    }

    private static SafeText headline(Wish wish, DisplayNames called) {
        SafeText who = user(wish.by());
        SafeText when = OverrideWords.during(wish.asked());
        return wish.kind() == Wish.Kind.COVER
                ? who.and(" asks for cover in ")
                        .and(DisplayNames.bold(wish.name()))
                        .and(": ")
                        .and(when)
                : who.and(" asks you to be on call in ")
                        .and(DisplayNames.bold(wish.name()))
                        .and(wish.replaced()
                                .map(contact -> SafeText.own(" for ").and(called.contact(contact)))
                                .orElse(SafeText.own("")))
                        .and(": ")
                        .and(when);
    }

    private static SafeText user(String id) {
        return id.isEmpty() ? SafeText.own("Somebody who was forgotten") : SafeText.user(id);
    }

    private static SafeText times(Wish wish) {
        return SafeText.join(
                ", ",
                (wish.left().isEmpty() ? List.of(wish.asked()) : wish.left())
                        .stream().map(OverrideWords::during).toList());
    }

    /** Nothing while it is open. */
    private static Optional<SafeText> state(Wish wish) {
        return switch (wish.state()) {
            case OPEN -> Optional.empty();
            case CLAIMED ->
                wish.claim()
                        .map(claim -> SafeText.user(claim.user())
                                .and(" is taking ")
                                .and(OverrideWords.during(claim.span()))
                                .and("."));
            case DONE ->
                Optional.of(SafeText.own(wish.kind() == Wish.Kind.COVER ? "*All of it is taken.*" : "*Accepted.*"));
            case CANCELLED -> Optional.of(SafeText.own("*Not asked for any more.*"));
            case CLOSED ->
                Optional.of(
                        wish.why().isPresent()
                                ? SafeText.own("*This cannot be any more:* ")
                                        .andForeign(wish.why().get())
                                : SafeText.own("*Declined.*"));
            case ENDED -> Optional.of(SafeText.own("*The time for it is over; nobody took it.*"));
        };
    }

    /** A direct message about it. */
    public static SafeText told(Wish wish, Wish.Occasion occasion) {
        SafeText what = SafeText.own(wish.kind() == Wish.Kind.COVER ? "cover in " : "a stand-in in ")
                .and(DisplayNames.bold(wish.name()))
                .and(" (")
                .and(times(wish))
                .and(")");
        return switch (occasion) {
            case REMINDED_AT_HALF, REMINDED_LATE ->
                user(wish.by()).and(" still asks for ").and(what).and(". Can you take it?");
            case NOBODY_YET, NOBODY_LATE ->
                SafeText.own("Nobody has said yes yet to ").and(what).and(". You are still on call then.");
            case CLOSED ->
                SafeText.own("What was asked for cannot be any more: ")
                        .and(what)
                        .and(". ")
                        .andForeign(wish.why().orElse(""));
            case DECLINED -> SafeText.own("Declined: ").and(what).and(". Nothing was changed.");
            case ENDED ->
                SafeText.own("Nobody took it in time: ").and(what).and(". Whoever was on call stays on call.");
            case FAILED ->
                SafeText.own("Somebody said yes and could not do it. Still asked for: ")
                        .and(what)
                        .and(".");
            case ASKED, ACCEPTED -> accepted(wish);
        };
    }

    private static SafeText accepted(Wish wish) {
        Wish.Taken last = wish.taken().isEmpty()
                ? new Wish.Taken("", wish.asked())
                : wish.taken().get(wish.taken().size() - 1);
        return (last.user().isEmpty() ? SafeText.own("Somebody") : SafeText.user(last.user()))
                .and(" said yes and is on call in ")
                .and(DisplayNames.bold(wish.name()))
                .and(": ")
                .and(OverrideWords.during(last.span()))
                .and(".");
    }
}
