package oncall.slack.contactcard;

import java.util.List;
import oncall.domain.ContactDetails;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;

/**
 * What a card shows.
 *
 * @param forecast whom the plan would reach now, and what somebody should know of it
 * @param onCall who is on call in a schedule, and when; a section each
 * @param mayWatch whether the reader may have the channel that they read it in hear of changes
 * @param mayDelete whether the reader may delete what is shown
 * @param notes small print: whose it is, how old it is, who shared it
 */
record CardScreen(
        ContactDetails details,
        DisplayNames called,
        PlanForecast forecast,
        List<SafeText> onCall,
        List<Offer> offers,
        boolean mayWatch,
        boolean mayDelete,
        List<SafeText> notes) {
    CardScreen {
        onCall = List.copyOf(onCall);
        offers = List.copyOf(offers);
        notes = List.copyOf(notes);
    }

    /** What the reader can do from here. */
    enum Offer {
        EDIT,
        PREVIEW,
        HISTORY,
        CHANNELS,
        SHARE,
        /** What is done rarely. */
        MORE,
        /** For readers of a channel: a card of their own. */
        SHOW
    }
}
