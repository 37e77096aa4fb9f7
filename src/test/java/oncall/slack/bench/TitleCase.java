package oncall.slack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Slack's style: titles and buttons are in title case, wherever they are drawn. */
public final class TitleCase {
    private static final Set<String> SMALL =
            Set.of("a", "an", "the", "and", "or", "but", "of", "to", "in", "on", "at", "by", "for", "as");

    private TitleCase() {}

    static void check(JsonElement drawn) {
        if (drawn.isJsonArray()) {
            drawn.getAsJsonArray().forEach(TitleCase::check);
        } else if (drawn.isJsonObject()) {
            JsonObject object = drawn.getAsJsonObject();
            switch (object.has("type") ? object.get("type").getAsString() : "") {
                case "button" -> checkText(object, "text");
                case "overflow" ->
                    object.getAsJsonArray("options").forEach(option -> checkText(option.getAsJsonObject(), "text"));
                case "modal" -> List.of("title", "submit", "close").forEach(part -> checkText(object, part));
                default -> {}
            }
            if (object.has("confirm") && object.get("confirm").isJsonObject()) {
                List.of("title", "confirm", "deny").forEach(part -> checkText(object.getAsJsonObject("confirm"), part));
            }
            object.entrySet().forEach(entry -> check(entry.getValue()));
        }
    }

    private static void checkText(JsonObject holder, String part) {
        if (holder.has(part)) {
            String text = holder.getAsJsonObject(part).get("text").getAsString();
            assertThat(is(text)).as("“%s” is in title case", text).isTrue();
        }
    }

    public static boolean is(String text) {
        String[] words = text.strip().split("[\\s-]+", -1);
        for (int i = 0; i < words.length; i++) {
            boolean small = i > 0 && i < words.length - 1 && SMALL.contains(words[i]);
            if (!small && Character.isLowerCase(words[i].codePointAt(0))) {
                return false;
            }
        }
        return true;
    }
}
