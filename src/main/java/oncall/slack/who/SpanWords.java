package oncall.slack.who;

import java.time.ZoneId;
import oncall.domain.TypedSpan;
import oncall.slack.block.SafeText;
import oncall.slack.words.HelpWords;

/** What is said of a time that lasts and cannot be. */
public final class SpanWords {
    private SpanWords() {}

    /**
     * For whoever typed it.
     *
     * @param typed the time as it was typed
     * @param example the verb and what stands before the time
     */
    public static SafeText fault(TypedSpan span, String typed, HelpWords help, String example, ZoneId zone) {
        if (span instanceof TypedSpan.Skipped skipped) {
            return TimeWords.skipped(skipped.time(), zone);
        }
        if (span instanceof TypedSpan.Backwards backwards) {
            return TimeWords.backwards(backwards.from(), backwards.to());
        }
        if (span instanceof TypedSpan.TooFar far) {
            return TimeWords.tooFar(far.typed());
        }
        return span instanceof TypedSpan.NextShift
                ? TimeWords.nextShift(help, example)
                : TimeWords.noSpan(help, example, typed, zone);
    }
}
