package oncall.sandbox.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which plans each type of contact takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlanShapesTest {
    private static final Arns ARNS = new Arns("us-east-2");
    private static final String SMS = ARNS.channel("akuam", "beb25840-5ac8-4644-95cc-7a8de390fa65");
    private static final String INACTIVE = ARNS.channel("anasi", "e7f4d1c0-9a2b-4d8e-8c3f-1a6b2c5d7e44");

    private final ContactsServer server =
            Clients.start(ContactsOptions.defaults().withPort(0));
    private final Wire wire = new Wire(server.address());

    @AfterAll
    void end() {
        server.close();
    }

    private static String stages(String... stages) {
        return "{\"Stages\":[" + String.join(",", stages) + "]}";
    }

    private static String stage(int minutes, String... targets) {
        return "{\"DurationInMinutes\":" + minutes + ",\"Targets\":[" + String.join(",", targets) + "]}";
    }

    private static String channel(String arn) {
        return "{\"ChannelTargetInfo\":{\"ContactChannelId\":\"" + arn + "\",\"RetryIntervalInMinutes\":1}}";
    }

    private static String contact(String alias) {
        return "{\"ContactTargetInfo\":{\"ContactId\":\"" + ARNS.contact(alias) + "\",\"IsEssential\":true}}";
    }

    static Stream<Arguments> accepted() {
        return Stream.of(
                Arguments.of("akuam", stages()),
                Arguments.of("akuam", stages(stage(1), stage(2))),
                Arguments.of("akuam", stages(stage(0, channel(SMS)), stage(30, channel(SMS), channel(SMS)))),
                Arguments.of("anasi", stages(stage(5, channel(INACTIVE)))),
                Arguments.of("example_escalation", stages()),
                Arguments.of("example_escalation", stages(stage(0, contact("akuam"), contact("sre-oncall")))),
                Arguments.of("sre-oncall", "{\"RotationIds\":[]}"),
                Arguments.of("sre-oncall", "{\"RotationIds\":[\"" + ARNS.rotation("primary") + "\"]}"));
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void a_plan_is_read_back_as_it_was_written(String alias, String plan) {
        assertThat(update(alias, plan).isEmpty()).isTrue();
        assertThat(plan(alias)).isEqualTo(Wire.json(plan));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("akuam", stages(stage(0)), "Plan.Stages[0].DurationInMinutes"),
                Arguments.of(
                        "akuam", stages(stage(5, contact("alejr"))), "Plan.Stages[0].Targets[0].ContactTargetInfo"),
                Arguments.of("akuam", stages(stage(5, "{}")), "Plan.Stages[0].Targets[0]"),
                Arguments.of(
                        "akuam",
                        stages(stage(5, channel(ARNS.channel("akuam", "none")))),
                        "Plan.Stages[0].Targets[0].ChannelTargetInfo.ContactChannelId"),
                Arguments.of(
                        "akuam",
                        stages(stage(5, channel(INACTIVE))),
                        "Plan.Stages[0].Targets[0].ChannelTargetInfo.ContactChannelId"),
                Arguments.of(
                        "example_escalation",
                        stages(stage(5, channel(SMS))),
                        "Plan.Stages[0].Targets[0].ChannelTargetInfo"),
                Arguments.of(
                        "example_escalation",
                        stages(stage(5), stage(5, contact("example_escalation"))),
                        "Plan.Stages[1].Targets[0].ContactTargetInfo.ContactId"),
                Arguments.of(
                        "example_escalation",
                        stages(stage(5, contact("nobody"))),
                        "Plan.Stages[0].Targets[0].ContactTargetInfo.ContactId"),
                Arguments.of(
                        "example_escalation",
                        stages(stage(5, "{\"ContactTargetInfo\":{\"IsEssential\":true}}")),
                        "Plan.Stages[0].Targets[0].ContactTargetInfo.ContactId"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void a_plan_of_another_shape_is_refused_at_its_field(String alias, String plan, String field) {
        JsonNode before = plan(alias);
        JsonNode answer = update(alias, plan);
        assertThat(answer.path("__type").asText()).isEqualTo("ValidationException");
        assertThat(answer.path("Fields").findValuesAsText("Name")).containsExactly(field);
        assertThat(plan(alias)).isEqualTo(before);
    }

    @Test
    void a_schedule_has_no_stages_not_even_none() {
        assertThat(update("sre-oncall", "{\"Stages\":[]}").path("Message").asText())
                .isEqualTo("Invalid value provided - ONCALL SCHEDULE contact cannot have stages in plan");
    }

    @Test
    void only_a_schedule_has_rotations() {
        assertThat(update("akuam", "{\"RotationIds\":[\"" + ARNS.rotation("primary") + "\"]}")
                        .path("__type")
                        .asText())
                .isEqualTo("ValidationException");
    }

    @Test
    void an_unknown_rotation_is_an_invalid_arn() {
        assertThat(update("sre-oncall", "{\"RotationIds\":[\"" + ARNS.rotation("none") + "\"]}")
                        .path("Message")
                        .asText())
                .startsWith("Invalid value provided - Invalid resource Arn");
    }

    @Test
    void a_target_that_is_gone_may_stay_but_not_come() {
        String gone = wire.answer("CreateContact", "{\"Alias\":\"gone\",\"Type\":\"PERSONAL\",\"Plan\":{}}")
                .path("ContactArn")
                .asText();
        String plan = stages(stage(5, contact("gone")));
        update("example_escalation", plan);
        assertThat(wire.answer("DeleteContact", "{\"ContactId\":\"" + gone + "\"}")
                        .isEmpty())
                .isTrue();
        assertThat(plan("example_escalation")).isEqualTo(Wire.json(plan));
        String longer = stages(stage(5, contact("gone")), stage(3));
        assertThat(update("example_escalation", longer).isEmpty()).isTrue();
        update("example_escalation", stages());
        assertThat(update("example_escalation", plan).path("__type").asText()).isEqualTo("ValidationException");
    }

    private JsonNode update(String alias, String plan) {
        return wire.answer("UpdateContact", "{\"ContactId\":\"" + ARNS.contact(alias) + "\",\"Plan\":" + plan + "}");
    }

    private JsonNode plan(String alias) {
        return wire.answer("GetContact", "{\"ContactId\":\"" + ARNS.contact(alias) + "\"}")
                .path("Plan");
    }
}
