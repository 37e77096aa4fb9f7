package oncall.slack.door;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.model.block.LayoutBlock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import oncall.slack.block.Blocks;
import oncall.slack.block.Column;
import oncall.slack.block.Message;
import oncall.slack.block.SafeText;
import oncall.slack.press.PressMetrics;
import oncall.slack.press.SlackSaidNo;
import oncall.testing.slack.MessageView;
import oncall.testing.slack.SlackDriver;
import org.junit.jupiter.api.Test;

class MessageFormsTest {
    private static final LayoutBlock SECTION = Blocks.section(SafeText.own("as a section"));
    private static final Message TABLE = new Message(
            SafeText.own("as words"),
            Blocks.table(List.of(Column.wide("Column")), List.of(List.of(SafeText.own("cell"))), List.of(SECTION)));

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
    private final MessageForms forms = new MessageForms(now::get);
    /** What reached Slack, in the form it reached it. */
    private final List<String> sent = new ArrayList<>();

    @Test
    void a_refused_table_is_sent_again_as_sections_and_tried_again_in_an_hour() {
        sends("table");
        sends("table");
        assertThat(sent).containsExactly("table", "sections", "sections");

        now.updateAndGet(then -> then.plus(Duration.ofMinutes(61)));
        sends("none");
        assertThat(sent).endsWith("sections", "table");
    }

    @Test
    void what_is_refused_as_sections_too_is_sent_as_words_and_says_nothing_of_tables() {
        sends("sections");
        assertThat(sent).containsExactly("table", "sections", "words");
        sends("none");
        assertThat(sent).endsWith("words", "table");
    }

    @Test
    void an_answer_holds_a_table_only_where_the_last_one_was_taken() {
        assertThat(forms.forAnswer(TABLE).blocks()).containsExactly(SECTION);
        sends("none");
        assertThat(forms.forAnswer(TABLE)).isEqualTo(TABLE);
        sends("table");
        assertThat(forms.forAnswer(TABLE).blocks()).containsExactly(SECTION);
    }

    @Test
    void a_refusal_for_another_reason_is_passed_on() {
        assertThatThrownBy(() -> forms.send(TABLE, blocks -> {
                    throw no("channel_not_found");
                }))
                .isInstanceOf(SlackSaidNo.class);
        assertThatThrownBy(() -> forms.send(Message.of("words"), blocks -> {
                    throw no("invalid_blocks");
                }))
                .isInstanceOf(SlackSaidNo.class);
    }

    @Test
    void every_call_that_sends_a_message_sends_it_again() {
        try (SlackDriver slack = SlackDriver.start();
                SlackCalls calls = new SlackCalls(
                        new SlackAccess(slack.apiUrl(), "xoxb-sandbox-0000000000", Duration.ofSeconds(10), true),
                        PressMetrics.none(),
                        this::anHourLater)) {
            slack.workspace().refuseBlocks(Set.of("table"));
            calls.whisper("C02SRE", "U01MAI", TABLE);
            assertThat(blocks(slack.mai().seesEphemeral("as words"))).contains("as a section");
            calls.post("U01MAI", TABLE);
            assertThat(blocks(slack.mai().seesDirectMessage("as words"))).contains("as a section");
            String ts = calls.post("C02SRE", Optional.empty(), Message.of("not yet"), List.of("c"));
            calls.rewrite("C02SRE", ts, TABLE, List.of("c"));
            assertThat(blocks(slack.channel("#sre").shows("as words"))).contains("as a section");

            slack.workspace().refuseBlocks(Set.of("table", "section"));
            calls.post("C01GENERAL", Optional.empty(), TABLE, List.of("c"));
            assertThat(blocks(slack.channel("#general").shows("as words"))).isEmpty();
            assertThat(slack.workspace()
                            .traffic()
                            .after(0)
                            .valueStream()
                            .filter(line -> line.toString().contains("invalid_blocks")))
                    .hasSize(5);
        }
    }

    private Instant anHourLater() {
        return now.updateAndGet(then -> then.plus(Duration.ofHours(1)));
    }

    private static String blocks(MessageView message) {
        return message.body().path("blocks").toString();
    }

    /** @param refused the best form that Slack refuses, with all that are better */
    private void sends(String refused) {
        List<String> all = List.of("table", "sections", "words");
        forms.send(TABLE, blocks -> {
            String form = blocks == null ? "words" : blocks.equals(TABLE.blocks()) ? "table" : "sections";
            sent.add(form);
            if (all.indexOf(form) <= all.indexOf(refused)) {
                throw no("invalid_blocks");
            }
        });
    }

    private static SlackSaidNo no(String code) {
        return new SlackSaidNo("chat.postMessage", code, "words", Optional.empty());
    }
}
