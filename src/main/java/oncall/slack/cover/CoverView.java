package oncall.slack.cover;

import com.slack.api.model.view.View;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import oncall.domain.Span;
import oncall.operations.port.Wish;
import oncall.slack.block.Choice;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Metadata;
import oncall.slack.block.Paper;
import oncall.slack.press.AskedFrom;

/** Draws the forms in which cover is asked for, and a part of it taken. */
final class CoverView {
    /** The routes of the submissions. */
    static final String FORM = "cover-form";

    static final String PART_FORM = "wish-part-form";
    static final String SHIFTS = "cover.shifts";
    static final String FROM = "cover.from";
    static final String UNTIL = "cover.until";
    static final String MESSAGE = "cover.message";
    static final String CHANNEL = "cover.channel";
    private static final int LONGEST_MESSAGE = 500;

    private CoverView() {}

    /**
     * The form.
     *
     * @param chosen those that are asked for at first
     * @param channel where they are asked for at first
     */
    static View form(
            AskedFrom from,
            List<CoverShifts.One> shifts,
            List<CoverShifts.One> chosen,
            Optional<Instant> begin,
            Optional<Instant> end,
            Optional<String> channel,
            ZoneId zone) {
        List<Choice> choices = choices(shifts, zone);
        return new Paper()
                .block(Inputs.required(
                        SHIFTS,
                        0,
                        CoverWords.SHIFTS,
                        Elements.multiSelect("Choose", choices, choices(chosen, zone)),
                        CoverWords.SHIFTS_HINT))
                .block(Inputs.optional(FROM, 0, CoverWords.FROM, Elements.dateTime(begin), ""))
                .block(Inputs.optional(UNTIL, 0, CoverWords.UNTIL, Elements.dateTime(end), CoverWords.TIME_HINT))
                .block(Inputs.optional(
                        MESSAGE, 0, CoverWords.MESSAGE, Elements.longTextInput("", "", LONGEST_MESSAGE), ""))
                .block(Inputs.optional(
                        CHANNEL, 0, CoverWords.CHANNEL, Elements.channel(channel), CoverWords.CHANNEL_HINT))
                .form(FORM, CoverWords.TITLE, CoverWords.SUBMIT, from.encoded());
    }

    private static List<Choice> choices(List<CoverShifts.One> shifts, ZoneId zone) {
        return shifts.stream()
                .limit(Elements.MOST_OPTIONS)
                .map(one -> new Choice(one.key(), one.label(zone)))
                .toList();
    }

    /** How much of a request is taken. */
    static View part(AskedFrom from, Wish wish, Span span) {
        return new Paper()
                .section(CoverWords.part(wish))
                .block(Inputs.required(FROM, 0, "From", Elements.dateTime(Optional.of(span.from())), ""))
                .block(Inputs.required(
                        UNTIL, 0, "Until", Elements.dateTime(Optional.of(span.to())), CoverWords.TIME_HINT))
                .form(PART_FORM, CoverWords.PART, CoverWords.PART, Metadata.of(from.encoded(), wish.id()));
    }
}
