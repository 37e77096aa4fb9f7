package oncall.testing.slack;

import com.fasterxml.jackson.databind.JsonNode;

/** Looks for words in what somebody sees. */
final class Texts {
    private Texts() {}

    static boolean hasAll(JsonNode surface, String... words) {
        var text = Screen.words(surface);
        for (var word : words) {
            if (!text.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
