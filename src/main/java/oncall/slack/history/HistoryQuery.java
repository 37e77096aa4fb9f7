package oncall.slack.history;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import oncall.domain.Arn;
import oncall.slack.words.HistoryWords;

/**
 * Which page of the change log is read.
 *
 * @param object whose changes; absent: everybody's
 * @param trail where each older page on the way here began; empty on the newest
 */
record HistoryQuery(Optional<Arn> object, List<Long> trail) {
    static final int ROWS = 10;
    private static final Pattern ENCODED = Pattern.compile("(?<object>\\S+)(?: (?<trail>[0-9]{1,18}(,[0-9]{1,18})*))?");
    /** Of pages to go back to one by one; farther back, the way leads to the newest. */
    private static final int LONGEST = 60;

    HistoryQuery {
        trail = List.copyOf(trail.subList(Math.max(0, trail.size() - LONGEST), trail.size()));
    }

    static HistoryQuery newest(Optional<Arn> object) {
        return new HistoryQuery(object, List.of());
    }

    static boolean isEverything(String text) {
        return text.isBlank() || text.strip().equalsIgnoreCase(HistoryWords.EVERYTHING);
    }

    /** What {@link #encoded} wrote; the newest of everything where it did not. */
    static HistoryQuery decode(String value) {
        Matcher matcher = ENCODED.matcher(value);
        if (!matcher.matches()) {
            return newest(Optional.empty());
        }
        List<Long> trail = new ArrayList<>();
        Optional.ofNullable(matcher.group("trail")).ifPresent(text -> {
            for (String place : text.split(",", -1)) {
                trail.add(Long.parseLong(place));
            }
        });
        return new HistoryQuery(Arn.parse(matcher.group("object")), trail);
    }

    /** For the value of a button. */
    String encoded() {
        String pages = trail.stream().map(String::valueOf).collect(Collectors.joining(","));
        return object.map(Arn::value).orElse(HistoryWords.EVERYTHING) + (pages.isEmpty() ? "" : " " + pages);
    }

    Optional<Long> before() {
        return trail.isEmpty() ? Optional.empty() : Optional.of(trail.get(trail.size() - 1));
    }

    HistoryQuery older(long place) {
        List<Long> longer = new ArrayList<>(trail);
        longer.add(place);
        return new HistoryQuery(object, longer);
    }

    HistoryQuery newer() {
        return new HistoryQuery(object, trail.subList(0, Math.max(0, trail.size() - 1)));
    }
}
