package oncall.domain;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What somebody may have meant: the candidates that are a few typing mistakes away from a word, nearest first. */
public final class Nearest {
    private static final int AT_MOST = 3;
    /** Letters; whoever typed more meant no name that he mistyped. */
    private static final int LONGEST = 100;

    private final String word;
    private final int[] letters;

    private record Away(String candidate, int distance) {}

    Nearest(String word) {
        this.word = plain(word);
        this.letters = letters(this.word);
    }

    /** At most three; none where nothing is near. */
    public static List<String> of(String word, Collection<String> candidates) {
        Nearest nearest = new Nearest(word);
        return candidates.stream()
                .distinct()
                .flatMap(candidate ->
                        nearest.away(candidate).stream().mapToObj(distance -> new Away(candidate, distance)))
                .sorted(Comparator.comparingInt(Away::distance).thenComparing(Away::candidate))
                .limit(AT_MOST)
                .map(Away::candidate)
                .toList();
    }

    /** To the nearest of these, where one is near: a beginning of the other, or at most every third letter differs. */
    OptionalInt away(String... candidates) {
        return Stream.of(candidates)
                .map(Nearest::plain)
                .flatMapToInt(candidate -> near(candidate).stream())
                .min();
    }

    private OptionalInt near(String candidate) {
        int longer = Math.max(word.length(), candidate.length());
        int shorter = Math.min(word.length(), candidate.length());
        if (shorter < 2) {
            return word.equals(candidate) && shorter > 0 ? OptionalInt.of(0) : OptionalInt.empty();
        }
        if (word.startsWith(candidate) || candidate.startsWith(word)) {
            return OptionalInt.of(longer - shorter);
        }
        int most = Math.max(1, longer / 3);
        if (longer > LONGEST || longer - shorter > most) {
            return OptionalInt.empty();
        }
        int distance = distance(letters, letters(candidate));
        return distance <= most ? OptionalInt.of(distance) : OptionalInt.empty();
    }

    private static String plain(String text) {
        return Spelling.plain(text.toLowerCase(Locale.ROOT));
    }

    private static int[] letters(String text) {
        return text.codePoints().limit(LONGEST).toArray();
    }

    /** How many letters must be typed, dropped, changed or swapped with their neighbour; case and accents do not count. */
    static int distance(String one, String other) {
        return distance(letters(plain(one)), letters(plain(other)));
    }

    private static int distance(int[] a, int[] b) {
        int[][] cost = new int[3][b.length + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= a.length; i++) {
            cost[i % 3][0] = i;
            for (int j = 1; j <= b.length; j++) {
                cost[i % 3][j] = cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length % 3][b.length];
    }

    /** Three rows suffice: this one and the two before it. */
    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int[] above = cost[(i + 2) % 3];
        int changed = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int best = Math.min(changed, Math.min(above[j], cost[i % 3][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, cost[(i + 1) % 3][j - 2] + 1) : best;
    }
}
