package oncall.operations.people;

import java.util.Locale;

/** A pattern of names: {@code *} stands for any letters and {@code ?} for one; case does not count. */
record Glob(String pattern) {
    Glob {
        pattern = pattern.strip().toLowerCase(Locale.ROOT);
    }

    /** Goes back to the last star only, so that many stars are no more work than one. */
    boolean fits(String name) {
        String text = name.toLowerCase(Locale.ROOT);
        int at = 0;
        int star = -1;
        int taken = 0;
        for (int i = 0; i < text.length(); ) {
            char wanted = at < pattern.length() ? pattern.charAt(at) : '\0';
            if (wanted == '*') {
                star = at++;
                taken = i;
            } else if (at < pattern.length() && (wanted == '?' || wanted == text.charAt(i))) {
                at++;
                i++;
            } else if (star >= 0) {
                at = star + 1;
                i = ++taken;
            } else {
                return false;
            }
        }
        return pattern.substring(at).chars().allMatch(letter -> letter == '*');
    }
}
