package oncall.slack.watch;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oncall.domain.Names;
import oncall.domain.Resolution;
import oncall.operations.port.WatchKind;

/**
 * What a channel is to hear, as it stands behind or before a name: {@code sre changes and cover requests}, or
 * {@code cover requests of sre}.
 *
 * @param who what is left
 * @param kinds those that are offered and named; none where nothing was said of them
 */
record TypedKinds(String who, Set<WatchKind> kinds) {
    private static final int LONGEST = 300;
    private static final String KIND =
            WatchKind.OFFERED.stream().map(TypedKinds::pattern).collect(Collectors.joining("|", "(?:", ")"));
    private static final String KINDS = "(?<kinds>" + KIND + "(?:(?: ?, ?(?:and )?| and | )" + KIND + ")*)";
    private static final Pattern BEHIND = Pattern.compile("(?<who>.+?) " + KINDS, Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile(KINDS + " of (?<who>.+)", Pattern.CASE_INSENSITIVE);

    /** @param names what is called so as a whole names no kind */
    static TypedKinds in(String text, Names names) {
        String typed = text.strip().replaceAll("\\s+", " ");
        if (typed.length() > LONGEST || !(names.resolve(typed) instanceof Resolution.Unknown)) {
            return new TypedKinds(text.strip(), Set.of());
        }
        return matched(BEFORE, typed)
                .or(() -> matched(BEHIND, typed))
                .orElseGet(() -> new TypedKinds(text.strip(), Set.of()));
    }

    private static Optional<TypedKinds> matched(Pattern pattern, String typed) {
        Matcher matcher = pattern.matcher(typed);
        return matcher.matches()
                ? Optional.of(new TypedKinds(matcher.group("who"), named(matcher.group("kinds"))))
                : Optional.empty();
    }

    private static Set<WatchKind> named(String kinds) {
        return WatchKind.OFFERED.stream()
                .filter(kind -> Pattern.compile(pattern(kind), Pattern.CASE_INSENSITIVE)
                        .matcher(kinds)
                        .find())
                .collect(Collectors.collectingAndThen(Collectors.toSet(), WatchKind::set));
    }

    /** Of one or of several, with a hyphen too. */
    private static String pattern(WatchKind kind) {
        return kind.word().replaceAll("s$", "s?").replace(" ", "[ -]");
    }
}
