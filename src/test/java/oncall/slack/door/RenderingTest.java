package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import oncall.slack.block.Choice;
import org.junit.jupiter.api.Test;

class RenderingTest {
    @Test
    void a_hundred_entries_of_a_type_ahead_are_all() {
        assertThat(options(100).getAsJsonArray("options")).hasSize(100);
        assertThat(options(100).has("option_groups")).isFalse();
    }

    @Test
    void of_more_entries_than_slack_shows_it_is_said_that_there_are_more() {
        JsonObject group = options(101).getAsJsonArray("option_groups").get(0).getAsJsonObject();

        assertThat(group.getAsJsonArray("options")).hasSize(100);
        assertThat(group.getAsJsonObject("label").get("text").getAsString())
                .isEqualTo("The first 100 that fit. Type more letters to find the others.");
        assertThat(options(101).has("options")).isFalse();
    }

    private static JsonObject options(int count) {
        List<Choice> choices = IntStream.range(0, count)
                .mapToObj(i -> new Choice("key" + i, "Name " + i))
                .toList();
        String json = StandardCharsets.UTF_8
                .decode(new Rendering(null, new MessageForms(InstantSource.system()))
                        .options(choices)
                        .bytes()
                        .orElseThrow())
                .toString();
        return JsonParser.parseString(json).getAsJsonObject();
    }
}
