package oncall.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The form of a stage in the plan editor, opened once by an editor; then Slack's payloads of it are sent again. */
final class StageForm {
    private static final long PATIENCE = Duration.ofSeconds(30).toNanos();

    private final Control slack;

    private StageForm(World world) {
        this.slack = new Control(world.slack.address());
    }

    static StageForm open(World world) throws Exception {
        StageForm form = new StageForm(world);
        form.slack.post(
                "/_page/act", Acts.command(Posts.EDITOR, "edit " + Account.PLAN).toString());
        form.act("press", "editor-stage", (act, element) -> {});
        return form;
    }

    /** Something chosen in the form, as it was told to the bot; another press each time. */
    String press() throws Exception {
        act("press", "editor-essential", (act, box) -> act.putArray("value").add(box.at("/options/0/value")));
        ObjectNode payload = told("editor-essential");
        ((ObjectNode) payload.path("actions").get(0)).put("action_ts", "$n");
        return payload.put("trigger_id", "$n.bench").toString();
    }

    /** Letters typed in the form's list. */
    String suggestion(String letters) throws Exception {
        act("suggest", "editor-add-target", (act, list) -> act.put("query", letters));
        return told("editor-add-target " + letters).toString();
    }

    private interface More {
        void on(ObjectNode act, JsonNode element);
    }

    /** At the first such element of the form on top, as soon as it is there. */
    private void act(String kind, String action, More more) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        JsonNode said;
        do {
            TimeUnit.MILLISECONDS.sleep(100);
            JsonNode modals = slack.get("/_page/view?as=" + Posts.EDITOR).path("modals");
            JsonNode top = modals.path(modals.size() - 1);
            said = top;
            for (JsonNode block : top.findParents("block_id")) {
                for (JsonNode element : block.findParents("action_id")) {
                    if (element.path("action_id").asText().equals(action)) {
                        ObjectNode act = Acts.atElement(
                                Posts.EDITOR,
                                kind,
                                top.findPath("id").asText(),
                                block.path("block_id").asText(),
                                action);
                        more.on(act, element);
                        said = slack.post("/_page/act", act.toString());
                        if (said.path("ok").asBoolean()) {
                            return;
                        }
                    }
                }
            }
        } while (System.nanoTime() < until);
        throw new IOException(action + " cannot be used: " + said);
    }

    private ObjectNode told(String name) throws Exception {
        long until = System.nanoTime() + PATIENCE;
        do {
            ArrayNode lines = (ArrayNode) slack.get("/_page/traffic?after=0").path("lines");
            for (int n = lines.size() - 1; n >= 0; n--) {
                if (lines.get(n).path("name").asText().equals(name)) {
                    return (ObjectNode) lines.get(n).path("request");
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        } while (System.nanoTime() < until);
        throw new IOException("The bot was told nothing of " + name);
    }

    static void measure(Report report, World world) throws Exception {
        if (report.settings().wants("stage")) {
            String press = open(world).press();
            try (Ear ear = new Ear(world.slack.address())) {
                Row.Callers callers = program -> new DrawnCaller(
                        HttpCaller.posting(n -> Posts.interaction(press)).call(program), ear);
                report.measure(Row.of("stage", List.of(world.bot), callers));
            }
        }
    }
}
