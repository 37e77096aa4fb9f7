package oncall.slack.block;

import static org.assertj.core.api.Assertions.assertThat;

import com.slack.api.app_backend.views.payload.ViewSubmissionPayload;
import com.slack.api.util.json.GsonFactory;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A form whose state lacks parts holds what is there. */
final class AnswersTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"type\":\"static_select\",\"selected_option\":null}",
                "{\"type\":\"static_select\",\"selected_option\":{}}",
                "{\"type\":\"multi_static_select\",\"selected_options\":[{\"value\":null}]}",
                "{\"type\":\"file_input\",\"files\":[{}]}",
                "{\"type\":\"plain_text_input\",\"value\":null}"
            })
    void what_is_missing_is_not_entered(String value) {
        String json = "{\"view\":{\"state\":{\"values\":{\"plan.name#1\":{\"e\":" + value + "}}}}}";
        var state = GsonFactory.createSnakeCase()
                .fromJson(json, ViewSubmissionPayload.class)
                .getView()
                .getState()
                .getValues();

        assertThat(Answers.read(state).values()).isEqualTo(Map.of("plan.name", List.of()));
        assertThat(Answers.read(state).first("plan.name")).isEmpty();
    }
}
