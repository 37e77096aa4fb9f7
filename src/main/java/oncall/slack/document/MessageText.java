package oncall.slack.document;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.slack.block.SafeText;

/** The document in a message: its first code block, with the fence around it, else all of it. */
final class MessageText {
    private static final Pattern BLOCK = Pattern.compile("```.*?(?:```|$)", Pattern.DOTALL);

    private MessageText() {}

    /** @param mrkdwn the message as Slack gives it: {@code & < >} escaped, links in marks of their own */
    static String document(String mrkdwn) {
        Matcher block = BLOCK.matcher(mrkdwn);
        return unescaped(block.find() ? block.group() : mrkdwn).strip();
    }

    /** How many code blocks it has. */
    static int blocks(String mrkdwn) {
        return (int) BLOCK.matcher(mrkdwn).results().count();
    }

    /** Once: an escaped escape stays an escape. */
    private static String unescaped(String text) {
        String links = text.replaceAll("<(?:https?|mailto|tel):[^<>|\\s]*\\|([^<>]*)>", "$1")
                .replaceAll("<((?:https?|mailto|tel):[^<>|\\s]*)>", "$1");
        return SafeText.typed(links.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&"));
    }
}
