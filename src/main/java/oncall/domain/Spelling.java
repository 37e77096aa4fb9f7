package oncall.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A typed name freed of accidents of typing.
 *
 * @param folded in lower case, words one space apart
 */
record Spelling(String folded) {
    /** Higher than any rank of something that fits; ranks of alias and display name are doubled to tell them apart. */
    static final int NOT_AT_ALL = 8;

    static Spelling of(String typed) {
        return new Spelling(typed.replaceAll("[\\p{Z}\\s]+", " ").strip().toLowerCase(Locale.ROOT));
    }

    /** Whether only spaces, points, hyphens and underscores tell this from the name. */
    boolean resembles(String name) {
        String bare = bare(folded);
        return !bare.isEmpty() && bare.equals(bare(of(name).folded));
    }

    /** How well this, as the beginning of something, fits a name: 0 is best, {@link #NOT_AT_ALL} does not fit. */
    int rank(String name) {
        String other = of(name).folded;
        if (other.startsWith(folded)) {
            return 0;
        }
        List<String> words = words(other);
        if (words(folded).stream().allMatch(typed -> words.stream().anyMatch(word -> word.startsWith(typed)))) {
            return 1;
        }
        return other.contains(folded) ? 2 : NOT_AT_ALL;
    }

    private static List<String> words(String text) {
        return Arrays.stream(text.split("[ _.\\-]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static String bare(String text) {
        return text.replaceAll("[ _.\\-]", "");
    }
}
