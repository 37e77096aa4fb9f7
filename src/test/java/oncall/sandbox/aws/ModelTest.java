package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import oncall.sandbox.http.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The input check against AWS's model: each constraint of each member of each operation, violated one at a time. */
final class ModelTest {
    private static final JsonNode FACTS = Json.resource("aws/model-facts.json");
    private static final Model MODEL = new Model(FACTS);
    private static final List<Violation> VIOLATIONS = Violation.all(FACTS).toList();
    private static final List<Violation> LIMITS = Violation.limits(FACTS).toList();
    /** By the shape of an input, all shapes within it. */
    private static final Map<String, Set<String>> REACHES = MODEL.operations().stream()
            .map(operation -> MODEL.input(operation).orElseThrow())
            .collect(Collectors.toMap(shape -> shape, ModelTest::reach));

    private static Set<String> reach(String shape) {
        Set<String> reached = new LinkedHashSet<>();
        Breakage.reach(FACTS, shape, reached);
        return reached;
    }

    static Stream<Violation> violations() {
        return VIOLATIONS.stream();
    }

    @ParameterizedTest
    @MethodSource("violations")
    void each_constraint_is_held(Violation violation) {
        assertThatThrownBy(() -> InputCheck.read(MODEL, violation.shape(), violation.input()))
                .isInstanceOfSatisfying(ApiError.class, e -> {
                    assertThat(e.type()).isEqualTo("ValidationException");
                    assertThat(e.body().path("Message").asText()).startsWith("Invalid value provided - ");
                    assertThat(e.body().path("Fields").findValuesAsText("Name")).containsOnly(violation.field());
                });
    }

    static Stream<Violation> limits() {
        return LIMITS.stream();
    }

    @ParameterizedTest
    @MethodSource("limits")
    void what_only_goes_to_a_limit_passes_unchanged(Violation limit) {
        assertThat(InputCheck.read(MODEL, limit.shape(), limit.input())).isEqualTo(limit.input());
    }

    static Stream<String> operations() {
        return MODEL.operations().stream();
    }

    @ParameterizedTest
    @MethodSource("operations")
    void a_full_input_passes_unchanged(String operation) {
        ObjectNode full = Violation.full(FACTS, MODEL.input(operation).orElseThrow());
        assertThat(InputCheck.read(MODEL, MODEL.input(operation).orElseThrow(), full))
                .isEqualTo(full);
    }

    /** As a client meets them, each refused before anything is looked up. */
    @Test
    void each_violation_is_answered_with_an_exception_that_names_its_field() {
        Map<String, String> operations = MODEL.operations().stream()
                .collect(Collectors.toMap(name -> MODEL.input(name).orElseThrow(), name -> name));
        try (ContactsServer server = Clients.start(ContactsOptions.defaults().withPort(0))) {
            Wire wire = new Wire(server.address());
            assertThat(violations()).allSatisfy(violation -> {
                JsonNode answer = wire.answer(
                        Objects.requireNonNull(operations.get(violation.shape())),
                        violation.input().toString());
                assertThat(answer.path("__type").asText()).isEqualTo("ValidationException");
                if (!answer.path("Reason").asText().equals("UNKNOWN_OPERATION")) {
                    assertThat(answer.path("Fields").findValuesAsText("Name")).containsOnly(violation.field());
                }
            });
        }
    }

    static Stream<Breakage> breakages() {
        return Breakage.all(FACTS);
    }

    /**
     * Violations and limits are made from the true facts. By a copy that has one constraint broken, something forbidden
     * passes, or something allowed is refused: the tests above would fail.
     */
    @ParameterizedTest
    @MethodSource("breakages")
    void a_constraint_that_is_broken_in_a_copy_of_the_facts_is_noticed(Breakage breakage) {
        Model broken = new Model(breakage.facts());
        Stream<Violation> concerned = (breakage.allows() ? VIOLATIONS : LIMITS)
                .stream()
                        .filter(each -> Objects.requireNonNull(REACHES.get(each.shape()))
                                .contains(breakage.shape()));
        assertThat(concerned.anyMatch(each -> passes(broken, each) == breakage.allows()))
                .isTrue();
    }

    private static boolean passes(Model model, Violation violation) {
        try {
            InputCheck.read(model, violation.shape(), violation.input());
            return true;
        } catch (ApiError e) {
            return false;
        }
    }

    @Test
    void there_is_no_constraint_without_its_violation() {
        assertThat(VIOLATIONS).hasSizeGreaterThan(600);
        assertThat(LIMITS).hasSizeGreaterThan(450);
        assertThat(breakages()).hasSizeGreaterThan(300);
    }

