package oncall.slack.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import oncall.domain.Contact;
import oncall.domain.ContactType;
import oncall.domain.Plan;
import oncall.slack.bench.Bench;
import oncall.slack.bench.Team;
import oncall.slack.bench.Window;
import oncall.slack.press.Press;
import oncall.slack.press.SlackSaidNo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is short stands in a modal, what is longer goes out as a file, addresses only to editors. */
final class ExportTest {
    private final Bench bench = Bench.withTeam();
    private final Window mai = new Window(bench);

    @ParameterizedTest
    @CsvSource({
        "akuam, akuam, JSON, false, false",
        "Akua Mansa yaml, Akua Mansa, YAML, false, false",
        "akuam CLI, akuam, CLI, false, false",
        "everything yaml with addresses, everything, YAML, true, true",
        "everything with addresses json, everything, JSON, true, true",
        "json, json, JSON, false, false",
        "with addresses, '', JSON, true, false",
        "'', '', JSON, false, false",
    })
    void a_command_is_read(String text, String who, String format, boolean addresses, boolean everything) {
        ExportCommand command = ExportCommand.read(text);

        assertThat(command.who()).isEqualTo(who);
        assertThat(command.format()).hasToString(format);
        assertThat(command.addresses()).isEqualTo(addresses);
        assertThat(command.everything()).isEqualTo(everything);
        if (!who.isEmpty()) {
            assertThat(ExportCommand.read(command.encoded())).isEqualTo(command);
        }
    }

    @Test
    void a_contact_stands_in_a_modal_with_masked_addresses() {
        mai.runs("export", "akuam yaml");

        assertThat(mai.text())
                .contains("Alias: \"akuam\"", "ContactChannels:", "+1 ••• ••• 0100")
                .doesNotContain("2065550100", "akua@example.com");
        assertThat(bench.files.sent).isEmpty();
    }

    @Test
    void a_button_shows_it_in_another_format() {
        mai.runs("export", "akuam").presses("export.other", Team.AKUA.arn() + " cli");

        assertThat(mai.text()).contains("aws ssm-contacts update-contact --contact-id " + Team.AKUA.arn());
    }

    @Test
    void the_buttons_stand_above_the_document() {
        mai.runs("export", "akuam");
        assertThat(mai.text().indexOf("As YAML"))
                .isPositive()
                .isLessThan(mai.text().indexOf("\"Alias\""));

        many();
        bench.files.maySend = false;
        mai.runs("export", "everything");
        assertThat(mai.text().indexOf("Next Page"))
                .isPositive()
                .isLessThan(mai.text().indexOf("{"));
    }

    @Test
    void what_is_longer_goes_out_as_a_file_to_the_asker() {
        many();
        mai.runs("export", "everything");

        assertThat(mai.text()).contains("as a file in a direct message");
        assertThat(bench.files.sent).hasSize(1).allSatisfy((name, text) -> {
            assertThat(name).isEqualTo("U01MAI oncall-everything-2026-11-21.json");
            assertThat(text).contains("\"p39\"").doesNotContain("2065550100");
        });
    }

    @Test
    void without_the_scope_it_is_shown_page_by_page() {
        many();
        bench.files.maySend = false;
        mai.runs("export", "everything");
        String first = mai.text();
        assertThat(first).contains("Page 1 of", "files:write");

        String key = bench.routes.all().isEmpty() ? "" : mai.view().getBlocks().toString();
        String value = key.replaceAll("(?s).*value=([0-9a-f]{16}-\\w+ 1).*", "$1");
        mai.presses("export.page-next", value);

        assertThat(mai.text()).contains("Page 2 of").isNotEqualTo(first);

        Bench other = Bench.withTeam();
        mai.draws(other.inModal(
                Press.Kind.BUTTON, "export.page", value, mai.view().getPrivateMetadata(), Map.of()));
        assertThat(mai.text()).contains("kept in memory by another copy", "Run the command again");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "missing_scope",
                "file_uploads_disabled",
                "storage_limit_reached",
                "unknown_method",
                "ratelimited",
                "no_answer"
            })
    void a_file_that_slack_does_not_take_is_shown_page_by_page_with_the_reason(String code) {
        many();
        bench.files.refusal = Optional.of(no(code));
        mai.runs("export", "everything");

        assertThat(mai.text()).contains("Page 1 of", "Slack said " + code).doesNotContain("Reference");
    }

    @Test
    void addresses_that_slack_takes_no_file_with_are_not_sent_and_the_reason_is_told() {
        bench.files.refusal = Optional.of(no("file_uploads_disabled"));
        mai.runs("export", "akuam with addresses");

        assertThat(mai.text()).contains("Nothing was sent", "Slack said file_uploads_disabled");
    }

    @Test
    void whether_addresses_were_sent_is_not_said_where_slack_does_not_answer() {
        bench.files.refusal = Optional.of(no("no_answer"));

        assertThatThrownBy(() -> mai.runs("export", "akuam with addresses")).hasMessage("Slack said no_answer.");
    }

    private static SlackSaidNo no(String code) {
        return new SlackSaidNo("files.getUploadURLExternal", code, "Slack said " + code + ".", Optional.empty());
    }

    @Test
    void addresses_are_for_editors_and_go_out_as_a_file() {
        mai.runs("export", "akuam with addresses");

        assertThat(mai.text()).contains("in clear").doesNotContain("2065550100");
        assertThat(bench.files.sent.values()).singleElement().asString().contains("+12065550100");
    }

    @Test
    void without_the_scope_addresses_are_not_sent() {
        bench.files.maySend = false;
        mai.runs("export", "akuam with addresses");

        assertThat(mai.text()).contains("Nothing was sent").doesNotContain("2065550100");
    }

    private void many() {
        IntStream.range(0, 40)
                .forEach(i -> bench.aws.with(new Contact(
                        Team.contact("p" + i), "p" + i, "Person " + i, ContactType.PERSONAL, Plan.blank())));
    }
}
