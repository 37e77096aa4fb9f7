package oncall.slack.who;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import oncall.domain.TypedTime;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.block.Paper;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;

/** Draws what is said where a typed time is no single moment, with a button for each that may have been meant. */
public final class TimeView {
    private static final int LONGEST = 300;

    private final HelpWords help;
    private final String verb;
    private final ZoneId zone;

    /** @param verb that was asked; also the action id of the buttons */
    public TimeView(HelpWords help, String verb, ZoneId zone) {
        this.help = help;
        this.verb = verb;
        this.zone = zone;
    }

    /** Nothing where the query means one moment, or now. */
    public Optional<Message> unclear(TimedQuery query, Optional<TypedTime> time) {
        return time.flatMap(read -> {
            if (read instanceof TypedTime.Skipped skipped) {
                Paper paper = new Paper().section(TimeWords.skipped(skipped, zone));
                return Optional.of(
                        row(paper, query, skipped.change().getInstant()).message());
            }
            if (read instanceof TypedTime.Twice twice) {
                Paper paper = new Paper().section(TimeWords.twice(twice, zone));
                return Optional.of(row(row(paper, query, twice.first()), query, twice.second())
                        .message());
            }
            return read instanceof TypedTime.NotOne
                    ? Optional.of(
                            Message.of(TimeWords.noTime(help, verb, query.time().orElse(""), zone)))
                    : Optional.empty();
        });
    }

    private Paper row(Paper paper, TimedQuery query, Instant moment) {
        String value = (query.who() + " at " + moment).strip();
        SafeText words = TimeWords.moment(moment, zone);
        return value.length() > LONGEST
                ? paper
                : paper.section(
                        "time-" + paper.size(),
                        words,
                        Elements.labelled(
                                Elements.button(verb, HelpWords.verb(verb).title(), value),
                                HelpWords.verb(verb).title() + " " + words.plain()));
    }
}
