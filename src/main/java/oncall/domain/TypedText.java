package oncall.domain;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What somebody typed or copied, freed of what nobody sees and of how a machine wrote it down. */
public final class TypedText {
    private static final String INVISIBLE =
            "[\\p{Cf}[\\p{Cc}&&[^\\s]]\\x{34F}\\x{115F}\\x{1160}\\x{17B4}\\x{17B5}\\x{3164}\\x{FE00}-\\x{FE0F}\\x{FFA0}]";

    /** Copied along with a name, a number or an address: marks of direction, joiners, fillers. */
    private static final Pattern UNSEEN = Pattern.compile(INVISIBLE);

    /** What makes an emoji another one is part of it. */
    private static final String EMPTY = "[[\\p{Z}\\s" + INVISIBLE + "]&&[^\\x{FE00}-\\x{FE0F}\\x{E0020}-\\x{E007F}]]+";

    private static final Pattern AROUND = Pattern.compile("^" + EMPTY + "|" + EMPTY + "$");
    private static final Pattern MARKED = Pattern.compile("\\P{M}\\p{M}+");

    private TypedText() {}

    /** Without what nobody sees. */
    public static String visible(String typed) {
        return isPlain(typed) ? typed : UNSEEN.matcher(typed).replaceAll("");
    }

    /** Without spaces and what nobody sees at its ends, and {@link #composed}. */
    public static String stripped(String typed) {
        return composed(AROUND.matcher(typed).replaceAll(""));
    }

    /**
     * Letters and the marks on them as one character where there is one (NFC): AWS takes no marks by themselves. Every
     * other character stays which it is.
     */
    public static String composed(String typed) {
        return isPlain(typed)
                ? typed
                : MARKED.matcher(typed)
                        .replaceAll(letter ->
                                Matcher.quoteReplacement(Normalizer.normalize(letter.group(), Normalizer.Form.NFC)));
    }

    /** Printable ASCII, of which nothing needs to be freed. */
    static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
