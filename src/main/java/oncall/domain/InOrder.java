package oncall.domain;

/** Pairs as many elements of two lists as keep their order: the longest common subsequence. */
final class InOrder {
    private InOrder() {}

    /** Whether the element at a place before is alike the one at a present place. */
    interface Likeness {
        boolean alike(int before, int after);
    }

    /** Adds pairs of elements that have none yet. */
    static void pair(int[] origins, boolean[] taken, Likeness likeness) {
        int[][] longest = new int[taken.length + 1][origins.length + 1];
        Likeness free = (j, i) -> !taken[j] && origins[i] < 0 && likeness.alike(j, i);
        for (int j = taken.length - 1; j >= 0; j--) {
            for (int i = origins.length - 1; i >= 0; i--) {
                longest[j][i] =
                        free.alike(j, i) ? longest[j + 1][i + 1] + 1 : Math.max(longest[j + 1][i], longest[j][i + 1]);
            }
        }
        int j = 0;
        int i = 0;
        while (j < taken.length && i < origins.length) {
            if (free.alike(j, i)) {
                taken[j] = true;
                origins[i++] = j++;
            } else if (longest[j + 1][i] >= longest[j][i + 1]) {
                j++;
            } else {
                i++;
            }
        }
    }
}
