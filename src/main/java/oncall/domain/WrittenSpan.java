package oncall.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of a time that lasts, as they are written.
 *
 * @param from nothing for now
 * @param until nothing where it is the end of the shift, or a length is given
 */
record WrittenSpan(Optional<String> from, Optional<String> until, Optional<String> length) {
    private static final String OPENS = "(?:from|between|at|(?:starting|beginning)(?: at| from| on)?) ";
    private static final Pattern START = Pattern.compile("(?<opens>" + OPENS + ")?(?<moment>.+)");
    private static final Pattern END = Pattern.compile("(?:until|till?|to) (?<end>.+)");
    private static final Pattern LENGTH = Pattern.compile("(?:for )?(?:the )?(?:next )?(?<length>.+)");
    private static final Pattern LENGTH_FIRST =
            Pattern.compile("(?:for )?(?<length>.+?) (?<start>(?:" + OPENS + "|today |tomorrow |on ).+)");
    private static final Pattern BETWEEN = Pattern.compile(" ?- ?| (?<word>until|till?|to|and|for) ");
    private static final Pattern END_OF_SHIFT = Pattern.compile(
            "(?:the )?(?:end of (?:the |this |my )?)?shift(?: ends)?|(?:the )?(?:next )?hand-?(?:off|over)");
    private static final Pattern DASH = Pattern.compile("[\\p{Pd}\\x{2212}]");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    /** An hour without minutes, after a day or where an hour must be. */
    private static final Pattern BARE_HOUR = Pattern.compile("(?<day>.+ )?\\d{1,2}");

    /** In lower case, with single spaces and plain dashes. */
    static String text(String typed) {
        String spaced = SPACES.matcher(TypedText.stripped(typed)).replaceAll(" ");
        return DASH.matcher(TypedText.visible(spaced)).replaceAll("-").toLowerCase(Locale.ROOT);
    }

    /** @param text as {@link #text} gives it; nothing where no time that lasts is written so */
    static Optional<WrittenSpan> read(String text) {
        return length(text)
                .map(length -> lasting(Optional.empty(), length))
                .or(() -> end(text))
                .or(() -> start(text).map(start -> new WrittenSpan(some(start), Optional.empty(), Optional.empty())))
                .or(() -> both(text))
                .or(() -> lengthFirst(text));
    }

    private static WrittenSpan lasting(Optional<String> from, String length) {
        return new WrittenSpan(from, Optional.empty(), Optional.of(length));
    }

    private static Optional<String> length(String text) {
        return match(LENGTH, text)
                .map(found -> found.group("length").replaceFirst("(\\dh)(\\d{2})$", "$1$2m"))
                .filter(length -> TimeText.isOne("in " + length));
    }

    private static Optional<WrittenSpan> end(String text) {
        return match(END, text).flatMap(found -> ending(Optional.empty(), found.group("end")));
    }

    private static Optional<WrittenSpan> ending(Optional<String> from, String end) {
        return END_OF_SHIFT.matcher(end).matches()
                ? Optional.of(new WrittenSpan(from, Optional.empty(), Optional.empty()))
                : moment(end, true).map(moment -> new WrittenSpan(from, Optional.of(moment), Optional.empty()));
    }

    private static Optional<String> start(String text) {
        return match(START, text).flatMap(found -> moment(found.group("moment"), found.group("opens") != null));
    }

    private static Optional<WrittenSpan> both(String text) {
        Matcher between = BETWEEN.matcher(text);
        for (int at = 0; between.find(at); at = between.start() + 1) {
            String word = Optional.ofNullable(between.group("word")).orElse("-");
            String end = text.substring(between.end());
            Optional<WrittenSpan> read = start(text.substring(0, between.start()))
                    .flatMap(start -> word.equals("for")
                            ? length(end).map(length -> lasting(some(start), length))
                            : ending(some(start), end));
            if (read.isPresent() && (!word.equals("and") || text.startsWith("between "))) {
                return read;
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenSpan> lengthFirst(String text) {
        return match(LENGTH_FIRST, text)
                .flatMap(found -> length(found.group("length"))
                        .flatMap(length -> start(found.group("start")).map(start -> lasting(some(start), length))));
    }

    /** Without a word for now. */
    private static Optional<String> some(String start) {
        return Optional.of(start).filter(moment -> !moment.matches("(?:right )?now"));
    }

    private static Optional<String> moment(String text, boolean isExpected) {
        String plain =
                text.replaceFirst("^on ", "").replaceFirst("\\bnoon$", "12:00").replaceFirst("\\bmidnight$", "00:00");
        UnaryOperator<String> withMinutes = hour -> match(BARE_HOUR, hour)
                .filter(bare -> isExpected || bare.group("day") != null)
                .map(bare -> hour + ":00")
                .orElse(hour);
        return Optional.of(plain).map(withMinutes).filter(TimeText::isOne);
    }

    private static Optional<Matcher> match(Pattern pattern, String text) {
        return Optional.of(pattern.matcher(text)).filter(Matcher::matches);
    }
}
