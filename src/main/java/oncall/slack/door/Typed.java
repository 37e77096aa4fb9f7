package oncall.slack.door;

import java.util.Locale;
import java.util.regex.Pattern;
import oncall.slack.block.SafeText;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.words.Synonyms;

/**
 * What somebody typed after the command's name.
 *
 * @param verb in lower case, ours where another word for it was typed; {@link OnCallHandler#ROOT} where nothing was
 * @param rest without Slack's escaping and with straight quotes; {@code <@U…|name>} and {@code <#C…|name>} stay
 */
record Typed(String verb, String rest) {
    private static final Pattern LINK = Pattern.compile("<(?:https?|mailto|tel):[^<>|\\s]*\\|([^<>]*)>");
    private static final Pattern BARE_LINK = Pattern.compile("<((?:https?|mailto|tel):[^<>|\\s]*)>");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b]");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    static Typed read(String text) {
        String plain = Synonyms.in(SafeText.typed(straightened(unescaped(text))).strip());
        String[] parts = SPACES.split(plain, 2);
        String verb = parts[0].isEmpty() ? OnCallHandler.ROOT : parts[0].toLowerCase(Locale.ROOT);
        return new Typed(verb, parts.length == 2 ? parts[1] : "");
    }

    /** Links and addresses come in marks of Slack's own: what was typed stands behind the bar. */
    private static String unescaped(String text) {
        return text.indexOf('<') < 0 && text.indexOf('&') < 0 ? text : withoutMarks(text);
    }

    private static String withoutMarks(String text) {
        return BARE_LINK
                .matcher(LINK.matcher(text).replaceAll("$1"))
                .replaceAll("$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String straightened(String text) {
        return SINGLE_QUOTES
                .matcher(DOUBLE_QUOTES.matcher(text).replaceAll("\""))
                .replaceAll("'")
                .replace('\u00a0', ' ');
    }
}
