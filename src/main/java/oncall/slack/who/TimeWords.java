package oncall.slack.who;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import oncall.domain.TypedTime;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What is said about times that people type. */
public final class TimeWords {
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("HH:mm, 'UTC'xxx", Locale.ROOT);

    private TimeWords() {}

    public static SafeText skipped(TypedTime.Skipped skipped, ZoneId zone) {
        return when(skipped.typed(), " does not exist on ", zone)
                .and(": the clocks go forward from "
                        + HOUR.format(skipped.change().getDateTimeBefore()) + " to "
                        + HOUR.format(skipped.change().getDateTimeAfter()) + ".");
    }

    public static SafeText twice(TypedTime.Twice twice, ZoneId zone) {
        return when(twice.typed(), " comes twice on ", zone).and(": the clocks go back. Which one do you mean?");
    }

    /** A time that lasts and is not understood, with some that are. */
    public static SafeText noSpan(HelpWords help, String example, String typed, ZoneId zone) {
        return SafeText.own("I do not understand the time “")
                .andForeign(DisplayNames.shortened(typed))
                .and("”. Write for example\n")
                .and(help.code(example + " for 2h"))
                .and(", ")
                .and(help.code(example + " until 18:00"))
                .and(", ")
                .and(help.code(example + " until tomorrow 9am"))
                .and(",\n")
                .and(help.code(example + " from mon 09:00 to mon 12:00"))
                .and(" or ")
                .and(help.code(example + " tonight"))
                .and(", in your time zone (")
                .andForeign(zone.getId())
                .and(").");
    }

    /** It ends before it begins. */
    public static SafeText backwards(Instant from, Instant to) {
        return SafeText.own("That ends before it begins: from ")
                .and(SafeText.at(from))
                .and(" until ")
                .and(SafeText.at(to))
                .and(".");
    }

    /** Its start or end is out of reach. */
    public static SafeText tooFar(String typed) {
        return SafeText.own("“").andForeign(DisplayNames.shortened(typed)).and("” is more than a year away.");
    }

    /** It has to be named by its time. */
    public static SafeText nextShift(HelpWords help, String example) {
        return SafeText.own("Name a later shift by when it begins, for example ")
                .and(help.code(example + " from mon 09:00"))
                .and(": it is taken from then until it ends.");
    }

    private static SafeText when(LocalDateTime time, String what, ZoneId zone) {
        return SafeText.own(HOUR.format(time) + what + DAY.format(time) + " in ")
                .andForeign(zone.getId());
    }

    /** For example {@code 02:30, UTC+02:00}. */
    public static SafeText moment(Instant moment, ZoneId zone) {
        return SafeText.own(MOMENT.format(moment.atZone(zone)));
    }

    /** A time that is not understood, with some that are. */
    public static SafeText noTime(HelpWords help, String verb, String typed, ZoneId zone) {
        return SafeText.own("“")
                .andForeign(DisplayNames.shortened(typed))
                .and("” is not a time that is understood here, or is more than a year away. Write for example\n")
                .and(help.code(verb + " <who> at 09:00"))
                .and(" or ")
                .and(help.code(verb + " <who> at mon 09:00"))
                .and(", the next one,\n")
                .and(help.code(verb + " <who> in 2h"))
                .and(" or ")
                .and(help.code(verb + " <who> tomorrow 09:00"))
                .and(",\n")
                .and(help.code(verb + " <who> at 2026-12-24 18:00"))
                .and(", in your time zone (")
                .andForeign(zone.getId())
                .and("),\n")
                .and(help.code(verb + " <who> at 2026-12-24T18:00:00Z"))
                .and(".");
    }
}
