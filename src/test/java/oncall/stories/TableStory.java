package oncall.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import oncall.app.Mode;
import oncall.testing.slack.MessageView;
import oncall.testing.slack.Modal;
import oncall.testing.slack.Person;

/** Plans in messages: a table where the workspace has tables, else sections with all of it. */
class TableStory {
    private static final List<String> TABLE = List.of(
            "1 · at 0 min | 5 min | akuas sms | SMS",
            "2 · at 5 min | 5 min | akuas voice | voice call",
            "3 · at 10 min | 5 min | akuas email | e-mail");

    private static final List<String> SECTIONS = List.of(
            "*Stage 1* · begins at 0 min · waits 5 min | *akuas sms* · SMS",
            "*Stage 2* · begins at 5 min · waits 5 min | *akuas voice* · voice call",
            "*Stage 3* · begins at 10 min · waits 5 min | *akuas email* · e-mail");

    @InOneMode
    void a_plan_is_a_table(Mode mode) {
        try (World world = World.of(mode)) {
            plansArriveAs(TABLE, "table", world);
        }
    }

    @InOneMode
    void where_tables_are_refused_a_plan_stands_in_sections(Mode mode) {
        try (World world = World.of(mode)) {
            world.slack.workspace().refuseBlocks(Set.of("table"));
            plansArriveAs(SECTIONS, "section", world);
        }
    }

    /** By response URL, by {@code chat.postMessage}, in an acknowledgement, as an announcement, and drawn anew. */
    private static void plansArriveAs(List<String> plan, String block, World world) {
        Person sam = world.slack.sam();
        MessageView card = sam.runs("/oncall show akuam").seesEphemeral("Share to Channel");
        assertThat(rows(card, block)).isEqualTo(plan);

        card.press("Share to Channel");
        assertThat(rows(world.slack.channel("#sre").shows("Shared by"), block)).isEqualTo(plan);

        Person mai = world.slack.mai();
        assertThat(rows(mai.runs("/oncall show akuam").seesEphemeral("Share to Channel"), block))
                .isEqualTo(plan);

        mai.runs("/oncall edit akuam");
        Modal form = mai.modal("Edit Plan").fill("Display name", "Akua M.").submits();
        form.shows("After saving").submits().shows("Saved.").closesAll();
        MessageView told = world.slack.channel("#sre").shows("renamed the contact");
        assertThat(rows(told, block)).as("a post is short").isEmpty();

        told.as(mai).press("Undo");
        mai.modal("Undo Change")
                .shows("This puts back change")
                .submits()
                .shows("Undone.")
                .closesAll();
        MessageView undone = world.slack.channel("#sre").shows("Akua M.", "Undone by");
        assertThat(undone.ts()).isEqualTo(told.ts());
    }

    /** The stages, from the cells of a table or the fields of sections; of the text beside them nothing. */
    private static List<String> rows(MessageView message, String type) {
        List<String> rows = new ArrayList<>();
        for (JsonNode block : message.body().path("blocks")) {
            if (block.path("type").asText().equals(type)) {
                block.path("rows").forEach(row -> rows.add(joined(row)));
                rows.add(joined(block.path("fields")));
            }
        }
        rows.removeIf(row -> row.isEmpty() || row.equals("Stage | Waits | Reaches | How"));
        return rows;
    }

    private static String joined(JsonNode cells) {
        List<String> words = new ArrayList<>();
        cells.forEach(cell -> words.add(cell.path("text").asText()));
        return String.join(" | ", words);
    }
}