    @Test
    void unknown_and_null_members_are_ignored() {
        ObjectNode input = (ObjectNode) Wire.json(
                "{\"Alias\":\"a\",\"Type\":\"PERSONAL\",\"Plan\":{\"New\":1},\"DisplayName\":null,\"New\":[{}]}");
        assertThat(InputCheck.read(MODEL, "CreateContactRequest", input))
                .isEqualTo(Wire.json("{\"Alias\":\"a\",\"Type\":\"PERSONAL\",\"Plan\":{}}"));
    }

    @Test
    void all_faults_are_told_at_once() {
        ObjectNode input = (ObjectNode)
                Wire.json(
                        "{\"Alias\":\"A B\",\"Type\":\"OTHER\",\"Plan\":{\"Stages\":[{\"DurationInMinutes\":31,\"Targets\":{}}]}}");
        assertThatThrownBy(() -> InputCheck.read(MODEL, "CreateContactRequest", input))
                .isInstanceOfSatisfying(
                        ApiError.class,
                        e -> assertThat(e.body().path("Fields").findValuesAsText("Name"))
                                .containsExactlyInAnyOrder(
                                        "Alias", "Type", "Plan.Stages[0].DurationInMinutes", "Plan.Stages[0].Targets"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\ud800@example.com", "\\udc00", "\\udc00\\ud801"})
    void half_a_character_is_refused_even_where_there_is_no_pattern(String address) {
        ObjectNode input = (ObjectNode) Wire.json("{\"ContactChannelId\":\"" + new Arns("us-east-2").channel("a", "1")
                + "\",\"DeliveryAddress\":{\"SimpleAddress\":\"" + address + "\"}}");
        assertThatThrownBy(() -> InputCheck.read(MODEL, "UpdateContactChannelRequest", input))
                .isInstanceOfSatisfying(
                        ApiError.class,
                        e -> assertThat(e.body().path("Fields").findValuesAsText("Name"))
                                .containsExactly("DeliveryAddress.SimpleAddress"));
    }

    @Test
    void lengths_are_counted_in_code_points() {
        String deseret = new String(Character.toChars(0x10400));
        assertThatCode(() -> named(deseret.repeat(255))).doesNotThrowAnyException();
        assertThatThrownBy(() -> named(deseret.repeat(256))).isInstanceOf(ApiError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "a,b", "a\tb", "a<b", "a:b", "\ud83d\ude00"})
    void names_are_letters_digits_and_little_else(String name) {
        assertThatThrownBy(() -> named(name)).isInstanceOf(ApiError.class);
    }

    private static void named(String name) {
        ObjectNode input = Json.object()
                .put("ContactId", new Arns("us-east-2").contact("a"))
                .put("DisplayName", name);
        InputCheck.read(MODEL, "UpdateContactRequest", input);
    }

    @Test
    void a_long_arn_with_a_bad_end_is_refused_without_walking_in_circles() {
        String bad = new Arns("us-east-2").contact("a".repeat(1900)) + " ";
        assertThatThrownBy(() -> InputCheck.read(
                        MODEL, "GetContactRequest", Json.object().put("ContactId", bad)))
                .isInstanceOf(ApiError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "1e-999999999", "-1", "253402300800", "\"2024-01-01T00:00:00Z\"", "true"})
    void a_time_that_no_client_could_read_back_is_refused(String number) {
        ObjectNode input = (ObjectNode) Wire.json(
                "{\"RotationId\":\"" + new Arns("us-east-2").rotation("a") + "\",\"EndTime\":" + number + "}");
        assertThatThrownBy(() -> InputCheck.read(MODEL, "ListRotationShiftsRequest", input))
                .isInstanceOf(ApiError.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1710061200", "1710061200.000", "1710061200.123", "1.7100612E9", "0"})
    void a_time_is_read_as_whole_or_broken_seconds(String number) {
        ObjectNode input = (ObjectNode) Wire.json(
                "{\"RotationId\":\"" + new Arns("us-east-2").rotation("a") + "\",\"EndTime\":" + number + "}");
        assertThat(InputCheck.read(MODEL, "ListRotationShiftsRequest", input)
                        .path("EndTime")
                        .decimalValue())
                .isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2.5", "2147483648", "1e400", "\"5\"", "true", "[5]"})
    void what_is_no_whole_number_is_told_as_unreadable(String number) {
        ObjectNode input = (ObjectNode) Wire.json("{\"MaxResults\":" + number + "}");
        assertThatThrownBy(() -> InputCheck.read(MODEL, "ListContactsRequest", input))
                .isInstanceOfSatisfying(
                        ApiError.class,
                        e -> assertThat(e.body().path("Reason").asText()).isEqualTo("CANNOT_PARSE"));
    }
}
