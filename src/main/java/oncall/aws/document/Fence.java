package oncall.aws.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The fence that stands around a document where it was copied out of a message or a page. */
final class Fence {
    private static final Pattern AROUND = Pattern.compile(
            "\\s*(?<open>(?<fence>`{3,}|~{3,})(?:[ \\t]*[\\w.+-]+[ \\t]*(?=\\r?\\n))?)(?<inside>.*?)(?<close>\\k<fence>\\s*)?",
            Pattern.DOTALL);

    private Fence() {}

    /** What is inside of it, at the places where it stands: blanks take the place of the fence. */
    static String off(String text) {
        Matcher fence = AROUND.matcher(text);
        if (!fence.matches()) {
            return text;
        }
        StringBuilder inside = new StringBuilder(text);
        blank(inside, fence.start("open"), fence.end("open"));
        if (fence.group("close") != null) {
            blank(
                    inside,
                    fence.start("close"),
                    fence.start("close") + fence.group("fence").length());
        }
        return inside.toString();
    }

    private static void blank(StringBuilder text, int from, int to) {
        for (int at = from; at < to; at++) {
            text.setCharAt(at, ' ');
        }
    }
}
