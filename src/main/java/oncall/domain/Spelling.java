package oncall.domain;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A typed name freed of accidents of typing.
 *
 * @param folded in lower case, words one space apart
 * @param plain the same without accents, as letters that everybody finds on a keyboard
 * @param bare the plain one without what parts words: spaces, points, hyphens, underscores, apostrophes
 * @param words of the plain one, each once
 */
public record Spelling(String folded, String plain, String bare, List<String> words) {
    /** Higher than any rank of something that fits; ranks of alias and display name are doubled to tell them apart. */
    static final int NOT_AT_ALL = 8;

    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s]+");
    private static final Pattern DASHES = Pattern.compile("[\\p{Pd}\\x{2212}]");
    private static final Pattern PARTING = Pattern.compile("[ _.\\-'\u2018\u2019\u02bb\u02bc`]+");
    /** Marks on letters of any script; those of kana make other letters. */
    private static final Pattern ACCENTS = Pattern.compile("[\\p{IsInherited}&&\\p{M}&&[^\\x{3099}\\x{309A}]]+");
    /** Letters that Unicode does not take apart, each with what people type for it. */
    private static final Map<Integer, String> LETTERS = Stream.of(
                    "ßss ſs øo łl đd ðd ħh ŧt ıi æae œoe þth ŋn əe ɛe ɔo ɓb ɗd ɖd ƙk ƴy ɨi ʉu ςσ".split(" "))
            .collect(Collectors.toUnmodifiableMap(pair -> pair.codePointAt(0), pair -> pair.substring(1)));

    public static Spelling of(String typed) {
        String folded = SPACES.matcher(dashed(TypedText.visible(typed)))
                .replaceAll(" ")
                .strip()
                .toLowerCase(Locale.ROOT);
        String plain = plain(folded);
        List<String> words = PARTING.splitAsStream(plain)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        return new Spelling(
                TypedText.composed(folded), plain, PARTING.matcher(plain).replaceAll(""), words);
    }

    /** Whether a text has these letters somewhere, whatever their case and accents. */
    public boolean isIn(String text) {
        return of(text).plain.contains(plain);
    }

    private static String dashed(String text) {
        return TypedText.isPlain(text) ? text : DASHES.matcher(text).replaceAll("-");
    }

    /** Of a text in lower case. */
    static String plain(String folded) {
        if (TypedText.isPlain(folded)) {
            return folded;
        }
        String apart = ACCENTS.matcher(Normalizer.normalize(folded, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        StringBuilder plain = new StringBuilder(apart.length());
        apart.codePoints()
                .mapToObj(letter -> LETTERS.getOrDefault(letter, Character.toString(letter)))
                .forEach(plain::append);
        return plain.toString();
    }

    /** How well this, as the beginning of something, fits a name: 0 is best, {@link #NOT_AT_ALL} does not fit. */
    int rank(Spelling name) {
        if (name.plain.startsWith(plain)) {
            return 0;
        }
        if (beginsWordsOf(name)) {
            return 1;
        }
        return name.plain.contains(plain) ? 2 : NOT_AT_ALL;
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
