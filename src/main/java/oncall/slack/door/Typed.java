package oncall.slack.door;

import java.util.Locale;
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
    static Typed read(String text) {
        String plain = Synonyms.in(SafeText.typed(straightened(unescaped(text))).strip());
        String[] parts = plain.split("\\s+", 2);
        String verb = parts[0].isEmpty() ? OnCallHandler.ROOT : parts[0].toLowerCase(Locale.ROOT);
        return new Typed(verb, parts.length == 2 ? parts[1] : "");
    }

    /** Links and addresses come in marks of Slack's own: what was typed stands behind the bar. */
    private static String unescaped(String text) {
        return text.replaceAll("<(?:https?|mailto|tel):[^<>|\\s]*\\|([^<>]*)>", "$1")
                .replaceAll("<((?:https?|mailto|tel):[^<>|\\s]*)>", "$1")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String straightened(String text) {
        return text.replaceAll("[\u201c\u201d\u201e\u201f\u00ab\u00bb]", "\"")
                .replaceAll("[\u2018\u2019\u201a\u201b]", "'")
                .replace('\u00a0', ' ');
    }
}
