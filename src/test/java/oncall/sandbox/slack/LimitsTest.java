package oncall.sandbox.slack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the table of limits holds at the limit and not beyond, wherever its thing may stand. */
final class LimitsTest {
    private static final Limits LIMITS = Limits.read();
    private static int tried;

    static Stream<Limits.Row> rowsWithAnEnd() {
        return LIMITS.rows().stream().filter(row -> most(row.shape()) > 0);
    }

    static Stream<Limits.Row> requiredRows() {
        return LIMITS.rows().stream().filter(Limits.Row::required);
    }

    private static long most(Shape shape) {
        if (shape instanceof Shape.Letters letters) {
            return letters.most();
        }
        if (shape instanceof Shape.Written written) {
            return written.most();
        }
        if (shape instanceof Shape.Whole whole) {
            return whole.most();
        }
        return shape instanceof Shape.Many many ? many.most() : 0;
    }

    @ParameterizedTest
    @MethodSource("rowsWithAnEnd")
    void the_most_is_accepted_and_one_more_is_refused(Limits.Row row) {
        tried++;
        assertThat(faults(row, sized(row.shape(), most(row.shape()))))
                .as("at the limit")
                .isEmpty();
        assertThat(faults(row, sized(row.shape(), most(row.shape()) + 1)))
                .as("one beyond")
                .isNotEmpty()
                .allSatisfy(
                        words -> assertThat(words).contains("[json-pointer:/").contains("/" + row.property()));
    }

    @ParameterizedTest
    @MethodSource("requiredRows")
    void what_is_required_may_not_be_missing(Limits.Row row) {
        var thing = example(row.thing());
        thing.remove(row.property());
        var at = Inspection.at("/x", LIMITS, Set.of());
        at.thing(thing, row.thing());
        assertThat(at.faults())
                .containsExactly("[ERROR] missing required field: " + row.property() + " [json-pointer:/x]");
    }

    @AfterAll
    static void say_how_many_rows_were_tried() {
        assertThat(tried).isGreaterThan(100);
        System.out.println(tried + " limits of views and messages held at the limit and one beyond.");
    }

    private static List<String> faults(Limits.Row row, JsonNode value) {
        var thing = example(row.thing());
        thing.set(row.property(), value);
        var at = Inspection.at("/x", LIMITS, Set.of());
        at.thing(thing, row.thing());
        return at.faults();
    }

    /** The smallest thing of this kind that is in order. */
    static ObjectNode example(String thing) {
        var example = Json.object();
        example.put("type", thing);
        LIMITS.of(thing).values().stream()
                .filter(Limits.Row::required)
                .forEach(row -> example.set(row.property(), sized(row.shape(), least(row.shape()))));
        return example;
    }

    private static long least(Shape shape) {
        if (shape instanceof Shape.Whole whole) {
            return whole.least();
        }
        return shape instanceof Shape.Many many ? many.least() : 1;
    }

    private static JsonNode sized(Shape shape, long size) {
        var nodes = Json.MAPPER.getNodeFactory();
        if (shape instanceof Shape.Letters) {
            return nodes.textNode("é".repeat((int) size));
        }
        if (shape instanceof Shape.Written written) {
            var type = written.types().contains("plain_text") ? "plain_text" : "mrkdwn";
            return Json.object().put("type", type).put("text", "é".repeat((int) size));
        }
        if (shape instanceof Shape.Whole) {
            return nodes.numberNode(size);
        }
        if (shape instanceof Shape.Many many) {
            return list(many, size);
        }
        if (shape instanceof Shape.Named named) {
            return example(LIMITS.group(named.name()).map(LimitsTest::first).orElse(named.name()));
        }
        if (shape instanceof Shape.Word word) {
            return nodes.textNode(word.words().iterator().next());
        }
        return shape instanceof Shape.Flag ? nodes.booleanNode(true) : Json.object();
    }

    private static String first(Set<String> group) {
        return group.stream().sorted().findFirst().orElseThrow();
    }

    private static ArrayNode list(Shape.Many many, long size) {
        var list = Json.array();
        for (long i = 0; i < size; i++) {
            list.add(sized(many.each(), least(many.each())));
        }
        return list;
    }

    @Test
    void the_table_has_no_gaps() {
        assertThat(LIMITS.unknown()).isEmpty();
        assertThat(LIMITS.rows()).allSatisfy(row -> assertThat(row.source()).isIn("SB", "TYPES", "HIG", "REF"));
    }

    @Test
    void each_surface_takes_its_own_blocks_only() {
        for (var surface : List.of("modal", "home")) {
            var allowed = LIMITS.group("block-of-" + surface).orElseThrow();
            var every = LIMITS.group("block-of-message").orElseThrow();
            for (var type : Stream.concat(every.stream(), Stream.of("alert")).toList()) {
                var view = Json.object().put("type", surface);
                view.putObject("title").put("type", "plain_text").put("text", "T");
                view.putArray("blocks").add(example(type));
                var at = Inspection.at("/view", LIMITS, Set.of());
                at.thing(view, surface);
                assertThat(at.faults().isEmpty()).as(type + " in a " + surface).isEqualTo(allowed.contains(type));
            }
        }
    }

    @Test
    void a_refused_block_type_is_refused_in_slack_s_words() {
        var check = new SurfaceCheck();
        var blocks = Json.array().add(example("table"));
        assertThatCode(() -> check.message(blocks)).doesNotThrowAnyException();
        check.refuse(Set.of("table"));
        assertThatThrownBy(() -> check.message(blocks))
                .isInstanceOf(ApiError.class)
                .hasMessageContaining("invalid_blocks")
                .hasMessageContaining("unsupported type: table [json-pointer:/blocks/0/type]");
    }
}
