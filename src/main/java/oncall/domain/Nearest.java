package oncall.domain;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** What somebody may have meant: the candidates that are a few typing mistakes away from a word, nearest first. */
public final class Nearest {
    private static final int AT_MOST = 3;

    private Nearest() {}

    /** At most three; none where nothing is near. */
    public static List<String> of(String word, Collection<String> candidates) {
        return candidates.stream()
                .distinct()
                .filter(candidate -> near(word, candidate))
                .sorted(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(AT_MOST)
                .toList();
    }

    /** Whether one is a beginning of the other, or at most every third letter differs. */
    static boolean near(String word, String candidate) {
        String a = word.toLowerCase(Locale.ROOT);
        String b = candidate.toLowerCase(Locale.ROOT);
        if (a.length() < 2 || b.length() < 2) {
            return a.equals(b) && !a.isEmpty();
        }
        if (b.startsWith(a) || a.startsWith(b)) {
            return true;
        }
        return distance(a, b) <= Math.max(1, Math.max(a.length(), b.length()) / 3);
    }

    /** How many letters must be typed, dropped, changed or swapped with their neighbour; case does not count. */
    static int distance(String one, String other) {
        int[] a = one.toLowerCase(Locale.ROOT).codePoints().limit(300).toArray();
        int[] b = other.toLowerCase(Locale.ROOT).codePoints().limit(300).toArray();
        int[][] cost = new int[a.length + 1][b.length + 1];
        for (int i = 0; i <= a.length; i++) {
            for (int j = 0; j <= b.length; j++) {
                cost[i][j] = i == 0 ? j : j == 0 ? i : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length][b.length];
    }

    private static int cheapest(int[][] cost, int[] a, int[] b, int i, int j) {
        int changed = cost[i - 1][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
        int best = Math.min(changed, Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
        return swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
    }
}
