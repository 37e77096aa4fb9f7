package oncall.slack.preview;

import oncall.domain.Contact;
import oncall.operations.plan.PlanForecast;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.words.CardWords;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.TimelineWords;

/** Draws a timeline, a line for each moment, for a message as well as for a modal. */
final class PreviewView {
    private PreviewView() {}

    /** @param timed whether a time was asked for */
    static Message draw(PlanForecast forecast, DisplayNames called, boolean timed) {
        Contact contact = forecast.subject().contact();
        TimelineWords words = new TimelineWords(called, forecast);
        return new Paper()
                .header(contact.name().title(), CardWords.kind(contact))
                .section(words.begins(timed))
                .listed(words.lines())
                .small(words.notes())
                .buttons(
                        "preview", Elements.button("show", "Show", contact.arn().value()))
                .message();
    }
}
