package oncall.slack.words;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Other words for a verb, as people say them who do not know it. */
public final class Synonyms {
    private static final String WHO = "(?:who(?:['’]?s|\\s+is)?(?:\\s+currently)?(?:\\s*on[\\s-]?(?:call|duty|shift))?"
            + "|whois(?:on-?call)?|on-?call|on\\s+call|on-?duty|now|next|current|currently)";
    private static final String MINE = "(?:my(?:\\s+(?:shifts?|schedule|on-?call|on\\s+call))?|me|my-?shifts?|shifts?"
            + "|when\\s+am\\s+i(?:\\s+on[\\s-]?call)?)";
    /** Words that only join the verb to a name. */
    private static final String JOINED = "(?:\\s+(?:now|next|for|in|right\\s+now|today))*\\s*\\??";

    private static final List<Map.Entry<String, Pattern>> ALL = List.of(
            Map.entry("mine", Pattern.compile(MINE + "\\s*\\??", Pattern.CASE_INSENSITIVE)),
            Map.entry(
                    "who",
                    Pattern.compile(
                            WHO + "(?=\\s|\\?|$)" + JOINED + "(?:\\s+(?<rest>.+?))?\\s*\\??",
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL)));
    /** What people ask for by other names than ours, and where it is found as far as it is. */
    private static final Map<String, String> NEAR = Map.of(
            "swap", "mine",
            "trade", "mine",
            "take", "mine",
            "cover", "mine",
            "override", "mine",
            "overrides", "who",
            "calendar", "mine",
            "page", "who",
            "pages", "who",
            "rotation", "who");

    private Synonyms() {}

    /** The same line with our verb, where it begins with another word for one; else as it is. */
    public static String in(String line) {
        if (line.length() > 300) {
            return line;
        }
        for (Map.Entry<String, Pattern> verb : ALL) {
            Matcher matcher = verb.getValue().matcher(line);
            if (matcher.matches()) {
                String rest = matcher.groupCount() > 0 ? matcher.group(1) : null;
                return rest == null ? verb.getKey() : verb.getKey() + " " + rest;
            }
        }
        return line;
    }

    /** The verb that comes nearest to a word for what there is no verb for; the word itself where there is none. */
    public static String nearest(String word) {
        return NEAR.getOrDefault(word, word);
    }
}
