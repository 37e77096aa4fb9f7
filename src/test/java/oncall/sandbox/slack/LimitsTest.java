package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of limits holds in whole views and messages sent to the Web API: at its ends, not beyond. */
@Execution(ExecutionMode.SAME_THREAD)
final class LimitsTest {
    private static final Limits LIMITS = Limits.read();
    private static final Specimens SPECIMENS = new Specimens(LIMITS);
    private static final Set<String> POINTS =
            Set.of("invalid_blocks", "invalid_arguments", "invalid_attachments", "invalid_options");
    private static final Set<String> POINTS_NOWHERE =
            Set.of("invalid_blocks_format", "invalid_attachments", "too_many_attachments", "view_too_large");
    private static final Set<String> TRIED = new HashSet<>();
    private static int accepted;
    private static int refused;

    private static SlackDriver slack;
    private static ListeningApp app;
    private static Wire wire;
    private static String modal;

    @BeforeAll
    static void open_a_form() throws IOException {
        slack = SlackDriver.start();
        app = new ListeningApp();
        slack.deliverTo(app.url());
        wire = new Wire(slack.address());
        slack.mai().runs("/oncall");
        var trigger = app.last().payload().path("trigger_id").asText();
        var args = Json.object().put("trigger_id", trigger);
        modal = wire.call("views.open", args.set("view", SPECIMENS.example("modal")))
                .path("view")
                .path("id")
                .asText();
    }

    @AfterAll
    static void say_how_many_rows_were_tried() {
        slack.close();
        app.close();
        assertThat(TRIED).as("rows of limits.txt").hasSize(rowsInTheFile());
        System.out.println(TRIED.size() + " rows of the table of limits held: " + accepted
                + " views and messages at a limit accepted, " + refused + " beyond one refused.");
    }

    /** Counted without the reader of the table, so that no kind of row can be forgotten. */
    private static int rowsInTheFile() {
        var rows = Limits.lines().stream()
                .filter(l -> !l.startsWith("group ") && !l.matches("\\w+\\.\\*.*"))
                .toList();
        return rows.size();
    }

    static Stream<Limits.Row> rows() {
        return LIMITS.rows().stream();
    }

