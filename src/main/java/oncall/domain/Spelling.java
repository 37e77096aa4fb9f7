package oncall.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A typed name freed of accidents of typing.
 *
 * @param folded in lower case, words one space apart
 * @param bare without what parts words: spaces, points, hyphens, underscores
 * @param words each once
 */
record Spelling(String folded, String bare, List<String> words) {
    /** Higher than any rank of something that fits; ranks of alias and display name are doubled to tell them apart. */
    static final int NOT_AT_ALL = 8;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern PARTING = Pattern.compile("[ _.\\-]+");

    static Spelling of(String typed) {
        String folded = SPACES.matcher(typed).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        List<String> words = PARTING.splitAsStream(folded)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new Spelling(folded, PARTING.matcher(folded).replaceAll(""), words);
    }

    /** How well this, as the beginning of something, fits a name: 0 is best, {@link #NOT_AT_ALL} does not fit. */
    int rank(Spelling name) {
        if (name.folded.startsWith(folded)) {
            return 0;
        }
        if (beginsWordsOf(name)) {
            return 1;
        }
        return name.folded.contains(folded) ? 2 : NOT_AT_ALL;
    }

    /** Without a stream: it is asked of every name for every letter that is typed. */
    private boolean beginsWordsOf(Spelling name) {
        for (String typed : words) {
            if (!name.hasWord(typed)) {
                return false;
            }
        }
        return true;
    }

    private boolean hasWord(String beginning) {
        for (String word : words) {
            if (word.startsWith(beginning)) {
                return true;
            }
        }
        return false;
    }
}
