package oncall.aws.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fence that stands around a document where it was copied out of a message or a page. */
final class Fence {
    private static final Pattern AROUND = Pattern.compile(
            "(?<open>\\s*(?<fence>`{3,}|~{3,})(?:[ \\t]*[\\w.+-]*[ \\t]*(?=\\r?\\n))?)(?<inside>.*?)(?:\\k<fence>\\s*)?",
            Pattern.DOTALL);

    private Fence() {}

    /** What is inside of it, in the lines in which it stands. */
    static String off(String text) {
        Matcher fence = AROUND.matcher(text);
        return fence.matches() ? fence.group("open").replaceAll("[^\n]", "") + fence.group("inside") : text;
    }
}
