package oncall.aws.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A parser's words for a fault, and ours.
 *
 * @param theirs groups of it are {@code $1} to {@code $9} of ours
 */
record Wording(Pattern theirs, String ours) {
    static Wording of(String theirs, String ours) {
        return new Wording(Pattern.compile(theirs, Pattern.DOTALL), ours);
    }

    /** The first one's words that are for such a fault; the last is for every one. */
    static String of(String fault, Iterable<Wording> all) {
        for (Wording one : all) {
            Matcher matcher = one.theirs.matcher(fault);
            if (matcher.find()) {
                StringBuilder ours = new StringBuilder();
                matcher.appendReplacement(ours, one.ours);
                return ours.substring(matcher.start());
            }
        }
        throw new IllegalArgumentException("There are no words for this fault.");
    }
}
