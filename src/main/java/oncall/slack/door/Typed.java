package oncall.slack.door;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import oncall.domain.TypedText;
import oncall.operations.document.CliOperation;
import oncall.slack.block.SafeText;
import oncall.slack.oncall.OnCallHandler;
import oncall.slack.words.AwsOperations;
import oncall.slack.words.Synonyms;

/**
 * What somebody typed after the command's name.
 *
 * @param verb in lower case, ours where another word for it was typed; {@link OnCallHandler#ROOT} where nothing was
 * @param rest without Slack's escaping, with straight quotes and without what nobody sees; {@code <@U…|name>} and
 *     {@code <#C…|name>} stay. What follows an operation of the AWS CLI is its own reader's: its quotes are as typed.
 */
record Typed(String verb, String rest) {
    private static final Pattern LINK = Pattern.compile("<(?:https?|mailto|tel):[^<>|\\s]*\\|([^<>]*)>");
    private static final Pattern BARE_LINK = Pattern.compile("<((?:https?|mailto|tel):[^<>|\\s]*)>");
    private static final Pattern DOUBLE_QUOTES = Pattern.compile("[\u201c\u201d\u201e\u201f\u00ab\u00bb]");
    private static final Pattern SINGLE_QUOTES = Pattern.compile("[\u2018\u2019\u201a\u201b]");
    private static final Pattern SPACES = Pattern.compile("[\\s\u00a0]+");
    private static final Pattern FENCE =
            Pattern.compile("(`{1,3})(?:[\\w.+-]+\\r?\\n)?(?<inside>.*?)\\1", Pattern.DOTALL);
    /** As it is pasted out of a shell or a page. */
    private static final Pattern AWS = Pattern.compile(
            "(?:[$>#%]\\s+)?(?:aws\\s+(?<before>[-\\p{Pd}].*?\\s)??)?ssm-contacts\\s+(?<after>.*)", Pattern.DOTALL);
    /** What stands before an operation is for all of them. */
    private static final Pattern OPERATION = Pattern.compile(
            "(?<before>[-\\p{Pd}].*?\\s)??(?<operation>" + String.join("|", AwsOperations.all())
                    + ")(?=\\s|$)(?<rest>.*)",
            Pattern.DOTALL);

    static Typed read(String text) {
        String stripped = text.strip();
        return isPlain(stripped) ? plainly(Synonyms.in(stripped)) : anyhow(text);
    }

    /** Whether it is as most people type: nothing is to be taken off, or for another thing. */
    private static boolean isPlain(String line) {
        for (int i = 0; i < line.length(); i++) {
            char next = line.charAt(i);
            boolean plain = (next >= 'a' && next <= 'z')
                    || (next >= 'A' && next <= 'Z')
                    || (next >= '0' && next <= '9')
                    || next == ' '
                    || next == '_'
                    || next == '-';
            if (!plain) {
                return false;
            }
        }
        // An operation of the AWS CLI has its own reader.
        return !line.contains("-contact");
    }

    private static Typed anyhow(String text) {
        String line = unfenced(SafeText.typed(unescaped(text)).strip());
        Matcher aws = AWS.matcher(line);
        Typed typed = aws.matches() ? operation(aws) : split(line);
        return CliOperation.of(typed.verb).isPresent() || aws.matches()
                ? typed
                : split(Synonyms.in(TypedText.visible(straightened(line)).strip()));
    }

    private static Typed operation(Matcher aws) {
        Matcher after = OPERATION.matcher(aws.group("after"));
        return after.matches()
                ? new Typed(
                        after.group("operation"),
                        (part(aws) + part(after) + after.group("rest").strip()).strip())
                : split(aws.group("after").strip());
    }

    private static String part(Matcher matcher) {
        return Objects.requireNonNullElse(matcher.group("before"), "");
    }

    private static String unfenced(String line) {
        Matcher fence = FENCE.matcher(line);
        return fence.matches() ? fence.group("inside").strip() : line;
    }

    /** Of words with spaces between them. */
    private static Typed plainly(String line) {
        int space = line.indexOf(' ');
        return space < 0
                ? split(line)
                : new Typed(
                        line.substring(0, space).toLowerCase(Locale.ROOT),
                        line.substring(space).strip());
    }

    private static Typed split(String line) {
        String[] parts = SPACES.split(line, 2);
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
