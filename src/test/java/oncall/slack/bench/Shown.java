package oncall.slack.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.slack.api.model.view.View;
import com.slack.api.util.json.GsonFactory;
import java.util.ArrayList;
import java.util.List;
import oncall.sandbox.slack.AcceptedBySlack;
import oncall.slack.block.BlockJson;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Message;
import oncall.slack.press.Answer;
import oncall.slack.press.Reply;

/** What can be read and pressed in a drawn message or view, taken from its JSON. */
public final class Shown {
    private static final Gson GSON = GsonFactory.createSnakeCase();

    private final JsonElement json;

    private Shown(JsonElement json) {
        this.json = json;
    }

    /** Fails where Slack would refuse the message in either of its forms, or would split its text. */
    public static Shown in(Message message) {
        assertThat(message.text().mrkdwn()).isNotBlank().hasSizeLessThanOrEqualTo(4000);
        Shown sections = blocksOf(message.inSections());
        assertThat(sections.table()).isEmpty();
        return message.hasTable() ? blocksOf(message) : sections;
    }

    /** The message where there are no tables. */
    public static Shown inSections(Message message) {
        return in(message.inSections());
    }

    private static Shown blocksOf(Message message) {
        Shown shown = new Shown(written(message.blocks()));
        TitleCase.check(shown.json);
        if (!message.blocks().isEmpty()) {
            AcceptedBySlack.message(shown.json());
        }
        return shown;
    }

    /** As it is sent, which says the same as what Bolt's own Gson would send. */
    private static JsonElement written(Object drawn) {
        JsonElement json = JsonParser.parseString(BlockJson.of(drawn));
        assertThat(json).isEqualTo(GSON.toJsonTree(drawn));
        return json;
    }

    /** A message of words alone: its text, as the section that it is like. */
    public static Shown words(Message message) {
        return in(new Message(message.text(), List.of(Blocks.section(message.text()))));
    }

    /** Fails where Slack would refuse the view. */
    public static Shown in(View view) {
        Shown shown = new Shown(written(view));
        TitleCase.check(shown.json);
        if (view.getType().equals("home")) {
            AcceptedBySlack.home(shown.json());
        } else {
            AcceptedBySlack.modal(shown.json());
        }
        return shown;
    }

    /** What a reply shows at once, as text and blocks. */
    public static Shown in(Reply reply) {
        Answer now = reply.now();
        if (now instanceof Answer.Say said) {
            return in(said.message());
        }
        if (now instanceof Answer.Redraw redrawn) {
            return in(redrawn.message());
        }
        if (now instanceof Answer.Open opened) {
            return in(opened.view());
        }
        if (now instanceof Answer.Show shown) {
            return in(shown.view());
        }
        if (now instanceof Answer.Reading awaited) {
            return words(Message.of(awaited.words()));
        }
        throw new AssertionError("Shows nothing: " + now);
    }

    /** Every text in reading order, a line each. */
    public String text() {
        List<String> texts = new ArrayList<>();
        collect(json, "text", texts);
        return String.join("\n", texts);
    }

    /** The rows of its table but the one that names the columns, their cells joined by a bar; empty where there is none. */
    public List<String> table() {
        List<String> rows = new ArrayList<>();
        for (JsonElement block : json.isJsonArray() ? json.getAsJsonArray() : new JsonArray()) {
            if (block.getAsJsonObject().get("type").getAsString().equals("table")) {
                block.getAsJsonObject().getAsJsonArray("rows").forEach(row -> rows.add(cells(row.getAsJsonArray())));
            }
        }
        return rows.isEmpty() ? rows : rows.subList(1, rows.size());
    }

    private static String cells(JsonArray row) {
        List<String> cells = new ArrayList<>();
        collect(row, "text", cells);
        return String.join(" | ", cells);
    }

    /** The texts in which Slack's marks act. */
    public List<String> mrkdwn() {
        List<String> texts = new ArrayList<>();
        collectMrkdwn(json, texts);
        return texts;
    }

    private static void collectMrkdwn(JsonElement element, List<String> found) {
        if (element instanceof JsonArray array) {
            array.forEach(one -> collectMrkdwn(one, found));
        } else if (element instanceof JsonObject object) {
            if (object.has("type") && object.get("type").getAsString().equals("mrkdwn")) {
                found.add(object.get("text").getAsString());
            }
            object.entrySet().forEach(entry -> collectMrkdwn(entry.getValue(), found));
        }
    }

    /** Action ids in reading order. */
    public List<String> actions() {
        List<String> actions = new ArrayList<>();
        collect(json, "action_id", actions);
        return actions;
    }

    /** The routes that the entries of a {@code more} menu lead to. */
    public List<String> more() {
        List<String> routes = new ArrayList<>();
        collectMore(json, routes);
        return routes;
    }

    private static void collectMore(JsonElement element, List<String> found) {
        if (element instanceof JsonArray array) {
            array.forEach(one -> collectMore(one, found));
        } else if (element instanceof JsonObject object) {
            if (object.has("action_id") && object.get("action_id").getAsString().equals(Elements.MORE)) {
                object.getAsJsonArray("options")
                        .forEach(option -> found.add(option.getAsJsonObject()
                                .get("value")
                                .getAsString()
                                .split(" ", 2)[0]));
            }
            object.entrySet().forEach(entry -> collectMore(entry.getValue(), found));
        }
    }

    public List<String> values() {
        List<String> values = new ArrayList<>();
        collect(json, "value", values);
        return values;
    }

    public List<String> blockIds() {
        List<String> ids = new ArrayList<>();
        collect(json, "block_id", ids);
        return ids;
    }

    public int blocks() {
        return json.isJsonArray()
                ? json.getAsJsonArray().size()
                : json.getAsJsonObject().getAsJsonArray("blocks").size();
    }

    public String json() {
        return json.toString();
    }

    private static void collect(JsonElement element, String key, List<String> found) {
        if (element instanceof JsonArray array) {
            array.forEach(one -> collect(one, key, found));
        } else if (element instanceof JsonObject object) {
            object.entrySet().forEach(entry -> {
                if (entry.getKey().equals(key) && entry.getValue().isJsonPrimitive()) {
                    found.add(entry.getValue().getAsString());
                } else {
                    collect(entry.getValue(), key, found);
                }
            });
        }
    }
}
