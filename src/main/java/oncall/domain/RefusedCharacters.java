package oncall.domain;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names the very characters for which a text is refused, those too that nobody sees. */
final class RefusedCharacters {
    private static final int MOST = 5;

    private RefusedCharacters() {}

    /** For example {@code “'”, “◌े” (devanagari vowel sign e)}; each once, the first ones. */
    static String in(String text, Pattern allowed) {
        List<Integer> refused = text.codePoints()
                .distinct()
                .filter(letter -> !allowed.matcher(Character.toString(letter)).matches())
                .boxed()
                .toList();
        String named =
                refused.stream().limit(MOST).map(RefusedCharacters::named).collect(Collectors.joining(", "));
        return refused.size() > MOST ? named + " and " + (refused.size() - MOST) + " more" : named;
    }

    private static String named(int letter) {
        String shown = Character.toString(letter);
        String name = String.valueOf(Character.getName(letter)).toLowerCase(Locale.ROOT);
        if (TypedText.visible(shown).isBlank()) {
            return "U+%04X (%s)".formatted(letter, name);
        }
        return isMark(letter) ? "“◌" + shown + "” (" + name + ")" : "“" + shown + "”";
    }

    private static boolean isMark(int letter) {
        return IntStream.of(Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK)
                .anyMatch(kind -> Character.getType(letter) == kind);
    }
}
