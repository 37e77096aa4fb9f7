package oncall.sandbox.http;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a sorted list. The token for the next one names its list and the last key, so that what is made or deleted
 * between two pages neither repeats nor hides anything else.
 */
public record Page<T>(List<T> items, Optional<String> next) {

    /**
     * What follows in the list, or its beginning without a token. Throws {@link IllegalArgumentException} for a token
     * that is not of this list.
     *
     * @param list the name of the list, with whatever it is filtered by
     * @param key grows in the order of the items
     */
    public static <T> Page<T> of(
            String list, List<T> items, Function<T, String> key, Optional<String> token, int most) {
        String after = token.map(given -> read(given, list)).orElse("");
        List<T> rest = items.stream()
                .filter(item -> key.apply(item).compareTo(after) > 0)
                .toList();
        List<T> page = rest.subList(0, Math.min(rest.size(), most));
        boolean last = page.size() == rest.size();
        return new Page<>(
                page, last ? Optional.empty() : Optional.of(write(list, key.apply(page.get(page.size() - 1)))));
    }

    /** Grows with a number that is not negative. */
    public static String key(long number) {
        return String.format("%019d", number);
    }

    private static String write(String list, String lastKey) {
        byte[] bytes = (list + "|" + lastKey).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String read(String token, String list) {
        String text = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        if (!text.startsWith(list + "|")) {
            throw new IllegalArgumentException("not a token of this list");
        }
        return text.substring(list.length() + 1);
    }
}