    static Stream<Limits.Joint> joints() {
        return LIMITS.joints().stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void a_row_s_ends_are_accepted_and_one_beyond_is_refused(Limits.Row row) {
        TRIED.add(row.thing() + "." + row.property());
        var trials = SPECIMENS.trials(row.shape());
        assertThat(trials.good()).isNotEmpty();
        assertThat(trials.bad()).isNotEmpty();
        trials.good().forEach(value -> accepts(row.thing(), SPECIMENS.with(row, value)));
        trials.bad().forEach(value -> refuses(row.thing(), SPECIMENS.with(row, value), row.property()));
        if (row.required()) {
            var without = SPECIMENS.example(row.thing());
            without.remove(row.property());
            refuses(row.thing(), without, row.property());
        }
    }

    @ParameterizedTest
    @MethodSource("joints")
    void what_is_asked_of_parts_together_is_kept_or_refused(Limits.Joint joint) {
        TRIED.add(joint.toString());
        var trials = SPECIMENS.trials(joint.thing(), joint.rule());
        assertThat(trials.good()).isNotEmpty();
        assertThat(trials.bad()).isNotEmpty();
        trials.good().forEach(thing -> accepts(joint.thing(), (ObjectNode) thing));
        trials.bad().forEach(thing -> refuses(joint.thing(), (ObjectNode) thing, ""));
    }

    @Test
    void nothing_else_may_stand_where_a_group_is_named() {
        for (var group : LIMITS.groupNames()) {
            var shape = new Shape.Named(group);
            for (var stranger : SPECIMENS.strangersTo(group)) {
                var at = Inspection.at("/x", LIMITS, Set.of());
                shape.check(stranger, at);
                assertThat(at.faults()).as(stranger + " as " + group).isNotEmpty();
            }
        }
    }

    private static void accepts(String thing, ObjectNode json) {
        accepted++;
        var answer = send(thing, json);
        assertThat(answer.path("ok").asBoolean()).as(answer + " " + shown(json)).isTrue();
    }

    private static void refuses(String thing, ObjectNode json, String property) {
        refused++;
        var answer = send(thing, json);
        assertThat(answer.path("ok").asBoolean()).as(shown(json)).isFalse();
        var code = answer.path("error").asText();
        assertThat(POINTS.contains(code) || POINTS_NOWHERE.contains(code))
                .as(code)
                .isTrue();
        if (!POINTS_NOWHERE.contains(code)) {
            assertThat(answer.path("response_metadata")
                            .path("messages")
                            .valueStream()
                            .map(JsonNode::asText))
                    .as(shown(json))
                    .isNotEmpty()
                    .allSatisfy(words -> assertThat(words).contains("[json-pointer:"))
                    .anySatisfy(words -> assertThat(words).contains(property));
        }
    }

    private static String shown(JsonNode json) {
        var text = json.toString();
        return text.length() > 2000 ? text.substring(0, 2000) + "…" : text;
    }

    /** Sends the surface in which this thing stands. */
    private static JsonNode send(String thing, ObjectNode json) {
        var surface = SPECIMENS.surfaceOf(thing, json);
        return switch (Json.text(surface, "type")) {
            case "modal" ->
                wire.call("views.update", Json.object().put("view_id", modal).set("view", surface));
            case "home" ->
                wire.call(
                        "views.publish", Json.object().put("user_id", "U01MAI").set("view", surface));
            case "message" -> {
                surface.remove("type");
                yield wire.call(
                        "chat.postMessage", surface.put("channel", "C02SRE").put("text", "t"));
            }
            default -> suggestion(surface);
        };
    }

    private static JsonNode suggestion(ObjectNode surface) {
        try {
            new SurfaceCheck().suggestions(surface);
            return ApiMethod.ok();
        } catch (ApiError refusal) {
            return refusal.answer();
        }
    }

    @Test
    void every_thing_of_the_table_can_stand_somewhere_and_every_group_is_known() {
        assertThat(LIMITS.rows()).allSatisfy(row -> {
            assertThat(SPECIMENS.hosted(row.thing())).as(row.thing()).isTrue();
            assertThat(row.source()).isIn("SB", "TYPES", "HIG", "REF");
        });
        assertThat(LIMITS.joints()).allSatisfy(joint -> {
            assertThat(LIMITS.knows(joint.thing())).as(joint.thing()).isTrue();
            assertThat(joint.source()).isIn("SB", "TYPES", "HIG", "REF");
        });
        for (var group : LIMITS.groupNames()) {
            assertThat(LIMITS.group(group).orElseThrow().values())
                    .as(group)
                    .allSatisfy(
                            thing -> assertThat(LIMITS.knows(thing)).as(thing).isTrue());
        }
    }

    /** The figures once more, as Slack's documents give them, so that a slip in the table shows. */
    @ParameterizedTest
    @CsvSource({
        "message,blocks,50",
        "modal,blocks,100",
        "home,blocks,100",
        "message,attachments,100",
        "modal,title,24",
        "modal,submit,24",
        "modal,close,24",
        "modal,private_metadata,3000",
        "modal,callback_id,255",
        "modal,external_id,255",
        "section,block_id,255",
        "button,action_id,255",
        "section,text,3000",
        "section,fields,10",
        "header,text,150",
        "context,elements,10",
        "actions,elements,25",
        "input,label,2000",
        "input,hint,2000",
        "image,alt_text,2000",
        "image,title,2000",
        "image,image_url,3000",
        "static_select,placeholder,150",
        "option,text,75",
        "option,value,150",
        "option,description,75",
        "overflow_option,url,3000",
        "static_select,options,100",
        "static_select,option_groups,100",
        "option_group,options,100",
        "option_group,label,75",
        "checkboxes,options,10",
        "radio_buttons,options,10",
        "overflow,options,5",
        "button,text,75",
        "button,value,2000",
        "button,url,3000",
        "button,accessibility_label,75",
        "confirm,title,100",
        "confirm,text,300",
        "confirm,confirm,30",
        "confirm,deny,30",
        "plain_text_input,min_length,3000",
        "plain_text_input,max_length,3000",
        "file_input,max_files,10",
        "alert,text,200",
        "card,title,150",
        "card,body,200",
        "card,subtext,200",
        "card,actions,3",
        "carousel,elements,10",
        "container,child_blocks,10",
        "container,title,150",
        "table,rows,100",
        "table,column_settings,20",
        "data_table,rows,201",
        "data_table,page_size,100",
        "data_visualization,title,50",
        "pie,segments,12",
        "bar,series,12",
        "series,data,20",
        "point,label,20",
        "markdown,text,12000",
        "plan,tasks,50",
        "context_actions,elements,5",
        "suggestion,options,100"
    })
    void a_figure_is_slack_s(String thing, String property, long most) {
        var shape = Objects.requireNonNull(LIMITS.of(thing).get(property)).shape();
        var trials = SPECIMENS.trials(shape);
        assertThat(SPECIMENS.with(
                        Objects.requireNonNull(LIMITS.of(thing).get(property)),
                        trials.good().get(1)))
                .isNotNull();
        assertThat(mostOf(shape)).isEqualTo(most);
    }

    private static long mostOf(Shape shape) {
        if (shape instanceof Shape.Letters letters) {
            return letters.most();
        }
        if (shape instanceof Shape.Written written) {
            return written.most();
        }
        return shape instanceof Shape.Whole whole ? whole.most() : ((Shape.Many) shape).most();
    }

    @Test
    void each_surface_takes_its_own_blocks_only() {
        var everywhere = "section header divider context actions image input rich_text video card ";
        var wide = "table data_table data_visualization carousel container ";
        var only = Map.of(
                "message", everywhere + wide + "markdown plan task_card context_actions file",
                "modal", everywhere + "alert",
                "home", everywhere + wide);
        only.forEach((surface, types) -> assertThat(
                        LIMITS.group("block-of-" + surface).orElseThrow().keySet())
                .as(surface)
                .containsExactlyInAnyOrderElementsOf(List.of(types.strip().split(" "))));
    }

    @Test
    void parts_that_contradict_each_other_are_refused_where_they_stand() {
        contradicts("/element", "{'type':'plain_text_input','min_length':5,'max_length':4}");
        contradicts("/element", "{'type':'number_input','is_decimal_allowed':true,'min_value':'5','max_value':'4.5'}");
        contradicts("/element", "{'type':'rich_text_input','min_lines':5,'max_lines':4}");
        var option = "{'text':{'type':'plain_text','text':'%s'},'value':'%s'}";
        var select = "{'type':'static_select','options':[" + option.formatted("a", "a") + "],'initial_option':"
                + option.formatted("b", "b") + "}";
        contradicts("/element", select);
    }

    private static void contradicts(String pointer, String element) {
        var input = SPECIMENS.example("input");
        input.set("element", Json.read(element.replace('\'', '"')).orElseThrow());
        var answer = send("input", input);
        assertThat(answer.path("ok").asBoolean()).as(element).isFalse();
        assertThat(answer.path("response_metadata").path("messages").toString()).contains("/blocks/0" + pointer);
    }

    @Test
    void blocks_that_need_more_than_the_table_can_say_are_refused() {
        var table = SPECIMENS.example("data_table");
        ((ArrayNode) table.path("rows").get(0)).set(0, SPECIMENS.example("rich_text"));
        refuses("data_table", table, "rows/0");
        refuses("container", SPECIMENS.example("container").put("default_collapsed", true), "default_collapsed");
        var collapsed = SPECIMENS.example("container").put("default_collapsed", true);
        accepts("container", collapsed.put("is_collapsible", true));
        var modal = SPECIMENS.example("modal");
        modal.remove("submit");
        modal.putArray("blocks").add(SPECIMENS.example("input"));
        refuses("modal", modal, "submit");
        var outside = SPECIMENS.example("section");
        outside.set("accessory", SPECIMENS.example("channels_select").put("response_url_enabled", true));
        var view = SPECIMENS.example("modal");
        view.putArray("blocks").add(outside);
        refuses("modal", view, "response_url_enabled");
    }

    @Test
    void a_refused_block_type_is_refused_in_slack_s_words() {
        var check = new SurfaceCheck();
        var blocks = Json.array().add(SPECIMENS.example("table"));
        assertThatCode(() -> check.message(blocks)).doesNotThrowAnyException();
        check.refuse(Set.of("table"));
        assertThatThrownBy(() -> check.message(blocks))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("invalid_blocks")
                .hasMessageContaining("unsupported type: table [json-pointer:/blocks/0/type]");
    }
}
