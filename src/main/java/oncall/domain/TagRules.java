package oncall.domain;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What AWS accepts as one tag, and the keys that this program keeps for itself. */
public final class TagRules {
    static final int MOST = 50;

    private static final Pattern KEY = Pattern.compile("[\\\\/a-zA-Z0-9_+=\\-]+");
    private static final Pattern VALUE = Pattern.compile("[\\p{L}\\p{Z}\\p{N}_.:/=+\\-@]+");
    private static final String OURS = "oncall-";

    private TagRules() {}

    static Optional<String> fault(Tag tag) {
        if (!KEY.matcher(tag.key()).matches() || ContactRules.tooLong(tag.key(), 128)) {
            return Optional.of(
                    "Tag keys are 1 to 128 letters a–z, digits and _ + - = / \\" + without(tag.key(), KEY) + ".");
        }
        if (isOurs(tag.key())) {
            return Optional.of("Tag keys beginning with oncall- are kept for this app; choose another key.");
        }
        if (tag.value().isEmpty()) {
            return Optional.of("AWS keeps no empty tag values; write something after " + tag.key() + "=.");
        }
        if (!VALUE.matcher(tag.value()).matches() || ContactRules.tooLong(tag.value(), 256)) {
            return Optional.of("Tag values are up to 256 letters, digits, spaces and _ . : / = + - @"
                    + without(tag.value(), VALUE) + ".");
        }
        return Optional.empty();
    }

    private static String without(String text, Pattern allowed) {
        String refused = RefusedCharacters.in(text, allowed);
        return refused.isEmpty() ? "" : ", without " + refused;
    }

    /** Whether this program keeps the key for itself. */
    public static boolean isOurs(String key) {
        return key.toLowerCase(Locale.ROOT).startsWith(OURS);
    }

    /** Without those of this program. */
    public static List<Tag> theirs(List<Tag> tags) {
        return tags.stream().filter(tag -> !isOurs(tag.key())).toList();
    }
}
