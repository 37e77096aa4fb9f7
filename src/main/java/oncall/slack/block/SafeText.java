package oncall.slack.block;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text in Slack's mrkdwn that can hold foreign words without letting them act: no mention, link, format or emoji of
 * theirs survives. Ours is written as {@link #own}, everything else goes through {@link #foreign}.
 *
 * @param mrkdwn as sent to Slack
 */
public record SafeText(String mrkdwn) {
    private static final Pattern MENTIONS = Pattern.compile("<@([UW][A-Z0-9]+)(?:\\|[^>]*)?>");
    private static final SafeText SOMEBODY = own("Somebody");
    /** An e-mail address, short enough never to be cut. */
    private static final Pattern COPIED =
            Pattern.compile("(?=.{1,100}$)[\\p{L}\\p{N}.!#$%'*+/=?^_{|}~-]+@[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");

    /** A literal of this program. */
    public static SafeText own(String literal) {
        return new SafeText(literal);
    }

    /** A name, note, tag, document, AWS's words, echoed input: shown as it is written, and nothing more. */
    public static SafeText foreign(String text) {
        return new SafeText(Defusing.defuse(text));
    }

    /**
     * A phone number or e-mail address that can be copied as it is: as code, in which nothing acts, where a character
     * could. What has not the shape of one is as foreign as everything else.
     */
    public static SafeText address(String clear) {
        SafeText foreign = foreign(clear);
        boolean acts = foreign.mrkdwn.contains(Defusing.JOINER);
        return acts && COPIED.matcher(clear).matches() ? new SafeText("`" + clear + "`") : foreign;
    }

    /** What a person typed, who may have copied it out of a message of ours: without the invisible joiners. */
    public static String typed(String text) {
        return Defusing.undo(text);
    }

    public static SafeText bold(String foreign) {
        return foreign.isBlank() ? foreign(foreign) : new SafeText("*" + foreign(foreign).mrkdwn + "*");
    }

    public static SafeText struck(String foreign) {
        return foreign.isBlank() ? foreign(foreign) : new SafeText("~" + foreign(foreign).mrkdwn + "~");
    }

    /** A member of the workspace, by id ({@code U…}, {@code W…}). Mentions the person: not for channel fallbacks. */
    public static SafeText user(String id) {
        return id.matches("[UW][A-Z0-9]+") ? new SafeText("<@" + id + ">") : foreign(id);
    }

    public static SafeText channel(String id) {
        return id.matches("[CGD][A-Z0-9]+") ? new SafeText("<#" + id + ">") : foreign(id);
    }

    /** A moment in the reader's own zone; where date tokens do not work, in UTC with "UTC". */
    public static SafeText at(Instant moment) {
        String utc = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'")
                .withZone(ZoneOffset.UTC)
                .format(moment);
        return new SafeText("<!date^" + moment.getEpochSecond() + "^{date_short_pretty} {time}|" + utc + ">");
    }

    public static SafeText join(String ownSeparator, List<SafeText> parts) {
        return new SafeText(parts.stream().map(SafeText::mrkdwn).collect(Collectors.joining(ownSeparator)));
    }

    public SafeText and(SafeText more) {
        return new SafeText(mrkdwn + more.mrkdwn);
    }

    /** With members by name where they are mentioned, for that would call them; the name may be nothing. */
    public SafeText named(Function<String, Optional<String>> names) {
        return new SafeText(MENTIONS.matcher(mrkdwn)
                .replaceAll(mention -> Matcher.quoteReplacement(
                        names.apply(mention.group(1)).map(SafeText::foreign).orElse(SOMEBODY).mrkdwn)));
    }

    /** What somebody wrote, with people by name where that is known: a mention would call nobody, and says little. */
    public static String named(String written, Function<String, Optional<String>> names) {
        return MENTIONS.matcher(written)
                .replaceAll(mention ->
                        Matcher.quoteReplacement(names.apply(mention.group(1)).orElse(mention.group())));
    }

    /** Followed by a literal of this program. */
    public SafeText and(String ownLiteral) {
        return new SafeText(mrkdwn + ownLiteral);
    }

    /** Followed by foreign words. */
    public SafeText andForeign(String text) {
        return and(foreign(text));
    }

    /** As it is read where no mark acts: foreign words as they were written, ours without their marks. */
    public String plain() {
        return Unmarking.plain(mrkdwn);
    }

    /** At most so many characters, cut with an ellipsis between words of Slack's own marks. */
    public SafeText cutTo(int characters) {
        if (mrkdwn.codePointCount(0, mrkdwn.length()) <= characters) {
            return this;
        }
        String cut = mrkdwn.substring(0, mrkdwn.offsetByCodePoints(0, characters - 1));
        int open = Math.max(cut.lastIndexOf('<'), cut.lastIndexOf('&'));
        boolean inMark =
                open >= 0 && cut.indexOf('>', open) < 0 && (cut.charAt(open) == '<' || cut.indexOf(';', open) < 0);
        return new SafeText((inMark ? cut.substring(0, open) : cut) + "…");
    }

    @Override
    public String toString() {
        return mrkdwn;
    }
}
