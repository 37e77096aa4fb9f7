package oncall.slack.words;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Other words for a verb, as people say them who do not know it. */
public final class Synonyms {
    private static final String WHO = "(?:who(?:['’]?s|\\s+is)?(?:\\s+currently)?(?:\\s*on[\\s-]?(?:call|duty|shift))?"
            + "|whois(?:on-?call)?|on-?call|on\\s+call|on-?duty|now|next|current|currently)";
    private static final String MINE = "(?:my(?:\\s+(?:shifts?|schedule|on-?call|on\\s+call))?|me|my-?shifts?|shifts?"
            + "|when\\s+am\\s+i(?:\\s+on[\\s-]?call)?)";
    /** Words that only join the verb to a name. */
    private static final String JOINED =
            "(?:\\s+(?:now|next|for|right\\s+now|(?:in|today)(?!\\s+(?:\\d|an?\\s|half))))*\\s*\\??";

    private static final List<Map.Entry<String, Pattern>> ALL = List.of(
            Map.entry("mine", Pattern.compile(MINE + "\\s*\\??", Pattern.CASE_INSENSITIVE)),
            Map.entry(
                    "who",
                    Pattern.compile(
                            WHO + "(?=\\s|\\?|$)" + JOINED + "(?:\\s+(?<rest>.+?))?\\s*\\??",
                            Pattern.CASE_INSENSITIVE | Pattern.DOTALL)));
    /** What people ask for by other names than ours, and where it is found as far as it is. */
    private static final Map<String, String> NEAR = near(
            "take: swap trade substitute",
            "mine: calendar",
            "cover: substitution holiday vacation sick ill",
            "override: overriding replace",
            "who: page pages rotation rotations schedule schedules roster rota duty handoff hand-off handover"
                    + " today tonight tomorrow yesterday week weekend previous last later status",
            "list: find search team teams group groups people person members users contacts plans everyone everybody all",
            "new: create add make",
            "show: info details view get card",
            "preview: test simulate escalation timeline",
            "check: lint validate verify problems health",
            "edit: change modify set rename reorder plan",
            "channels: channel phone phones email emails e-mail sms number numbers activate code device devices",
            "delete: remove rm del drop",
            "history: log audit changes",
            "undo: revert rollback restore",
            "watch: subscribe follow notify announce",
            "unwatch: unsubscribe unfollow mute",
            "export: backup dump download save",
            "import: upload load paste",
            "get-contact: aws ssm-contacts");

    private Synonyms() {}

    private static Map<String, String> near(String... verbs) {
        Map<String, String> near = new HashMap<>();
        for (String line : verbs) {
            String[] words = line.split(":? ");
            Stream.of(words).skip(1).forEach(word -> near.put(word, words[0]));
        }
        return Map.copyOf(near);
    }

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
