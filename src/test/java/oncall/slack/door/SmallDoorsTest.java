package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.view.View;
import java.net.URI;
import java.util.List;
import java.util.Map;
import oncall.domain.FieldErrors;
import oncall.slack.block.Blocks;
import oncall.slack.block.Elements;
import oncall.slack.block.Inputs;
import oncall.slack.block.Modals;
import oncall.slack.block.SafeText;
import oncall.slack.press.SlackSaidNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The pure parts of the doors. */
final class SmallDoorsTest {
    private static final View FORM = Modals.form(
            "form",
            "Form",
            "Send",
            "",
            List.of(
                    Blocks.section(SafeText.own("x")),
                    Inputs.required("alias", 0, "Alias", Elements.textInput("", "", 10), ""),
                    Inputs.required("name", 3, "Name", Elements.textInput("", "", 10), "")));

    @Test
    void reasons_stand_at_their_fields_and_those_of_none_at_the_first() {
        FieldErrors errors = FieldErrors.at("name", "Too long.").and(FieldErrors.at("elsewhere", "Broken."));
        assertThat(FormErrors.place(errors, FORM).byBlock())
                .isEqualTo(Map.of("name#3", "Too long.", "alias#0", "Broken."));
    }

    @Test
    void a_form_without_inputs_becomes_the_reasons() {
        View bare = Modals.reading("x", "X", "", List.of(Blocks.section(SafeText.own("x"))));
        FormErrors placed = FormErrors.place(FieldErrors.at("a", "One.").and(FieldErrors.at("b", "Two.")), bare);
        assertThat(placed.byBlock()).isEmpty();
        assertThat(placed.rest().text().mrkdwn()).contains("One.", "Two.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://hooks.slack.com.evil.test/x",
                "http://hooks.slack.com/commands/1",
                "https://user@hooks.slack.com/x",
                "https://evil.test/hooks.slack.com",
                "http://10.0.0.1/latest/meta-data",
                "https://hooks.slack-gov.com/commands/1",
                "file:///etc/passwd",
                "not a url",
                ""
            })
    void a_response_url_of_anybody_else_is_not_used(String url) {
        ResponseUrls urls = new ResponseUrls(URI.create("https://slack.com/api/"));
        assertThatThrownBy(() -> urls.trusted(url)).isInstanceOf(SlackSaidNo.class);
    }

    @Test
    void slacks_own_and_that_of_the_configured_api_are_used() {
        ResponseUrls urls = new ResponseUrls(URI.create("http://127.0.0.1:3000/api/"));
        assertThat(urls.trusted("https://hooks.slack.com/commands/1")).hasHost("hooks.slack.com");
        assertThat(urls.trusted("http://127.0.0.1:3000/hooks/1")).hasPort(3000);
    }

    @ParameterizedTest
    @CsvSource({
        "https://slack-gov.com/api/, https://hooks.slack-gov.com/commands/1, hooks, true",
        "https://slack-gov.com/api/, https://files.slack-gov.com/files-pri/T-F/a.json, files, true",
        "https://acme.slack-gov.com/api/, https://hooks.slack-gov.com/actions/1, hooks, true",
        "https://slack-gov.com/api/, https://hooks.slack.com/commands/1, hooks, true",
        "https://slack-gov.com/api/, http://hooks.slack-gov.com/commands/1, hooks, false",
        "https://slack-gov.com/api/, https://files.slack-gov.com/commands/1, hooks, false",
        "https://slack-gov.com/api/, https://hooks.slack-gov.com.evil.test/1, hooks, false",
        "https://evil-slack-gov.com/api/, https://hooks.slack-gov.com/commands/1, hooks, false",
        "https://slack.com/api/, https://files.slack-gov.com/files-pri/T-F/a.json, files, false",
    })
    void govslacks_own_are_used_where_the_web_api_is_govslacks(String api, String url, String service, boolean ours) {
        assertThat(new SlackHosts(URI.create(api)).ours(url, service).isPresent())
                .isEqualTo(ours);
    }
}
