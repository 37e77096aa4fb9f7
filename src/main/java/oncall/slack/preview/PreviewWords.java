package oncall.slack.preview;

import java.time.ZoneId;
import oncall.slack.block.SafeText;
import oncall.slack.words.DisplayNames;
import oncall.slack.words.HelpWords;

/** What is said around a preview. */
public final class PreviewWords {
    public static final String TITLE = "Preview";

    private PreviewWords() {}

    /** A time that is not understood, with some that are. */
    public static SafeText noTime(HelpWords help, String verb, String typed, ZoneId zone) {
        return SafeText.own("“")
                .andForeign(DisplayNames.shortened(typed))
                .and("” is not a time that is understood here, or is more than a year away. Write for example\n")
                .and(help.code(verb + " <who> at 09:00"))
                .and(" or ")
                .and(help.code(verb + " <who> at mon 09:00"))
                .and(", the next one,\n")
                .and(help.code(verb + " <who> at 2026-12-24 18:00"))
                .and(", in your time zone (")
                .andForeign(zone.getId())
                .and("),\n")
                .and(help.code(verb + " <who> at 2026-12-24T18:00:00Z"))
                .and(".");
    }
}
